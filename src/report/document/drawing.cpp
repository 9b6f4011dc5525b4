#include "report/document/drawing.hpp"

#include <fmt/format.h>

#include "report/chart/text_chart.hpp"
#include "report/control/figure.hpp"
#include "report/control/figure_style.hpp"
#include "report/plan/timeline.hpp"
#include "report/svg/run_chart_svg.hpp"

namespace trivsel::report {
namespace {

struct TitleOf {
  std::string operator()(const RunChartView& view) const { return view.title; }
  std::string operator()(const WeekdayHourView& view) const { return view.title; }
  std::string operator()(const ParetoView& view) const { return pareto_title(view); }
  std::string operator()(const Schedule& view) const { return view.title; }
  std::string operator()(const BurnUpView& view) const { return view.title; }
  std::string operator()(const AttendanceMatrix& view) const { return view.title; }
};

struct SvgOf {
  std::string_view id;
  std::string operator()(const RunChartView& view) const { return run_chart_svg(view); }
  std::string operator()(const WeekdayHourView& view) const {
    return weekday_hours_svg(view.hours, view.title, view.language, id);
  }
  std::string operator()(const ParetoView& view) const { return pareto_svg(view, id); }
  std::string operator()(const Schedule& view) const { return timeline_svg(view, id); }
  std::string operator()(const BurnUpView& view) const { return burn_up_svg(view, id); }
  std::string operator()(const AttendanceMatrix& view) const { return matrix_svg(view, id); }
};

struct TextOf {
  std::size_t width;
  std::string operator()(const RunChartView& view) const {
    return run_chart_text(view, {.width = width});
  }
  std::string operator()(const WeekdayHourView&) const { return {}; }
  std::string operator()(const ParetoView& view) const { return pareto_bars_text(view, width); }
  std::string operator()(const Schedule& view) const {
    return view.title + "\n" + timeline_text(view, width);
  }
  std::string operator()(const BurnUpView& view) const { return burn_up_chart_text(view, width); }
  std::string operator()(const AttendanceMatrix& view) const { return matrix_text(view, width); }
};

}  // namespace

std::string title_of(const Drawing& drawing) {
  return std::visit(TitleOf{}, drawing);
}

std::string drawing_svg(const Drawing& drawing, std::string_view id) {
  return std::visit(SvgOf{id}, drawing);
}

std::string drawing_text(const Drawing& drawing, std::size_t width) {
  return std::visit(TextOf{width}, drawing);
}

std::string drawing_style() {
  return fmt::format("{}{}{}{}{}{}", run_chart_style(), figure_style(), weekday_hours_style(),
                     timeline_style(), burn_up_style(), matrix_style());
}

}  // namespace trivsel::report
