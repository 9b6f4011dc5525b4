#pragma once

#include "rules/rule.hpp"

namespace trivsel {

const Rule& trv101();
const Rule& trv102();
const Rule& trv104();
const Rule& trv108();

}  // namespace trivsel
