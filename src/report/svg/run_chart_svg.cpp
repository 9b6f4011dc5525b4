#include "report/svg/run_chart_svg.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

#include "report/svg/run_chart_frame.hpp"
#include "report/svg/xml_text.hpp"
#include "text/utf8.hpp"

namespace trivsel::report {
namespace {

using namespace chart_size;

/// Draws one chart, from the back to the front.
class Drawing {
 public:
  Drawing(const RunChartView& view, const RunChartFrame& frame, std::string& out)
      : view_(view), frame_(frame), out_(out) {}

  void draw() {
    head();
    shades();
    axes();
    limits();
    median();
    markers();
    series();
    labels();
  }

 private:
  template <class... A>
  void put(fmt::format_string<A...> format, A&&... values) {
    fmt::format_to(std::back_inserter(out_), format, std::forward<A>(values)...);
  }

  void line(std::string_view look, double x1, double y1, double x2, double y2) {
    put("<line class=\"{}\" x1=\"{:.1f}\" y1=\"{:.1f}\" x2=\"{:.1f}\" y2=\"{:.1f}\"/>\n", look, x1,
        y1, x2, y2);
  }

  void text(std::string_view look, double x, double y, std::string_view words,
            std::string_view anchor = "start") {
    if (words.empty()) return;
    put("<text class=\"{}\" x=\"{:.1f}\" y=\"{:.1f}\" text-anchor=\"{}\">{}</text>\n", look, x, y,
        anchor, xml_text(words));
  }

  void head() {
    double y = 0.0;
    for (const auto& words : frame_.title) text("rc-title", 0.0, (y += title_line) - 5.0, words);
    for (const auto& words : frame_.unit) text("rc-unit", 0.0, (y += unit_line) - 3.0, words);
  }

  void shade(std::string_view look, const PlacedMarker& marker) {
    put("<rect class=\"{}\" x=\"{:.1f}\" y=\"{:.1f}\" width=\"{:.1f}\" height=\"{:.1f}\"/>\n", look,
        marker.left, frame_.top, marker.right - marker.left, frame_.bottom - frame_.top);
  }

  void shades() {
    if (frame_.baseline) shade("rc-baseline", *frame_.baseline);
    for (const auto& trial : frame_.trials) {
      shade("rc-trial", trial);
      line("rc-trial-edge", trial.left, frame_.top, trial.left, frame_.bottom);
      if (trial.right < frame_.right)
        line("rc-trial-edge", trial.right, frame_.top, trial.right, frame_.bottom);
    }
  }

  void axes() {
    for (int i = frame_.axis.first; i <= frame_.axis.last; ++i) {
      const double value = i * frame_.axis.step;
      const double y = frame_.y(value);
      line(i == 0 ? "rc-rule" : "rc-grid", frame_.left, y, frame_.right, y);
      text("rc-tick", frame_.left - 7.0, y + 4.0,
           number_text(value, frame_.axis.decimals, view_.language), "end");
    }
    std::size_t longest = 1;
    for (const auto& point : view_.points) longest = std::max(longest, display_width(point.label));
    const double room = (letter * static_cast<double>(longest) + 5.0) / frame_.step;
    for (const std::size_t i : labelled_points(view_, room)) {
      const double x = frame_.x(static_cast<double>(i));
      line("rc-rule", x, frame_.bottom, x, frame_.bottom + 4.0);
      text("rc-tick", x, frame_.bottom + 16.0, view_.points[i].label, "middle");
    }
    for (const PointGroup& group : groups_of(view_)) group_label(group);
  }

  /// A year's name below its first month; where the year is too short for it, outwards from there.
  void group_label(const PointGroup& group) {
    const std::string& words = view_.points[group.begin].group;
    const double room = static_cast<double>(group.end - group.begin) * frame_.step;
    const double needed = letter * static_cast<double>(display_width(words)) + 4.0;
    const double x = frame_.x(static_cast<double>(group.begin)) - 0.5 * frame_.step;
    const bool first = group.begin == 0;
    const bool last = group.end == view_.points.size();
    if (!first) line("rc-rule", x, frame_.bottom + 21.0, x, frame_.bottom + 33.0);
    if (room >= needed || last) {
      text("rc-tick", x + 4.0, frame_.bottom + 31.0, words);
    } else if (first) {
      text("rc-tick", x + room - 4.0, frame_.bottom + 31.0, words, "end");
    }
  }

  /// A line that keeps its limit for the width of each point.
  void limits() {
    limit(&ChartPoint::upper);
    limit(&ChartPoint::lower);
  }

  void limit(std::optional<double> ChartPoint::* value) {
    std::string corners;
    const auto flush = [&] {
      if (!corners.empty()) put("<polyline class=\"rc-limit\" points=\"{}\"/>\n", corners);
      corners.clear();
    };
    for (std::size_t i = 0; i < view_.points.size(); ++i) {
      const auto at = drawable(view_.points[i].*value);
      if (!at) {
        flush();
        continue;
      }
      const auto x = static_cast<double>(i);
      corners += fmt::format("{}{:.1f},{:.1f} {:.1f},{:.1f}", corners.empty() ? "" : " ",
                             frame_.x(x - 0.5), frame_.y(*at), frame_.x(x + 0.5), frame_.y(*at));
    }
    flush();
  }

  /// Unbroken where the median was found, broken where it is only carried on.
  void median() {
    if (!frame_.median) return;
    const double y = frame_.y(*drawable(view_.median));
    const double found = frame_.baseline ? frame_.baseline->right : frame_.right;
    line("rc-median", frame_.left, y, found, y);
    if (found < frame_.right) line("rc-median rc-ahead", found, y, frame_.right + 6.0, y);
  }

