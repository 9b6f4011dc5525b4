#include "support/random_partnership.hpp"

#include <fmt/format.h>

#include <random>

namespace trivsel::tests {
namespace {

using std::chrono::days;

class Maker {
 public:
  explicit Maker(std::uint32_t seed) : random_(seed) {}

  RandomCourse make() {
    start_ = *parse_date("2021-10-01") + days{chance(50) ? 0 : pick(0, 120)};
    end_ = *parse_date("2024-12-31") - days{chance(50) ? 0 : pick(0, 60)};
    sites_ = pick(7, 10);
    RandomCourse course;
    course.files["course.yaml"] = course_file();
    course.files["groups.yaml"] = groups_file();
    course.files["plan.yaml"] = "activities: []\ntrials: []\n";
    course.files["budget.yaml"] = "lines: []\nrates: []\n";
    course.files["occupancy.yaml"] = "occupancy: []\n";
    course.today = chance(70) ? start_ - days{pick(1, 60)} : start_ + days{pick(0, 10)};
    return course;
  }

 private:
  int pick(int from, int to) {
    return from + static_cast<int>(random_() % static_cast<unsigned>(to - from + 1));
  }
  bool chance(int percent) { return pick(1, 100) <= percent; }

  std::string course_file() {
    std::string out =
        "format: 1\nprogramme: partnerskab-boern-unge\nprogramme_edition: \"2026.1\"\n"
        "id: partnerskab\ntitle: Et partnerskab\n";
    out += fmt::format("language: {}\n", chance(50) ? "da" : "en");
    out += fmt::format("period: {{start: {}, end: {}}}\n", format(start_), format(end_));
    out += "application: {received: 2021-09-10T10:00, motivation: challenges}\nsites:\n";
    for (int i = 1; i <= sites_; ++i) {
      out += fmt::format(
          "  - {{id: sted-{0}, name: Sted {0}, legal_bases: [{1}], ownership: municipal, places: "
          "{2}, target_groups: [placed-children]}}\n",
          i, chance(50) ? "open-institution" : "residence", pick(4, 20));
    }
    out += "parties:\n";
    for (const char* unit : {"a", "b", "c"}) {
      out += fmt::format("  - {{id: center-{0}, kind: board-unit, name: Center {0}}}\n", unit);
    }
    out +=
        "  - {id: driftsherre, kind: operator, name: Driftsherren, sites: [sted-1]}\n"
        "  - {id: organisation, kind: interest-organisation, name: Organisationen}\n"
        "consultants:\n";
    for (int i = 1; i <= pick(1, 3); ++i) {
      out += fmt::format("  - {{id: k{0}, party: board, project_lead: {1}}}\n", i, i == 1);
    }
    return out + unavailable();
  }

  std::string unavailable() {
    const int number = pick(0, 6);
    if (number == 0) return "";
    const int length = static_cast<int>((end_ - start_).count());
    std::string out = "unavailable:\n";
    for (int i = 0; i < number; ++i) {
      const Date from = start_ + days{pick(0, length)};
      const std::string who = chance(60) ? fmt::format("sted-{}", pick(1, sites_)) : "k1";
      out += fmt::format("  - {{from: {}, to: {}, who: {}}}\n", format(from),
                         format(from + days{pick(0, 20)}), who);
    }
    return out;
  }

  std::string groups_file() {
    std::string out = "groups:\n";
    std::string leaders;
    std::string staff;
    for (int i = 1; i <= sites_; ++i) {
      const std::string site = fmt::format("sted-{}", i);
      out += group("team-" + site, "implementation-team", site);
      out += member(site + "-leder", "daily-leader", site);
      out += member(site + "-stab", "staff-representative", site);
      out += member(site + "-ung", "child-representative", site);
      leaders += member(site + "-leder", "daily-leader", site);
      staff += member(site + "-stab", "staff-representative", site);
    }
    out += group("styregruppe", "steering-group", "") + leaders;
    for (const char* party : {"driftsherre", "organisation", "center-a", "center-b", "center-c"}) {
      out += member(fmt::format("{}-rep", party), "party-representative", party);
    }
    out += group("medarbejdergruppe", "staff-group", "") + staff;
    return out + member("center-a-rep", "party-representative", "center-a");
  }

  std::string group(const std::string& id, std::string_view kind, const std::string& site) const {
    const std::string sites = site.empty() ? "" : fmt::format("    sites: [{}]\n", site);
    return fmt::format("  - id: {}\n    kind: {}\n{}    formed: {}\n    members:\n", id, kind,
                       sites, format(start_));
  }

  std::string member(const std::string& id, std::string_view role, std::string_view party) const {
    return fmt::format("      - {{id: {}, roles: [{}], represents: {}, from: {}}}\n", id, role,
                       party, format(start_));
  }

  std::mt19937 random_;
  Date start_, end_;
  int sites_ = 7;
};

}  // namespace

RandomCourse random_partnership(std::uint32_t seed) {
  return Maker(seed).make();
}

}  // namespace trivsel::tests
