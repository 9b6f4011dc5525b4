#include <doctest/doctest.h>

#include "folder/load_portfolio.hpp"
#include "money/grants.hpp"
#include "support/overlay.hpp"
#include "support/random.hpp"

using namespace trivsel;
using namespace trivsel::tests;

// Two grants that overlap in 2022, and random entries of two courses.

namespace {

const char* const kPortfolio = R"(format: 1
programme: x
title: T
courses: [a, b]
grants:
  - {id: first, amount: 62000.00, from: 2021-01-01, to: 2022-12-31}
  - {id: second, amount: 275000.00, from: 2022-01-01, to: 2025-12-31}
)";

const char* const kBudget = R"(lines:
  - {id: r, kind: consulting, payer: board, amount: 0.00}
  - {id: v, kind: substitutes, payer: site, amount: 0.00}
)";

std::string any_entry(Random& random, int number) {
  static constexpr const char* kGrants[] = {"", "", "", ", grant: first", ", grant: second"};
  std::string entry = fmt::format(
      "  - {{id: u{}, date: {}-{:02}-{:02}, line: {}, amount: {}{}", number, 2021 + random.below(4),
      1 + random.below(12), 1 + random.below(28), random.below(5) == 0 ? "v" : "r",
      plain(Amount{random.below(3'000'000) - 300'000}), kGrants[random.below(5)]);
  if (number > 1 && random.below(5) == 0) {
    entry += fmt::format(", corrects: u{}", 1 + random.below(number - 1));
  }
  return entry + "}\n";
}

std::vector<std::string> any_entries(Random& random) {
  std::vector<std::string> entries;
  const int count = random.below(20);
  for (int i = 1; i <= count; ++i) entries.push_back(any_entry(random, i));
  return entries;
}

std::string file_of(const std::vector<std::string>& entries) {
  if (entries.empty()) return "expenses: []\n";
  return fmt::format("expenses:\n{}", fmt::join(entries, ""));
}

PortfolioFolder portfolio_of(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  Files files;
  files["portfolio.yaml"] = kPortfolio;
  for (const char* name : {"a", "b"}) {
    const std::string folder = fmt::format("{}/", name);
    files[folder + "course.yaml"] =
        fmt::format("format: 1\nprogramme: x\nid: {}\ntitle: T\n", name);
    files[folder + "budget.yaml"] = kBudget;
  }
  files["a/expenses.yaml"] = file_of(a);
  files["b/expenses.yaml"] = file_of(b);
  const std::string path = fmt::format("{}/money-grants", SCRATCH_DIR);
  write_tree(path, files);
  return load_portfolio(Directory::open(path));
}

GrantSums sums_of_portfolio(const PortfolioFolder& portfolio) {
  return sum_grants(ledgers_of(portfolio), portfolio.portfolio.grants.items);
}

std::string everything(const GrantSums& sums) {
  std::string out;
  for (const GrantUse& use : sums.grants) {
    out += fmt::format("{} {} {} {}\n", *use.grant->id, use.spent.ore, use.committed.ore,
                       use.passing ? format(use.passing->day) : "never");
  }
  return out + fmt::format("{} {} {}", sums.by_rule.size(), sums.outside.size(), sums.on_none.ore);
}

}  // namespace

TEST_CASE("what the board pays, and what names a grant, is on just one grant or on none") {
  Random random{std::mt19937(6'200'000)};
  int by_rule = 0;
  for (int i = 0; i < 60; ++i) {
    const PortfolioFolder portfolio = portfolio_of(any_entries(random), any_entries(random));
    const std::vector<CourseLedger> ledgers = ledgers_of(portfolio);
    const GrantSums sums = sum_grants(ledgers, portfolio.portfolio.grants.items);
    std::int64_t meant = 0;
    for (const CourseLedger& course : ledgers) {
      for (const Posting& posting : course.ledger.postings) {
        const bool counts = posting.payer == Payer::board || !posting.entry->grant.absent();
        if (counts) meant += posting.amount.ore;
      }
    }
    std::int64_t counted = sums.on_none.ore;
    for (const GrantUse& use : sums.grants) counted += use.spent.ore;
    CHECK(counted == meant);
    by_rule += static_cast<int>(sums.by_rule.size());
  }
  CHECK(by_rule > 60);
}

TEST_CASE("the order of the entries changes no grant") {
  Random random{std::mt19937(27'500'000)};
  for (int i = 0; i < 40; ++i) {
    std::vector<std::string> a = any_entries(random);
    const std::vector<std::string> b = any_entries(random);
    const std::string before = everything(sums_of_portfolio(portfolio_of(a, b)));
    std::shuffle(a.begin(), a.end(), random.engine);
    CHECK(everything(sums_of_portfolio(portfolio_of(a, b))) == before);
  }
}

TEST_CASE("on a day of two grants the one that ends first is used up first") {
  const auto entry = [](int number, const char* day, const char* amount, const char* more = "") {
    return fmt::format("  - {{id: u{}, date: {}, line: r, amount: {}{}}}\n", number, day, amount,
                       more);
  };
  const auto used = [&](const std::vector<std::string>& entries) {
    return everything(sums_of_portfolio(portfolio_of(entries, {})));
  };
  CHECK(used({entry(1, "2022-03-01", "62000.00")}) ==
        "first 6200000 0 never\nsecond 0 0 never\n1 0 0");
  // The whole entry needs room: none is divided.
  CHECK(used({entry(1, "2022-03-01", "62000.01")}) ==
        "first 0 0 never\nsecond 6200001 0 never\n1 0 0");
  // What names its grant, and what lies on a day of one, takes its room first.
  CHECK(used({entry(1, "2022-03-01", "50000.00"),
              entry(2, "2022-09-01", "20000.00", ", grant: first")}) ==
        "first 2000000 0 never\nsecond 5000000 0 never\n1 0 0");
  // An entry and its counter-entry stay together, and need room for what is left of it.
  CHECK(used({entry(1, "2022-03-01", "80000.00"),
              entry(2, "2022-11-01", "-30000.00", ", corrects: u1")}) ==
        "first 5000000 0 never\nsecond 0 0 never\n2 0 0");
  // Where none has room, the one that ends last is the one that is passed.
  CHECK(used({entry(1, "2022-03-01", "300000.00")}) ==
        "first 0 0 never\nsecond 30000000 0 2022-03-01\n1 0 0");
}
