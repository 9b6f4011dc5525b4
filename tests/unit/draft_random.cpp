#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <regex>
#include <set>

#include "calendar/draft/render.hpp"
#include "calendar/holidays.hpp"
#include "findings/view.hpp"
#include "folder/load.hpp"
#include "rules/check.hpp"
#include "support/random_course.hpp"
#include "support/random_partnership.hpp"

using namespace trivsel;
using namespace trivsel::tests;

namespace {

constexpr std::uint32_t kCourses = 1000;

/// One folder for all courses, which have the same files: only what differs is written anew.
class Scratch {
 public:
  Scratch() {
    std::filesystem::remove_all(path_);
    std::filesystem::create_directories(path_);
  }
  CourseFolder load(const Files& files) {
    for (const auto& [name, bytes] : files) {
      if (written_[name] == bytes) continue;
      const std::filesystem::path file = path_ / name;
      std::filesystem::remove(file);
      std::ofstream(file, std::ios::binary) << bytes;
      written_[name] = bytes;
    }
    return load_course_folder(Directory::open(path_.string()), {1});
  }

 private:
  std::filesystem::path path_ = SCRATCH_DIR "/draft";
  Files written_;
};

DraftInput input_of(const CourseFolder& folder, const LoadedPack& pack, Date today) {
  const bool english = folder.course.language.is(CourseLanguage::en);
  return {folder.course, folder.groups, folder.plan,
          pack.pack,     today,         english ? Language::en : Language::da};
}

std::string block(const yaml::NewEntry& entry) {
  std::string out;
  for (const std::string& line : entry.lines) out += (out.empty() ? "  - " : "    ") + line + "\n";
  return out;
}

std::string plan_file(const DraftPlan& plan) {
  std::string out = "activities:\n";
  for (const PlannedActivity& activity : plan.activities) out += block(lines_of(activity));
  out += plan.trials.empty() ? "trials: []\n" : "trials:\n";
  for (const PlannedTrial& trial : plan.trials) out += block(lines_of(trial));
  if (!plan.deliverables.empty()) out += "deliverables:\n";
  for (const PlannedDeliverable& deliverable : plan.deliverables) {
    out += block(lines_of(deliverable));
  }
  return out;
}

/// The findings as lines, without the places, which move.
std::multiset<std::string> findings_of(const CourseFolder& folder, const LoadedPack& pack,
                                       const Demands& demands, Date today) {
  const LocalTime noon{std::chrono::local_days{today.time_since_epoch()} + std::chrono::hours{12},
                       0};
  const CheckResult result = run_check(folder, &pack.pack, demands, noon);
  std::multiset<std::string> lines;
  for (const FindingView& finding : view_findings(result, folder, Language::en)) {
    lines.insert(fmt::format("{} {} {}", finding.code, key_of(finding.level), finding.message));
  }
  return lines;
}

bool is_unavailable(const Course& course, std::string_view who, Date day) {
  return std::any_of(
      course.unavailable.begin(), course.unavailable.end(),
      [&](const Unavailable& u) { return u.who.is(who) && *u.from <= day && day <= *u.to; });
}

void check_day(const Course& course, Date today, Date day) {
  CHECK(is_working_day(day));
  CHECK(day > today);
  CHECK(day >= *course.start());
  CHECK(day <= *course.end());
  for (const Site& site : course.sites) CHECK_FALSE(is_unavailable(course, *site.id, day));
}

void check_days(const Course& course, const DraftPlan& plan, Date today) {
  for (const PlannedActivity& activity : plan.activities) {
    check_day(course, today, activity.date);
    for (const std::string& consultant : activity.consultants) {
      CHECK_FALSE(is_unavailable(course, consultant, activity.date));
    }
  }
  for (const PlannedTrial& trial : plan.trials) {
    check_day(course, today, trial.from);
    check_day(course, today, trial.to);
  }
}

void check_ids(const DraftPlan& plan) {
  static const std::regex form("^[a-z0-9-]{1,64}$");
  std::set<std::string> activities;
  std::set<std::string> trials;
  for (const PlannedActivity& activity : plan.activities) {
    CHECK(std::regex_match(activity.id, form));
    CHECK(activities.insert(activity.id).second);
  }
  for (const PlannedTrial& trial : plan.trials) {
    CHECK(std::regex_match(trial.id, form));
    CHECK(trials.insert(trial.id).second);
  }
}

/// Every finding after the draft was there before it, and none is about the plan, but notes.
void check_findings(const std::multiset<std::string>& before,
                    const std::multiset<std::string>& after) {
  const auto missing = before.lower_bound("TRV304 error");
  CHECK((missing != before.end() && missing->starts_with("TRV304 error")));
  for (const std::string& finding : after) {
    CAPTURE(finding);
    CHECK(before.contains(finding));
    const bool weighs = finding.find(" note ") == std::string::npos;
    CHECK_FALSE((finding.starts_with("TRV3") && weighs));
  }
}

/// Both groups meet four times in each whole calendar year of the course that the draft plans.
void check_years(const Course& course, const DraftPlan& plan) {
  for (const ActivityKind kind : {ActivityKind::steering_meeting, ActivityKind::staff_meeting}) {
    for (const char* year : {"2022", "2023"}) {
      const auto number = std::count_if(
          plan.activities.begin(), plan.activities.end(), [&](const PlannedActivity& activity) {
            return activity.kind == kind && format(activity.date).starts_with(year);
          });
      const bool whole = *course.start() <= *parse_date(std::string(year) + "-01-01");
      if (whole) CHECK(number == 4);
    }
  }
}

/// How many activities of that kind the drafts of a thousand courses hold.
std::size_t draft_courses(std::string_view programme, ActivityKind counted) {
  const CourseKind& kind = kind_of_course(programme);
  const auto pack = built_in_pack(programme);
  const Demands demands = demands_of(pack.get());
  Scratch scratch;
  std::size_t found = 0;
  for (std::uint32_t seed = 1; seed <= kCourses; ++seed) {
    CAPTURE(seed);
    RandomCourse course = random_course(kind, seed);
    const CourseFolder before = scratch.load(course.files);
    REQUIRE(before.findings.empty());
    const DraftResult result = draft_plan(input_of(before, *pack, course.today));
    const auto* none = std::get_if<NoPlan>(&result);
    if (none != nullptr) FAIL_CHECK(none->reason.en);
    if (none != nullptr) continue;
    const auto& plan = std::get<DraftPlan>(result);
    check_days(before.course, plan, course.today);
    check_ids(plan);
    for (const PlannedActivity& activity : plan.activities) {
      if (activity.kind == counted) ++found;
    }
    const auto old_findings = findings_of(before, *pack, demands, course.today);
    course.files["plan.yaml"] = plan_file(plan);
    const CourseFolder after = scratch.load(course.files);
    REQUIRE(after.plan.activities.size() == plan.activities.size());
    check_findings(old_findings, findings_of(after, *pack, demands, course.today));
  }
  return found;
}

}  // namespace

