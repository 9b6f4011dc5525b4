#include "report/control/figure.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <limits>

#include "report/report_text.hpp"

namespace trivsel::report {
namespace {

std::string without_trailing_zeros(std::string text) {
  if (text.find('.') == std::string::npos || text.find('e') != std::string::npos) return text;
  text.erase(text.find_last_not_of('0') + 1);
  if (text.back() == '.') text.pop_back();
  return text;
}

struct Span {
  double low = std::numeric_limits<double>::infinity();
  double high = -std::numeric_limits<double>::infinity();
  bool whole = true;

  void take(std::optional<double> value) {
    if (!value) return;
    low = std::min(low, *value);
    high = std::max(high, *value);
  }
};

Span span_of(const ControlFigure& figure) {
  Span span;
  for (const FigurePanel& panel : figure.panels) {
    for (const FigurePoint& point : panel.points) {
      for (const auto& value : {point.y, point.centre, point.lower, point.upper}) span.take(value);
      span.whole = span.whole && (!point.y || *point.y == std::floor(*point.y));
    }
  }
  span.take(figure.target);
  return span;
}

}  // namespace

std::string reading_number(double value, Language language) {
  const double size = std::abs(value);
  if (size >= 999.5 && size < 1e15) {
    return grouped_text(static_cast<std::int64_t>(std::llround(value)), language);
  }
  std::string text = without_trailing_zeros(fmt::format("{:.3g}", value));
  if (language == Language::da) std::replace(text.begin(), text.end(), '.', ',');
  return text;
}

Axis axis_of(const ControlFigure& figure, std::initializer_list<double> also) {
  constexpr double share_worth_it = 0.6;
  constexpr double finest = 1e-7;  // of the values' own size: closer ticks cannot be told apart
  Span span = span_of(figure);
  for (const double value : also) span.take(value);
  const bool is_free = also.size() == 0;
  if (span.low > span.high) return axis_between(0.0, 1.0, true);
  if (is_free && span.low > 0.0 && span.low <= share_worth_it * span.high) span.low = 0.0;
  if (is_free && span.high < 0.0 && span.high >= share_worth_it * span.low) span.high = 0.0;
  const double size = std::max(std::abs(span.low), std::abs(span.high));
  const double least = std::max(size * finest, std::numeric_limits<double>::min() * 1e20);
  if (span.high - span.low < least) {
    const double margin = size > 0.0 ? 0.05 * size : 1.0;
    span.low -= span.low == 0.0 ? 0.0 : margin;
    span.high += margin;
  }
  if (span.low == 0.0 && span.whole) span.high = std::max(span.high, 4.0);
  return axis_between(span.low, span.high, span.whole);
}

bool ControlFigure::has_no_points() const {
  return std::all_of(panels.begin(), panels.end(),
                     [](const FigurePanel& panel) { return panel.points.empty(); });
}

std::string no_points_text(Language language) {
  return std::string(Text{"The table has no points.", "Tabellen har ingen punkter."}.in(language));
}

}  // namespace trivsel::report
