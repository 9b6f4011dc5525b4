#include <doctest/doctest.h>

#include "money/rates.hpp"
#include "support/folder_text.hpp"

using namespace trivsel;
using namespace trivsel::tests;

namespace {

Date day(const char* text) {
  return parse_date(text).value();
}

CourseFolder with(const std::string& rates, const std::string& activity = "") {
  return load_files("money-rates", {{"budget.yaml", "rates:\n" + rates},
                                    {"plan.yaml", "activities:\n" + activity}});
}

std::string rate(const CourseFolder& folder, const char* date) {
  const auto found = rate_on(folder.budget, day(date));
  return found ? fmt::format("{} of {}", plain(found->per_hour), found->roles) : "none";
}

std::optional<Estimate> estimate(const std::string& substitutes, const std::string& rates,
                                 const std::string& more = "") {
  const CourseFolder folder = with(
      rates, "  - {id: s, kind: seminar, title: S, date: 2026-02-16, substitutes: " + substitutes +
                 more + "}\n");
  return estimate_substitutes(folder.plan.activities.items.at(0), folder.budget);
}

const char* const kRate = "  - {role: paedagog, per_hour: 312.50, from: 2026-01-01}\n";

}  // namespace

TEST_CASE("the rate in force is the latest that has begun") {
  const CourseFolder folder = with(
      "  - {role: paedagog, per_hour: 320.00, from: 2026-04-01}\n"
      "  - {role: paedagog, per_hour: 312.50, from: 2026-01-01}\n");
  CHECK(rate(folder, "2025-12-31") == "none");
  CHECK(rate(folder, "2026-01-01") == "312.50 of 1");
  CHECK(rate(folder, "2026-03-31") == "312.50 of 1");
  CHECK(rate(folder, "2026-04-01") == "320.00 of 1");
}

TEST_CASE("of several roles the dearest counts, each by its own latest rate") {
  const CourseFolder folder = with(
      "  - {role: nattevagt, per_hour: 400.00, from: 2026-01-01}\n"
      "  - {role: nattevagt, per_hour: 350.00, from: 2026-02-01}\n"
      "  - {role: paedagog, per_hour: 312.50, from: 2026-01-15}\n");
  CHECK(rate(folder, "2026-01-10") == "400.00 of 1");
  CHECK(rate(folder, "2026-01-20") == "400.00 of 2");
  CHECK(rate(folder, "2026-02-01") == "350.00 of 2");
}

TEST_CASE("a rate that falls is the lower from its day on") {
  const CourseFolder folder = with(
      "  - {role: paedagog, per_hour: 312.50, from: 2026-01-01}\n"
      "  - {role: paedagog, per_hour: 300.00, from: 2026-03-01}\n");
  CHECK(rate(folder, "2026-03-01") == "300.00 of 1");
}

TEST_CASE("an estimate is people × hours × rate, rounded once") {
  CHECK(estimate("{people: 6, hours: 6.50}", kRate)->amount == Amount{1'218'750});
  // Person by person it would be 3 × 156.28 = 468.84.
  CHECK(estimate("{people: 3, hours: 0.50}", "  - {role: p, per_hour: 312.55, from: 2026-01-01}\n")
            ->amount == Amount{46'883});
  CHECK(estimate("{people: 0, hours: 6.50}", kRate)->amount == Amount{0});
}

TEST_CASE("what cannot be estimated says why") {
  CHECK(estimate("{people: 6, hours: 6.50}", "  - {role: p, per_hour: 300.00, from: 2026-02-17}\n")
            ->problem == EstimateProblem::no_rate);
  CHECK(estimate("{people: 500, hours: 99999999999.99}", kRate)->problem ==
        EstimateProblem::too_large);
  CHECK(estimate("{people: 1, hours: 400000000.00}", kRate)->problem == EstimateProblem::too_large);
  CHECK(estimate("{people: six, hours: 6.50}", kRate)->problem == EstimateProblem::unreadable);
  CHECK_FALSE(estimate("{people: 6, hours: 6.50}", kRate, ", status: cancelled"));
  CHECK(estimate("{people: 6, hours: 6.50}", kRate, ", status: held"));
}

TEST_CASE(
    "pay by the hour is held against every rate in force, and against none where none is kept") {
  const auto said = [](const std::string& rates, const char* date, std::int64_t ore) {
    const auto doubt = rate_not_in_force(with(rates).budget, day(date), Amount{ore});
    return doubt ? doubt->en : "nothing";
  };
  const std::string two = std::string(kRate) +
                          "  - {role: nattevagt, per_hour: 350.00, from: 2026-03-01}\n"
                          "  - {role: paedagog, per_hour: 320.00, from: 2026-04-01}\n";
  CHECK(said(two, "2026-03-31", 31'250) == "nothing");
  CHECK(said(two, "2026-03-31", 35'000) == "nothing");
  CHECK(said(two, "2026-04-01", 31'250) ==
        "DKK 312.50 an hour is none of the rates in force on 1 April 2026: nattevagt 350.00, "
        "paedagog 320.00");
  CHECK(said(two, "2025-12-31", 31'250) ==
        "DKK 312.50 an hour: no rate is in force on 31 December 2025");
  CHECK_FALSE(rate_not_in_force(load_files("money-rates", {{"budget.yaml", "rates: []\n"}}).budget,
                                day("2026-03-01"), Amount{1}));
}
