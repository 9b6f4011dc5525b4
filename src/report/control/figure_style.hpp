#pragma once

#include <string_view>

namespace trivsel::report {

/// What control charts and Pareto charts add to the style of run charts.
std::string_view figure_style();

}  // namespace trivsel::report
