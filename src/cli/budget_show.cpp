#include "cli/invocation.hpp"
#include "cli/table.hpp"
#include "folder/course_list.hpp"
#include "programme/pack_words.hpp"
#include "report/budget/budget_view.hpp"
#include "report/portfolio/portfolio_money.hpp"
#include "rules/budget/cap.hpp"

namespace trivsel {
namespace {

constexpr std::string_view kGroupings[] = {"line", "payer", "activity", "site", "month"};

BudgetBy grouping(const Invocation& invocation) {
  const std::string by = invocation.args().value("--by").value_or("line");
  for (std::size_t i = 0; i < std::size(kGroupings); ++i)
    if (kGroupings[i] == by) return static_cast<BudgetBy>(i);
  return BudgetBy::line;
}

/// Reads the folder and the programme's cap, and prints what `print` makes of them.
template <class Print>
int show(Invocation& invocation, const Directory& directory, Print print) {
  CourseFolder folder = invocation.load(directory);
  const CourseProgramme programme = programme_of(folder, invocation.programme_sources());
  invocation.print(print(view_budget(folder, cap_of(programme.demands), invocation.today(),
                                     words_of(programme.get()))));
  return kDone;
}

/// The same of a portfolio.
template <class Print>
int show_portfolio(Invocation& invocation, const Directory& directory, Print print) {
  PortfolioFolder portfolio = invocation.load_portfolio(directory);
  refuse_other_format(portfolio.own, "portfolio.yaml");
  const PortfolioCheck programmes = find_programmes(portfolio, invocation.find_programme());
  invocation.print(print(portfolio_money(portfolio, programmes)));
  return kDone;
}

int run_show_portfolio(Invocation& invocation, const Directory& directory) {
  if (invocation.args().has("--by")) {
    refuse(
        Text{"--by is for one course", "--by gælder ét forløb"},
        Text{"a portfolio is added up by course, payer and grant, and by month in `trivsel budget "
             "forecast`",
             "en portefølje lægges sammen efter forløb, betaler og bevilling, og efter måned i "
             "`trivsel budget forecast`"});
  }
  return show_portfolio(invocation, directory, [&](const PortfolioMoney& money) {
    return invocation.json() ? portfolio_budget_json(money, invocation.today())
                             : portfolio_budget_text(money, invocation.language());
  });
}

int run_forecast_portfolio(Invocation& invocation, const Directory& directory) {
  return show_portfolio(invocation, directory, [&](const PortfolioMoney& money) {
    return invocation.json() ? portfolio_forecast_json(money, invocation.today())
                             : portfolio_forecast_text(money, invocation.language());
  });
}

int run_show(Invocation& invocation) {
  const Directory directory = invocation.open_any_folder();
  if (kind_of_folder(directory) == FolderKind::portfolio) {
    return run_show_portfolio(invocation, directory);
  }
  const BudgetBy by = grouping(invocation);
  return show(invocation, directory, [&](const BudgetView& view) {
    return invocation.json() ? budget_json(view) : budget_text(view, by, invocation.language());
  });
}

int run_forecast(Invocation& invocation) {
  const Directory directory = invocation.open_any_folder();
  if (kind_of_folder(directory) == FolderKind::portfolio) {
    return run_forecast_portfolio(invocation, directory);
  }
  return show(invocation, directory, [&](const BudgetView& view) {
    return invocation.json() ? forecast_json(view) : forecast_text(view, invocation.language());
  });
}

}  // namespace

Command budget_show_command() {
  return {
      .name = "budget show",
      .summary = {"what is set aside, spent and still needed",
                  "hvad der er afsat, brugt og endnu skal bruges"},
      .options = {{"--by",
                   "",
                   "KEY",
                   Takes::one,
                   {"what to add up by; else line", "hvad der lægges sammen efter; ellers line"},
                   kGroupings},
                  text_or_json_option()},
      .is_default = true,
      .run = run_show};
}

Command budget_forecast_command() {
  return {.name = "budget forecast",
          .summary = {"what the plan will cost, and when the cap is passed",
                      "hvad planen vil koste, og hvornår loftet passeres"},
          .options = {text_or_json_option()},
          .run = run_forecast};
}

}  // namespace trivsel
