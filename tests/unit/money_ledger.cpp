#include <doctest/doctest.h>

#include "money/cap_state.hpp"
#include "report/budget/budget_view.hpp"
#include "support/money_folder.hpp"

using namespace trivsel;
using namespace trivsel::tests;

namespace {

const Cap kCap = substitutes_cap(1'000'000);

CourseFolder folder_with(const std::string& expenses, const std::string& activities = "",
                         const std::string& budget = money_budget("300.00")) {
  return money_folder("money-ledger", budget, plan_of(activities), "expenses:\n" + expenses);
}

std::string row(const Sums& sums) {
  return fmt::format("{} {} {} {} {}", plain(sums.budget), plain(sums.spent), plain(sums.committed),
                     plain(sums.forecast()), plain(sums.rest()));
}

std::vector<std::string> lines_of(const CourseFolder& folder, const Cap* cap = &kCap) {
  const Ledger ledger = make_ledger(folder, cap);
  std::vector<std::string> rows;
  for (const LineSums& line : sums_by_line(ledger, folder.budget)) {
    rows.push_back(fmt::format("{}: {}", line.line ? *line.line->id : "-", row(line.sums)));
  }
  return rows;
}

using Rows = std::vector<std::string>;

}  // namespace

TEST_CASE("lines: budget, spent, committed, forecast, rest") {
  const CourseFolder folder = folder_with(
      "  - {id: u1, date: 2026-02-28, line: vikar, activity: s1, amount: 900.00}\n"
      "  - {id: u2, date: 2026-02-28, line: mad, amount: 620.50}\n"
      "  - {id: u3, date: 2026-02-28, line: nothing, amount: 7.00}\n",
      seminar("s1", "2026-02-16", "status: held, substitutes: {people: 1, hours: 3}") +
          seminar("s2", "2026-03-16", "substitutes: {people: 2, hours: 5}"));
  CHECK(lines_of(folder) == Rows{"vikar: 10000.00 900.00 3000.00 3900.00 6100.00",
                                 "egen: 4000.00 0.00 0.00 0.00 4000.00",
                                 "mad: 500.00 620.50 0.00 620.50 -120.50",
                                 "-: 0.00 7.00 0.00 7.00 -7.00"});
}

TEST_CASE("the plan expects what is not booked yet, and nothing once it is held and invoiced") {
  const auto committed = [](const char* expenses, const char* status) {
    const CourseFolder folder = folder_with(
        expenses, seminar("s1", "2026-02-16",
                          fmt::format("status: {}, substitutes: {{people: 2, hours: 5}}", status)));
    return plain(sums_of(make_ledger(folder, &kCap), folder.budget).committed);
  };
  const char* const part =
      "  - {id: u1, date: 2026-02-28, line: vikar, activity: s1, amount: 1000.00}\n";
  const char* const more =
      "  - {id: u1, date: 2026-02-28, line: egen, activity: s1, amount: 3500.00}\n";
  const char* const food =
      "  - {id: u1, date: 2026-02-28, line: mad, activity: s1, amount: 1000.00}\n";
  const char* const back =
      "  - {id: u1, date: 2026-02-28, line: vikar, activity: s1, amount: 1000.00}\n"
      "  - {id: u2, date: 2026-03-28, line: vikar, corrects: u1, amount: -1000.00}\n";
  CHECK(committed("", "planned") == "3000.00");
  CHECK(committed("", "held") == "3000.00");
  CHECK(committed("", "cancelled") == "0.00");
  CHECK(committed(part, "planned") == "2000.00");
  CHECK(committed(part, "held") == "0.00");
  CHECK(committed(more, "planned") == "0.00");
  CHECK(committed(more, "held") == "0.00");
  CHECK(committed(food, "held") == "3000.00");
  CHECK(committed(back, "held") == "3000.00");
}

