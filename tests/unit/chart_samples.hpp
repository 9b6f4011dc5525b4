#pragma once

#include <string>
#include <string_view>

#include "report/chart/chart_view.hpp"

/// A chart of so many months from January 2025: 0, 1, 2 … 9, 0, 1 …, without median or markers.
inline trivsel::report::RunChartView months_from_2025(int count) {
  using namespace trivsel;
  const Month first = std::chrono::year(2025) / std::chrono::January;
  report::RunChartView view;
  view.title = "Violence";
  view.description = "Episodes of violence by month.";
  view.axis_label = "Episodes a month";
  for (int i = 0; i < count; ++i) {
    view.points.push_back(
        report::month_point(first + std::chrono::months(i), Language::en, i % 10));
  }
  view.baseline_label = "before";
  view.median_label = "median";
  view.missing_label = "no data";
  view.incomplete_label = "so far";
  return view;
}

inline int count_of(std::string_view text, std::string_view part) {
  int count = 0;
  for (auto at = text.find(part); at != std::string_view::npos; at = text.find(part, at + 1)) {
    ++count;
  }
  return count;
}

inline bool holds(std::string_view text, std::string_view part) {
  return text.find(part) != std::string_view::npos;
}
