#include <doctest/doctest.h>

#include <limits>

#include "chart_samples.hpp"
#include "report/chart/chart_axis.hpp"

using namespace trivsel;
using namespace trivsel::report;

namespace {

RunChartView of_values(const std::vector<double>& values) {
  RunChartView view;
  for (const double value : values) view.points.push_back({"", "", value, false});
  return view;
}

std::string ticks(const RunChartView& view, Language language = Language::en) {
  const Axis axis = axis_for(view);
  std::string out;
  for (int i = axis.first; i <= axis.last; ++i) {
    out += number_text(i * axis.step, axis.decimals, language) + " ";
  }
  return out;
}

}  // namespace

TEST_CASE("chart axis: from 0 in steps of 1, 2 or 5") {
  CHECK(ticks(of_values({3, 10})) == "0 2 4 6 8 10 ");
  CHECK(ticks(of_values({11})) == "0 5 10 15 ");
  CHECK(ticks(of_values({7})) == "0 2 4 6 8 ");
  CHECK(ticks(of_values({95})) == "0 20 40 60 80 100 ");
  CHECK(ticks(of_values({1234})) == "0 500 1000 1500 ");
}

TEST_CASE("chart axis: counts get whole ticks and never fill the chart with one episode") {
  CHECK(ticks(of_values({0, 1, 0})) == "0 1 2 3 4 ");
  CHECK(ticks(of_values({})) == "0 1 2 3 4 ");
}

TEST_CASE("chart axis: rates get decimals, with the language's mark") {
  CHECK(ticks(of_values({0.12, 0.23})) == "0.00 0.05 0.10 0.15 0.20 0.25 ");
  CHECK(ticks(of_values({0.12, 0.23}), Language::da) == "0,00 0,05 0,10 0,15 0,20 0,25 ");
  CHECK(ticks(of_values({0.3})) == "0.0 0.1 0.2 0.3 ");
}

TEST_CASE("chart axis: the median and values below 0 are on it") {
  RunChartView view = of_values({2});
  view.median = 9.5;
  CHECK(axis_for(view).high() == 10.0);
  CHECK(ticks(of_values({-3, 4})) == "-4 -2 0 2 4 ");
}

TEST_CASE("chart axis: a scale is shown from end to end, and 0 only where it has it") {
  RunChartView view = of_values({2.9, 3.2});
  view.scale = {1, 5};
  CHECK(ticks(view) == "1 2 3 4 5 ");
  view.scale = {0, 10};
  CHECK(ticks(view) == "0 2 4 6 8 10 ");
  view.points.front().value = 12;
  CHECK(axis_for(view).high() >= 12.0);
}

TEST_CASE("chart axis: what no chart can show counts as a gap") {
  const double infinite = std::numeric_limits<double>::infinity();
  const double nan = std::numeric_limits<double>::quiet_NaN();
  RunChartView view = of_values({infinite, nan, -infinite, 1e300, 5});
  view.median = nan;
  CHECK(ticks(view) == "0 1 2 3 4 5 ");
  const auto gaps = gaps_of(view);
  REQUIRE(gaps.size() == 1);
  CHECK(gaps[0].begin == 0);
  CHECK(gaps[0].end == 4);
  CHECK(ticks(of_values({1e-310, 2e-310})) == "0.0 0.2 0.4 0.6 0.8 1.0 ");
}

TEST_CASE("chart axis: values read in the language, with one decimal more than the axis") {
  const Axis axis = axis_for(of_values({0.12, 0.23}));
  CHECK(value_text(0.1234, axis, Language::da) == "0,123");
  CHECK(value_text(3.0, axis, Language::da) == "3");
}

TEST_CASE("chart axis: labels thin out so that years begin with one") {
  RunChartView view = months_from_2025(26);
  view.points.erase(view.points.begin(), view.points.begin() + 2);
  CHECK(labelled_points(view, 1.0).size() == 24);
  CHECK(labelled_points(view, 2.4) == std::vector<std::size_t>{1, 4, 7, 10, 13, 16, 19, 22});
  CHECK(labelled_points(view, 7.0) == std::vector<std::size_t>{10, 22});
  CHECK(labelled_points(view, 13.0) == std::vector<std::size_t>{10});
  CHECK(labelled_points(RunChartView{}, 1.0).empty());
}

TEST_CASE("chart axis: lanes hold what does not overlap, the first lowest") {
  CHECK(stack({{0, 10}, {10, 20}, {5, 12}, {30, 40}}) == std::vector<std::size_t>{0, 0, 1, 0});
  CHECK(stack({}).empty());
}

TEST_CASE("chart axis: no pole runs through the label of a lower flag") {
  CHECK(stack_flags({{0, 50}, {20, 70}, {60, 90}}) == std::vector<std::size_t>{2, 1, 0});
  CHECK(stack_flags({{0, 10}, {20, 70}}) == std::vector<std::size_t>{0, 0});
  CHECK(stack_flags({{5, 9}, {5, 9}}).front() != stack_flags({{5, 9}, {5, 9}}).back());
}

TEST_CASE("chart view: days lie within their month's cell") {
  using std::chrono::sys_days;
  using std::chrono::year;
  const Month first = year(2025) / 1;
  CHECK(position_of(sys_days(year(2025) / 1 / 1), first) == -0.5);
  CHECK(position_of(sys_days(year(2026) / 3 / 1), first) == 13.5);
  CHECK(position_of(sys_days(year(2025) / 2 / 15), first) == 1.0);
  CHECK(position_of(sys_days(year(2024) / 12 / 1), first) == -1.5);
}

TEST_CASE("chart view: months are named in the chart's language") {
  const Month may = std::chrono::year(2026) / 5;
  CHECK(month_point(may, Language::en, 1).label == "May");
  CHECK(month_point(may, Language::da, 1).label == "maj");
  CHECK(month_point(may, Language::da, 1).group == "2026");
}
