#pragma once

#include "rules/rule.hpp"

namespace trivsel {

const Rule& trv401();
const Rule& trv402();
const Rule& trv403();
const Rule& trv404();
const Rule& trv405();
const Rule& trv406();
const Rule& trv407();
const Rule& trv408();
const Rule& trv409();

}  // namespace trivsel
