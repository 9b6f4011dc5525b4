#include <doctest/doctest.h>

#include <sstream>

#include "chart_samples.hpp"
#include "report/chart/text_canvas.hpp"
#include "report/chart/text_chart.hpp"
#include "text/fit.hpp"
#include "text/utf8.hpp"

using namespace trivsel;
using namespace trivsel::report;

namespace {

std::size_t widest(const std::string& text) {
  std::size_t width = 0;
  std::istringstream lines(text);
  for (std::string line; std::getline(lines, line);) width = std::max(width, display_width(line));
  return width;
}

RunChartView small_chart() {
  RunChartView view = months_from_2025(8);
  const std::vector<std::optional<double>> values{4, 5, 3, std::nullopt, 4, 1, 0, 2};
  for (std::size_t i = 0; i < values.size(); ++i) view.points[i].value = values[i];
  view.points.back().incomplete = true;
  view.baseline = 4;
  view.median = 4.0;
  view.median_label = "median 4";
  view.trials = {{"pause", 4.5, 6.5}};
  view.changes = {{"new form", 3.5}};
  return view;
}

}  // namespace

TEST_CASE("text chart: the whole of a small one") {
  CHECK(run_chart_text(small_chart(), {60, false}) == R"(Violence
Episodes a month
   ├─ before ─────┤    ├──────┤ pause
                   ▾ new form
5 ┤      ●         ┊
  ┤    ·· ·        ┊
  ┤   ·            ┊
4 ┤╌╌●╌╌╌╌╌·╌╌╌╌╌╌╌╌╌●╌╌╌╌╌╌╌╌╌╌╌╌╌ median 4
  ┤         ·      ┊
  ┤                ┊  ·
3 ┤          ●     ┊
  ┤                ┊   ·
  ┤                ┊
2 ┤                ┊             ○
  ┤                ┊    ·
  ┤                ┊
1 ┤                ┊     ●
  ┤                ┊      ··
  ┤                ┊        ·
0 ┤                ┊         ●
  └──┬───┬───┬───?───┬───┬───┬───┬─
    Jan Feb Mar Apr May Jun Jul Aug
    2025
○ so far
? no data
)");
}

TEST_CASE("text chart: ASCII has no other marks") {
  const std::string text = run_chart_text(small_chart(), {60, true});
  for (const char c : text) CHECK(static_cast<unsigned char>(c) < 0x80);
  CHECK(count_of(text, "*") == 6);
  CHECK(holds(text, "o so far"));
}

TEST_CASE("text chart: as many points as given, and never wider than asked") {
  for (const int months : {1, 6, 18, 60}) {
    for (const std::size_t width : {80U, 120U}) {
      CAPTURE(months);
      RunChartView view = months_from_2025(months);
      view.median = 4.5;
      view.trials = {{"a trial with a rather long name that goes on", months - 1.0, {}}};
      const std::string text = run_chart_text(view, {width, false});
      CHECK(count_of(text, "●") == months);
      CHECK(widest(text) <= width);
      CHECK(text == run_chart_text(view, {width, false}));
    }
  }
}

TEST_CASE("text chart: where the months do not fit, the latest are shown and the rest counted") {
  RunChartView view = months_from_2025(60);
  const std::string text = run_chart_text(view, {40, false});
  CHECK(widest(text) <= 40);
  CHECK(count_of(text, "●") == 36);
  CHECK(holds(text, "24 earlier points are not shown here."));
  view.language = Language::da;
  CHECK(holds(run_chart_text(view, {1, false}), "24 tidligere punkter vises ikke her."));
  CHECK(holds(run_chart_text(months_from_2025(37), {40, false}),
              "1 earlier point is not shown here."));
}

TEST_CASE("text chart: baseline and markers move along with the months shown") {
  RunChartView view = months_from_2025(60);
  view.baseline = 34;  // the last 10 of them among the 36 that fit
  view.changes = {{"early", 5.0}, {"late", 33.0}};
  view.trials = {{"gone", 2.0, 9.0}, {"now", 30.0, 33.5}};
  const std::string text = run_chart_text(view, {40, true});
  CHECK(holds(text, "   [========] before\n"));
  CHECK(holds(text, "            v late\n"));
  CHECK(holds(text, "         [==] now\n"));
  CHECK_FALSE(holds(text, "early"));
  CHECK_FALSE(holds(text, "gone"));
}

TEST_CASE("text chart: a point off the median never shares its row") {
  RunChartView view = months_from_2025(3);
  view.points[0].value = 100;
  view.points[1].value = 99;
  view.points[2].value = 101;
  view.median = 100.0;
  std::istringstream lines(run_chart_text(view));
  std::vector<int> points;
  for (std::string line; std::getline(lines, line);) {
    if (holds(line, "●")) points.push_back(count_of(line, "●"));
  }
  CHECK(points == std::vector<int>{1, 1, 1});
}

TEST_CASE("text chart: hostile texts cannot move the cursor") {
  RunChartView view = small_chart();
  const std::string hostile = "a\x1b[2Jb\nc\r\xff";
  view.title = view.axis_label = view.baseline_label = view.median_label = hostile;
  view.missing_label = view.incomplete_label = hostile;
  for (auto& point : view.points) point.label = point.group = hostile;
  for (auto& trial : view.trials) trial.label = hostile;
  for (auto& change : view.changes) change.label = hostile;
  const std::string text = run_chart_text(view);
  for (const char* raw : {"\x1b", "\r", "\xff", "b\nc"}) CHECK_FALSE(holds(text, raw));
  CHECK(widest(text) <= 80);
}

TEST_CASE("text chart: no months, no trouble") {
  CHECK(holds(run_chart_text(months_from_2025(0)), "Violence\n"));
}

TEST_CASE("text canvas: combining marks join, wide characters take two columns, the rest is cut") {
  TextCanvas canvas(2, 6);
  canvas.put(0, 1, "a\u030ab");
  canvas.put_behind(0, 1, "x");
  canvas.put_behind(0, 3, "x");
  canvas.put(1, 0, "漢字abcd");
  canvas.put(2, 0, "no such row");
  CHECK(canvas.text() == " a\u030abx\n漢字ab\n");
}

TEST_CASE("fitting: texts are cut at whole characters and broken at spaces") {
  CHECK(fit("rødgrød med fløde", 17) == "rødgrød med fløde");
  CHECK(fit("rødgrød med fløde", 9) == "rødgrød …");
  CHECK(fit("rødgrød", 4, "~") == "rød~");
  CHECK(fit("abc", 0).empty());
  CHECK(wrap("one two  three", 7) == std::vector<std::string>{"one two", "three"});
  CHECK(wrap("abcdefgh", 4) == std::vector<std::string>{"abc…"});
  CHECK(wrap("  ", 4).empty());
}

TEST_CASE("text chart: without a point to draw it says why, and draws no empty frame") {
  RunChartView view = months_from_2025(3);
  for (auto& point : view.points) point.value.reset();
  view.nothing = "Nothing is known yet.";
  CHECK(run_chart_text(view, {60, false}) == R"(Violence
Episodes a month

Nothing is known yet.
)");
}
