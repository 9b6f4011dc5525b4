#include "report/svg/run_chart_svg.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "report/svg/run_chart_frame.hpp"
#include "report/svg/svg_canvas.hpp"
#include "report/svg/xml_text.hpp"
#include "text/fit.hpp"
#include "text/utf8.hpp"

namespace trivsel::report {
namespace {

using namespace chart_size;

constexpr double sentence_gap = 8.0;
constexpr double gap_line = 12.0;
constexpr double gap_letter = 5.6;  // wide, of the italics in a gap

/// Draws one chart, from the back to the front.
class Drawing {
 public:
  Drawing(const RunChartView& view, const RunChartFrame& frame, SvgCanvas& out)
      : view_(view), frame_(frame), out_(out) {}

  void draw() {
    head();
    if (frame_.height <= frame_.top) return;
    shades();
    axes();
    limits();
    median();
    markers();
    series();
    labels();
  }

 private:
  void head() {
    double y = 0.0;
    for (const auto& words : frame_.title) {
      out_.text("rc-title", 0.0, (y += title_line) - 5.0, words);
    }
    for (const auto& words : frame_.unit) {
      out_.text("rc-unit", 0.0, (y += unit_line) - 3.0, words);
    }
  }

  void shade(std::string_view look, const PlacedMarker& marker) {
    out_.put("<rect class=\"{}\" x=\"{:.1f}\" y=\"{:.1f}\" width=\"{:.1f}\" height=\"{:.1f}\"/>\n",
             look, marker.left, frame_.top, marker.right - marker.left, frame_.bottom - frame_.top);
  }

  void shades() {
    if (frame_.baseline) shade("rc-baseline", *frame_.baseline);
    for (const auto& trial : frame_.trials) {
      shade("rc-trial", trial);
      out_.line("rc-trial-edge", trial.left, frame_.top, trial.left, frame_.bottom);
      if (trial.right < frame_.right)
        out_.line("rc-trial-edge", trial.right, frame_.top, trial.right, frame_.bottom);
    }
  }

  void axes() {
    for (int i = frame_.axis.first; i <= frame_.axis.last; ++i) {
      const double value = i * frame_.axis.step;
      const double y = frame_.y(value);
      out_.line(i == 0 || i == frame_.axis.first ? "rc-rule" : "rc-grid", frame_.left, y,
                frame_.right, y);
      out_.text("rc-tick", frame_.left - 7.0, y + 4.0,
                number_text(value, frame_.axis.decimals, view_.language), "end");
    }
    std::size_t longest = 1;
    for (const auto& point : view_.points) longest = std::max(longest, display_width(point.label));
    const double room = (letter * static_cast<double>(longest) + 5.0) / frame_.step;
    for (const std::size_t i : labelled_points(view_, room)) {
      const double x = frame_.x(static_cast<double>(i));
      out_.line("rc-rule", x, frame_.bottom, x, frame_.bottom + 4.0);
      out_.text("rc-tick", x, frame_.bottom + 16.0, view_.points[i].label, "middle");
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
    if (!first) out_.line("rc-rule", x, frame_.bottom + 21.0, x, frame_.bottom + 33.0);
    if (room >= needed || last) {
      out_.text("rc-tick", x + 4.0, frame_.bottom + 31.0, words);
    } else if (first) {
      out_.text("rc-tick", x + room - 4.0, frame_.bottom + 31.0, words, "end");
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
      if (!corners.empty()) out_.put("<polyline class=\"rc-limit\" points=\"{}\"/>\n", corners);
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
    out_.line("rc-median", frame_.left, y, found, y);
    if (found < frame_.right) out_.line("rc-median rc-ahead", found, y, frame_.right + 6.0, y);
  }

  void markers() {
    if (frame_.baseline) bar("rc-baseline-bar", "rc-tick", *frame_.baseline);
    for (const auto& trial : frame_.trials) bar("rc-trial-bar", "rc-trial-label", trial);
    for (const auto& change : frame_.changes) pole(change);
  }

  void bar(std::string_view look, std::string_view label_look, const PlacedMarker& marker) {
    const double y = marker.y + 5.5;
    out_.put("<g><title>{}</title>\n", xml_text(marker.full));
    out_.text(label_look, marker.left, marker.y, marker.label);
    out_.line(look, marker.left, y, std::max(marker.right, marker.left + 2.0), y);
    out_.put("</g>\n");
  }

  void pole(const PlacedMarker& change) {
    out_.put("<g><title>{}</title>\n", xml_text(change.full));
    out_.line("rc-change", change.left, change.y - 9.0, change.left, frame_.bottom);
    out_.text("rc-change-label", change.left + 4.0, change.y, change.label);
    out_.put("</g>\n");
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
    out_.put("<polyline class=\"rc-line\" points=\"");
    for (std::size_t i = begin; i < end; ++i) {
      out_.put("{}{:.1f},{:.1f}", i == begin ? "" : " ", frame_.x(static_cast<double>(i)),
               frame_.y(*view_.points[i].value));
    }
    out_.put("\"/>\n");
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
      out_.put(
          "<path class=\"rc-outside\" d=\"M{:.1f} {:.1f}l{:.1f} {:.1f} {:.1f} {:.1f} {:.1f} "
          "{:.1f}z\">",
          x, y - d, d, d, -d, d, -d, -d);
    } else {
      out_.put("<circle class=\"rc-point{}\" cx=\"{:.1f}\" cy=\"{:.1f}\" r=\"{:.1f}\">",
               point.incomplete ? " rc-open" : "", x, y, radius);
    }
    const std::string note = point.outside      ? view_.outside_label
                             : point.incomplete ? view_.incomplete_label
                                                : std::string();
    out_.put("<title>{} {}: {}{}{}</title></{}>\n", xml_text(point.label), xml_text(point.group),
             value_text(*value, frame_.axis, view_.language), note.empty() ? "" : ", ",
             xml_text(note), point.outside ? "path" : "circle");
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
      out_.text(look, frame_.right + 10.0, y, words);
      y += label_line;
    }
  }

