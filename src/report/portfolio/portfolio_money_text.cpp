#include "report/portfolio/portfolio_money.hpp"
#include "text/columns.hpp"
#include "text/safe_text.hpp"

namespace trivsel {
namespace {

using Cells = std::vector<std::string>;
using Rows = std::vector<Cells>;

constexpr Text kInAll{"In all", "I alt"};
constexpr Text kUnknown{"not known", "ikke kendt"};

Cells cells_of(std::initializer_list<Text> texts, Language language) {
  Cells cells;
  for (const Text& text : texts) cells.emplace_back(text.in(language));
  return cells;
}

std::string money_of(Amount amount, Language language) {
  return grouped(amount).in(language);
}

Cells sums_row(std::string name, const Sums& sums, Language language) {
  Cells cells{std::move(name)};
  for (const Amount amount :
       {sums.budget, sums.spent, sums.committed, sums.forecast(), sums.rest()}) {
    cells.push_back(money_of(amount, language));
  }
  return cells;
}

std::string payer_name(std::optional<Payer> payer, Language language) {
  const Text unknown{"payer not known", "betaler ukendt"};
  return std::string(payer ? label_of(*payer).in(language) : unknown.in(language));
}

std::string course_table(const PortfolioMoney& money, Language language) {
  Rows rows{cells_of({{"DKK", "kr."},
                      {"Budget", "Budget"},
                      {"Spent", "Forbrug"},
                      {"Committed", "Disponeret"},
                      {"Forecast", "Prognose"},
                      {"Rest", "Rest"}},
                     language)};
  const auto heading = [&](Text text) {
    rows.emplace_back(rows.front().size());
    rows.emplace_back(rows.front().size());
    rows.back().front() = text.in(language);
  };
  heading({"By course", "Pr. forløb"});
  for (const CourseMoney& row : money.courses) {
    const std::string name = "  " + safe_for_terminal(row.course->path);
    Cells unknown(rows.front().size());
    unknown[0] = name;
    unknown[1] = kUnknown.in(language);
    rows.push_back(row.known ? sums_row(name, row.sums, language) : unknown);
  }
  heading({"By payer", "Pr. betaler"});
  for (const auto& [payer, sums] : money.payers) {
    rows.push_back(sums_row("  " + payer_name(payer, language), sums, language));
  }
  rows.emplace_back(rows.front().size());
  rows.push_back(sums_row(std::string(kInAll.in(language)), money.total, language));
  return in_columns(rows, {1, 2, 3, 4, 5});
}

std::string grant_table(const GrantSums& grants, Language language) {
  if (grants.grants.empty()) return {};
  Rows rows{cells_of({{"Grant", "Bevilling"},
                      {"From", "Fra"},
                      {"To", "Til"},
                      {"Granted", "Bevilget"},
                      {"Booked", "Bogført"},
                      {"Committed", "Disponeret"},
                      {"Forecast", "Prognose"},
                      {"Rest", "Rest"}},
                     language)};
  for (const GrantUse& use : grants.grants) {
    rows.push_back({safe_for_terminal(*use.grant->id), format(*use.grant->from),
                    format(*use.grant->to), money_of(*use.grant->amount, language),
                    money_of(use.spent, language), money_of(use.committed, language),
                    money_of(use.forecast(), language), money_of(use.rest(), language)});
  }
  const Amount expected = grants.expected_on_none;
  if (grants.on_none.ore != 0 || expected.ore != 0) {
    const Text outside{"the board's, outside all", "styrelsens, uden for alle"};
    const Amount forecast{grants.on_none.ore + expected.ore};
    rows.push_back({std::string(outside.in(language)), "", "", "",
                    money_of(grants.on_none, language), money_of(expected, language),
                    money_of(forecast, language), ""});
  }
  return "\n" + in_columns(rows, {3, 4, 5, 6, 7});
}

std::string footer(const PortfolioMoney& money, Language language) {
  std::string out = "\n";
  for (const Message& sentence : lower_bound_sentences(money)) out += sentence.in(language) + "\n";
  out +=
      Text{"Committed: what the plans still need for substitutes. Forecast: spent + committed.\n",
           "Disponeret: hvad planerne endnu kræver til vikarer. Prognose: forbrug + "
           "disponeret.\n"}
          .in(language);
  return out;
}

/// The last two columns only where a programme has a cap.
std::string forecast_table(const PortfolioMoney& money, Language language) {
  const bool has_caps = std::any_of(money.courses.begin(), money.courses.end(),
                                    [](const CourseMoney& row) { return row.cap.has_value(); });
  Rows rows{cells_of({{"DKK", "kr."},
                      {"Spent", "Forbrug"},
                      {"Committed", "Disponeret"},
                      {"Forecast", "Prognose"},
                      {"Cap", "Loft"},
                      {"Passed on", "Passeres"}},
                     language)};
  for (const CourseMoney& row : money.courses) {
    Cells cells{safe_for_terminal(row.course->path)};
    for (const Amount amount : {row.sums.spent, row.sums.committed, row.sums.forecast()}) {
      cells.push_back(row.known ? money_of(amount, language) : std::string(kUnknown.in(language)));
    }
    cells.push_back(row.cap ? money_of(*row.cap, language) : "");
    cells.push_back(row.passes ? format(*row.passes) : "");
    rows.push_back(std::move(cells));
  }
  const Sums& total = money.total;
  rows.push_back({std::string(kInAll.in(language)), money_of(total.spent, language),
                  money_of(total.committed, language), money_of(total.forecast(), language), "",
                  ""});
  if (!has_caps) {
    for (Cells& row : rows) row.resize(4);
  }
  return in_columns(rows, {1, 2, 3, 4});
}

std::string month_table(const PortfolioMoney& money, Language language) {
  if (money.months.empty()) return {};
  Rows rows{cells_of({{"Month", "Måned"},
                      {"Spent", "Forbrug"},
                      {"Committed", "Disponeret"},
                      {"Forecast", "Prognose"}},
                     language)};
  for (const auto& [month, sums] : money.months) {
    rows.push_back({format(month), money_of(sums.spent, language),
                    money_of(sums.committed, language), money_of(sums.forecast(), language)});
  }
  return "\n" + in_columns(rows, {1, 2, 3});
}

}  // namespace

std::string portfolio_budget_text(const PortfolioMoney& money, Language language) {
  return course_table(money, language) + grant_table(money.grants, language) +
         footer(money, language);
}

std::string portfolio_forecast_text(const PortfolioMoney& money, Language language) {
  return forecast_table(money, language) + month_table(money, language) + footer(money, language);
}

}  // namespace trivsel
