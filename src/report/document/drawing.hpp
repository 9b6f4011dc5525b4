#pragma once

#include <string>
#include <string_view>
#include <variant>

#include "report/attendance/matrix.hpp"
#include "report/burn_up/burn_up_view.hpp"
#include "report/chart/chart_view.hpp"
#include "report/control/control_view.hpp"
#include "report/plan/schedule.hpp"
#include "report/series/weekday_hour.hpp"

namespace trivsel::report {

/// Whatever a report can draw, ready to draw and in one language.
using Drawing =
    std::variant<RunChartView, WeekdayHourView, ParetoView, Schedule, BurnUpView, AttendanceMatrix>;

/// What the picture is called. It stands in the picture, too.
std::string title_of(const Drawing& drawing);

/// As one <svg> element of a page that carries drawing_style(), without the sentences and the table
/// of a file of its own. `id` is unique in the page, as xml_id gives it.
std::string drawing_svg(const Drawing& drawing, std::string_view id);

/// In lines of at most `width` columns, without sentences; empty where a table says all of it.
std::string drawing_text(const Drawing& drawing, std::size_t width);

/// Of all drawings, for the page's one <style> element.
std::string drawing_style();

}  // namespace trivsel::report
