#pragma once

#include <fmt/format.h>

#include <iterator>
#include <string>
#include <string_view>

#include "report/svg/xml_text.hpp"
#include "text/language.hpp"

namespace trivsel::report {

/// Gathers the elements of one SVG file that carries its own style: that of run charts, and some
/// of its own. Lengths in pixels.
class SvgCanvas {
 public:
  /// The file's own style, besides that of run charts; it must outlive the canvas.
  explicit SvgCanvas(std::string_view style) : style_(style) {}

  /// Format and numbers only: texts go through `text`, or through xml_text.
  template <class... A>
  void put(fmt::format_string<A...> format, A&&... values) {
    fmt::format_to(std::back_inserter(out_), format, std::forward<A>(values)...);
  }
  void line(std::string_view look, double x1, double y1, double x2, double y2);
  void text(std::string_view look, double x, double y, std::string_view words,
            std::string_view anchor = "start");
  /// Lines of words below `top`; returns the bottom of the last.
  double wrapped(std::string_view look, double x, double top, std::string_view words, double width);
  /// Title and unit; returns what is below them.
  double head(std::string_view title, std::string_view unit, double width);

  /// What was put so far, for an element that its caller opens and closes.
  [[nodiscard]] const std::string& elements() const { return out_; }
  /// The file, named to screen readers by title and description. With an id an element for a page
  /// that carries the styles, and other drawings under other ids.
  [[nodiscard]] std::string finish(Language language, std::string_view title,
                                   std::string_view description, double width, double height,
                                   std::string_view page_id = {}) const;

 private:
  std::string_view style_;
  std::string out_;
};

}  // namespace trivsel::report
