#pragma once

#include <span>
#include <string>
#include <string_view>

#include "report/chart/chart_view.hpp"

namespace trivsel::report {

/// The style of run charts, for the page's one <style> element. The page may set the custom
/// properties anew: --chart-ink, --chart-muted, --chart-grid, --chart-paper, --chart-median,
/// --chart-trial, --chart-change. Light, dark, print and forced colours are seen to.
std::string_view run_chart_style();

/// The chart as one <svg> element for an HTML page that carries run_chart_style(): no script, no
/// style attribute, no reference to anything outside. It names itself to screen readers by its
/// title and description; the same view gives the same bytes.
std::string run_chart_svg(const RunChartView& view);

/// The same as a file of its own, with its style inside, a margin, and the sentences below it.
std::string run_chart_svg_file(const RunChartView& view,
                               std::span<const std::string> sentences = {});

}  // namespace trivsel::report
