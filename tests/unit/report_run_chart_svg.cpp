#include <doctest/doctest.h>

#include "chart_samples.hpp"
#include "report/svg/run_chart_svg.hpp"
#include "report/svg/xml_text.hpp"

using namespace trivsel;
using namespace trivsel::report;

namespace {

/// Everything on it at once.
RunChartView full_chart() {
  RunChartView view = months_from_2025(20);
  view.baseline = 12;
  view.median = 4.5;
  view.points[3].value.reset();
  view.points.back().incomplete = true;
  view.trials = {{"pause", 13.2, 15.0}, {"smaller groups", 16.0, std::nullopt}};
  view.changes = {{"new form", 12.5}, {"new app", 12.9}};
  return view;
}

/// The texts and tags alone: each tag opened is closed in order, or closes itself.
bool well_formed(const std::string& svg) {
  std::vector<std::string> open;
  for (auto at = svg.find('<'); at != std::string::npos; at = svg.find('<', at + 1)) {
    const auto end = svg.find('>', at);
    if (end == std::string::npos) return false;
    const std::string tag = svg.substr(at + 1, end - at - 1);
    const std::string name =
        tag.substr(tag[0] == '/' ? 1 : 0, tag.find_first_of(" >") - (tag[0] == '/' ? 1 : 0));
    if (tag.back() == '/') continue;
    if (tag[0] != '/') {
      open.push_back(name);
    } else if (open.empty() || open.back() != name) {
      return false;
    } else {
      open.pop_back();
    }
  }
  return open.empty();
}

}  // namespace

TEST_CASE("svg chart: as many points drawn as given, gaps not drawn") {
  for (const int months : {1, 6, 18, 60, 240}) {
    CAPTURE(months);
    CHECK(count_of(run_chart_svg(months_from_2025(months)), "<circle class=\"rc-point") == months);
  }
  CHECK(count_of(run_chart_svg(full_chart()), "<circle class=\"rc-point") == 19);
}

TEST_CASE("svg chart: a gap breaks the line, and is named") {
  RunChartView view = months_from_2025(9);
  CHECK(count_of(run_chart_svg(view), "<polyline") == 1);
  CHECK_FALSE(holds(run_chart_svg(view), "no data"));
  view.points[4].value.reset();
  const std::string svg = run_chart_svg(view);
  CHECK(count_of(svg, "<polyline") == 2);
  CHECK(count_of(svg, ">no data</text>") == 1);
  // 4 points on each side of the gap.
  CHECK(count_of(svg.substr(svg.find("<polyline"),
                            svg.find("/>", svg.find("<polyline")) - svg.find("<polyline")),
                 ",") == 4);
}

TEST_CASE("svg chart: what stands in a gap is no longer than the plot is high") {
  RunChartView view = months_from_2025(36);
  view.missing_label = "no full count, or neither of the two kinds recorded there";
  view.points[4].value.reset();
  CHECK(holds(run_chart_svg(view), "…</text>"));
  CHECK_FALSE(holds(run_chart_svg(view), "recorded there</text>"));
  for (const std::size_t i : {3, 5, 6}) view.points[i].value.reset();
  CHECK(holds(run_chart_svg(view), "recorded there</text>"));
  CHECK_FALSE(holds(run_chart_svg(view), "no full count, or neither of the two kinds recorded"));
}

TEST_CASE("svg chart: a point between two gaps stands alone") {
  RunChartView view = months_from_2025(3);
  view.points[0].value.reset();
  view.points[2].value.reset();
  CHECK(count_of(run_chart_svg(view), "<polyline") == 0);
  CHECK(count_of(run_chart_svg(view), "<circle") == 1);
}

TEST_CASE("svg chart: the running month is open, joined to nothing, and labelled") {
  RunChartView view = months_from_2025(3);
  view.points.back().incomplete = true;
  const std::string svg = run_chart_svg(view);
  CHECK(count_of(svg, "rc-point rc-open") == 1);
  const auto line = svg.find("<polyline");
  CHECK(count_of(svg.substr(line, svg.find("/>", line) - line), ",") == 2);
  CHECK(holds(svg, ">so far</text>"));
}

TEST_CASE("svg chart: the median is unbroken over the baseline and broken beyond") {
  RunChartView view = months_from_2025(8);
  CHECK_FALSE(holds(run_chart_svg(view), "rc-median"));
  view.median = 3.0;
  CHECK_FALSE(holds(run_chart_svg(view), "rc-ahead"));
  view.baseline = 4;
  CHECK(count_of(run_chart_svg(view), "class=\"rc-median rc-ahead\"") == 1);
  CHECK(holds(run_chart_svg(view), ">before</text>"));
  CHECK(holds(run_chart_svg(view), ">median</text>"));
}

TEST_CASE("svg chart: the labels at the right end keep clear of each other") {
  const auto y_of = [](const std::string& svg, const std::string& words) {
    const auto end = svg.find(">" + words + "</text>");
    const auto start = svg.rfind(" y=\"", end) + 4;
    return std::stod(svg.substr(start));
  };
  for (const double last : {4.4, 4.5, 4.6}) {
    CAPTURE(last);
    RunChartView view = months_from_2025(6);
    view.median = 4.5;
    view.points.back().value = last;
    view.points.back().incomplete = true;
    const std::string svg = run_chart_svg(view);
    const double below = y_of(svg, "so far") - y_of(svg, "median");
    CHECK((last > 4.5 ? -below : below) >= 13.0);
  }
}

