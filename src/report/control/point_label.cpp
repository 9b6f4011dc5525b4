#include "report/control/point_label.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "report/chart/chart_view.hpp"
#include "text/personal.hpp"
#include "values/date.hpp"

namespace trivsel::report {
namespace {

/// 14/3 or 14 Mar: short, and never read as the other way round.
PointLabel day_label(std::string text, Date date, std::optional<stats::Period> period,
                     Language language) {
  const std::chrono::year_month_day day{date};
  const ChartPoint month = month_point(month_of(date), language, {});
  if (period == stats::Period::year) return {std::move(text), month.group, ""};
  if (period == stats::Period::month || period == stats::Period::quarter)
    return {std::move(text), month.label, month.group};
  const auto number = static_cast<unsigned>(day.day());
  return {std::move(text),
          language == Language::da
              ? fmt::format("{}/{}", number, static_cast<unsigned>(day.month()))
              : fmt::format("{} {}", number, month.label),
          month.group};
}

}  // namespace

PointLabel point_label(const XColumn& x, double value, std::optional<stats::Period> period,
                       Language language) {
  std::string text = x.text(value);
  if (x.kind == XKind::name) text = mask_cpr(text);
  if (x.kind != XKind::day) return {text, text, ""};
  const Date date{std::chrono::days{static_cast<int>(std::floor(value))}};
  return day_label(std::move(text), date, period, language);
}

std::optional<stats::Period> label_period(const XColumn& x, std::optional<stats::Period> period) {
  if (period || x.kind != XKind::day || x.has_times) return period;
  const bool first_days = std::all_of(x.values.begin(), x.values.end(), [](double value) {
    if (std::isnan(value)) return true;
    const Date date{std::chrono::days{static_cast<int>(value)}};
    return date == first_day(month_of(date));
  });
  return first_days ? std::optional(stats::Period::month) : std::nullopt;
}

std::vector<std::size_t> order_of_time(std::span<const double> x) {
  std::vector<std::size_t> order;
  for (std::size_t i = 0; i < x.size(); ++i) {
    if (!std::isnan(x[i])) order.push_back(i);
  }
  std::stable_sort(order.begin(), order.end(),
                   [x](std::size_t a, std::size_t b) { return x[a] < x[b]; });
  return order;
}

}  // namespace trivsel::report
