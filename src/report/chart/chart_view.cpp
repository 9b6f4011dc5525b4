#include "report/chart/chart_view.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace trivsel::report {
namespace {

constexpr double largest_drawable = 1e15;

constexpr std::array<Text, 12> month_names{{{"Jan", "jan"},
                                            {"Feb", "feb"},
                                            {"Mar", "mar"},
                                            {"Apr", "apr"},
                                            {"May", "maj"},
                                            {"Jun", "jun"},
                                            {"Jul", "jul"},
                                            {"Aug", "aug"},
                                            {"Sep", "sep"},
                                            {"Oct", "okt"},
                                            {"Nov", "nov"},
                                            {"Dec", "dec"}}};

}  // namespace

std::optional<double> drawable(std::optional<double> value) {
  if (!value || !(std::abs(*value) <= largest_drawable)) return std::nullopt;
  return value;
}

bool has_points(const RunChartView& view) {
  return std::any_of(view.points.begin(), view.points.end(),
                     [](const ChartPoint& point) { return drawable(point.value).has_value(); });
}

std::optional<double> last_limit(const RunChartView& view,
                                 std::optional<double> ChartPoint::* limit) {
  std::optional<double> last;
  for (const ChartPoint& point : view.points) {
    if (drawable(point.*limit)) last = point.*limit;
  }
  return last;
}

ChartPoint month_point(Month month, Language language, std::optional<double> value) {
  const auto index = static_cast<unsigned>(month.month()) - 1;
  ChartPoint point;
  point.label = month_names.at(index).in(language);
  point.group = fmt::format("{}", static_cast<int>(month.year()));
  point.value = value;
  return point;
}

double position_of(Date day, Month first) {
  const Month month = month_of(day);
  const auto months = (month - first).count();
  const auto length = static_cast<double>((last_day(month) - first_day(month)).count() + 1);
  const auto days = static_cast<double>((day - first_day(month)).count());
  return static_cast<double>(months) - 0.5 + days / length;
}

}  // namespace trivsel::report
