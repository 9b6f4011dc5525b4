#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "text/scan.hpp"

namespace trivsel {

/// What stands between the six digits and the four; `mark` is a slash, an underscore, a tab, or
/// quotes that end or begin.
enum class Joint { none, dash, dot, blank, line_break, mark };

/// Ten digits that could be a CPR number, by place; with `Joint::none` the halves touch.
struct CprShape {
  std::size_t begin = 0;
  std::size_t half_end = 0;
  std::size_t rest_begin = 0;
  std::size_t end = 0;
  Joint joint = Joint::none;
  char parting = 0;  ///< between day, month and year, which else touch: one of ` -./_`
};

/// The ten digits that begin with this run, where they are grouped as a CPR number is: ten, six and
/// four, or two, two, two and four.
std::optional<CprShape> cpr_shape_of(std::string_view text, const DigitRun& run);

}  // namespace trivsel
