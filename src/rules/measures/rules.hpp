#pragma once

#include "rules/rule.hpp"

namespace trivsel {

const Rule& trv702();
const Rule& trv708();

}  // namespace trivsel
