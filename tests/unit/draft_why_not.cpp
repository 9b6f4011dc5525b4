#include <doctest/doctest.h>
#include <fmt/ranges.h>

#include "calendar/draft/draft.hpp"
#include "calendar/draft/ripple.hpp"
#include "folder/load.hpp"
#include "support/overlay.hpp"
#include "support/random_skeleton.hpp"

using namespace trivsel;
using namespace trivsel::tests;

namespace {

/// A skeleton as the program reads it.
struct Drafted {
  explicit Drafted(const SmallSkeleton& skeleton) {
    const std::string path = SCRATCH_DIR "/why-not";
    write_tree(path, {{"course.yaml", skeleton.course()},
                      {"groups.yaml", "groups: []\n"},
                      {"plan.yaml", skeleton.plan()}});
    pack = load_pack("small.yaml", skeleton.pack(), yaml::Trust::own);
    for (const Finding& fault : pack->notes.findings) FAIL_CHECK(fault.message.en);
    REQUIRE(pack->sound());
    folder = load_course_folder(Directory::open(path), {1});
    result = draft_plan({folder.course, folder.groups, folder.plan, pack->pack, skeleton.today,
                         Language::da, true});
  }

  /// The name in the comment of the line that a demand stands on.
  [[nodiscard]] std::string name_of(const ConflictingDemand& demand) const {
    const yaml::Source& source = demand.of_pack ? *pack->source : folder.source(demand.where);
    const Position place = source.position(demand.where.span.begin);
    const std::string line(source.line(place.line));
    const std::size_t mark = line.find("# ");
    REQUIRE(mark != std::string::npos);
    return line.substr(mark + 2);
  }

  CourseFolder folder;
  std::unique_ptr<LoadedPack> pack;
  DraftResult result;
};

}  // namespace

TEST_CASE("a plan is found exactly when there is one, and else none of the conflict can be spared") {
  int possible = 0;
  int impossible = 0;
  for (std::uint32_t seed = 1; seed <= 1000; ++seed) {
    CAPTURE(seed);
    const SmallSkeleton skeleton = random_skeleton(seed);
    const Drafted drafted(skeleton);
    const auto* none = std::get_if<NoPlan>(&drafted.result);
    REQUIRE((none == nullptr) == has_plan(skeleton));
    if (none == nullptr) {
      ++possible;
      continue;
    }
    ++impossible;
    std::set<std::string> conflict;
    for (const ConflictingDemand& demand : none->conflict) conflict.insert(drafted.name_of(demand));
    REQUIRE_FALSE(conflict.empty());
    CAPTURE(fmt::format("{}", fmt::join(conflict, ", ")));
    std::set<std::string> others = demands_of(skeleton);
    for (const std::string& name : conflict) REQUIRE(others.erase(name) == 1);
    CHECK_FALSE(has_plan(skeleton, others));
    CAPTURE(format(skeleton.today) + skeleton.pack() + skeleton.course() + skeleton.plan());
    for (const std::string& name : conflict) {
      CAPTURE(name);
      std::set<std::string> lifted = others;
      lifted.insert(name);
      CHECK(has_plan(skeleton, lifted));
    }
  }
  CHECK(possible > 200);
  CHECK(impossible > 200);
}

TEST_CASE("the way out makes a plan possible, and none that costs less does") {
  int found = 0;
  for (std::uint32_t seed = 1; seed <= 700; ++seed) {
    CAPTURE(seed);
    const SmallSkeleton skeleton = random_skeleton(seed);
    const Drafted drafted(skeleton);
    const auto* none = std::get_if<NoPlan>(&drafted.result);
    if (none == nullptr || !none->way_out || none->way_out->days > 12) continue;
    ++found;
    CHECK(cheapest_way_out(skeleton, none->way_out->days + 1) == none->way_out->days);
  }
  CHECK(found > 100);
}
