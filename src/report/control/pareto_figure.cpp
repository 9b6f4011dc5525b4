#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "report/chart/text_lanes.hpp"
#include "report/control/figure.hpp"
#include "report/control/figure_style.hpp"
#include "report/report_text.hpp"
#include "report/svg/svg_canvas.hpp"
#include "text/fit.hpp"
#include "text/utf8.hpp"

namespace trivsel::report {
namespace {

constexpr Text kMissing{"(missing)", "(mangler)"};

std::string name_of(const ParetoView& view, const stats::ParetoBar& bar) {
  const std::string& name = view.names[bar.category];
  return name.empty() ? std::string(kMissing.in(view.language)) : name;
}

std::string padded(const std::string& text, std::size_t width, bool right) {
  const std::size_t used = display_width(text);
  const std::string spaces(width > used ? width - used : 0, ' ');
  return right ? spaces + text : text + spaces;
}

}  // namespace

std::string pareto_title(const ParetoView& view) {
  if (!view.title.empty()) return view.title;
  return say("Pareto chart: {}", "Pareto-diagram: {}", view.category_name).in(view.language);
}

namespace {

/// The first bar; where others are as high, not the first alone.
Message most_often(const ParetoView& view) {
  const stats::ParetoBar& first = view.bars.front();
  const auto equal =
      std::count_if(view.bars.begin(), view.bars.end(),
                    [&](const stats::ParetoBar& bar) { return bar.count == first.count; });
  const std::string count = grouped_text(first.count, view.language);
  if (equal == 1)
    return say("most often {}, {} of them", "oftest {}, {} af dem", name_of(view, first), count);
  if (equal == 2) {
    return say("most often {} and {}, {} of each", "oftest {} og {}, {} af hver",
               name_of(view, first), name_of(view, view.bars[1]), count);
  }
  return say("none more often than {}", "ingen oftere end {}", count);
}

}  // namespace

std::string pareto_sentence(const ParetoView& view) {
  if (view.bars.empty()) {
    return std::string(Text{"Nothing is counted.", "Intet er talt."}.in(view.language));
  }
  const auto total = view.bars.back().running;
  return say("{} counted in {}; {} ({}).", "{} talt i {}; {} ({}).",
             grouped_text(total, view.language),
             counted(static_cast<std::int64_t>(view.bars.size()), {"category", "kategori"},
                     {"categories", "kategorier"}),
             most_often(view), percent_text(view.bars.front().share, 1).in(view.language))
      .in(view.language);
}

std::string pareto_bars_text(const ParetoView& view, std::size_t width) {
  const std::size_t columns = std::max<std::size_t>(width, 40);
  std::size_t name_width = 1;
  std::size_t count_width = 1;
  for (const stats::ParetoBar& bar : view.bars) {
    name_width = std::max(name_width, display_width(terminal_safe(name_of(view, bar))));
    count_width = std::max(count_width, grouped_text(bar.count, view.language).size());
  }
  name_width = std::min(name_width, columns / 3);
  const std::size_t percent_width = 8;
  const std::size_t used = name_width + count_width + percent_width + 5;
  const std::size_t room = columns > used + 4 ? columns - used : 4;
  std::string out = lines_of(pareto_title(view), columns, "…");
  for (const stats::ParetoBar& bar : view.bars) {
    const double share =
        static_cast<double>(bar.count) / static_cast<double>(view.bars.front().count);
    const auto eighths =
        static_cast<std::size_t>(std::lround(share * static_cast<double>(room) * 8.0));
    static constexpr std::string_view ends[] = {"", "▏", "▎", "▍", "▌", "▋", "▊", "▉"};
    std::string drawn;
    for (std::size_t i = 0; i < eighths / 8; ++i) drawn += "█";
    drawn += ends[eighths % 8];
    out += fmt::format(
        "{}  {} {} {}\n", padded(fit(name_of(view, bar), name_width), name_width, false),
        padded(grouped_text(bar.count, view.language), count_width, true),
        padded(drawn, room, false),
        padded(percent_text(bar.running_share, 1).in(view.language), percent_width, true));
  }
  return out;
}

std::string pareto_text(const ParetoView& view, std::size_t width) {
  const std::size_t columns = std::max<std::size_t>(width, 40);
  std::string out = pareto_bars_text(view, width) + lines_of(pareto_sentence(view), columns, "…");
  const Text note{"The share at the right is of the row and all above it.",
                  "Andelen til højre er rækkens og alle dem over den."};
  if (!view.bars.empty()) out += lines_of(note.in(view.language), columns, "…");
  return out;
}

namespace {

/// A frame without bars would look like one whose bars were lost.
std::string empty_pareto_svg(const ParetoView& view, std::string_view page_id) {
  constexpr double width = 420.0;
  SvgCanvas out(figure_style());
  const std::string sentence = pareto_sentence(view);
  double below = out.head(pareto_title(view), "", width) + 8.0;
  if (page_id.empty()) below = out.wrapped("rc-sentence", 0.0, below, sentence, width);
  return out.finish(view.language, pareto_title(view), sentence, width, below, page_id);
}

}  // namespace

std::string pareto_svg(const ParetoView& view, std::string_view page_id) {
  if (view.bars.empty()) return empty_pareto_svg(view, page_id);
  constexpr double left = 48.0, height = 240.0, widest_bar = 64.0, narrowest_bar = 14.0;
  SvgCanvas out(figure_style());
  const auto count = static_cast<double>(view.bars.size());
  const double step = std::clamp(640.0 / count, narrowest_bar, widest_bar);
  const double right = left + step * count;
  const double width = std::max(420.0, right + 24.0);
  std::size_t longest = 1;
  for (const stats::ParetoBar& bar : view.bars) {
    longest = std::max(longest, display_width(fit(name_of(view, bar), 24)));
  }
  const bool slanted = 6.6 * static_cast<double>(longest) > step - 4.0;
  const double top = out.head(pareto_title(view), "", width) + 26.0;
  const double bottom = top + height;
  for (int i = 0; i <= 5; ++i) {
    const double y = bottom - height * i / 5.0;
    out.line(i == 0 ? "rc-rule" : "rc-grid", left, y, right, y);
    out.text("rc-tick", left - 7.0, y + 4.0, percent_text(0.2 * i, 0).in(view.language), "end");
  }
  std::string corners;
  std::string dots;
  for (std::size_t i = 0; i < view.bars.size(); ++i) {
    const stats::ParetoBar& bar = view.bars[i];
    const double x = left + step * (static_cast<double>(i) + 0.5);
    const double y = bottom - height * bar.share;
    const std::string name = name_of(view, bar);
    out.put(
        "<g><title>{}: {}</title><rect class=\"cc-bar\" x=\"{:.1f}\" y=\"{:.1f}\" "
        "width=\"{:.1f}\" height=\"{:.1f}\"/></g>\n",
        xml_text(name), bar.count, x - 0.4 * step, y, 0.8 * step, bottom - y);
    // The line begins on top of the first bar.
    out.text("rc-tick", x, y - (i == 0 ? 9.0 : 4.0), grouped_text(bar.count, view.language),
             "middle");
    if (slanted) {
      out.put(
          "<text class=\"rc-tick\" x=\"{0:.1f}\" y=\"{1:.1f}\" text-anchor=\"end\" "
          "transform=\"rotate(-40 {0:.1f} {1:.1f})\">{2}</text>\n",
          x + 4.0, bottom + 14.0, xml_text(fit(name, 24)));
    } else {
      out.text("rc-tick", x, bottom + 16.0, name, "middle");
    }
    const double running = bottom - height * bar.running_share;
    corners += fmt::format("{:.1f},{:.1f} ", x, running);
    dots += fmt::format("<circle class=\"rc-point\" cx=\"{:.1f}\" cy=\"{:.1f}\" r=\"3.2\"/>\n", x,
                        running);
  }
  out.put("<polyline class=\"rc-line\" points=\"{}\"/>\n{}", corners, dots);
  double below = bottom + (slanted ? 20.0 + 4.4 * static_cast<double>(longest) : 24.0);
  if (page_id.empty()) below = out.wrapped("rc-sentence", 0.0, below, pareto_sentence(view), width);
  return out.finish(view.language, pareto_title(view), pareto_sentence(view), width, below,
                    page_id);
}

}  // namespace trivsel::report
