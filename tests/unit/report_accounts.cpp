#include <doctest/doctest.h>

#include "report/accounts/accounts.hpp"
#include "report/accounts/journal_text.hpp"
#include "report/burn_up/burn_up_view.hpp"
#include "support/money_folder.hpp"

using namespace trivsel;
using namespace trivsel::report;
using namespace trivsel::tests;

TEST_CASE("a text in a journal is one line that can begin nothing") {
  CHECK(journal_text("a; b | c") == "a, b / c");
  CHECK(journal_text("  a  b   c ") == "a b c");
  CHECK(journal_text("a\u00a0\u00a0b") == "a b");
  CHECK(journal_text("") == "");
  CHECK(journal_value("7) x, y (z)") == "7] x y [z]");
  CHECK(quoted_text("a \"b\" \\") == "\"a \\\"b\\\" \\\\\"");
}

TEST_CASE("no two lines share an account") {
  const auto account = [](std::string_view id) {
    BudgetLine line;
    line.id.value = id;
    line.id.state = State::sound;
    Posting posting;
    posting.line = &line;
    posting.payer = Payer::operator_;
    return expense_account(posting);
  };
  CHECK(account("vikar-egen") == "Expenses:Operator:Vikar-egen");
  CHECK(account("1-mad") == "Expenses:Operator:1-mad");
  CHECK(account("-vikar") == "Expenses:Operator:ZZ-vikar");
  CHECK(account("zz-vikar") == "Expenses:Operator:Zz-vikar");
  Posting none;
  CHECK(expense_account(none) == "Expenses:Unknown");
  CHECK(income_account(none) == "Income:Unknown");
}

namespace {

std::string svg_of(const std::string& expenses, const Cap* cap) {
  const CourseFolder folder = money_folder(
      "report-burn-up", money_budget("300.00"),
      plan_of(seminar("s1", "2026-06-01", "substitutes: {people: 3, hours: 6}")), expenses);
  const auto given = cap != nullptr ? std::optional(*cap) : std::nullopt;
  const BudgetView view = view_budget(folder, given, parse_date("2026-04-15").value());
  return burn_up_svg(burn_up_view(view, Language::da));
}

std::size_t count(const std::string& text, std::string_view what) {
  std::size_t found = 0;
  for (std::size_t at = text.find(what); at != std::string::npos; at = text.find(what, at + 1))
    ++found;
  return found;
}

const char* const kSpent =
    "expenses:\n"
    "  - {id: u1, date: 2026-02-03, line: vikar, amount: 4000.00}\n"
    "  - {id: u2, date: 2026-04-03, line: vikar, amount: 3000.50}\n"
    "  - {id: u3, date: 2026-04-03, line: mad, amount: 100.00}\n";

}  // namespace

TEST_CASE("a burn-up picture tells booked from expected by its marks, and holds its table") {
  const Cap cap = substitutes_cap(1'000'000);
  const std::string svg = svg_of(kSpent, &cap);
  // February to April are booked, May and June are ahead; one of each in the legend.
  CHECK(count(svg, "class=\"rc-point\"") == 3 + 1);
  CHECK(count(svg, "class=\"rc-open\"") == 2 + 1);
  CHECK(count(svg, "loft 10.000,00 kr.") == 1);
  CHECK(svg.find(">12.400,50<") != std::string::npos);
  CHECK(svg.find(">-2.400,50<") != std::string::npos);
  CHECK(svg.find("passerer loftet den 1. juni 2026; 2.400,50 kr. af det påhviler tilbuddet") !=
        std::string::npos);
  CHECK(svg_of(kSpent, nullptr).find("budget 14.500,00 kr.") != std::string::npos);
}

TEST_CASE("a burn-up of nothing is a picture with its limit") {
  const Cap cap = substitutes_cap(0);
  const CourseFolder folder =
      money_folder("report-burn-up", "lines: []\n", "activities: []\n", "expenses: []\n");
  const BudgetView view = view_budget(folder, cap, parse_date("2026-04-15").value());
  const BurnUpView drawn = burn_up_view(view, Language::en);
  CHECK(burn_up_svg(drawn).find("cap DKK 0.00") != std::string::npos);
  CHECK(burn_up_text(drawn, 60).find("Month") == std::string::npos);
}

TEST_CASE("a burn-up goes on to today's month, and not beyond the course's last") {
  const auto last = [](std::string_view today, const std::string& period = "") {
    const Files files{{"course.yaml", "format: 1\nid: a\n" + period},
                      {"budget.yaml", money_budget("300.00")},
                      {"expenses.yaml", kSpent}};
    const CourseFolder folder = load_files("report-burn-up", files);
    const BudgetView view = view_budget(folder, std::nullopt, parse_date(today).value());
    return format(burn_up_view(view, Language::en).sums.months.back().month);
  };
  CHECK(last("2026-04-15") == "2026-04");
  CHECK(last("2026-06-01") == "2026-06");
  CHECK(last("2031-01-01", "period: {start: 2026-01-05, end: 2026-09-04}\n") == "2026-09");
}
