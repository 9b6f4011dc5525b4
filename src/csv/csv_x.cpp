#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <unordered_map>

#include "csv/csv_values.hpp"
#include "text/fit.hpp"
#include "values/date.hpp"

namespace trivsel {
namespace {

constexpr double kMissingX = std::numeric_limits<double>::quiet_NaN();
constexpr double kSecondsADay = 86400.0;

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

/// Three groups of digits with two of the same mark between, whatever their order.
bool looks_like_date(std::string_view text) {
  const std::string_view day = text.substr(0, text.find_first_of(" T"));
  const std::size_t first = day.find_first_of("-./");
  if (first == std::string_view::npos || first == 0 || first > 4) return false;
  const std::size_t second = day.find(day[first], first + 1);
  if (second == std::string_view::npos || second + 1 == day.size()) return false;
  for (std::size_t i = 0; i < day.size(); ++i) {
    if (i != first && i != second && !is_digit(day[i])) return false;
  }
  return true;
}

bool has_iso_form(std::string_view text) {
  return text.size() >= 10 && text[4] == '-' && text[7] == '-';
}

/// Two digits below `end`.
std::optional<int> two_digits(std::string_view text, std::size_t at, int end) {
  if (at + 2 > text.size() || !is_digit(text[at]) || !is_digit(text[at + 1])) return std::nullopt;
  const int value = (text[at] - '0') * 10 + (text[at + 1] - '0');
  return value < end ? std::optional(value) : std::nullopt;
}

/// `T10:30`, ` 10:30:15`: seconds since midnight.
std::optional<int> parse_time_of_day(std::string_view text) {
  if (text.size() != 6 && text.size() != 9) return std::nullopt;
  if ((text[0] != 'T' && text[0] != ' ') || text[3] != ':') return std::nullopt;
  if (text.size() == 9 && text[6] != ':') return std::nullopt;
  const auto hours = two_digits(text, 1, 24);
  const auto minutes = two_digits(text, 4, 60);
  const auto seconds = text.size() == 9 ? two_digits(text, 7, 60) : 0;
  if (!hours || !minutes || !seconds) return std::nullopt;
  return (*hours * 60 + *minutes) * 60 + *seconds;
}

/// Days since 1970-01-01.
std::optional<double> parse_day(std::string_view text) {
  const auto date = parse_date(text.substr(0, 10));
  if (!date) return std::nullopt;
  const auto day = static_cast<double>(date->time_since_epoch().count());
  if (text.size() == 10) return day;
  const auto seconds = parse_time_of_day(text.substr(10));
  if (!seconds) return std::nullopt;
  return day + *seconds / kSecondsADay;
}

XKind kind_of(const CsvColumn& column) {
  for (std::size_t row = 0; row < column.cells.size(); ++row) {
    const std::string_view cell = column.cells[row];
    if (is_missing_cell(cell)) continue;
    if (looks_like_date(cell)) return XKind::day;
    return parse_number(cell, column.file.decimal_comma()) ? XKind::number : XKind::name;
  }
  return XKind::number;
}

CsvProblem no_such_day(const CsvColumn& column, std::size_t row) {
  const std::string cell = fit(column.cells[row], 60);
  const Message what =
      has_iso_form(cell) && looks_like_date(cell)
          ? say("{}: there is no such day or time: {}",
                "{}: den dag eller det tidspunkt findes ikke: {}", column.name(), cell)
          : say("{} is no date: \"{}\"", "{} er ikke en dato: \"{}\"", column.name(), cell);
  return column.file.problem_at(row, column.number, what,
                                Text{"write dates as 2026-03-14", "skriv datoer som 2026-03-14"});
}

std::variant<XColumn, CsvProblem> read_days(const CsvColumn& column) {
  XColumn x;
  x.kind = XKind::day;
  x.values.reserve(column.cells.size());
  for (std::size_t row = 0; row < column.cells.size(); ++row) {
    const std::string_view cell = column.cells[row];
    const auto day = is_missing_cell(cell) ? kMissingX : parse_day(cell);
    if (!day) return no_such_day(column, row);
    x.has_times = x.has_times || (!std::isnan(*day) && *day != std::floor(*day));
    x.values.push_back(*day);
  }
  return x;
}

XColumn read_names(const CsvColumn& column) {
  CategoryColumn categories = read_categories(column.cells);
  XColumn x;
  x.kind = XKind::name;
  const std::size_t missing = categories.has_missing() ? categories.names.size() - 1 : SIZE_MAX;
  for (const std::uint32_t value : categories.values) {
    x.values.push_back(value == missing ? kMissingX : value);
  }
  x.names = std::move(categories.names);
  return x;
}

/// The order in which the names stand, by number where all are numbers.
std::vector<std::uint32_t> sorted_order(const std::vector<std::string>& names) {
  std::vector<std::uint32_t> order(names.size());
  std::iota(order.begin(), order.end(), 0U);
  std::vector<double> numbers;
  for (const std::string& name : names) {
    const auto number = parse_number(name);
    if (number) numbers.push_back(*number);
    if (!number && name.empty()) numbers.push_back(0.0);
  }
  const bool by_number = numbers.size() == names.size();
  std::stable_sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
    if (names[a].empty() != names[b].empty()) return names[b].empty();
    return by_number ? numbers[a] < numbers[b] : names[a] < names[b];
  });
  return order;
}

}  // namespace

std::string XColumn::text(double value) const {
  if (std::isnan(value)) return {};
  if (kind == XKind::name) return names[static_cast<std::size_t>(value)];
  if (kind == XKind::number) return shortest_text(value);
  const auto days = static_cast<int>(std::floor(value));
  std::string day = format(Date{std::chrono::days{days}});
  if (!has_times) return day;
  const auto seconds = static_cast<int>(std::lround((value - days) * kSecondsADay));
  const std::string minute = fmt::format("{}T{:02}:{:02}", day, seconds / 3600, seconds / 60 % 60);
  return seconds % 60 == 0 ? minute : fmt::format("{}:{:02}", minute, seconds % 60);
}

std::variant<XColumn, CsvProblem> read_x(const CsvColumn& column) {
  const XKind kind = kind_of(column);
  if (kind == XKind::day) return read_days(column);
  if (kind == XKind::name) return read_names(column);
  auto numbers = read_numbers(column);
  if (auto* problem = std::get_if<CsvProblem>(&numbers)) return std::move(*problem);
  XColumn x;
  x.values = std::get<std::vector<double>>(std::move(numbers));
  return x;
}

CategoryColumn read_categories(const CsvCells& cells) {
  CategoryColumn column;
  std::unordered_map<std::string_view, std::uint32_t> known;
  std::vector<std::string> names;
  column.values.reserve(cells.size());
  for (std::size_t row = 0; row < cells.size(); ++row) {
    const auto next = static_cast<std::uint32_t>(names.size());
    const auto [place, is_new] = known.emplace(cells[row], next);
    if (is_new) names.emplace_back(cells[row]);
    column.values.push_back(place->second);
  }
  const std::vector<std::uint32_t> order = sorted_order(names);
  std::vector<std::uint32_t> rank(order.size());
  for (std::uint32_t i = 0; i < order.size(); ++i) {
    rank[order[i]] = i;
    column.names.push_back(std::move(names[order[i]]));
  }
  for (std::uint32_t& value : column.values) value = rank[value];
  return column;
}

}  // namespace trivsel
