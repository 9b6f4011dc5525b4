#include <doctest/doctest.h>

#include <limits>
#include <random>

#include "calendar/draft/day_choice.hpp"
#include "calendar/draft/quiet_days.hpp"

using namespace trivsel;
using std::chrono::days;

namespace {

const Date kBase = *parse_date("2026-06-20");

Date day(int offset) {
  return kBase + days{offset};
}

int counted_days(Date from, Date to, unsigned uncounted_month) {
  int counted = 0;
  for (Date d = from + days{1}; d <= to; d += days{1}) {
    const auto month = static_cast<unsigned>(std::chrono::year_month_day{d}.month());
    if (month != uncounted_month) ++counted;
  }
  return counted;
}

bool holds(const Bond& bond, Date a, Date b) {
  if ((b - a).count() < bond.least) return false;
  return !bond.most || counted_days(a, b, bond.uncounted_month) <= *bond.most;
}

/// A small problem, and costs that are all over the place.
struct Problem {
  DayChoice choice;
  std::vector<std::vector<std::int64_t>> costs;  ///< by slot and offset

  [[nodiscard]] std::int64_t cost(std::size_t slot, Date d) const {
    return costs[slot][static_cast<std::size_t>((d - kBase).count())];
  }
};

Problem random_problem(std::mt19937& random) {
  const auto pick = [&](int from, int to) {
    return from + static_cast<int>(random() % static_cast<unsigned>(to - from + 1));
  };
  constexpr int kDays = 14;
  Problem problem;
  const int slots = pick(2, 4);
  for (int i = 0; i < slots; ++i) {
    std::vector<Date>& all = problem.choice.slots.emplace_back();
    std::vector<std::int64_t>& costs = problem.costs.emplace_back();
    for (int d = 0; d < kDays; ++d) {
      if (pick(0, 2) == 0) all.push_back(day(d));
      costs.push_back(pick(0, 9));
    }
  }
  const int bonds = pick(1, 4);
  for (int i = 0; i < bonds; ++i) {
    const auto a = static_cast<std::size_t>(pick(0, slots - 2));
    const auto b = static_cast<std::size_t>(pick(static_cast<int>(a) + 1, slots - 1));
    Bond bond{a, b, pick(0, 5), std::nullopt, 0};
    if (pick(0, 1) == 0) bond.most = bond.least + pick(0, 4);
    if (pick(0, 3) == 0) bond.uncounted_month = 7;
    problem.choice.bonds.push_back(bond);
  }
  return problem;
}

/// The least cost of all choices, by trying each; nothing where there is none.
std::optional<std::int64_t> least_cost(const Problem& problem, std::vector<Date>& chosen) {
  const DayChoice& choice = problem.choice;
  const std::size_t slot = chosen.size();
  if (slot == choice.slots.size()) {
    std::int64_t sum = 0;
    for (std::size_t i = 0; i < slot; ++i) sum += problem.cost(i, chosen[i]);
    const bool all_hold = std::all_of(choice.bonds.begin(), choice.bonds.end(), [&](const Bond& b) {
      return holds(b, chosen[b.earlier], chosen[b.later]);
    });
    return all_hold ? std::optional(sum) : std::nullopt;
  }
  std::optional<std::int64_t> least;
  for (const Date d : choice.slots[slot]) {
    chosen.push_back(d);
    const auto cost = least_cost(problem, chosen);
    if (cost && (!least || *cost < *least)) least = cost;
    chosen.pop_back();
  }
  return least;
}

}  // namespace

TEST_CASE("days are found exactly when there are any, and no others cost less") {
  std::mt19937 random(20260220);
  int possible = 0;
  int impossible = 0;
  for (int round = 0; round < 3000; ++round) {
    Problem problem = random_problem(random);
    std::vector<Date> none;
    const auto least = least_cost(problem, none);
    const auto dead = tighten(problem.choice);
    REQUIRE(dead.has_value() == !least.has_value());
    if (dead) {
      ++impossible;
      continue;
    }
    ++possible;
    const auto cost = [&](std::size_t slot, Date d) { return problem.cost(slot, d); };
    const std::vector<Date> chosen = cheapest_days(problem.choice, cost);
    std::int64_t sum = 0;
    for (std::size_t i = 0; i < chosen.size(); ++i) sum += problem.cost(i, chosen[i]);
    CHECK(sum == *least);
    for (const Bond& bond : problem.choice.bonds) {
      CHECK(holds(bond, chosen[bond.earlier], chosen[bond.later]));
    }
  }
  CHECK(possible > 500);
  CHECK(impossible > 500);
}

TEST_CASE("what has no day is named, with the bond that took its last") {
  DayChoice choice;
  choice.slots = {{day(0), day(1)}, {day(3), day(4)}};
  choice.bonds = {{0, 1, 5, std::nullopt, 0}};
  const auto dead = tighten(choice);
  REQUIRE(dead.has_value());
  CHECK(dead->slot == 1);
  CHECK(dead->bond == 0);

  DayChoice empty;
  empty.slots = {{day(0)}, {}};
  const auto without = tighten(empty);
  REQUIRE(without.has_value());
  CHECK(without->slot == 1);
  CHECK_FALSE(without->bond.has_value());
}

TEST_CASE("among equal days the earliest are taken") {
  DayChoice choice;
  choice.slots = {{day(0), day(1), day(2)}, {day(1), day(2), day(3)}};
  choice.bonds = {{0, 1, 1, std::nullopt, 0}};
  REQUIRE_FALSE(tighten(choice).has_value());
  const auto chosen = cheapest_days(choice, [](std::size_t, Date) { return std::int64_t{0}; });
  CHECK(chosen == std::vector<Date>{day(0), day(1)});
}

TEST_CASE("days of an uncounted month stretch a gap") {
  CHECK(last_day_within(*parse_date("2026-06-20"), 10, 0) == *parse_date("2026-06-30"));
  CHECK(last_day_within(*parse_date("2026-06-20"), 9, 7) == *parse_date("2026-06-29"));
  CHECK(last_day_within(*parse_date("2026-06-20"), 10, 7) == *parse_date("2026-07-31"));
  CHECK(last_day_within(*parse_date("2026-06-20"), 11, 7) == *parse_date("2026-08-01"));
  CHECK(last_day_within(*parse_date("2026-07-10"), 3, 7) == *parse_date("2026-08-03"));
}

TEST_CASE("weeks are counted as ISO 8601 does") {
  CHECK(iso_week(*parse_date("2026-01-01")) == 1);
  CHECK(iso_week(*parse_date("2027-01-01")) == 53);
  CHECK(iso_week(*parse_date("2024-12-30")) == 1);
  CHECK(iso_week(*parse_date("2026-07-06")) == 28);
}

TEST_CASE("quiet days") {
  CHECK(is_quiet_day(*parse_date("2026-07-06")));
  CHECK(is_quiet_day(*parse_date("2026-08-02")));
  CHECK_FALSE(is_quiet_day(*parse_date("2026-07-03")));
  CHECK_FALSE(is_quiet_day(*parse_date("2026-08-03")));
  CHECK(is_quiet_day(*parse_date("2026-12-20")));
  CHECK(is_quiet_day(*parse_date("2027-01-02")));
  CHECK_FALSE(is_quiet_day(*parse_date("2026-12-19")));
  CHECK_FALSE(is_quiet_day(*parse_date("2027-01-03")));
  CHECK(is_quiet_day(*parse_date("2026-06-05")));
}
