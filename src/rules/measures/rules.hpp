#pragma once

#include "rules/rule.hpp"

namespace trivsel {

const Rule& trv701();
const Rule& trv702();
const Rule& trv703();
const Rule& trv706();
const Rule& trv704();
const Rule& trv705();
const Rule& trv707();
const Rule& trv708();
const Rule& trv709();

}  // namespace trivsel
