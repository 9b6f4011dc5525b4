#pragma once

#include "rules/rule.hpp"

namespace trivsel {

const Rule& trv206();
const Rule& trv207();
const Rule& trv208();
const Rule& trv209();
const Rule& trv210();
const Rule& trv211();
const Rule& trv212();

}  // namespace trivsel
