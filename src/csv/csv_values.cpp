#include "csv/csv_values.hpp"

#include <fmt/format.h>

#include <charconv>
#include <cmath>
#include <limits>

#include "text/fit.hpp"

namespace trivsel {
namespace {

constexpr double kMissingNumber = std::numeric_limits<double>::quiet_NaN();

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

/// 12.187 and 1.234.567: whole numbers in groups of three, in a file whose decimals have a comma.
bool may_be_grouped(std::string_view text) {
  const std::size_t first = text.find('.');
  if (first == std::string_view::npos || first == 0 || first > 3) return false;
  for (std::size_t at = first; at < text.size(); at += 4) {
    if (text[at] != '.' || text.size() - at < 4) return false;
    for (std::size_t i = at + 1; i < at + 4; ++i) {
      if (!is_digit(text[i])) return false;
    }
  }
  return true;
}

std::optional<double> parse_plain(std::string_view text) {
  if (text.size() > 1 && text.front() == '+' && text[1] != '-') text.remove_prefix(1);
  double value = 0.0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  return std::isfinite(value) ? std::optional(value) : std::nullopt;
}

std::string shown_cell(std::string_view cell) {
  return fit(cell, 60);
}

Message number_help(const CsvFile& file) {
  if (file.decimal_comma()) {
    return Text{"write a number such as 12 or 0,5; leave the cell empty where it is missing",
                "skriv et tal som 12 eller 0,5; lad cellen stå tom, hvor det mangler"};
  }
  return Text{"write a number such as 12 or 0.5; leave the cell empty where it is missing",
              "skriv et tal som 12 eller 0.5; lad cellen stå tom, hvor det mangler"};
}

}  // namespace

bool is_missing_cell(std::string_view cell) {
  return cell.empty() || cell == "NA";
}

std::optional<double> parse_number(std::string_view cell, bool decimal_comma) {
  if (!decimal_comma) return parse_plain(cell);
  const std::size_t comma = cell.find(',');
  if (comma == std::string_view::npos) {
    const std::size_t sign = cell.starts_with('-') ? 1 : 0;
    return may_be_grouped(cell.substr(sign)) ? std::nullopt : parse_plain(cell);
  }
  if (cell.find('.') != std::string_view::npos) return std::nullopt;
  std::string point(cell);
  point[comma] = '.';
  return parse_plain(point);
}

std::variant<std::vector<double>, CsvProblem> read_numbers(const CsvColumn& column,
                                                           bool may_be_negative) {
  std::vector<double> values;
  values.reserve(column.cells.size());
  for (std::size_t row = 0; row < column.cells.size(); ++row) {
    const std::string_view cell = column.cells[row];
    if (is_missing_cell(cell)) {
      values.push_back(kMissingNumber);
      continue;
    }
    const auto value = parse_number(cell, column.file.decimal_comma());
    if (!value) {
      return column.file.problem_at(
          row, column.number,
          say("{} is no number: \"{}\"", "{} er ikke et tal: \"{}\"", column.name(), cell),
          number_help(column.file));
    }
    if (*value < 0.0 && !may_be_negative) {
      return column.file.problem_at(
          row, column.number,
          say("{} is negative: {}", "{} er negativ: {}", column.name(), shown_cell(cell)),
          Text{"a count or denominator is 0 or more", "et antal eller en nævner er mindst 0"});
    }
    values.push_back(*value);
  }
  return values;
}

std::string shortest_text(double value) {
  if (std::isnan(value)) return {};
  if (std::isinf(value)) return value > 0.0 ? "Inf" : "-Inf";
  return fmt::format("{}", value == 0.0 ? 0.0 : value);
}

}  // namespace trivsel
