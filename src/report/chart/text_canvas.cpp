#include "report/chart/text_canvas.hpp"

#include "text/utf8.hpp"

namespace trivsel::report {

TextCanvas::TextCanvas(std::size_t rows, std::size_t columns)
    : cells_(rows, std::vector<std::string>(columns, " ")) {}

void TextCanvas::put(std::size_t row, std::size_t column, std::string_view text) {
  if (row >= cells_.size()) return;
  auto& cells = cells_[row];
  for (std::size_t at = 0; at < text.size();) {
    const auto point = code_point_at(text, at);
    const std::string_view character = text.substr(at, point ? point->bytes : 1);
    at += character.size();
    const std::size_t width = display_width(character);
    if (width == 0) {
      if (column > 0 && column <= cells.size()) cells[column - 1].append(character);
      continue;
    }
    if (column + width > cells.size()) return;
    cells[column] = character;
    for (std::size_t i = 1; i < width; ++i) cells[column + i].clear();
    column += width;
  }
}

void TextCanvas::put_behind(std::size_t row, std::size_t column, std::string_view mark) {
  if (row < cells_.size() && column < cells_[row].size() && cells_[row][column] == " ") {
    cells_[row][column] = mark;
  }
}

std::string TextCanvas::text() const {
  std::string out;
  for (const auto& row : cells_) {
    std::string line;
    for (const auto& cell : row) line += cell;
    line.erase(line.find_last_not_of(' ') + 1);
    out.append(line).append("\n");
  }
  return out;
}

}  // namespace trivsel::report