TEST_CASE("svg chart: markers outside the chart's months are left out") {
  RunChartView view = months_from_2025(6);
  view.trials = {{"long ago", -9.0, -3.0}, {"within", 1.0, 2.0}, {"later", 20.0, std::nullopt}};
  view.changes = {{"gone", -4.0}, {"here", 2.0}, {"to come", 17.0}};
  const std::string svg = run_chart_svg(view);
  CHECK(count_of(svg, "class=\"rc-trial\"") == 1);
  CHECK(count_of(svg, "class=\"rc-change\"") == 1);
  CHECK(holds(svg, ">within</text>"));
  CHECK(holds(svg, ">here</text>"));
}

TEST_CASE("svg chart: a long label is cut, and whole where the pointer rests") {
  RunChartView view = months_from_2025(6);
  view.changes = {{"a very long name for a rather small change of practice", 2.0}};
  const std::string svg = run_chart_svg(view);
  CHECK(holds(svg, ">a very long name for a rather…</text>"));
  CHECK(holds(svg, "<title>a very long name for a rather small change of practice</title>"));
}

TEST_CASE("svg chart: hostile texts stay texts") {
  const std::string hostile =
      "</svg><script>alert(1)</script>\" onload='x' &amp; \x1b[31m\xff\xe2\x80\xae";
  RunChartView view = full_chart();
  view.id = hostile;
  view.title = view.description = view.axis_label = hostile;
  view.baseline_label = view.median_label = view.missing_label = view.incomplete_label = hostile;
  for (auto& point : view.points) point.label = point.group = hostile;
  for (auto& trial : view.trials) trial.label = hostile;
  for (auto& change : view.changes) change.label = hostile;
  for (const std::string& svg : {run_chart_svg(view), run_chart_svg_file(view)}) {
    CHECK(well_formed(svg));
    CHECK(count_of(svg, "</svg>") == 1);
    CHECK_FALSE(holds(svg, "<script"));
    CHECK_FALSE(holds(svg, " onload='"));
    CHECK(holds(svg, "&lt;/svg&gt;&lt;script&gt;"));
    CHECK(holds(svg, "&amp;amp;"));
    for (const char* raw : {"\x1b", "\xff", "\xe2\x80\xae"}) CHECK_FALSE(holds(svg, raw));
  }
}

TEST_CASE("svg chart: control characters come out visible, references whole") {
  CHECK(xml_text("a<b>&\"'") == "a&lt;b&gt;&amp;&quot;&#39;");
  CHECK(xml_text(std::string_view("\0\n", 2)).find('\0') == std::string::npos);
  CHECK_FALSE(holds(xml_text("a\nb\tc"), "\n"));
  CHECK(xml_text("rødgrød") == "rødgrød");
}

TEST_CASE("svg chart: ids hold letters, digits, hyphens and underscores only") {
  CHECK(xml_id("violence-2026_a") == "violence-2026_a");
  CHECK(xml_id("1 a\"b") == "c1_a_b");
  CHECK(xml_id("") == "c");
}

TEST_CASE("svg chart: self-contained, named, and the same each time") {
  const RunChartView view = full_chart();
  const std::string svg = run_chart_svg(view);
  CHECK(svg == run_chart_svg(view));
  CHECK(well_formed(svg));
  CHECK(holds(svg, "role=\"img\" lang=\"en\" aria-labelledby=\"chart-title chart-desc\""));
  CHECK(holds(svg, "<title id=\"chart-title\">Violence</title>"));
  CHECK(holds(svg, "<desc id=\"chart-desc\">Episodes of violence by month.</desc>"));
  for (const char* outside :
       {"http", "href", "url(", "style=", "<style", "<script", "nan", "inf"}) {
    CAPTURE(outside);
    CHECK_FALSE(holds(svg, outside));
  }
  CHECK(holds(run_chart_svg_file(view), "xmlns=\"http://www.w3.org/2000/svg\""));
  CHECK(holds(run_chart_svg_file(view), run_chart_style()));
  CHECK_FALSE(holds(run_chart_style(), "@import"));
  CHECK_FALSE(holds(run_chart_style(), "url("));
}

TEST_CASE("svg chart: numbers in tooltips follow the language") {
  RunChartView view = months_from_2025(2);
  view.language = Language::da;
  view.points[1].value = 1.25;
  CHECK(holds(run_chart_svg(view), "Feb 2025: 1,25</title>"));
  CHECK(holds(run_chart_svg(view), "lang=\"da\""));
}

TEST_CASE("svg chart: no months, no trouble") {
  RunChartView view = months_from_2025(0);
  view.median = 2.0;
  view.baseline = 5;
  CHECK(well_formed(run_chart_svg(view)));
}

TEST_CASE("svg chart: without a point to draw it says why, and draws no empty frame") {
  RunChartView view = months_from_2025(3);
  view.nothing = "Nothing is known yet.";
  CHECK_FALSE(holds(run_chart_svg(view), "Nothing is known yet."));
  for (auto& point : view.points) point.value.reset();
  for (const std::string& svg : {run_chart_svg(view), run_chart_svg_file(view)}) {
    CHECK(holds(svg, ">Nothing is known yet.</text>"));
    CHECK_FALSE(holds(svg, "rc-grid\""));
    CHECK(well_formed(svg));
  }
}

TEST_CASE("svg chart: a file of its own has a margin, and its sentences below the chart") {
  const RunChartView view = full_chart();
  const std::vector<std::string> sentences = {"The chart shows no shift.", "A <C> chart."};
  const std::string svg = run_chart_svg_file(view, sentences);
  CHECK(holds(svg, "viewBox=\"-12 -12 "));
  CHECK(holds(svg, ">The chart shows no shift.</text>"));
  CHECK(holds(svg, ">A &lt;C&gt; chart.</text>"));
  CHECK(well_formed(svg));
}
