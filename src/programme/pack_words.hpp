#pragma once

#include "programme/pack.hpp"

namespace trivsel {

/// The words of a course of that programme: its own where it has them, else the general ones. Safe
/// to show: on one line, without CPR numbers and control characters. `pack` may be null.
Words words_of(const Pack* pack);

}  // namespace trivsel
