#pragma once

#include <cstddef>
#include <string>

#include "report/chart/chart_view.hpp"

namespace trivsel::report {

struct TextChartOptions {
  std::size_t width = 80;  ///< terminal columns; less than 40 counts as 40
  bool ascii = false;      ///< marks from ASCII only; the texts stay as they are
};

/// The chart for a terminal, without colour: lines of at most `width` columns, each ended by a line
/// feed. Where the months do not fit, the latest are shown and a line says how many are not. A
/// point off the median never shares its row, so that the side it lies on is always seen.
std::string run_chart_text(const RunChartView& view, TextChartOptions options = {});

}  // namespace trivsel::report
