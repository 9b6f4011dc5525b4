#include <doctest/doctest.h>

#include <numeric>

#include "money/burn_up.hpp"
#include "money/cap_state.hpp"
#include "support/money_folder.hpp"
#include "support/random.hpp"

using namespace trivsel;
using namespace trivsel::tests;

// Laws that hold for any ledger, tried on random ones.

namespace {

struct Row {
  std::string before;  ///< all but the id and the amount
  std::int64_t ore = 0;
};

std::string any_day(Random& random) {
  return fmt::format("2026-{:02}-{:02}", 1 + random.below(8), 1 + random.below(28));
}

Row any_row(Random& random) {
  static constexpr const char* kLines[] = {"vikar", "vikar", "egen", "mad", "ukendt"};
  static constexpr const char* kLinks[] = {", activity: s1", ", activity: s2",   ", activity: s3",
                                           ", trial: t1",    ", activity: gone", ""};
  static constexpr const char* kSites[] = {", site: a", ", site: b", ""};
  Row row;
  row.before = fmt::format("date: {}, line: {}{}{}", any_day(random), kLines[random.below(5)],
                           kLinks[random.below(6)], kSites[random.below(3)]);
  if (random.below(2) == 0) row.before += fmt::format(", worked: {}", any_day(random));
  row.ore = random.below(600'000) - 100'000;
  return row;
}

std::string text_of(const std::vector<Row>& rows) {
  std::string text = "expenses:\n";
  for (std::size_t i = 0; i < rows.size(); ++i) {
    text += fmt::format("  - {{id: u{}, {}, amount: {}}}\n", i + 1, rows[i].before,
                        plain(Amount{rows[i].ore}));
  }
  return text;
}

std::string any_plan(Random& random) {
  std::string activities;
  for (int i = 1; i <= 5; ++i) {
    activities += seminar(
        fmt::format("s{}", i), any_day(random),
        fmt::format("substitutes: {{people: {}, hours: {}.25}}", random.below(9), random.below(8)));
  }
  return plan_of(activities) +
         "trials:\n  - {id: t1, title: T, from: 2026-01-01, to: 2026-02-01}\n";
}

CourseFolder folder_of(const std::vector<Row>& rows, const std::string& plan) {
  return money_folder("money-laws", money_budget("312.55"), plan, text_of(rows));
}

const Cap kCap = substitutes_cap(3'500'000);

/// All that is shown of a ledger, as one text.
std::string everything(const CourseFolder& folder) {
  const Ledger ledger = make_ledger(folder, &kCap);
  std::string out;
  const auto add = [&](std::string_view key, const Sums& sums) {
    out += fmt::format("{} {} {} {}\n", key, sums.budget.ore, sums.spent.ore, sums.committed.ore);
  };
  for (const auto& row : sums_by_line(ledger, folder.budget)) {
    add(row.line != nullptr ? *row.line->id : "-", row.sums);
  }
  for (const auto& row : sums_by_purpose(ledger, folder.plan)) {
    add(row.activity != nullptr ? *row.activity->id
        : row.trial != nullptr  ? *row.trial->id
                                : "-",
        row.sums);
  }
  for (const auto& [month, sums] : sums_by_month(ledger)) add(format(month), sums);
  for (const auto& [site, sums] : sums_by_site(ledger)) add(site, sums);
  const CapState state = judge_cap(ledger, kCap);
  out += fmt::format("{} {} {} {} {}", state.charged.ore, state.spent.ore, state.expected.ore,
                     state.share.ore, state.beyond.ore);
  for (const Posting* posting : {state.charged_passes, state.passes, state.first_beyond}) {
    out += posting != nullptr ? " " + format(posting->day) : " never";
  }
  return out;
}

template <class Rows, class Get>
Sums total(const Rows& rows, Get get) {
  Sums sum;
  for (const auto& row : rows) {
    const Sums& sums = get(row);
    sum.budget.ore += sums.budget.ore;
    sum.spent.ore += sums.spent.ore;
    sum.committed.ore += sums.committed.ore;
  }
  return sum;
}

bool same_money(const Sums& a, const Sums& b) {
  return a.spent == b.spent && a.committed == b.committed;
}

template <class Check>
void try_many(int times, Check check) {
  Random random{std::mt19937(250'000)};
  for (int i = 0; i < times; ++i) {
    std::vector<Row> rows(static_cast<std::size_t>(random.below(25)));
    std::generate(rows.begin(), rows.end(), [&] { return any_row(random); });
    check(random, rows, any_plan(random));
  }
}

}  // namespace

TEST_CASE("the sum of the entries is that by line, payer, purpose, site and month") {
  try_many(60, [](Random&, const std::vector<Row>& rows, const std::string& plan) {
    const CourseFolder folder = folder_of(rows, plan);
    const Ledger ledger = make_ledger(folder, &kCap);
    const Sums all = sums_of(ledger, folder.budget);
    const std::int64_t entries =
        std::accumulate(rows.begin(), rows.end(), std::int64_t{0},
                        [](std::int64_t sum, const Row& row) { return sum + row.ore; });
    CHECK(all.spent.ore == entries);
    const auto own = [](const auto& row) -> const Sums& { return row.sums; };
    const auto mapped = [](const auto& row) -> const Sums& { return row.second; };
    CHECK(same_money(all, total(sums_by_line(ledger, folder.budget), own)));
    CHECK(same_money(all, total(sums_by_payer(ledger, folder.budget), mapped)));
    CHECK(same_money(all, total(sums_by_purpose(ledger, folder.plan), own)));
    CHECK(same_money(all, total(sums_by_site(ledger), mapped)));
    CHECK(same_money(all, total(sums_by_month(ledger), mapped)));
    CHECK(all.budget == total(sums_by_line(ledger, folder.budget), own).budget);
    CHECK(all.budget == total(sums_by_payer(ledger, folder.budget), mapped).budget);
    CHECK(all.budget.ore == all.forecast().ore + all.rest().ore);
  });
}

TEST_CASE("the order of the entries changes nothing") {
  try_many(60, [](Random& random, std::vector<Row> rows, const std::string& plan) {
    const std::string before = everything(folder_of(rows, plan));
    std::shuffle(rows.begin(), rows.end(), random.engine);
    CHECK(everything(folder_of(rows, plan)) == before);
  });
}

TEST_CASE("dividing an entry changes nothing") {
  int divided = 0;
  try_many(60, [&](Random& random, std::vector<Row> rows, const std::string& plan) {
    if (rows.empty()) return;
    const std::string before = everything(folder_of(rows, plan));
    Row& row = rows[static_cast<std::size_t>(random.below(static_cast<int>(rows.size())))];
    Row part = row;
    part.ore = row.ore / 3;
    row.ore -= part.ore;
    rows.push_back(part);
    CHECK(everything(folder_of(rows, plan)) == before);
    ++divided;
  });
  CHECK(divided > 50);
}

TEST_CASE("the plan never charges the board above its cap") {
  int passed = 0;
  try_many(60, [&](Random&, const std::vector<Row>& rows, const std::string& plan) {
    const CourseFolder folder = folder_of(rows, plan);
    const Ledger ledger = make_ledger(folder, &kCap);
    const CapState state = judge_cap(ledger, kCap);
    Amount expected_of_board;
    for (const Posting& posting : ledger.postings) {
      if (!posting.is_booked() && posting.payer == Payer::board)
        expected_of_board.ore += posting.amount.ore;
    }
    CHECK(state.charged.ore + expected_of_board.ore <= std::max(state.charged, kCap.amount).ore);
    CHECK(state.share.ore + state.beyond.ore == state.spent.ore + state.expected.ore);
    CHECK((state.passes != nullptr) == (state.spent.ore + state.expected.ore > kCap.amount.ore));
    if (state.passes != nullptr) ++passed;
  });
  CHECK(passed > 10);
  CHECK(passed < 60);
}

TEST_CASE("a burn-up ends in what is spent and expected, and leaves no month out") {
  int drawn = 0;
  try_many(60, [&](Random&, const std::vector<Row>& rows, const std::string& plan) {
    const CourseFolder folder = folder_of(rows, plan);
    const Ledger ledger = make_ledger(folder, &kCap);
    const CapState state = judge_cap(ledger, kCap);
    const BurnUp capped = burn_up(ledger, folder.budget, &kCap);
    CHECK(capped.booked == state.spent);
    CHECK(capped.forecast.ore == state.spent.ore + state.expected.ore);
    const BurnUp whole = burn_up(ledger, folder.budget, nullptr);
    const Sums all = sums_of(ledger, folder.budget);
    CHECK(whole.booked == all.spent);
    CHECK(whole.forecast == all.forecast());
    CHECK(whole.left() == all.rest());
    for (std::size_t i = 1; i < whole.months.size(); ++i) {
      CHECK(whole.months[i].month == whole.months[i - 1].month + std::chrono::months{1});
    }
    if (whole.months.size() > 1) ++drawn;
  });
  CHECK(drawn > 30);
}

TEST_CASE("what is kept until a day is what is booked until then") {
  try_many(40, [](Random&, const std::vector<Row>& rows, const std::string& plan) {
    const CourseFolder folder = folder_of(rows, plan);
    const Date day = parse_date("2026-04-30").value();
    Ledger until = make_ledger(folder, &kCap);
    const std::size_t later = keep_booked_until(until, day);
    const Ledger all = make_ledger(folder, &kCap);
    Amount before;
    std::size_t after = 0;
    for (const Posting& posting : all.postings) {
      if (!posting.is_booked()) continue;
      posting.day <= day ? before.ore += posting.amount.ore : static_cast<std::int64_t>(++after);
    }
    CHECK(sums_of(until, folder.budget).forecast() == before);
    CHECK(later == after);
  });
}

TEST_CASE("sums at the edge of what a file can hold") {
  // Thousands of entries of 9,999,999,999.99 kr. fit; more than an Amount holds is refused whole.
  std::vector<Row> rows;
  for (int i = 0; i < 3000; ++i)
    rows.push_back({"date: 2026-03-01, line: vikar, activity: s1", 999'999'999'999});
  const CourseFolder folder = folder_of(rows, "activities: []\n");
  const Ledger ledger = make_ledger(folder, &kCap);
  CHECK_FALSE(ledger.too_large);
  CHECK(plain(sums_of(ledger, folder.budget).spent) == "29999999999970.00");
  CHECK(plain(sums_of(ledger, folder.budget).rest()) == "-29999999985470.00");
  CHECK(judge_cap(ledger, kCap).charged_passes->day == parse_date("2026-03-01").value());
}
