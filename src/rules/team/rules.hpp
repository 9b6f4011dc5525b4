#pragma once

#include "rules/rule.hpp"

namespace trivsel {

const Rule& trv201();
const Rule& trv202();
const Rule& trv203();
const Rule& trv204();
const Rule& trv205();
const Rule& trv213();

}  // namespace trivsel
