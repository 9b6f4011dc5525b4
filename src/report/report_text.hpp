#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "text/language.hpp"

namespace trivsel::report {

/// A text from a file as a report may show it: on one line, control characters made visible, CPR
/// numbers masked, and citizens' codes (`B-07`) replaced by `•-••`. Every text of a file enters a
/// report's model through this.
std::string shown(std::string_view text);

/// 1,234 / 1.234, as people read it.
std::string grouped_text(std::int64_t number, Language language);

/// The number with exactly so many decimals: 1,234.5 / 1.234,5.
std::string decimal_text(double number, int decimals, Language language);

/// A share in per cent: 50.0% / 50,0 %, which no line breaks apart.
Message percent_text(double share, int decimals);

/// Without decimals where it is whole, else with one: 4 / 4.5 / 4,5.
std::string short_text(double number, Language language);

/// "1 month", "3 months".
Message counted(std::int64_t number, Text one, Text many);

}  // namespace trivsel::report
