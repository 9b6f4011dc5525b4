#include "report/budget/budget_view.hpp"
#include "text/columns.hpp"
#include "text/safe_text.hpp"

namespace trivsel {
namespace {

using Cells = std::vector<std::string>;

constexpr Text kSpent{"Spent", "Forbrug"};
constexpr Text kCommitted{"Committed", "Disponeret"};
constexpr Text kForecast{"Forecast", "Prognose"};
constexpr Text kInAll{"In all", "I alt"};

/// Rows of a table in one language. The first column is a name, the others are numbers.
class Table {
 public:
  Table(Language language, bool with_budget) : language_(language), with_budget_(with_budget) {}

  void head(Text name) {
    Cells cells{std::string(name.in(language_))};
    const Text budget{"Budget", "Budget"};
    const Text rest{"Rest", "Rest"};
    if (with_budget_) cells.emplace_back(budget.in(language_));
    for (const Text& column : {kSpent, kCommitted, kForecast})
      cells.emplace_back(column.in(language_));
    if (with_budget_) cells.emplace_back(rest.in(language_));
    rows_.push_back(cells);
  }
  void group(std::string name) {
    Cells cells(rows_.front().size());
    rows_.push_back(cells);
    cells.front() = std::move(name);
    rows_.push_back(cells);
  }
  void row(std::string name, const Sums& sums) {
    Cells cells{std::move(name)};
    if (with_budget_) cells.push_back(money(sums.budget));
    for (const Amount amount : {sums.spent, sums.committed, sums.forecast()})
      cells.push_back(money(amount));
    if (with_budget_) cells.push_back(money(sums.rest()));
    rows_.push_back(cells);
  }
  void gap() { rows_.emplace_back(rows_.front().size()); }
  [[nodiscard]] std::string print() const {
    std::vector<std::size_t> numbers;
    for (std::size_t i = 1; i < rows_.front().size(); ++i) numbers.push_back(i);
    return in_columns(rows_, numbers);
  }

 private:
  [[nodiscard]] std::string money(Amount amount) const { return grouped(amount).in(language_); }