TEST_CASE("above the cap the site is expected to pay, in the order of the days") {
  const std::string plan = seminar("late", "2026-05-04", "substitutes: {people: 2, hours: 5}") +
                           seminar("early", "2026-04-13", "substitutes: {people: 2, hours: 5}");
  const CourseFolder folder = folder_with(
      "  - {id: u1, date: 2026-02-28, line: vikar, activity: s, amount: 5000.00}\n", plan);
  CHECK(lines_of(folder) == Rows{"vikar: 10000.00 5000.00 5000.00 10000.00 0.00",
                                 "egen: 4000.00 0.00 1000.00 1000.00 3000.00",
                                 "mad: 500.00 0.00 0.00 0.00 500.00"});
  const CapState state = judge_cap(make_ledger(folder, &kCap), kCap);
  CHECK(plain(state.share) == "10000.00");
  CHECK(plain(state.beyond) == "1000.00");
}

TEST_CASE("without a cap all that is expected goes on the first line for substitutes") {
  const CourseFolder folder =
      folder_with("", seminar("s", "2026-05-04", "substitutes: {people: 50, hours: 5}"));
  CHECK(lines_of(folder, nullptr)[0] == "vikar: 10000.00 0.00 75000.00 75000.00 -65000.00");
}

TEST_CASE("a payer without a line is still told what it will pay") {
  const CourseFolder folder =
      folder_with("", seminar("s", "2026-05-04", "substitutes: {people: 2, hours: 20}"),
                  "lines:\n  - {id: vikar, kind: substitutes, payer: board, amount: 10000.00}\n"
                  "rates:\n  - {role: paedagog, per_hour: 300.00, from: 2026-01-01}\n");
  const Ledger ledger = make_ledger(folder, &kCap);
  const auto payers = sums_by_payer(ledger, folder.budget);
  CHECK(row(payers.at(Payer::board)) == "10000.00 0.00 10000.00 10000.00 0.00");
  CHECK(row(payers.at(Payer::site)) == "0.00 0.00 2000.00 2000.00 -2000.00");
}

TEST_CASE("the day of passing: of the work, and where the sum stays above") {
  const auto passing = [](const std::string& expenses) {
    const CourseFolder folder = folder_with(expenses);
    const Ledger ledger = make_ledger(folder, &kCap);
    const CapState state = judge_cap(ledger, kCap);
    return state.charged_passes ? format(state.charged_passes->day) : "never";
  };
  const std::string first =
      "  - {id: u1, date: 2026-06-30, worked: 2026-02-16, line: vikar, amount: 9000.00}\n";
  const std::string second =
      "  - {id: u2, date: 2026-03-01, worked: 2026-04-01, line: vikar, amount: 1000.00}\n";
  const std::string third =
      "  - {id: u3, date: 2026-03-02, worked: 2026-05-01, line: vikar, amount: 0.01}\n";
  CHECK(passing(first + second) == "never");
  CHECK(passing(third + second + first) == "2026-05-01");
  CHECK(passing(first + second + third +
                "  - {id: u4, date: 2026-07-01, line: vikar, corrects: u1, amount: -0.01}\n") ==
        "never");
  CHECK(passing(
            first +
            "  - {id: u5, date: 2026-03-03, worked: 2026-03-01, line: vikar, amount: 5000.00}\n" +
            "  - {id: u6, date: 2026-03-09, worked: 2026-03-02, line: vikar, amount: -5000.00}\n" +
            second + third) == "2026-05-01");
  // Inside a day there is no order: u5 is taken back and booked anew on one day above the cap.
  CHECK(
      passing(first + second + third +
              "  - {id: u5, date: 2026-05-02, worked: 2026-05-02, line: vikar, amount: -5.00}\n" +
              "  - {id: u6, date: 2026-05-02, worked: 2026-05-02, line: vikar, amount: 5.00}\n") ==
      "2026-05-01");
}

