#include "report/control/figure_style.hpp"

namespace trivsel::report {

std::string_view figure_style() {
  return R"(.run-chart .cc-heading { font-size: 13px; font-weight: 600; }
.run-chart .cc-band { fill: var(--chart-ink, currentColor); fill-opacity: 0.06; }
.run-chart polyline { fill: none; }
.run-chart .cc-limit { stroke: var(--chart-muted, currentColor); stroke-width: 1; }
.run-chart .cc-centre { stroke: var(--chart-trial, currentColor); stroke-width: 1.5; }
.run-chart .cc-centre.cc-shift { stroke: var(--chart-median, currentColor);
  stroke-dasharray: 6 4; stroke-width: 2; }
.run-chart .cc-centre-label { fill: var(--chart-ink, currentColor); font-weight: 600; }
.run-chart .cc-part { stroke: var(--chart-muted, currentColor); stroke-width: 1;
  stroke-dasharray: 1 3; }
.run-chart .cc-target { stroke: var(--chart-change, currentColor); stroke-width: 1.5;
  stroke-dasharray: 7 2 1.5 2; }
.run-chart .cc-target-label { fill: var(--chart-change, currentColor); }
.run-chart .cc-outside { fill: var(--chart-median, currentColor);
  stroke: var(--chart-paper, #fff); stroke-width: 1; }
.run-chart .cc-left-out { fill: var(--chart-paper, #fff);
  stroke: var(--chart-muted, currentColor); stroke-width: 1.25; }
.run-chart .cc-bar { fill: var(--chart-trial, currentColor); fill-opacity: 0.75; }
)";
}

}  // namespace trivsel::report