  void markers() {
    if (frame_.baseline) bar("rc-baseline-bar", "rc-tick", *frame_.baseline);
    for (const auto& trial : frame_.trials) bar("rc-trial-bar", "rc-trial-label", trial);
    for (const auto& change : frame_.changes) pole(change);
  }

  void bar(std::string_view look, std::string_view label_look, const PlacedMarker& marker) {
    const double y = marker.y + 5.5;
    put("<g><title>{}</title>\n", xml_text(marker.full));
    text(label_look, marker.left, marker.y, marker.label);
    line(look, marker.left, y, std::max(marker.right, marker.left + 2.0), y);
    put("</g>\n");
  }

  void pole(const PlacedMarker& change) {
    put("<g><title>{}</title>\n", xml_text(change.full));
    line("rc-change", change.left, change.y - 9.0, change.left, frame_.bottom);
    text("rc-change-label", change.left + 4.0, change.y, change.label);
    put("</g>\n");
  }

  [[nodiscard]] bool joined(std::size_t i) const {
    return view_.joined && drawable(view_.points[i].value) && !view_.points[i].incomplete;
  }

  void series() {
    std::size_t i = 0;
    while (i < view_.points.size()) {
      const std::size_t begin = i;
      while (i < view_.points.size() && joined(i)) ++i;
      if (i - begin > 1) stretch(begin, i);
      i += i == begin ? 1 : 0;
    }
    for (std::size_t k = 0; k < view_.points.size(); ++k) point(k);
  }

  void stretch(std::size_t begin, std::size_t end) {
    put("<polyline class=\"rc-line\" points=\"");
    for (std::size_t i = begin; i < end; ++i) {
      put("{}{:.1f},{:.1f}", i == begin ? "" : " ", frame_.x(static_cast<double>(i)),
          frame_.y(*view_.points[i].value));
    }
    put("\"/>\n");
  }

  void point(std::size_t i) {
    const ChartPoint& point = view_.points[i];
    const auto value = drawable(point.value);
    if (!value) return;
    const double radius = frame_.step < 14.0 ? 3.3 : 4.2;
    const double x = frame_.x(static_cast<double>(i));
    const double y = frame_.y(*value);
    if (point.outside) {
      const double d = 1.75 * radius;
      put("<path class=\"rc-outside\" d=\"M{:.1f} {:.1f}l{:.1f} {:.1f} {:.1f} {:.1f} {:.1f} "
          "{:.1f}z\">",
          x, y - d, d, d, -d, d, -d, -d);
    } else {
      put("<circle class=\"rc-point{}\" cx=\"{:.1f}\" cy=\"{:.1f}\" r=\"{:.1f}\">",
          point.incomplete ? " rc-open" : "", x, y, radius);
    }
    const std::string note = point.outside      ? view_.outside_label
                             : point.incomplete ? view_.incomplete_label
                                                : std::string();
    put("<title>{} {}: {}{}{}</title></{}>\n", xml_text(point.label), xml_text(point.group),
        value_text(*value, frame_.axis, view_.language), note.empty() ? "" : ", ", xml_text(note),
        point.outside ? "path" : "circle");
  }

  void labels() {
    for (const PointGroup& gap : gaps_of(view_)) gap_label(gap);
    if (frame_.median) end_label("rc-median-label", *frame_.median);
    if (frame_.incomplete) end_label("rc-tick", *frame_.incomplete);
    if (frame_.upper) end_label("rc-tick", *frame_.upper);
    if (frame_.lower) end_label("rc-tick", *frame_.lower);
  }

  void end_label(std::string_view look, const EndLabel& label) {
    double y = label.y;
    for (const auto& words : label.lines) {
      text(look, frame_.right + 10.0, y, words);
      y += label_line;
    }
  }

  void gap_label(const PointGroup& gap) {
    const auto count = static_cast<double>(gap.end - gap.begin);
    if (count * frame_.step < 10.0 || view_.missing_label.empty()) return;
    const double x = frame_.x(static_cast<double>(gap.begin) + (count - 1.0) / 2.0) + 3.5;
    const double y = frame_.bottom - 6.0;
    put("<text class=\"rc-gap\" x=\"{0:.1f}\" y=\"{1:.1f}\" transform=\"rotate(-90 {0:.1f} "
        "{1:.1f})\">{2}</text>\n",
        x, y, xml_text(view_.missing_label));
  }

  const RunChartView& view_;
  const RunChartFrame& frame_;
  std::string& out_;
};

std::string svg(const RunChartView& view, bool own_file) {
  const RunChartFrame frame = frame_of(view);
  const std::string id = xml_id(view.id);
  std::string out = fmt::format(
      "<svg class=\"run-chart\" role=\"img\" lang=\"{}\" aria-labelledby=\"{}-title {}-desc\" "
      "viewBox=\"0 0 {:.0f} {:.0f}\" width=\"{:.0f}\" height=\"{:.0f}\"{}>\n",
      view.language == Language::da ? "da" : "en", id, id, frame.width, frame.height, frame.width,
      frame.height, own_file ? " xmlns=\"http://www.w3.org/2000/svg\"" : "");
  out += fmt::format("<title id=\"{}-title\">{}</title>\n<desc id=\"{}-desc\">{}</desc>\n", id,
                     xml_text(view.title), id, xml_text(view.description));
  if (own_file) {
    out += fmt::format("<style>\n{}</style>\n", run_chart_style());
    out += "<rect class=\"rc-paper\" width=\"100%\" height=\"100%\"/>\n";
  }
  Drawing(view, frame, out).draw();
  return out += "</svg>\n";
}

}  // namespace

std::string run_chart_svg(const RunChartView& view) {
  return svg(view, false);
}

std::string run_chart_svg_file(const RunChartView& view) {
  return svg(view, true);
}

}  // namespace trivsel::report