  Language language_;
  bool with_budget_;
  std::vector<Cells> rows_;
};

std::string payer_name(std::optional<Payer> payer, const Words& words, Language language) {
  if (payer) return say("Paid by {}", "Afholdes af {}", words.label(*payer)).in(language);
  return std::string(Text{"Payer not known", "Betaler ukendt"}.in(language));
}

std::string line_name(const BudgetLine* line, Language language) {
  const Text none{"(no line)", "(ingen linje)"};
  return line == nullptr ? std::string(none.in(language))
                         : safe_for_terminal(line->id.value_or("?"));
}

std::string by_line(const BudgetView& view, Language language) {
  Table table(language, true);
  table.head({"DKK", "kr."});
  const std::vector<LineSums> lines = sums_by_line(view.ledger, view.folder.budget);
  const auto payers = sums_by_payer(view.ledger, view.folder.budget);
  const auto add_payer = [&](std::optional<Payer> payer) {
    if (!payers.contains(payer)) return;
    table.group(payer_name(payer, view.words, language));
    for (const LineSums& line : lines) {
      if (line.payer == payer) table.row("  " + line_name(line.line, language), line.sums);
    }
    table.row(fmt::format("  {}", kInAll.in(language)), payers.at(payer));
  };
  for (const auto& [payer, sums] : payers) {
    if (payer) add_payer(payer);
  }
  add_payer(std::nullopt);
  table.gap();
  table.row(std::string(kInAll.in(language)), sums_of(view.ledger, view.folder.budget));
  return table.print();
}

std::string purpose_name(const PurposeSums& row, Language language) {
  const Text none{"(not linked)", "(ikke tilknyttet)"};
  if (row.activity != nullptr) return safe_for_terminal(row.activity->id.value_or("?"));
  if (row.trial != nullptr) return safe_for_terminal(row.trial->id.value_or("?"));
  return std::string(none.in(language));
}

std::string by_other(const BudgetView& view, BudgetBy by, Language language) {
  const Message none = say("(no {0})", "(uden {0})", view.words.site.one);
  Table table(language, by == BudgetBy::payer);
  table.head({"DKK", "kr."});
  if (by == BudgetBy::payer) {
    for (const auto& [payer, sums] : sums_by_payer(view.ledger, view.folder.budget)) {
      if (payer) table.row(capitalised(view.words.label(*payer)).in(language), sums);
    }
    const auto payers = sums_by_payer(view.ledger, view.folder.budget);
    if (payers.contains(std::nullopt))
      table.row(payer_name(std::nullopt, view.words, language), payers.at(std::nullopt));
  } else if (by == BudgetBy::activity) {
    for (const PurposeSums& row : sums_by_purpose(view.ledger, view.folder.plan)) {
      table.row(purpose_name(row, language), row.sums);
    }
  } else if (by == BudgetBy::site) {
    for (const auto& [site, sums] : sums_by_site(view.ledger)) {
      table.row(site.empty() ? std::string(none.in(language)) : safe_for_terminal(site), sums);
    }
  } else {
    for (const auto& [month, sums] : sums_by_month(view.ledger)) table.row(format(month), sums);
  }
  table.row(std::string(kInAll.in(language)), sums_of(view.ledger, view.folder.budget));
  return table.print();
}

std::string sentences(const std::vector<Message>& messages, Language language) {
  std::string out;
  for (const Message& message : messages)
    out += safe_for_terminal(capitalised(message).in(language)) + "\n";
  return out;
}

std::string footer(const BudgetView& view, Language language) {
  std::string out;
  const std::string cap = sentences(cap_sentences(view), language);
  if (!cap.empty()) out += "\n" + cap;
  const std::vector<Message> left_out = left_out_sentences(view.ledger);
  if (!left_out.empty()) out += Text{"\nNot counted:\n", "\nIkke talt med:\n"}.in(language);
  for (const Message& message : left_out)
    out += "  " + safe_for_terminal(message.in(language)) + "\n";
  out +=
      Text{"\nCommitted: what the plan still needs for substitutes. Forecast: spent + committed.\n",
           "\nDisponeret: hvad planen endnu kræver til vikarer. Prognose: forbrug + disponeret.\n"}
          .in(language);
  return out;
}

std::string need_table(const BudgetView& view, Language language) {
  const std::vector<SubstituteNeed> needs = needs_of(view.folder, view.ledger);
  const auto& left_out = view.ledger.left_out;
  const bool some_left_out = std::any_of(
      left_out.begin(), left_out.end(), [](const LeftOut& one) { return one.activity != nullptr; });
  if (needs.empty() && some_left_out) return {};
  if (needs.empty()) {
    return std::string(Text{"The plan says of no activity that it needs substitutes.\n",
                            "Planen angiver ikke vikarer til nogen aktivitet.\n"}
                           .in(language));
  }
  std::vector<Cells> rows;
  Cells head;
  for (const Text& column :
       {Text{"Day", "Dag"}, Text{"Activity", "Aktivitet"},
        Text{"People × hours", "Personer × timer"}, Text{"Rate", "Sats"},
        Text{"Estimate", "Anslået"}, Text{"Booked", "Bogført"}, Text{"Left", "Mangler"}}) {
    head.emplace_back(column.in(language));
  }
  rows.push_back(head);
  for (const SubstituteNeed& need : needs) {
    Amount left;
    for (const auto& [payer, amount] : need.expected) left.ore += amount.ore;
    const Substitutes& wanted = *need.activity->substitutes;
    rows.push_back({format(*need.activity->date),
                    safe_for_terminal(need.activity->id.value_or("?")),
                    fmt::format("{} × {}", *wanted.people, grouped(*wanted.hours).in(language)),
                    grouped(need.estimate.rate->per_hour).in(language),
                    grouped(need.estimate.amount).in(language), grouped(need.booked).in(language),
                    grouped(left).in(language)});
  }
  const bool several = std::any_of(needs.begin(), needs.end(), [](const SubstituteNeed& need) {
    return need.estimate.rate->roles > 1;
  });
  const Text note{"Where several roles have a rate in force, the dearest is reckoned with.\n",
                  "Har flere roller en gældende sats, regnes der med den højeste.\n"};
  return in_columns(rows, {2, 3, 4, 5, 6}) + std::string(several ? note.in(language) : "");
}

std::string month_table(const BudgetView& view, Language language) {
  std::vector<Cells> rows;
  Cells head;
  const Text month_name{"Month", "Måned"};
  for (const Text& column : {month_name, kSpent, kCommitted, kForecast})
    head.emplace_back(column.in(language));
  const auto running =
      view.cap ? running_by_month(view.ledger, *view.cap) : std::map<Month, Amount>();
  if (view.cap) {
    head.push_back(capitalised(say("{}, running sum", "{}, løbende sum", label_of(view.cap->kind)))
                       .in(language));
  }
  rows.push_back(head);
  for (const auto& [month, sums] : sums_by_month(view.ledger)) {
    Cells cells{format(month)};
    for (const Amount amount : {sums.spent, sums.committed, sums.forecast()}) {
      cells.push_back(grouped(amount).in(language));
    }
    if (view.cap) cells.push_back(grouped(running.at(month)).in(language));
    rows.push_back(cells);
  }
  return in_columns(rows, {1, 2, 3, 4});
}

}  // namespace

std::string budget_text(const BudgetView& view, BudgetBy by, Language language) {
  const bool nothing = view.folder.budget.lines.empty() && view.ledger.postings.empty();
  if (nothing && view.ledger.left_out.empty() && !view.ledger.too_large) {
    return std::string(Text{"nothing is budgeted or booked yet: write budget.yaml\n",
                            "intet er budgetteret eller bogført endnu: skriv budget.yaml\n"}
                           .in(language));
  }
  const std::string table =
      by == BudgetBy::line ? by_line(view, language) : by_other(view, by, language);
  return table + footer(view, language);
}

std::string forecast_text(const BudgetView& view, Language language) {
  const std::string needs = need_table(view, language);
  return needs + (needs.empty() ? "" : "\n") + month_table(view, language) + footer(view, language);
}

}  // namespace trivsel
