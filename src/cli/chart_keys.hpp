#pragma once

#include <string_view>

namespace trivsel::chart_keys {

// In the order of the enums they are read into.
inline constexpr std::string_view kTypes[] = {"run", "i", "mr", "ip",   "c", "u",      "up", "p",
                                              "pp",  "g", "t",  "xbar", "s", "pareto", "mdc"};
inline constexpr std::string_view kFormats[] = {"text", "json", "csv", "svg"};
inline constexpr std::string_view kPeriods[] = {"week", "month", "quarter", "year"};
inline constexpr std::string_view kAggregates[] = {"mean", "median", "sum", "sd"};
inline constexpr std::string_view kMethods[] = {"anhoej", "bestbox", "cutbox"};
inline constexpr std::string_view kDirections[] = {"increase", "decrease", "neutral"};

}  // namespace trivsel::chart_keys
