#include <doctest/doctest.h>

#include <set>

#include "calendar/draft/render.hpp"
#include "folder/load.hpp"
#include "support/overlay.hpp"

using namespace trivsel;
using namespace trivsel::tests;

namespace {

/// The partnership of seven sites, with that plan, filled up as of that day.
DraftResult filled_up(const std::string& plan, std::string_view today) {
  const std::string path = SCRATCH_DIR "/keep-sites";
  Files files = read_tree(TESTS_DIR "/rules/base/pb");
  files["plan.yaml"] = plan;
  write_tree(path, files);
  const CourseFolder folder = load_course_folder(Directory::open(path), {1});
  const auto pack = built_in_pack("partnerskab-boern-unge");
  return draft_plan({folder.course, folder.groups, folder.plan, pack->pack, *parse_date(today),
                     Language::en, true});
}

std::multiset<Date> supports_in(const DraftResult& result, std::string_view from,
                                std::string_view to) {
  std::multiset<Date> days;
  for (const PlannedActivity& activity : std::get<DraftPlan>(result).activities) {
    const bool within = *parse_date(from) <= activity.date && activity.date <= *parse_date(to);
    if (activity.kind == ActivityKind::process_support && within) days.insert(activity.date);
  }
  return days;
}

const char* const kHeldAtTheFourth = R"(activities:
  - {id: p, kind: process-support, title: It, date: 2022-05-04, sites: [soelyst], status: held}
)";

}  // namespace

TEST_CASE("what was held at one site leaves the others free, in whatever order they stand") {
  const DraftResult result = filled_up(kHeldAtTheFourth, "2022-05-05");
  REQUIRE(std::holds_alternative<DraftPlan>(result));
  const std::multiset<Date> days = supports_in(result, "2022-05-06", "2022-09-30");
  CHECK(days.size() == 6);
  CHECK(std::set<Date>(days.begin(), days.end()).size() == 6);
}

TEST_CASE("what should have been by now is filled up from tomorrow on") {
  const DraftResult result = filled_up(kHeldAtTheFourth, "2022-10-16");
  REQUIRE(std::holds_alternative<DraftPlan>(result));
  const std::multiset<Date> days = supports_in(result, "2022-10-17", "2022-11-30");
  CHECK(std::set<Date>(days.begin(), days.end()).size() == 6);
}
