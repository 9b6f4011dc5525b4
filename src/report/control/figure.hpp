#pragma once

#include <initializer_list>
#include <optional>
#include <string>
#include <vector>

#include "report/chart/chart_axis.hpp"
#include "report/control/control_view.hpp"

namespace trivsel::report {

/// A point as it is drawn. What cannot be drawn (missing, infinite) is nothing.
struct FigurePoint {
  PointLabel label;
  std::optional<double> y, centre, lower, upper;
  bool outside = false;   ///< beyond a limit, or special by another rule
  bool included = true;   ///< in centre, limits and runs
  bool new_part = false;  ///< the first of its part
};

/// One chart of a figure.
struct FigurePanel {
  std::string heading;  ///< the facet; empty where there is only one
  std::vector<FigurePoint> points;
  std::string centre_label, lower_label, upper_label;  ///< at the right end
  bool joined = true;                  ///< a line leads from point to point; not where x is a name
  bool shift = false;                  ///< the runs analysis signals in one of its parts
  std::vector<std::string> sentences;  ///< what it shows, and by which rule; never why
};

/// Charts with one vertical axis, ready to draw, texts in one language. Texts may hold anything;
/// whoever draws makes them harmless.
struct ControlFigure {
  Language language = Language::en;
  std::string title;
  std::string unit;  ///< what is counted, and per what
  Axis axis;
  std::optional<double> target;
  std::string target_label;
  std::vector<FigurePanel> panels;

  [[nodiscard]] bool has_no_points() const;
};

ControlFigure control_figure(const ControlView& view);
ControlFigure mdc_figure(const MdcView& view);

/// The figure in a terminal of so many columns (less than 40 counts as 40), with its sentences.
std::string figure_text(const ControlFigure& figure, std::size_t width);
/// As an SVG file of its own: no script, no font, nothing from outside.
std::string figure_svg(const ControlFigure& figure);

std::string pareto_text(const ParetoView& view, std::size_t width);
/// With an id an element of a page that carries figure_style(), without its sentence.
std::string pareto_svg(const ParetoView& view, std::string_view page_id = {});
std::string pareto_title(const ParetoView& view);
/// How many are counted, and which most often.
std::string pareto_sentence(const ParetoView& view);
/// Title and bars alone.
std::string pareto_bars_text(const ParetoView& view, std::size_t width);

// Shared by those who build figures.

/// What stands instead of a chart without points.
std::string no_points_text(Language language);

/// Three significant digits, and whole from 1,000 on: 0.0438, 12.5, 1,234 / 0,0438, 12,5, 1.234.
/// JSON and CSV hold the whole number.
std::string reading_number(double value, Language language);
/// The axis that holds everything of all panels, and these values; without any, 0 where that costs
/// little room.
Axis axis_of(const ControlFigure& figure, std::initializer_list<double> also = {});

}  // namespace trivsel::report
