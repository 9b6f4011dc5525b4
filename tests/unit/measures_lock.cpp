#include "folder/measures_lock.hpp"

#include <doctest/doctest.h>

#include "support/report_course.hpp"

using namespace trivsel;
using namespace trivsel::tests;

namespace {

constexpr const char* kRows =
    "baseline:\n"
    "  - {month: 2025-11, site: a, violence: 4, threat: 0}\n"
    "  - {month: 2025-12, site: a, violence: 3}\n";

std::string of_baseline(const std::string& text) {
  return fingerprint(load_files("lock", {{"baseline.yaml", text}}).baseline);
}

std::string of_measure(const std::string& text) {
  const CourseFolder folder = load_files("lock", {{"plan.yaml", "measures:\n" + text}});
  return fingerprint(folder.plan.measures.items.at(0));
}

}  // namespace

TEST_CASE("measures lock: the fingerprint of a baseline is that of what it says") {
  const std::string locked = of_baseline(kRows);
  CHECK(locked.size() == 16);
  CHECK(of_baseline("# counted again\nbaseline:\n"
                    "- month: 2025-12\n  site: a\n  violence: 3\n"
                    "- {site: a, threat: 0, month: 2025-11, violence: 4}\n"
                    "practice_changes:\n- {date: 2026-01-01, what: New form}\n") == locked);
  for (const char* other :
       {"baseline:\n  - {month: 2025-11, site: a, violence: 4, threat: 0}\n",
        "baseline:\n  - {month: 2025-11, site: a, violence: 5, threat: 0}\n"
        "  - {month: 2025-12, site: a, violence: 3}\n",
        "baseline:\n  - {month: 2025-11, site: a, violence: 4}\n"
        "  - {month: 2025-12, site: a, violence: 3}\n",
        "baseline:\n  - {month: 2025-11, site: b, violence: 4, threat: 0}\n"
        "  - {month: 2025-12, site: a, violence: 3}\n",
        "baseline:\n  - {month: 2025-11, site: a, against: staff, violence: 4, threat: 0}\n"
        "  - {month: 2025-12, site: a, violence: 3}\n",
        "baseline:\n  - {month: 2025-10, site: a, violence: 4, threat: 0}\n"
        "  - {month: 2025-12, site: a, violence: 3}\n"}) {
    CAPTURE(other);
    CHECK(of_baseline(other) != locked);
  }
}

TEST_CASE(
    "measures lock: the fingerprint of a measure is that of its question, not of its answers") {
  const std::string locked =
      of_measure("  - {id: ro, for: citizens, title: Calm, scale: [1, 5]}\n");
  CHECK(
      of_measure("  - id: ro\n    title: Calm\n    scale: [1, 5]\n    for: citizens\n    values:\n"
                 "      - {date: 2026-02-10, value: 3.10, n: 9}\n") == locked);
  CHECK(of_measure("  - {id: ro, for: staff, title: Calm, scale: [1, 5]}\n") != locked);
  CHECK(of_measure("  - {id: ro, for: citizens, title: Calmer, scale: [1, 5]}\n") != locked);
  CHECK(of_measure("  - {id: ro, for: citizens, title: Calm, scale: [1, 7]}\n") != locked);
  CHECK(of_measure("  - {id: ro, for: citizens, title: Calm}\n") != locked);
  CHECK(of_measure("  - {id: uro, for: citizens, title: Calm, scale: [1, 5]}\n") != locked);
}

TEST_CASE("measures lock: a folder stands to its last lock") {
  const std::string measures = "measures:\n  - {id: ro, for: citizens, title: Calm}\n";
  const std::string ro = of_measure("  - {id: ro, for: citizens, title: Calm}\n");
  const auto state_of = [&](const std::string& plan, const std::string& baseline = kRows) {
    return load_files("lock", {{"plan.yaml", plan}, {"baseline.yaml", baseline}});
  };
  const std::string lock = fmt::format(
      "locked_measures:\n  - {{on: 2026-02-01, baseline: {}, measures: [{{id: ro, definition: "
      "{}}}]}}\n",
      of_baseline(kRows), ro);
  const CourseFolder never = state_of(measures);
  CHECK(lock_state(never).lock == nullptr);
  const CourseFolder same = state_of(measures + lock);
  CHECK(lock_state(same).holds());
  CHECK(lock_state(same).added.empty());
  const CourseFolder more = state_of(measures + "  - {id: tryg, for: staff, title: Safe}\n" + lock);
  CHECK(lock_state(more).holds());
  CHECK(lock_state(more).added.size() == 1);
  const CourseFolder other = state_of(measures + lock, "baseline: []\n");
  CHECK(lock_state(other).baseline_changed);
  const CourseFolder gone =
      state_of("measures:\n  - {id: uro, for: citizens, title: Calm}\n" + lock);
  CHECK(lock_state(gone).removed.size() == 1);
  const CourseFolder asked_otherwise =
      state_of("measures:\n  - {id: ro, for: citizens, title: Restless}\n" + lock);
  CHECK(lock_state(asked_otherwise).changed.size() == 1);
}
