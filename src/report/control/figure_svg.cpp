#include <fmt/format.h>

#include <algorithm>
#include <iterator>

#include "report/control/figure.hpp"
#include "report/control/figure_style.hpp"
#include "report/svg/svg_canvas.hpp"
#include "text/fit.hpp"
#include "text/utf8.hpp"

namespace trivsel::report {
namespace {

constexpr double kPointStep = 15.0, kNarrowestPlot = 420.0, kWidestPlot = 780.0;
constexpr double kPlotHeight = 200.0, kBelowPlot = 42.0, kGap = 8.0, kPageWidth = 560.0;
constexpr double kLine = 16.0, kLetter = 6.6;

RunChartView axis_view(const FigurePanel& panel, Language language) {
  RunChartView view;
  view.language = language;
  for (const FigurePoint& point : panel.points) {
    view.points.push_back({fit(point.label.tick, 16), point.label.group, point.y, false});
  }
  return view;
}

/// One chart, its top left corner at (0, top).
class PanelSvg {
 public:
  PanelSvg(const ControlFigure& figure, const FigurePanel& panel, double left, double top,
           SvgCanvas& out)
      : figure_(figure),
        panel_(panel),
        view_(axis_view(panel, figure.language)),
        left_(left),
        top_(top),
        out_(out) {
    const auto count = static_cast<double>(std::max<std::size_t>(panel.points.size(), 1));
    const double width = std::clamp(count * kPointStep, kNarrowestPlot, kWidestPlot);
    step_ = width / count;
    right_ = left_ + width;
  }

  [[nodiscard]] double right() const { return right_; }

  void draw() {
    for (const Stretch& part : parts()) band(part);
    axes();
    for (const Stretch& part : parts()) lines(part);
    target();
    series();
    for (std::size_t i = 0; i < panel_.points.size(); ++i) point(i);
    end_labels();
  }

 private:
  struct Stretch {
    std::size_t begin = 0, end = 0;
  };

  [[nodiscard]] double x(double position) const { return left_ + (position + 0.5) * step_; }
  [[nodiscard]] double y(double value) const {
    return top_ + kPlotHeight * (1.0 - figure_.axis.share(value));
  }

  [[nodiscard]] std::vector<Stretch> parts() const {
    std::vector<Stretch> parts;
    for (std::size_t i = 0; i < panel_.points.size(); ++i) {
      if (panel_.points[i].new_part) parts.push_back({i, i});
      parts.back().end = i + 1;
    }
    return parts;
  }

  /// The corners of a line that keeps its value for the width of each point.
  template <class Value>
  std::string steps(std::size_t begin, std::size_t end, Value value) const {
    std::string corners;
    for (std::size_t i = begin; i < end; ++i) {
      const double height = y(*value(panel_.points[i]));
      const auto at = static_cast<double>(i);
      corners +=
          fmt::format("{:.1f},{:.1f} {:.1f},{:.1f} ", x(at - 0.5), height, x(at + 0.5), height);
    }
    return corners;
  }

  template <class Has>
  std::vector<Stretch> stretches(Stretch part, Has has) const {
    std::vector<Stretch> found;
    for (std::size_t i = part.begin; i < part.end; ++i) {
      if (!has(panel_.points[i])) continue;
      if (found.empty() || found.back().end != i) found.push_back({i, i});
      found.back().end = i + 1;
    }
    return found;
  }

  void band(Stretch part) {
    const auto both = [](const FigurePoint& p) { return p.lower && p.upper; };
    for (const Stretch& s : stretches(part, both)) {
      std::string corners = steps(s.begin, s.end, [](const FigurePoint& p) { return p.upper; });
      for (std::size_t i = s.end; i > s.begin; --i) {
        const double height = y(*panel_.points[i - 1].lower);
        const auto at = static_cast<double>(i - 1);
        corners +=
            fmt::format("{:.1f},{:.1f} {:.1f},{:.1f} ", x(at + 0.5), height, x(at - 0.5), height);
      }
      out_.put("<polygon class=\"cc-band\" points=\"{}\"/>\n", corners);
    }
  }

  void line_through(std::string_view look, Stretch part,
                    std::optional<double> FigurePoint::* value) {
    const auto of = [value](const FigurePoint& p) { return p.*value; };
    for (const Stretch& s : stretches(part, of)) {
      out_.put("<polyline class=\"{}\" points=\"{}\"/>\n", look, steps(s.begin, s.end, of));
    }
  }

  void lines(Stretch part) {
    line_through("cc-limit", part, &FigurePoint::upper);
    line_through("cc-limit", part, &FigurePoint::lower);
    line_through(panel_.shift ? "cc-centre cc-shift" : "cc-centre", part, &FigurePoint::centre);
    if (part.begin == 0) return;
    const double edge = x(static_cast<double>(part.begin) - 0.5);
    out_.line("cc-part", edge, top_, edge, top_ + kPlotHeight);
  }

  void target() {
    if (!figure_.target) return;
    out_.line("cc-target", left_, y(*figure_.target), right_, y(*figure_.target));
  }

  void axes() {
    for (int i = figure_.axis.first; i <= figure_.axis.last; ++i) {
      const double value = i * figure_.axis.step;
      out_.line(i == figure_.axis.first ? "rc-rule" : "rc-grid", left_, y(value), right_, y(value));
      out_.text("rc-tick", left_ - 7.0, y(value) + 4.0,
                number_text(value, figure_.axis.decimals, figure_.language), "end");
    }
    std::size_t longest = 1;
    for (const ChartPoint& p : view_.points) longest = std::max(longest, display_width(p.label));
    const double room = (kLetter * static_cast<double>(longest) + 6.0) / step_;
    const double bottom = top_ + kPlotHeight;
    for (const std::size_t i : labelled_points(view_, room)) {
      const double at = x(static_cast<double>(i));
      out_.line("rc-rule", at, bottom, at, bottom + 4.0);
      out_.text("rc-tick", at, bottom + 16.0, view_.points[i].label, "middle");
    }
    double free = 0.0;
    for (const PointGroup& group : groups_of(view_)) {
      const std::string& words = view_.points[group.begin].group;
      const double at = x(static_cast<double>(group.begin) - 0.5) + 4.0;
      if (words.empty() || at < free) continue;
      out_.text("rc-tick", at, bottom + 31.0, words);
      free = at + kLetter * static_cast<double>(display_width(words)) + 6.0;
    }
  }

