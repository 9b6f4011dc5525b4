#include <doctest/doctest.h>
#include <fmt/ranges.h>

#include <bit>
#include <random>

#include "calendar/draft/conflict.hpp"
#include "calendar/draft/draft.hpp"
#include "calendar/draft/relax.hpp"
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

void give_way(SmallSkeleton& skeleton, const Relaxation::Attended& attended) {
  std::vector<SmallSkeleton::Absence> left;
  for (const SmallSkeleton::Absence& absence : skeleton.absences) {
    const bool concerned = absence.who == *attended.absence->who;
    if (!concerned || attended.day < absence.from || absence.to < attended.day) {
      left.push_back(absence);
      continue;
    }
    left.push_back({absence.who, absence.from, attended.day - std::chrono::days{1}});
    left.push_back({absence.who, attended.day + std::chrono::days{1}, absence.to});
  }
  skeleton.absences = left;
}

/// The skeleton once people have given way.
SmallSkeleton given_way(const Drafted& drafted, SmallSkeleton skeleton) {
  const DraftInput input{drafted.folder.course,
                         drafted.folder.groups,
                         drafted.folder.plan,
                         drafted.pack->pack,
                         skeleton.today,
                         Language::da,
                         true};
  const auto relaxation = cheapest_relaxation(input, *basis_of(input));
  REQUIRE(relaxation.has_value());
  skeleton.end = relaxation->last_day.value_or(skeleton.end);
  if (relaxation->order_deadline) skeleton.deadline = relaxation->order_deadline;
  for (const auto& attended : relaxation->attended) give_way(skeleton, attended);
  for (const auto& move : relaxation->moved) {
    for (SmallSkeleton::Step& step : skeleton.steps) {
      if (step.id == move.id.substr(0, 1)) step.kept = {move.to};
    }
  }
  return skeleton;
}

}  // namespace

TEST_CASE(
    "a plan is found exactly when there is one, and else none of the conflict can be spared") {
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
    if (none == nullptr || !none->way_out) continue;
    const SmallSkeleton given = given_way(drafted, skeleton);
    CAPTURE(skeleton.pack() + skeleton.course() + skeleton.plan());
    CAPTURE(given.course() + given.plan());
    CHECK(has_plan(given));
    if (skeleton.own_days || none->way_out->days > 12) continue;
    ++found;
    CHECK(cheapest_way_out(skeleton, none->way_out->days + 1) == none->way_out->days);
  }
  CHECK(found > 100);
}

TEST_CASE("a conflict is a smallest one") {
  std::mt19937 random(42);
  for (int round = 0; round < 300; ++round) {
    constexpr std::size_t kDemands = 9;
    std::vector<unsigned> conflicts;  // of each set at least one has to go
    for (int i = 0; i < 4; ++i) conflicts.push_back(random() % (1U << kDemands));
    for (unsigned& conflict : conflicts) conflict |= 1U << (random() % kDemands);
    int smallest = kDemands;
    for (const unsigned conflict : conflicts)
      smallest = std::min(smallest, std::popcount(conflict));
    const auto found = smallest_conflict(kDemands, [&](const std::vector<bool>& demands) {
      unsigned held = 0;
      for (std::size_t i = 0; i < demands.size(); ++i) held |= demands[i] ? 1U << i : 0U;
      return std::none_of(conflicts.begin(), conflicts.end(),
                          [&](unsigned conflict) { return (held & conflict) == conflict; });
    });
    CHECK(found.size() == static_cast<std::size_t>(smallest));
  }
}