  void gap_label(const PointGroup& gap) {
    const auto count = static_cast<double>(gap.end - gap.begin);
    if (count * frame_.step < 10.0 || view_.missing_label.empty()) return;
    const std::vector<std::string> lines = gap_lines(count * frame_.step);
    const double middle = frame_.x(static_cast<double>(gap.begin) + (count - 1.0) / 2.0) + 3.5;
    double x = middle - gap_line * (static_cast<double>(lines.size()) - 1.0) / 2.0;
    const double y = frame_.bottom - 6.0;
    for (const std::string& line : lines) {
      out_.put(
          "<text class=\"rc-gap\" x=\"{0:.1f}\" y=\"{1:.1f}\" transform=\"rotate(-90 {0:.1f} "
          "{1:.1f})\">{2}</text>\n",
          x, y, xml_text(line));
      x += gap_line;
    }
  }

  /// What stands upright in a gap, no longer than the plot is high: above it lie the trials. Cut
  /// where the gap is too narrow for so many lines.
  [[nodiscard]] std::vector<std::string> gap_lines(double room) const {
    const auto columns = static_cast<std::size_t>((frame_.bottom - frame_.top - 6.0) / gap_letter);
    std::vector<std::string> lines = wrap(view_.missing_label, columns);
    const bool fits = static_cast<double>(lines.size()) * gap_line <= std::max(room, gap_line);
    if (!fits) lines = {fit(view_.missing_label, columns)};
    return lines;
  }

  const RunChartView& view_;
  const RunChartFrame& frame_;
  SvgCanvas& out_;
};

/// Draws the chart and what stands below it; returns how high that is.
double draw(const RunChartView& view, const RunChartFrame& frame,
            std::span<const std::string> sentences, SvgCanvas& out) {
  Drawing(view, frame, out).draw();
  double bottom = frame.height;
  if (!has_points(view)) {
    bottom = out.wrapped("rc-sentence", 0.0, bottom + sentence_gap, view.nothing, frame.width);
  }
  for (const std::string& sentence : sentences) {
    bottom = out.wrapped("rc-sentence", 0.0, bottom + sentence_gap, sentence, frame.width);
  }
  return bottom;
}

}  // namespace

std::string run_chart_svg(const RunChartView& view) {
  const RunChartFrame frame = frame_of(view);
  SvgCanvas canvas({});
  const double height = draw(view, frame, {}, canvas);
  const std::string id = xml_id(view.id);
  std::string out = fmt::format(
      "<svg class=\"run-chart\" role=\"img\" lang=\"{}\" aria-labelledby=\"{}-title {}-desc\" "
      "viewBox=\"0 0 {:.0f} {:.0f}\" width=\"{:.0f}\" height=\"{:.0f}\">\n",
      view.language == Language::da ? "da" : "en", id, id, frame.width, height, frame.width,
      height);
  out += fmt::format("<title id=\"{}-title\">{}</title>\n<desc id=\"{}-desc\">{}</desc>\n", id,
                     xml_text(view.title), id, xml_text(view.description));
  return out + canvas.elements() + "</svg>\n";
}

std::string run_chart_svg_file(const RunChartView& view, std::span<const std::string> sentences) {
  const RunChartFrame frame = frame_of(view);
  SvgCanvas canvas({});
  const double height = draw(view, frame, sentences, canvas);
  return canvas.finish(view.language, view.title, view.description, frame.width, height);
}

}  // namespace trivsel::report
