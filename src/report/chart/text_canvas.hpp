#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace trivsel::report {

/// A grid of terminal columns to write on. What lies outside is left out.
class TextCanvas {
 public:
  TextCanvas(std::size_t rows, std::size_t columns);

  /// Writes over what is there. Combining marks join the column before them, wide characters take
  /// two columns. The text must be safe for a terminal.
  void put(std::size_t row, std::size_t column, std::string_view text);
  /// Writes one column where nothing stands yet.
  void put_behind(std::size_t row, std::size_t column, std::string_view mark);

  /// All rows, without spaces at their ends, each ended by a line feed.
  [[nodiscard]] std::string text() const;

 private:
  std::vector<std::vector<std::string>> cells_;
};

}  // namespace trivsel::report
