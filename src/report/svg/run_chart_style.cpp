#include "report/svg/run_chart_svg.hpp"

namespace trivsel::report {

std::string_view run_chart_style() {
  return R"(:root {
  --chart-ink: #1d1d1f; --chart-muted: #5b5b60; --chart-grid: #dededf; --chart-paper: #fff;
  --chart-median: #a3470c; --chart-trial: #1d5d98; --chart-change: #66399b;
}
@media (prefers-color-scheme: dark) { :root {
  --chart-ink: #ececee; --chart-muted: #a9a9b0; --chart-grid: #3a3a3f; --chart-paper: #17181b;
  --chart-median: #f0a06a; --chart-trial: #7fb8ee; --chart-change: #c3a1ee;
} }
@media print { :root {
  --chart-ink: #000; --chart-muted: #444; --chart-grid: #d5d5d5; --chart-paper: #fff;
  --chart-median: #8a3b08; --chart-trial: #174b7a; --chart-change: #552f82;
} }
@media (forced-colors: active) { :root {
  --chart-ink: CanvasText; --chart-muted: CanvasText; --chart-grid: GrayText;
  --chart-paper: Canvas; --chart-median: CanvasText; --chart-trial: CanvasText;
  --chart-change: CanvasText;
} }
.run-chart { max-width: 100%; height: auto; overflow: visible; break-inside: avoid;
  font: 11px system-ui, -apple-system, "Segoe UI", "DejaVu Sans", sans-serif; }
.run-chart text { fill: var(--chart-ink, currentColor); }
.run-chart .rc-title { font-size: 15px; font-weight: 600; }
.run-chart .rc-unit { font-size: 12px; fill: var(--chart-muted, currentColor); }
.run-chart .rc-sentence { font-size: 12px; }
.run-chart .rc-tick, .run-chart .rc-gap { fill: var(--chart-muted, currentColor); }
.run-chart .rc-tick { font-variant-numeric: tabular-nums; }
.run-chart .rc-gap { font-size: 10px; font-style: italic; paint-order: stroke;
  stroke: var(--chart-paper, #fff); stroke-width: 3px; }
.run-chart .rc-rule { stroke: var(--chart-muted, currentColor); stroke-width: 1; }
.run-chart .rc-grid { stroke: var(--chart-grid, currentColor); stroke-width: 1; }
.run-chart .rc-baseline { fill: var(--chart-ink, currentColor); fill-opacity: 0.055; }
.run-chart .rc-baseline-bar { stroke: var(--chart-muted, currentColor); stroke-width: 3; }
.run-chart .rc-trial { fill: var(--chart-trial, currentColor); fill-opacity: 0.09; }
.run-chart .rc-trial-bar { stroke: var(--chart-trial, currentColor); stroke-width: 3; }
.run-chart .rc-trial-edge { stroke: var(--chart-trial, currentColor); stroke-width: 1;
  stroke-dasharray: 1 3; }
.run-chart .rc-trial-label { fill: var(--chart-trial, currentColor); }
.run-chart .rc-change { stroke: var(--chart-change, currentColor); stroke-width: 1.25;
  stroke-dasharray: 7 2 1.5 2; }
.run-chart .rc-change-label { fill: var(--chart-change, currentColor); }
.run-chart .rc-limit { fill: none; stroke: var(--chart-muted, currentColor); stroke-width: 1;
  stroke-dasharray: 2 2; }
.run-chart .rc-outside { fill: var(--chart-median, currentColor);
  stroke: var(--chart-paper, #fff); stroke-width: 1; }
.run-chart .rc-median { stroke: var(--chart-median, currentColor); stroke-width: 1.5; }
.run-chart .rc-ahead { stroke-dasharray: 6 4; }
.run-chart .rc-median-label { fill: var(--chart-median, currentColor); font-weight: 600; }
.run-chart .rc-line { fill: none; stroke: var(--chart-ink, currentColor); stroke-width: 1.5;
  stroke-linejoin: round; }
.run-chart .rc-point { fill: var(--chart-ink, currentColor); stroke: var(--chart-paper, #fff);
  stroke-width: 1.5; }
.run-chart .rc-open { fill: var(--chart-paper, #fff); stroke: var(--chart-ink, currentColor);
  stroke-width: 1.25; stroke-dasharray: 2 1.4; }
.run-chart .rc-paper { fill: var(--chart-paper, #fff); }
)";
}

}  // namespace trivsel::report
