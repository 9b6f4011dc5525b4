#pragma once

#include "rules/rule.hpp"

namespace trivsel {

const Rule& trv501();
const Rule& trv502();
const Rule& trv503();
const Rule& trv504();
const Rule& trv505();
const Rule& trv506();
const Rule& trv507();
const Rule& trv508();
const Rule& trv509();

}  // namespace trivsel
