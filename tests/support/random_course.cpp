#include "support/random_course.hpp"

#include <fmt/format.h>

#include <random>
#include <stdexcept>

namespace trivsel::tests {
namespace {

using std::chrono::days;

const CourseKind kKinds[] = {
    {.programme = "magtanvendelse-voksne",
     .edition = "2026.1",
     .starts = {{"2024-01-01", "2030-12-30"}},
     .shortest = 4,
     .longest = 9,
     .last_day = "2031-12-31",
     .target_group = "reduced-mental-function",
     .legal_bases = {"sel-108", "abl-105"},
     .order = "by: socialtilsyn, kind: order, about: use-of-force",
     .other = "by: own-request, kind: request, about: use-of-force, reason: mange magtanvendelser",
     .team = true,
     .can_be_left_out = {"rules-known", "methods-shared", "strengths-seen", "initiatives-supported",
                         "prevention", "learning", "organisation", "anchoring"}},
    {.programme = "indsatsforloeb-2018",
     .edition = "2018.1",
     .starts = {{"2018-04-01", "2018-05-31"}, {"2018-08-01", "2018-12-31"}},
     .shortest = 10,
     .longest = 14,
     .last_day = "2020-12-31",
     .target_group = "mental-difficulties",
     .legal_bases = {"sel-107", "sel-110"},
     .can_be_left_out = {"guidelines-known", "change-skills", "capacity-anchored", "prevention",
                         "learning", "anchoring"}},
    {.programme = "indsatsteam-2021",
     .edition = "2021.1",
     .starts = {{"2021-01-01", "2025-06-01"}},
     .shortest = 6,
     .longest = 14,
     .last_day = "2025-12-31",
     .target_group = "special-social-problems",
     .legal_bases = {"sel-110", "abl-105"},
     .order = "by: socialtilsyn, kind: order, about: violence",
     .other = "by: arbejdstilsyn, kind: assessment, ground: supervision-knowledge, about: violence",
     .can_be_left_out = {"wellbeing-safety", "staff-safety", "handling", "anchoring"}},
};

class Maker {
 public:
  Maker(const CourseKind& kind, std::uint32_t seed) : kind_(kind), random_(seed) {}

  RandomCourse make() {
    const auto& [from, to] = kind_.starts[index(kind_.starts.size())];
    const Date first = *parse_date(from);
    start_ = first + days{pick(0, static_cast<int>((*parse_date(to) - first).count()))};
    last_ = std::min(*parse_date(kind_.last_day), add_months(start_, kind_.longest) - days{1});
    const Date some =
        add_months(start_, pick(kind_.shortest, kind_.longest)) - days{1} + days{pick(0, 20)};
    end_ = std::min(last_, some);
    sites_ = pick(1, 3);
    consultants_ = pick(0, 3);
    RandomCourse course;
    course.files["course.yaml"] = course_file();
    course.files["groups.yaml"] = kind_.team ? groups_file() : "groups: []\n";
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
  std::size_t index(std::size_t size) {
    return static_cast<std::size_t>(pick(0, static_cast<int>(size) - 1));
  }
  bool chance(int percent) { return pick(1, 100) <= percent; }

  std::string course_file() {
    std::string out = fmt::format("format: 1\nprogramme: {}\nprogramme_edition: \"{}\"\n",
                                  kind_.programme, kind_.edition);
    out += "id: forloeb\ntitle: Et forløb\n";
    out += fmt::format("language: {}\n", chance(50) ? "da" : "en");
    out += fmt::format("period: {{start: {}, end: {}}}\n", format(start_), format(end_));
    if (chance(10)) out += extension();
    out += (kind_.order.empty() ? application() : referral()) + sites() + consultants() +
           unavailable();
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

  static std::string application() {
    return "application: {received: 2018-03-12T10:15, motivation: challenges}\n";
  }

  std::string referral() {
    const std::string day = format(start_ - days{30});
    if (chance(40)) return fmt::format("referral:\n  - {{{}, date: {}}}\n", kind_.other, day);
    std::string order = fmt::format("referral:\n  - {{{}, date: {}", kind_.order, day);
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
          "places: {2}, target_groups: [{3}]}}\n",
          i, kind_.legal_bases[index(kind_.legal_bases.size())], pick(5, 40), kind_.target_group);
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
    if (chance(60)) return "";
    return fmt::format("adaptations:\n  - {{leaves_out: {}, reason: aftalt, agreed: {}}}\n",
                       kind_.can_be_left_out[index(kind_.can_be_left_out.size())],
                       format(start_ - days{10}));
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

  const CourseKind& kind_;
  std::mt19937 random_;
  Date start_, end_, last_;
  int sites_ = 1;
  int consultants_ = 1;
};

}  // namespace

const CourseKind& kind_of_course(std::string_view programme) {
  for (const CourseKind& kind : kKinds) {
    if (kind.programme == programme) return kind;
  }
  throw std::invalid_argument("no courses of that programme are made here");
}

RandomCourse random_course(const CourseKind& kind, std::uint32_t seed) {
  return Maker(kind, seed).make();
}

}  // namespace trivsel::tests
