#pragma once

#include "rules/rule.hpp"

namespace trivsel {

const Rule& trv010();
const Rule& trv013();

/// TRV001-TRV009, TRV011, TRV012, TRV014-TRV020: found while the files are read, or of what
/// comments ignore, so that here only their names stand.
std::span<const Rule> reader_rules();

}  // namespace trivsel
