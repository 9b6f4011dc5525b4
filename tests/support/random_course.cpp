#include "support/random_course.hpp"

#include <fmt/format.h>

#include <random>

namespace trivsel::tests {
namespace {

using std::chrono::days;

class Maker {
 public:
  explicit Maker(std::uint32_t seed) : random_(seed) {}

  RandomCourse make() {
    const Date first = *parse_date("2024-01-01");
    start_ = first + days{pick(0, 7 * 365)};
    const Date longest = add_months(start_, 9) - days{1};
    end_ = std::min(longest, add_months(start_, pick(4, 9)) - days{1} + days{pick(0, 20)});
    sites_ = pick(1, 3);
    consultants_ = pick(0, 3);
    RandomCourse course;
    course.files["course.yaml"] = course_file();
    course.files["groups.yaml"] = groups_file();
    course.files["plan.yaml"] = "activities: []\ntrials: []\n";
    course.files["budget.yaml"] =
        "lines:\n  - {id: vikar, kind: substitutes, payer: board, amount: 250000.00}\n"
        "rates:\n  - {role: paedagog, per_hour: 312.50, from: 2024-01-01}\n";
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
        "format: 1\nprogramme: magtanvendelse-voksne\nprogramme_edition: \"2026.1\"\n";
    out += "id: forloeb\ntitle: Et forløb\n";
    out += fmt::format("language: {}\n", chance(50) ? "da" : "en");
    out += fmt::format("period: {{start: {}, end: {}}}\n", format(start_), format(end_));
    if (chance(10)) out += extension();
    out += referral() + sites() + consultants() + unavailable();
    out +=
        "scope: {need: at forebygge magtanvendelser, capacity: ét team, other_development: "
        "intet}\n";
    return out + adaptations() + focus_areas();
  }

  std::string extension() {
    end_ += days{pick(1, 30)};
    return fmt::format("extension: {{to: {}, reason: aftalt, agreed: {}}}\n", format(end_),
                       format(start_));
  }

  std::string referral() {
    if (chance(40)) {
      return fmt::format(
          "referral:\n  - {{by: own-request, kind: request, about: use-of-force, date: {}, "
          "reason: mange magtanvendelser}}\n",
          format(start_ - days{30}));
    }
    std::string order =
        fmt::format("referral:\n  - {{by: socialtilsyn, kind: order, about: use-of-force, date: {}",
                    format(start_ - days{30}));
    const Date deadline = start_ + days{pick(42, 300)};
    if (chance(80)) order += fmt::format(", deadline: {}", format(deadline));
    if (chance(50)) order += fmt::format(", site: tilbud-{}", pick(1, sites_));
    return order + "}\n";
  }

  std::string sites() {
    std::string out = "sites:\n";
    for (int i = 1; i <= sites_; ++i) {
      out += fmt::format(
          "  - {{id: tilbud-{0}, name: Tilbud {0}, legal_bases: [{1}], ownership: municipal, "
          "places: {2}, target_groups: [reduced-mental-function]}}\n",
          i, chance(50) ? "sel-108" : "abl-105", pick(5, 40));
    }
    out +=
        "parties:\n  - {id: kommunen, kind: administration, level: municipality, name: Kommunen}\n";
    return out;
  }

  std::string consultants() {
    if (consultants_ == 0) return "";
    std::string out = "consultants:\n";
    for (int i = 1; i <= consultants_; ++i) {
      out += fmt::format("  - {{id: k{}, party: board, project_lead: {}}}\n", i, i == 1);
    }
    return out;
  }

  std::string unavailable() {
    const int number = pick(0, 4);
    if (number == 0) return "";
    const int length = static_cast<int>((end_ - start_).count());
    std::string out = "unavailable:\n";
    for (int i = 0; i < number; ++i) {
      const Date from = start_ + days{pick(0, length)};
      const std::string who = consultants_ == 0 || chance(50)
                                  ? fmt::format("tilbud-{}", pick(1, sites_))
                                  : fmt::format("k{}", pick(1, consultants_));
      out += fmt::format("  - {{from: {}, to: {}, who: {}}}\n", format(from),
                         format(from + days{pick(0, 20)}), who);
    }
    return out;
  }

  std::string adaptations() {
    static constexpr std::string_view can_be_left_out[] = {
        "rules-known", "methods-shared", "strengths-seen", "initiatives-supported",
        "prevention",  "learning",       "organisation",   "anchoring"};
    if (chance(60)) return "";
    return fmt::format("adaptations:\n  - {{leaves_out: {}, reason: aftalt, agreed: {}}}\n",
                       can_be_left_out[pick(0, 7)], format(start_ - days{10}));
  }

  std::string focus_areas() {
    if (chance(50)) return "";
    return "development_points:\n"
           "  - {id: d1, focus: [handling], guideline: 4, text: få ord for tidlige tegn}\n"
           "focus_areas:\n  - {id: f1, from: d1, title: Tidlige tegn}\n";
  }

  std::string groups_file() {
    const Date formed = chance(60) ? start_ : start_ + days{pick(-20, 20)};
    const Date from = std::min(formed, start_);
    std::string ids = "tilbud-1";
    for (int i = 2; i <= sites_; ++i) ids += fmt::format(", tilbud-{}", i);
    std::string out = fmt::format(
        "groups:\n  - id: team\n    kind: implementation-team\n    sites: [{}]\n    formed: {}\n"
        "    members:\n",
        ids, format(formed));
    out += member("leder", "daily-leader", "tilbud-1", from);
    out += member("amr", "work-environment-representative", "tilbud-1", from);
    const Date leaves = start_ + days{pick(30, 200)};
    if (chance(30)) {
      out += member("tr", "union-representative", "tilbud-1", from, leaves);
      out += member("ny-tr", "union-representative", "tilbud-1", leaves + days{1});
    } else {
      out += member("tr", "union-representative", "tilbud-1", from);
    }
    out += member("forvaltning", "administration-consultant", "kommunen", from);
    out += member("noegle", "key-person", "tilbud-1", from);
    if (chance(50)) out += member("borger", "citizen", "tilbud-1", from);
    if (chance(50)) out += "    not_possible: [{role: relative, because: none-wished}]\n";
    return out;
  }

  static std::string member(std::string_view id, std::string_view role, std::string_view represents,
                            Date from, std::optional<Date> to = std::nullopt) {
    const std::string until = to ? fmt::format(", to: {}", format(*to)) : "";
    return fmt::format("      - {{id: {}, roles: [{}], represents: {}, from: {}{}}}\n", id, role,
                       represents, format(from), until);
  }

  std::mt19937 random_;
  Date start_, end_;
  int sites_ = 1;
  int consultants_ = 1;
};

}  // namespace

RandomCourse random_course(std::uint32_t seed) {
  return Maker(seed).make();
}

}  // namespace trivsel::tests
