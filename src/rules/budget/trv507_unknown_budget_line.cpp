#include "rules/budget/rules.hpp"
#include "text/nearest.hpp"

namespace trivsel {
namespace {

std::vector<std::string_view> line_ids(const Budget& budget) {
  std::vector<std::string_view> ids;
  for (const BudgetLine& line : budget.lines) {
    if (line.id) ids.push_back(*line.id);
  }
  return ids;
}

Message what_to_write(std::string_view id, const std::vector<std::string_view>& known) {
  constexpr std::size_t kMostListed = 8;
  if (const auto meant = nearest(id, known))
    return say("did you mean \"{}\"?", "mente du \"{}\"?", *meant);
  if (known.empty() || known.size() > kMostListed) {
    return Text{"write the line in budget.yaml first", "skriv linjen i budget.yaml først"};
  }
  return say("known: {}", "kendte: {}", fmt::format("{}", fmt::join(known, ", ")));
}

void check(const Case& c, Sink& sink) {
  // A budget that is missing, or could not be read wholly, may have had the line.
  const bool whole =
      c.folder.has(Part::budget) && (c.folder.unsound_parts & Part::budget) == Part::none;
  if (!whole) return;
  const std::vector<std::string_view> known = line_ids(c.folder.budget);
  for (const Expense& expense : c.folder.expenses.expenses) {
    if (!expense.line || c.folder.budget.line(*expense.line) != nullptr) continue;
    sink.add(
        expense.line.where,
        say("no budget line is called \"{}\"", "ingen budgetlinje hedder \"{}\"", *expense.line),
        what_to_write(*expense.line, known));
  }
}

}  // namespace

const Rule& trv507() {
  static const Rule rule = make_rule({.code = "TRV507",
                                      .name = "unknown-budget-line",
                                      .always = true,
                                      .level = Level::error,
                                      .from = Stage::submitted,
                                      .reads = Part::budget | Part::expenses,
                                      .reach = Reach::each},
                                     check);
  return rule;
}

}  // namespace trivsel
