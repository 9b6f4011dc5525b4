#include <doctest/doctest.h>
#include <fmt/ranges.h>

#include <random>

#include "calendar/draft/ripple.hpp"
#include "calendar/holidays.hpp"
#include "folder/load.hpp"
#include "support/overlay.hpp"

using namespace trivsel;
using namespace trivsel::tests;
using std::chrono::days;

namespace {

const char* const kPack = R"(format: 1
id: small
edition: x
name: {en: x, da: x}
draft:
  activities:
    - id: seminar
      kind: seminar
      least: 2
      gap: {least: P4D, most: P9D}
      themes: [{title: {en: x, da: x}}]
      time: "09:00-10:00"
      place: host
      delivered_by: [board]
    - id: meeting
      kind: team-meeting
      between: {step: seminar, least: P1D}
      themes: [{title: {en: x, da: x}}]
      time: "09:00-10:00"
      place: host
      delivered_by: [board]
    - id: anchoring
      kind: anchoring
      after: [{step: seminar, least: P2D, most: P6D}]
      themes: [{title: {en: x, da: x}}]
      time: "09:00-10:00"
      place: host
      delivered_by: [board]
rules: []
)";

const Date kStart = *parse_date("2026-09-01");
const Date kEnd = *parse_date("2026-10-02");
const Date kToday = *parse_date("2026-09-02");

/// Seminar 1, the meeting, seminar 2, anchoring.
using Plan4 = std::array<Date, 4>;

/// What holds between them, one by one.
std::array<bool, 6> relations(const Plan4& d) {
  const auto apart = [&](std::size_t a, std::size_t b) { return (d[b] - d[a]).count(); };
  return {apart(0, 2) >= 4, apart(0, 2) <= 9, apart(0, 1) >= 1,
          apart(1, 2) >= 1, apart(2, 3) >= 2, apart(2, 3) <= 6};
}

bool keeps(const Plan4& before, const Plan4& after) {
  const auto held = relations(before);
  const auto holds = relations(after);
  for (std::size_t i = 0; i < held.size(); ++i) {
    if (held[i] && !holds[i]) return false;
  }
  return true;
}

/// The least sum of days by which the others move; nothing where it cannot be.
std::optional<std::int64_t> by_trying(const Plan4& before, std::size_t moved, Date to,
                                      std::size_t held) {
  std::optional<std::int64_t> least;
  Plan4 after = before;
  after[moved] = to;
  std::vector<Date> free;
  for (Date day = kToday + days{1}; day <= kEnd; day += days{1}) {
    if (is_working_day(day)) free.push_back(day);
  }
  const auto place = [&](auto self, std::size_t i, std::int64_t sum) -> void {
    if (least && sum >= *least) return;
    if (i == after.size()) {
      if (keeps(before, after)) least = sum;
      return;
    }
    if (i == moved || i < held || before[i] <= kToday) return self(self, i + 1, sum);
    std::vector<Date> candidates = free;
    candidates.push_back(before[i]);
    for (const Date day : candidates) {
      after[i] = day;
      self(self, i + 1, sum + std::abs((day - before[i]).count()));
    }
    after[i] = before[i];
  };
  place(place, 0, 0);
  return least;
}

std::string plan_of(const Plan4& plan, std::size_t held) {
  const std::pair<const char*, const char*> entries[] = {
      {"s1", "seminar"}, {"m1", "team-meeting"}, {"s2", "seminar"}, {"f", "anchoring"}};
  std::string out = "activities:\n";
  for (std::size_t i = 0; i < plan.size(); ++i) {
    out +=
        fmt::format("  - {{id: {}, kind: {}, title: x, date: {}, status: {}}}\n", entries[i].first,
                    entries[i].second, format(plan[i]), i < held ? "held" : "planned");
  }
  return out;
}

const char* const kCourse = R"(format: 1
programme: small
id: small
title: Small
period: {start: 2026-09-01, end: 2026-10-02}
sites:
  - {id: hus, name: Huset}
)";

}  // namespace

TEST_CASE("what moves along moves as little as can be, and what was held stays") {
  std::mt19937 random(3);
  const auto pick = [&](int from, int to) {
    return from + static_cast<int>(random() % static_cast<unsigned>(to - from + 1));
  };
  const auto pack = load_pack("small.yaml", kPack, yaml::Trust::own);
  REQUIRE(pack->sound());
  const std::string path = SCRATCH_DIR "/ripple";
  int moved_along = 0;
  int impossible = 0;
  for (int round = 0; round < 250; ++round) {
    Plan4 plan{kStart + days{pick(0, 9)}, {}, {}, {}};
    plan[2] = plan[0] + days{pick(4, 9)};
    plan[1] = plan[0] + days{pick(1, 3)};
    plan[3] = plan[2] + days{pick(1, 7)};
    const std::size_t held = pick(0, 2) == 0 ? 1 : 0;
    const std::size_t moved = static_cast<std::size_t>(pick(static_cast<int>(held), 3));
    const Date to = plan[moved] + days{pick(-5, 12)};
    if (to <= kToday || to == plan[moved]) continue;
    write_tree(path, {{"course.yaml", kCourse},
                      {"groups.yaml", "groups: []\n"},
                      {"plan.yaml", plan_of(plan, held)}});
    const CourseFolder folder = load_course_folder(Directory::open(path), {1});
    const DraftInput input{folder.course, folder.groups, folder.plan, pack->pack,
                           kToday,        Language::da,  true};
    const RippleResult result = ripple(input, folder.plan.activities.items[moved], to);
    const auto least = by_trying(plan, moved, to, held);
    CAPTURE(plan_of(plan, held));
    CAPTURE(moved);
    CAPTURE(format(to));
    const auto* changes = std::get_if<std::vector<Rippled>>(&result);
    REQUIRE((changes != nullptr) == least.has_value());
    if (changes == nullptr) {
      ++impossible;
      CHECK_FALSE(std::get<std::vector<ConflictingDemand>>(result).empty());
      continue;
    }
    std::int64_t sum = 0;
    Plan4 after = plan;
    after[moved] = to;
    for (const Rippled& change : *changes) {
      const auto at =
          static_cast<std::size_t>(change.activity - folder.plan.activities.items.data());
      CHECK(at >= held);
      CHECK(at != moved);
      sum += std::abs((change.to - plan[at]).count());
      after[at] = change.to;
    }
    CHECK(sum == *least);
    CHECK(keeps(plan, after));
    if (sum > 0) ++moved_along;
  }
  CHECK(moved_along > 60);
  CHECK(impossible > 5);
}
