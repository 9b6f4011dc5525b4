#include <doctest/doctest.h>

#include <sstream>

#include "report/control/figure.hpp"
#include "text/utf8.hpp"

using namespace trivsel;
using namespace trivsel::report;

namespace {

/// Counts a month, one facet; the third to last stands out.
ControlView counts(std::size_t points) {
  stats::Rows rows;
  for (std::size_t i = 0; i < points; ++i) {
    rows.x.push_back(static_cast<double>(i));
    rows.y.push_back(i + 3 == points ? 30.0 : static_cast<double>(4 + i % 3));
  }
  ControlView view;
  view.type = stats::ChartType::c;
  view.type_key = "c";
  view.x_name = "month";
  view.y_name = "violence";
  ControlFacet& facet = view.facets.emplace_back();
  facet.parts = stats::control_charts(stats::subgroups(rows, stats::Aggregate::sum),
                                      {.type = stats::ChartType::c})
                    ->front();
  for (std::size_t i = 0; i < points; ++i) facet.labels.push_back({fmt::format("m{}", i), "m", ""});
  return view;
}

std::size_t widest(const std::string& text) {
  std::size_t width = 0;
  std::istringstream lines(text);
  for (std::string line; std::getline(lines, line);) width = std::max(width, display_width(line));
  return width;
}

std::size_t count_of(const std::string& text, std::string_view part) {
  std::size_t count = 0;
  for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) {
    ++count;
  }
  return count;
}

}  // namespace

TEST_CASE("control charts: the terminal chart stays within its width, whatever the series") {
  for (const std::size_t points : {0, 1, 2, 12, 60, 400}) {
    for (const std::size_t width : {40, 80, 120}) {
      CAPTURE(points);
      const std::string text = figure_text(control_figure(counts(points)), width);
      CHECK(widest(text) <= width);
      CHECK((points < 12 || count_of(text, "◆") == 2));  // the point, and what the mark means
    }
  }
}

TEST_CASE("control charts: what does not fit is said") {
  const std::string text = figure_text(control_figure(counts(400)), 80);
  CHECK(text.find("earlier points are not shown here.") != std::string::npos);
  CHECK(text.find("400 points, centre") != std::string::npos);
}

TEST_CASE("control charts: very large, very small and very even values have an axis") {
  for (const double scale : {1e-200, 1e-6, 1e9, 1e14}) {
    for (const double step : {0.0, 1e-12, 0.1}) {
      ControlView view = counts(5);
      auto& points = view.facets[0].parts[0].points;
      for (std::size_t i = 0; i < points.size(); ++i) {
        points[i].y = scale * (1.0 + step * static_cast<double>(i));
        points[i].centre = scale;
        points[i].lower = points[i].upper = stats::ChartPoint{}.lower + scale;
      }
      const ControlFigure figure = control_figure(view);
      CAPTURE(scale);
      CAPTURE(step);
      CHECK(figure.axis.low() <= scale);
      CHECK(figure.axis.high() >= scale);
      CHECK(figure.axis.last - figure.axis.first < 20);
      CHECK(widest(figure_text(figure, 80)) <= 80);
    }
  }
}

TEST_CASE("control charts: names from a table are harmless in SVG and on a terminal") {
  ControlView view = counts(5);
  view.y_name = "<script>&\x1b[2J";
  view.facets[0].labels[2].text = "\"><x";
  const std::string svg = figure_svg(control_figure(view));
  CHECK(svg.find("<script") == std::string::npos);
  CHECK(svg.find("\"><x") == std::string::npos);
  CHECK(svg.find('\x1b') == std::string::npos);
  CHECK(figure_text(control_figure(view), 80).find('\x1b') == std::string::npos);
}

TEST_CASE("control charts: numbers as people read them") {
  CHECK(reading_number(12.5, Language::da) == "12,5");
  CHECK(reading_number(0.0438898, Language::en) == "0.0439");
  CHECK(reading_number(1234.5, Language::en) == "1,235");
  CHECK(reading_number(-13.4764, Language::da) == "-13,5");
  CHECK(reading_number(999.6, Language::en) == "1,000");
  CHECK(reading_number(0.0, Language::en) == "0");
}

TEST_CASE("control charts: quotes in a CSV cell where they are needed") {
  ControlView view = counts(1);
  view.facets[0].first = "Nord, \"A\"";
  view.facets[0].labels[0].text = "x";
  CHECK(control_csv(view).find("\"Nord, \"\"A\"\"\",1,1,1,x,4,,4,0,10,0") != std::string::npos);
}

TEST_CASE("pareto: of nothing there is a sentence, and no frame") {
  ParetoView view;
  view.category_name = "place";
  const std::string svg = pareto_svg(view);
  CHECK(svg.find("Nothing is counted.</text>") != std::string::npos);
  CHECK(svg.find("<line") == std::string::npos);
  CHECK(pareto_svg(view, "on-page").find("Nothing is counted.</text>") == std::string::npos);
}
