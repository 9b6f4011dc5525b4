#include <algorithm>
#include <functional>
#include <vector>

#include "report/report_text.hpp"
#include "report/status/status_sections.hpp"

namespace trivsel::report {
namespace {

using CellText = std::function<std::string(const MonthCount&)>;

constexpr std::string_view kNothing = "\u2013";

Table by_year(const MonthlySeries& series, std::string caption, Language language,
              const CellText& cell) {
  Table table;
  table.caption = std::move(caption);
  table.is_narrow = true;
  table.columns.push_back({std::string(Text{"Year", "År"}.in(language)), false});
  const Month january = std::chrono::year{2026} / std::chrono::January;
  for (int i = 0; i < 12; ++i) {
    const Month month = january + std::chrono::months{i};
    table.columns.push_back({month_point(month, language, std::nullopt).label, true});
  }
  for (const MonthCount& month : series.months) {
    const std::string year = fmt::format("{}", static_cast<int>(month.month.year()));
    if (table.rows.empty() || table.rows.back().front() != year) {
      table.rows.emplace_back(table.columns.size()).front() = year;
    }
    table.rows.back()[static_cast<unsigned>(month.month.month())] = cell(month);
  }
  return table;
}

}  // namespace

Table month_table(const MonthlySeries& series, std::string caption, Language language) {
  return by_year(series, std::move(caption), language, [language](const MonthCount& month) {
    if (!month.count) return std::string(kNothing);
    const std::string count = grouped_text(*month.count, language);
    return month.is_whole() ? count : fmt::format("({})", count);
  });
}

Table rate_table(const MonthlySeries& series, std::string caption, Language language) {
  Table table = by_year(series, std::move(caption), language, [language](const MonthCount& month) {
    return month.rate() ? decimal_text(*month.rate(), 1, language) : std::string(kNothing);
  });
  std::erase_if(table.rows, [&series](const std::vector<std::string>& row) {
    return std::none_of(
        series.months.begin(), series.months.end(), [&row](const MonthCount& month) {
          return month.rate() &&
                 row.front() == fmt::format("{}", static_cast<int>(month.month.year()));
        });
  });
  return table;
}

}  // namespace trivsel::report
