#pragma once

#include "rules/rule.hpp"

namespace trivsel {

const Rule& trv801();
const Rule& trv802();
const Rule& trv804();
const Rule& trv805();

}  // namespace trivsel
