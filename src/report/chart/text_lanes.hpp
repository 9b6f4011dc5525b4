#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace trivsel::report {

/// The characters that a terminal chart is drawn with, one column each.
struct ChartMarks {
  std::string_view point, open, missing, median, link, pole, flag, bar, bar_begin, bar_end, tick,
      axis, month, corner, cut, outside, limit;
};

const ChartMarks& chart_marks(bool ascii);

/// The text in lines of at most `width` columns, each ended by a line feed.
std::string lines_of(std::string_view text, std::size_t width, std::string_view cut);

/// The labels above a terminal chart: bars for periods, flags for days.
class TextLanes {
 public:
  TextLanes(const ChartMarks& marks, std::size_t width) : marks_(marks), width_(width) {}

  /// A bar over the columns from `begin` to before `end`, its label in it or beside it.
  void add_bar(std::size_t begin, std::size_t end, const std::string& label);
  void add_flag(std::size_t column, const std::string& label);

  /// Columns of the flags, in the order they were added.
  [[nodiscard]] std::vector<std::size_t> flag_columns() const;

  /// As many lines as needed for nothing to overlap; what was added first comes lowest.
  [[nodiscard]] std::string draw() const;

 private:
  struct Lane {
    std::size_t begin = 0;
    std::size_t end = 0;
    std::size_t label_at = 0;
    std::string label;
    bool flag = false;
  };

  void add(Lane lane, const std::string& text);

  const ChartMarks& marks_;
  std::size_t width_;
  std::vector<Lane> lanes_;
};

}  // namespace trivsel::report
