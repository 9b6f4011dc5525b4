#pragma once

#include "rules/rule.hpp"

namespace trivsel {

const Rule& trv101();

}  // namespace trivsel
