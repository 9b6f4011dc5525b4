#include "report/portfolio/portfolio_money.hpp"

#include "report/report_text.hpp"
#include "rules/budget/cap.hpp"
#include "rules/portfolio/grants.hpp"

namespace trivsel {
namespace {

/// False, and nothing added, where a sum would not fit.
bool add_to(Sums& sums, const Sums& more) {
  const auto budget = plus(sums.budget, more.budget);
  const auto spent = plus(sums.spent, more.spent);
  const auto committed = plus(sums.committed, more.committed);
  const auto forecast = spent && committed ? plus(*spent, *committed) : std::nullopt;
  if (!budget || !forecast || !plus(*budget, Amount{-forecast->ore})) return false;
  sums = {*budget, *spent, *committed};
  return true;
}

/// What is booked, and what the plan expects, is held against the budget's lines and rates.
SumsFrom files_of(const PortfolioCourse& course) {
  const CourseFolder& folder = course.folder;
  const auto from = [&](const Origin& origin) { return counted_from(origin, course.first_file); };
  const Origin booked = origin_of(folder.budget.where, folder.expenses.where);
  return {from(origin_of(folder.budget.where)), from(booked),
          from(origin_of(booked, folder.course.where, folder.plan.where))};
}

class Adding {
 public:
  explicit Adding(PortfolioMoney& money) : money_(money) {}

  [[nodiscard]] const std::vector<CourseLedger>& ledgers() const { return ledgers_; }

  void take(const PortfolioCourse& course, const Demands& demands) {
    CourseMoney& row = money_.courses.emplace_back();
    row.course = &course;
    row.known = course.counts();
    if (!row.known) return;
    row.from = files_of(course);
    const std::optional<Cap> cap = cap_of(demands);
    ledgers_.push_back({&course, make_ledger(course.folder, cap ? &*cap : nullptr)});
    const Ledger& ledger = ledgers_.back().ledger;
    row.left_out = ledger.left_out.size();
    row.sums = sums_of(ledger, course.folder.budget);
    row.known = !ledger.too_large && add_to(money_.total, row.sums);
    if (!row.known) return;
    money_.total_from.add(row.from);
    for (const auto& [payer, sums] : sums_by_payer(ledger, course.folder.budget)) {
      add_to(money_.payers[payer], sums);
      money_.payers_from[payer].add(row.from);
    }
    for (const auto& [month, sums] : sums_by_month(ledger)) add_to(money_.months[month], sums);
    if (!cap) return;
    row.cap = cap->amount;
    const CapState state = judge_cap(ledger, *cap);
    if (state.passes != nullptr) row.passes = state.passes->day;
  }

 private:
  PortfolioMoney& money_;
  std::vector<CourseLedger> ledgers_;
};

}  // namespace

PortfolioMoney portfolio_money(const PortfolioFolder& portfolio, const PortfolioCheck& check) {
  PortfolioMoney money;
  Adding adding(money);
  for (std::size_t i = 0; i < portfolio.courses.size(); ++i) {
    adding.take(portfolio.courses[i], check.courses[i].programme.demands);
  }
  money.grants = sum_grants(adding.ledgers(), grants_in_force(portfolio, check.programme.demands));
  return money;
}

std::vector<Message> lower_bound_sentences(const PortfolioMoney& money) {
  std::vector<Message> sentences{
      Text{"These sums are lower bounds: the wages of those who run the courses are in no folder.",
           "Summerne er mindstebeløb: løn til dem, der gennemfører forløbene, står ikke i "
           "mapperne."}};
  const auto count = [](auto n, Text one, Text many) {
    return report::counted(static_cast<std::int64_t>(n), one, many);
  };
  const auto unknown = std::count_if(money.courses.begin(), money.courses.end(),
                                     [](const CourseMoney& row) { return !row.known; });
  std::size_t left_out = 0;
  for (const CourseMoney& row : money.courses) left_out += row.left_out;
  if (unknown > 0) {
    sentences.push_back(say("{} cannot be read or added up, and {} not among them.",
                            "{} kan ikke læses eller lægges sammen og er ikke med.",
                            count(unknown, {"course", "forløb"}, {"courses", "forløb"}),
                            unknown == 1 ? Text{"is", ""} : Text{"are", ""}));
  }
  if (left_out > 0) {
    sentences.push_back(say("{} could not be counted: see `trivsel budget` in the course's folder.",
                            "{} kunne ikke tælles med: se `trivsel budget` i forløbets mappe.",
                            count(left_out, {"entry or activity", "post eller aktivitet"},
                                  {"entries or activities", "poster eller aktiviteter"})));
  }
  const std::size_t by_rule = money.grants.by_rule.size();
  if (by_rule > 0) {
    sentences.push_back(
        say("{} on a day of several grants and {} none: counted on the one that ends first and has "
            "room, until `grant:` says which.",
            "{} på en dag med flere bevillinger og angiver ingen: talt med på den, der udløber "
            "først og har plads, indtil `grant:` siger hvilken.",
            count(by_rule, {"entry lies", "post ligger"}, {"entries lie", "poster ligger"}),
            by_rule == 1 ? Text{"names", ""} : Text{"name", ""}));
  }
  return sentences;
}

}  // namespace trivsel
