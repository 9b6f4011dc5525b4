#pragma once

#include <cstddef>
#include <string_view>

namespace trivsel {

/// What stands between the six digits and the four.
enum class Joint { none, dash, dot, blank, line_break };

/// Ten digits that could be a CPR number, by place; with `Joint::none` the halves touch.
struct CprShape {
  std::size_t begin = 0;
  std::size_t half_end = 0;
  std::size_t rest_begin = 0;
  std::size_t end = 0;
  Joint joint = Joint::none;
};

/// What the surroundings say about ten such digits.
enum class Standing {
  alone,         ///< nothing speaks against a CPR number
  in_chain,      ///< one link of a longer row of numbers, or money: doubtful
  other_number,  ///< part of a time stamp, hash, UUID, decimal fraction, date or table
};

/// Depends on the digits of the shape and, around it, only on where figures stand, masked or not.
Standing standing_of(std::string_view text, const CprShape& shape);

}  // namespace trivsel