  void series() {
    if (!panel_.joined) return;
    const auto known = [](const FigurePoint& p) { return p.y.has_value(); };
    for (const Stretch& part : parts()) {
      for (const Stretch& s : stretches(part, known)) {
        std::string corners;
        for (std::size_t i = s.begin; i < s.end; ++i) {
          corners +=
              fmt::format("{:.1f},{:.1f} ", x(static_cast<double>(i)), y(*panel_.points[i].y));
        }
        out_.put("<polyline class=\"rc-line\" points=\"{}\"/>\n", corners);
      }
    }
  }

  /// Told apart by form, not by colour alone: outside a diamond, left out a ring.
  void point(std::size_t i) {
    const FigurePoint& p = panel_.points[i];
    if (!p.y) return;
    const double cx = x(static_cast<double>(i));
    const double cy = y(*p.y);
    const double r = step_ < 10.0 ? 2.6 : 3.6;
    out_.put("<g><title>{}: {}</title>", xml_text(p.label.text),
             reading_number(*p.y, figure_.language));
    if (p.outside) {
      const double d = 1.75 * r;
      out_.put(
          "<path class=\"cc-outside\" d=\"M{:.1f} {:.1f}l{:.1f} {:.1f} {:.1f} {:.1f} {:.1f} "
          "{:.1f}z\"/>",
          cx, cy - d, d, d, -d, d, -d, -d);
    } else {
      out_.put("<circle class=\"{}\" cx=\"{:.1f}\" cy=\"{:.1f}\" r=\"{:.1f}\"/>",
               p.included ? "rc-point" : "cc-left-out", cx, cy, r);
    }
    out_.put("</g>\n");
  }

  void end_labels() {
    if (panel_.points.empty()) return;
    const FigurePoint& last = panel_.points.back();
    std::vector<std::pair<double, double>> taken;
    const auto label = [&](std::string_view look, const std::string& words,
                           std::optional<double> value) {
      if (!value || words.empty()) return;
      double at = y(*value) + 4.0;
      for (const auto& [from, to] : taken) {
        if (at > from - 13.0 && at < to + 13.0) at = at <= from ? from - 13.0 : to + 13.0;
      }
      taken.emplace_back(at, at);
      out_.text(look, right_ + 8.0, at, words);
    };
    label("cc-centre-label", panel_.centre_label, last.centre);
    label("rc-tick", panel_.upper_label, last.upper);
    label("rc-tick", panel_.lower_label, last.lower);
    label("cc-target-label", figure_.target_label, figure_.target);
  }

  const ControlFigure& figure_;
  const FigurePanel& panel_;
  RunChartView view_;
  double left_, top_, right_ = 0.0, step_ = 1.0;
  SvgCanvas& out_;
};

double left_of(const ControlFigure& figure) {
  std::size_t widest = 1;
  for (int i = figure.axis.first; i <= figure.axis.last; ++i) {
    widest = std::max(widest, display_width(number_text(i * figure.axis.step, figure.axis.decimals,
                                                        figure.language)));
  }
  return kLetter * static_cast<double>(widest) + kGap + 4.0;
}

double width_of(const ControlFigure& figure, double left) {
  double plot = kNarrowestPlot;
  std::size_t label = display_width(figure.target_label);
  for (const FigurePanel& panel : figure.panels) {
    const double points = static_cast<double>(panel.points.size()) * kPointStep;
    plot = std::max(plot, std::clamp(points, kNarrowestPlot, kWidestPlot));
    for (const auto& text : {panel.centre_label, panel.lower_label, panel.upper_label}) {
      label = std::max(label, display_width(text));
    }
  }
  return std::max(kPageWidth, left + plot + 2.0 * kGap + 7.2 * static_cast<double>(label));
}

std::string description_of(const ControlFigure& figure) {
  std::string all = figure.unit + ".";
  for (const FigurePanel& panel : figure.panels) {
    if (!panel.heading.empty()) all += " " + panel.heading + ":";
    for (const std::string& sentence : panel.sentences) all += " " + sentence;
  }
  return all;
}

}  // namespace

std::string figure_svg(const ControlFigure& figure) {
  SvgCanvas out(figure_style());
  const double left = left_of(figure);
  const double width = width_of(figure, left);
  double top = out.head(figure.title, figure.unit, width);
  if (figure.has_no_points()) {
    top = out.wrapped("rc-sentence", 0.0, top + kLine, no_points_text(figure.language), width);
  }
  for (const FigurePanel& panel : figure.panels) {
    if (!panel.heading.empty()) {
      top += 6.0;
      out.text("cc-heading", 0.0, top + 16.0, fit(panel.heading, 70));
      top += 20.0;
    }
    top += 10.0;
    PanelSvg(figure, panel, left, top, out).draw();
    top += kPlotHeight + kBelowPlot;
    for (const std::string& sentence : panel.sentences) {
      top = out.wrapped("rc-sentence", 0.0, top, sentence, width);
    }
    top += kLine;
  }
  return out.finish(figure.language, figure.title, description_of(figure), width, top);
}

}  // namespace trivsel::report
