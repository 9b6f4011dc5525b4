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
                              std::string_view description, double width, double height) const {
  constexpr double margin = 12.0;
  return fmt::format(
      "<svg class=\"run-chart\" role=\"img\" lang=\"{}\" aria-labelledby=\"chart-title "
      "chart-desc\" viewBox=\"{:.0f} {:.0f} {:.0f} {:.0f}\" width=\"{:.0f}\" height=\"{:.0f}\" "
      "xmlns=\"http://www.w3.org/2000/svg\">\n<title id=\"chart-title\">{}</title>\n"
      "<desc id=\"chart-desc\">{}</desc>\n<style>\n{}{}</style>\n"
      "<rect class=\"rc-paper\" x=\"{:.0f}\" y=\"{:.0f}\" width=\"100%\" height=\"100%\"/>\n"
      "{}</svg>\n",
      language == Language::da ? "da" : "en", -margin, -margin, std::ceil(width) + 2 * margin,
      std::ceil(height) + 2 * margin, std::ceil(width) + 2 * margin, std::ceil(height) + 2 * margin,
      xml_text(title), xml_text(description), run_chart_style(), style_, -margin, -margin, out_);
}

}  // namespace trivsel::report
