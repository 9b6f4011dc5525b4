#include "report/svg/svg_canvas.hpp"

#include <algorithm>
#include <cmath>

#include "report/svg/run_chart_svg.hpp"
#include "text/fit.hpp"

namespace trivsel::report {
namespace {

std::size_t columns(double width, double letter) {
  return static_cast<std::size_t>(std::max(10.0, width / letter));
}

}  // namespace

void SvgCanvas::line(std::string_view look, double x1, double y1, double x2, double y2) {
  put("<line class=\"{}\" x1=\"{:.1f}\" y1=\"{:.1f}\" x2=\"{:.1f}\" y2=\"{:.1f}\"/>\n", look, x1,
      y1, x2, y2);
}

void SvgCanvas::text(std::string_view look, double x, double y, std::string_view words,
                     std::string_view anchor) {
  if (words.empty()) return;
  put("<text class=\"{}\" x=\"{:.1f}\" y=\"{:.1f}\" text-anchor=\"{}\">{}</text>\n", look, x, y,
      anchor, xml_text(words));
}

double SvgCanvas::wrapped(std::string_view look, double x, double top, std::string_view words,
                          double width) {
  constexpr double letter = 6.5, line_height = 16.0;
  for (const std::string& row : wrap(words, columns(width - x, letter))) {
    top += line_height;
    text(look, x, top - 4.0, row);
  }
  return top;
}

double SvgCanvas::head(std::string_view title, std::string_view unit, double width) {
  double y = 0.0;
  for (const std::string& row : wrap(title, columns(width, 9.4))) {
    text("rc-title", 0.0, (y += 20.0) - 5.0, row);
  }
  for (const std::string& row : wrap(unit, columns(width, 7.2))) {
    text("rc-unit", 0.0, (y += 16.0) - 3.0, row);
  }
  return y;
}

std::string SvgCanvas::finish(Language language, std::string_view title,
                              std::string_view description, double width, double height,
                              std::string_view page_id) const {
  const bool in_page = !page_id.empty();
  const double margin = in_page ? 0.0 : 12.0;
  // What stands on the last day of an axis needs a little room beside it.
  const double edge = in_page ? 8.0 : 2 * margin;
  const std::string id = in_page ? xml_id(page_id) : "chart";
  std::string out = fmt::format(
      "<svg class=\"run-chart{0}\" role=\"img\" lang=\"{1}\" aria-labelledby=\"{2}-title "
      "{2}-desc\" viewBox=\"{3:.0f} {3:.0f} {4:.0f} {5:.0f}\" width=\"{4:.0f}\" "
      "height=\"{5:.0f}\"{6}>\n<title id=\"{2}-title\">{7}</title>\n"
      "<desc id=\"{2}-desc\">{8}</desc>\n",
      in_page ? " figure" : "", language == Language::da ? "da" : "en", id, 0.0 - margin,
      std::ceil(width) + edge, std::ceil(height) + (in_page ? 0.0 : edge),
      in_page ? "" : " xmlns=\"http://www.w3.org/2000/svg\"", xml_text(title),
      xml_text(description));
  if (!in_page) {
    out += fmt::format("<style>\n{}{}</style>\n", run_chart_style(), style_);
    out += fmt::format(
        "<rect class=\"rc-paper\" x=\"{0:.0f}\" y=\"{0:.0f}\" width=\"100%\" "
        "height=\"100%\"/>\n",
        0.0 - margin);
  }
  return out + out_ + "</svg>\n";
}

}  // namespace trivsel::report
