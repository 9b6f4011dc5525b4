#pragma once

#include "rules/rule.hpp"

namespace trivsel {

const Rule& trv601();

}  // namespace trivsel