TEST_CASE("a thousand courses on use of force have a draft that passes the check") {
  CHECK(draft_courses("magtanvendelse-voksne", ActivityKind::seminar) >= 3 * kCourses);
}

TEST_CASE("a thousand courses of 2018 have a draft that passes the check") {
  CHECK(draft_courses("indsatsforloeb-2018", ActivityKind::teaching_day) >= 2 * kCourses);
}

TEST_CASE("a thousand courses of the response team have a draft that passes the check") {
  CHECK(draft_courses("indsatsteam-2021", ActivityKind::guidance) >= 2 * kCourses);
}

TEST_CASE("a thousand partnerships of seven to ten sites have a draft that passes the check") {
  const auto pack = built_in_pack("partnerskab-boern-unge");
  const Demands demands = demands_of(pack.get());
  Scratch scratch;
  for (std::uint32_t seed = 1; seed <= kCourses; ++seed) {
    CAPTURE(seed);
    RandomCourse course = random_partnership(seed);
    const CourseFolder before = scratch.load(course.files);
    REQUIRE(before.findings.empty());
    const DraftResult result = draft_plan(input_of(before, *pack, course.today));
    const auto* none = std::get_if<NoPlan>(&result);
    if (none != nullptr) FAIL_CHECK(none->reason.en);
    if (none != nullptr) continue;
    const auto& plan = std::get<DraftPlan>(result);
    check_days(before.course, plan, course.today);
    check_ids(plan);
    check_years(before.course, plan);
    CHECK(plan.deliverables.size() == 7 + 2 * before.course.sites.size());

    const auto old_findings = findings_of(before, *pack, demands, course.today);
    course.files["plan.yaml"] = plan_file(plan);
    const CourseFolder after = scratch.load(course.files);
    REQUIRE(after.plan.activities.size() == plan.activities.size());
    for (const std::string& finding : findings_of(after, *pack, demands, course.today)) {
      CAPTURE(finding);
      CHECK(old_findings.contains(finding));
      const bool weighs = finding.find(" note ") == std::string::npos;
      const bool of_plan = finding.starts_with("TRV3") || finding.starts_with("TRV21") ||
                           finding.starts_with("TRV7");
      CHECK_FALSE((of_plan && weighs));
    }
    // Nor when all of it has been held: what a year's meetings owe, the draft's meetings give.
    course.files["plan.yaml"] = std::regex_replace(course.files["plan.yaml"],
                                                   std::regex("status: planned"), "status: held");
    const CourseFolder held = scratch.load(course.files);
    const Date over = *held.course.end() + std::chrono::days{1};
    for (const std::string& finding : findings_of(held, *pack, demands, over)) {
      CAPTURE(finding);
      CHECK_FALSE((finding.starts_with("TRV210") || finding.starts_with("TRV211")));
    }
  }
}
