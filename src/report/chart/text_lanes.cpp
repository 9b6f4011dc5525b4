#include "report/chart/text_lanes.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "report/chart/chart_axis.hpp"
#include "report/chart/text_canvas.hpp"
#include "text/fit.hpp"
#include "text/utf8.hpp"

namespace trivsel::report {

const ChartMarks& chart_marks(bool ascii) {
  static constexpr ChartMarks unicode{"●", "○", "?", "╌", "·", "┊", "▾", "─", "├",
                                      "┤", "┤", "─", "┬", "└", "…", "◆", "┈"};
  static constexpr ChartMarks plain{"*", "o", "?", "-", ".", ":", "v", "=", "[",
                                    "]", "|", "-", "+", "+", "~", "#", "'"};
  return ascii ? plain : unicode;
}

std::string lines_of(std::string_view text, std::size_t width, std::string_view cut) {
  std::string out;
  for (const auto& line : wrap(text, width, cut)) out.append(line).append("\n");
  return out;
}

void TextLanes::add_bar(std::size_t begin, std::size_t end, const std::string& label) {
  add({begin, end, 0, {}, false}, label);
}

void TextLanes::add_flag(std::size_t column, const std::string& label) {
  add({column, column + 1, 0, {}, true}, label);
}

/// The label stands in its bar, right of it, or left of it: the first place that has the room.
void TextLanes::add(Lane lane, const std::string& text) {
  constexpr std::size_t bar_around_label = 6;
  const std::size_t room = width_ > lane.end + 1 ? width_ - lane.end - 1 : 0;
  const std::size_t room_left = lane.begin > 1 ? lane.begin - 1 : 0;
  lane.label = fit(text, std::max(room, room_left), marks_.cut);
  const std::size_t needed = display_width(lane.label);
  if (needed > 0 && needed + bar_around_label <= lane.end - lane.begin) {
    lane.label = fmt::format(" {} ", lane.label);
    lane.label_at = lane.begin + 2;
  } else {
    lane.label_at = needed <= room ? lane.end + 1 : lane.begin - 1 - needed;
  }
  lanes_.push_back(std::move(lane));
}

std::vector<std::size_t> TextLanes::flag_columns() const {
  std::vector<std::size_t> columns;
  for (const Lane& lane : lanes_) {
    if (lane.flag) columns.push_back(lane.begin);
  }
  return columns;
}

std::string TextLanes::draw() const {
  std::vector<Extent> extents;
  for (const Lane& lane : lanes_) {
    const std::size_t right = std::max(lane.end, lane.label_at + display_width(lane.label));
    extents.push_back(
        {static_cast<double>(std::min(lane.begin, lane.label_at)), static_cast<double>(right + 1)});
  }
  const auto levels = stack(extents);
  const std::size_t count =
      levels.empty() ? 0 : *std::max_element(levels.begin(), levels.end()) + 1;
  TextCanvas canvas(count, width_);
  for (std::size_t i = 0; i < lanes_.size(); ++i) {
    const Lane& lane = lanes_[i];
    const std::size_t row = count - 1 - levels[i];
    for (std::size_t at = lane.begin; at < lane.end; ++at) canvas.put(row, at, marks_.bar);
    if (lane.end > lane.begin + 1) {
      canvas.put(row, lane.begin, marks_.bar_begin);
      canvas.put(row, lane.end - 1, marks_.bar_end);
    }
    if (lane.flag) canvas.put(row, lane.begin, marks_.flag);
    canvas.put(row, lane.label_at, lane.label);
  }
  return canvas.text();
}

}  // namespace trivsel::report
