#pragma once

#include <string>
#include <vector>

#include "money/burn_up.hpp"
#include "report/budget/budget_view.hpp"

namespace trivsel::report {

/// A burn-up chart, ready to draw: texts in one language.
struct BurnUpView {
  BurnUp sums;
  Language language = Language::en;
  std::string title;
  std::string unit;
  std::string limit_label;             ///< "cap: 250,000"
  std::vector<std::string> sentences;  ///< what it shows
  Date today;

  /// Whether the plan expects something by then that is not booked, or the month is yet to come.
  [[nodiscard]] bool is_ahead(const BurnUpMonth& month) const {
    return month.forecast != month.booked || month.month > month_of(today);
  }
};

BurnUpView burn_up_view(const BudgetView& view, Language language);

/// On a terminal: the chart in so many columns (80 where it is 0), its sentences, and the table.
std::string burn_up_text(const BurnUpView& view, std::size_t width);
/// An SVG file of its own, with the same sentences and table: no script, nothing fetched.
/// With an id an element of a page that carries burn_up_style(), without sentences and table.
std::string burn_up_svg(const BurnUpView& view, std::string_view page_id = {});
std::string_view burn_up_style();
/// Title and chart alone, for a terminal.
std::string burn_up_chart_text(const BurnUpView& view, std::size_t width);
/// A document of version 1.
std::string burn_up_json(const BurnUpView& view);

// Shared by both pictures.

/// The table: month, booked, forecast, left; the first row names the columns.
std::vector<std::vector<std::string>> burn_up_rows(const BurnUpView& view);
/// The most that the vertical axis has to hold, in kroner.
double highest_of(const BurnUpView& view);
double lowest_of(const BurnUpView& view);
/// Kroner as a number to draw by.
double kroner_of(Amount amount);

}  // namespace trivsel::report