TEST_CASE("a counter-entry counts on the day, the activity and the site of what it corrects") {
  const CourseFolder folder = folder_with(
      "  - {id: u1, date: 2026-03-31, worked: 2026-02-16, line: vikar, activity: s1, site: b, "
      "amount: 900.00}\n"
      "  - {id: u2, date: 2026-07-31, line: vikar, corrects: u1, amount: -100.00}\n"
      "  - {id: u3, date: 2026-08-31, line: vikar, corrects: u2, amount: 10.00}\n",
      seminar("s1", "2026-02-16", "status: held"));
  const Ledger ledger = make_ledger(folder, &kCap);
  REQUIRE(sums_by_month(ledger).size() == 1);
  CHECK(plain(sums_by_month(ledger).begin()->second.spent) == "810.00");
  CHECK(plain(sums_by_site(ledger).at("b").spent) == "810.00");
  CHECK(plain(sums_by_purpose(ledger, folder.plan).at(0).sums.spent) == "810.00");
}

TEST_CASE("entries that correct each other in a circle end") {
  const CourseFolder folder = folder_with(
      "  - {id: u1, date: 2026-03-31, line: vikar, corrects: u2, amount: 1.00}\n"
      "  - {id: u2, date: 2026-04-30, line: vikar, corrects: u1, amount: 2.00}\n"
      "  - {id: u3, date: 2026-05-31, line: vikar, corrects: u3, amount: 4.00}\n");
  const auto months = sums_by_month(make_ledger(folder, &kCap));
  CHECK(months.size() == 3);
  CHECK(plain(months.at(parse_month("2026-05").value()).spent) == "4.00");
}

TEST_CASE("what cannot be read or reckoned is left out, and told") {
  const CourseFolder folder = folder_with(
      "  - {id: u1, date: 2026-03-31, line: vikar, amount: 1.000}\n"
      "  - {id: u2, date: 2026-02-30, line: vikar, amount: 2.00}\n"
      "  - {id: u3, date: 2026-03-31, line: vikar, amount: 4.00}\n",
      seminar("s1", "2025-12-16", "substitutes: {people: 2, hours: 5}") +
          seminar("s2", "2026-02-16", "substitutes: {people: 2, hours: 99999999999.00}"));
  const Ledger ledger = make_ledger(folder, &kCap);
  CHECK(plain(sums_of(ledger, folder.budget).spent) == "4.00");
  REQUIRE(ledger.left_out.size() == 4);
  CHECK(ledger.left_out[0].expense->id.is("u1"));
  CHECK(ledger.left_out[1].reason == LeftOut::Reason::unreadable);
  CHECK(ledger.left_out[2].reason == LeftOut::Reason::no_rate);
  CHECK(ledger.left_out[3].reason == LeftOut::Reason::too_large);
}

TEST_CASE("a file of which nothing can be read is told, not taken for empty") {
  const CourseFolder folder =
      folder_with("  - {id: u1, date: 2026-03-31, line: vikar, amount: 12.187,50}\n");
  const Ledger ledger = make_ledger(folder, &kCap);
  REQUIRE(ledger.left_out.size() == 1);
  CHECK(ledger.left_out[0].path == "expenses.yaml");
  CHECK(make_ledger(folder_with(""), &kCap).left_out.empty());
}

TEST_CASE("sums that would not fit are refused, never wrapped") {
  CourseFolder folder = folder_with("  - {id: u1, date: 2026-03-31, line: vikar, amount: 1.00}\n");
  Expense& huge = folder.expenses.expenses.items.at(0);
  huge.amount.value = Amount{4'000'000'000'000'000'001};
  const Ledger ledger = make_ledger(folder, &kCap);
  CHECK(ledger.too_large);
  CHECK(ledger.postings.empty());
  CHECK(row(sums_of(ledger, folder.budget)) == "0.00 0.00 0.00 0.00 0.00");
  CHECK(sums_by_line(ledger, folder.budget).empty());
  CHECK(left_out_sentences(ledger) ==
        std::vector{Message{"the amounts are too large to be added up",
                            "beløbene er for store til at blive lagt sammen"}});
}
