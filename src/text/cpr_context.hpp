#pragma once

#include <string_view>

#include "text/cpr_shape.hpp"

namespace trivsel {

/// What the surroundings say about ten such digits.
enum class Standing {
  alone,         ///< nothing speaks against a CPR number
  in_chain,      ///< one link of a longer row of numbers, or money: doubtful
  other_number,  ///< part of a time stamp, hash, UUID, decimal fraction, date or table
};

/// Depends on the digits of the shape and, around it, only on where figures stand, masked or not.
Standing standing_of(std::string_view text, const CprShape& shape);

}  // namespace trivsel
