#pragma once

#include "rules/rule.hpp"

namespace trivsel {

const Rule& trv304();
const Rule& trv306();
const Rule& trv307();
const Rule& trv308();
const Rule& trv309();
const Rule& trv310();
const Rule& trv311();
const Rule& trv312();
const Rule& trv313();

}  // namespace trivsel
