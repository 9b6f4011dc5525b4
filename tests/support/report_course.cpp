#include "support/report_course.hpp"

#include <filesystem>

#include "folder/load.hpp"
#include "rules/budget/cap.hpp"
#include "rules/check.hpp"
#include "rules/programmes.hpp"

namespace trivsel::tests {
namespace {

constexpr const char* kCourse = R"(format: 1
programme: magtanvendelse-voksne
programme_edition: "2026.1"
id: hyldespiret-2026
title: Færre magtanvendelser på Hyldespiret
language: da
period: {start: 2026-02-02, end: 2026-08-03}
referral:
  - {by: socialtilsyn, kind: order, about: use-of-force, date: 2026-01-12, deadline: 2026-09-01, site: hyldespiret}
sites:
  - {id: hyldespiret, name: Botilbuddet Hyldespiret, legal_bases: [sel-108], ownership: municipal, places: 24, target_groups: [reduced-mental-function]}
parties:
  - {id: kommunen, kind: administration, level: municipality, name: Kommunen, sites: [hyldespiret]}
consultants: [{id: k1, party: board, project_lead: true}]
)";

constexpr const char* kGroups = R"(groups:
  - id: team
    kind: implementation-team
    sites: [hyldespiret]
    formed: 2026-02-02
    members:
      - {id: leder, roles: [daily-leader], represents: hyldespiret, from: 2026-02-02}
      - {id: amr, roles: [work-environment-representative], represents: hyldespiret, from: 2026-02-02, to: 2026-04-30}
      - {id: amr-2, roles: [work-environment-representative], represents: hyldespiret, from: 2026-05-01}
      - {id: tr, roles: [union-representative], represents: hyldespiret, from: 2026-02-02}
      - {id: forvaltning, roles: [administration-consultant], represents: kommunen, from: 2026-02-02}
      - {id: noegle-1, roles: [key-person, alternate], represents: hyldespiret, from: 2026-02-02}
      - {id: borger-1, roles: [citizen], represents: hyldespiret, from: 2026-02-02}
    not_possible: [{role: relative, because: none-wished}]
)";

constexpr const char* kPlan = R"(activities:
  - id: planlaegning
    kind: planning
    title: Fælles planlægning
    date: 2026-02-03
    groups: [team]
    status: held
    attendance: {present: [leder, amr, tr, forvaltning, noegle-1]}
  - id: seminar-1
    kind: seminar
    title: "Seminar 1: regler og praksis"
    date: 2026-02-17
    time: "09:00-15:30"
    groups: [team]
    status: held
    attendance: {present: [leder, amr, tr, noegle-1, borger-1], absent: [{member: forvaltning, excused: true}]}
  - id: teammoede-1
    kind: team-meeting
    title: Teammøde om den første prøvehandling
    date: 2026-03-24
    groups: [team]
    status: held
    attendance: {present: [leder, amr, noegle-1], absent: [{member: tr, excused: false}]}
  - id: seminar-2
    kind: seminar
    title: "Seminar 2: tidlige tegn"
    date: 2026-04-14
    time: "09:00-15:30"
    groups: [team]
    status: held
    attendance: {present: [leder, amr, tr, forvaltning, noegle-1, borger-1]}
  - id: orientering
    kind: information
    title: Nyt til alle medarbejdere og beboere
    date: 2026-05-12
    status: held
  - id: seminar-3
    kind: seminar
    title: "Seminar 3: læring efter episoder"
    date: 2026-06-09
    time: "09:00-15:30"
    groups: [team]
    status: held
  - id: teammoede-3
    kind: team-meeting
    title: Teammøde om det, der skal blive
    date: 2026-07-14
    groups: [team]
  - id: opfoelgning
    kind: follow-up
    title: Opfølgning med Rejseholdet
    date: 2026-07-28
    time: "10:00-12:00"
    groups: [team]
  - id: forankring
    kind: anchoring
    title: Hvad vi fortsætter med
    date: 2026-08-03
    time: "13:00-15:00"
    groups: [team]
trials:
  - id: pause
    title: En pause før et krav
    from: 2026-02-18
    to: 2026-03-15
    focus: [handling]
    owner: leder
    aim: færre fastholdelser om morgenen
    measure: fastholdelser pr. uge
    study: fra fire til to om ugen i prøveperioden; sværest i weekender med vikarer
    decision: adapt
  - id: spisning
    title: Spisning i mindre grupper
    from: 2026-04-15
    to: 2026-05-31
    focus: [prevention]
    owner: amr
    aim: ro omkring aftensmaden
    measure: registreringer mellem 17 og 19
  - id: ugeplan
    title: Ugeplan på væggen
    from: 2026-07-01
    to: 2026-08-15
    focus: [prevention]
    owner: noegle-1
    aim: færre overraskelser
    measure: trusler pr. uge
)";

constexpr const char* kBaseline = R"(baseline:
  - {month: 2025-02, site: hyldespiret, violence: 9, threat: 4, use_of_force: 6, near_miss: 2}
  - {month: 2025-03, site: hyldespiret, violence: 11, threat: 4, use_of_force: 7, near_miss: 1}
  - {month: 2025-04, site: hyldespiret, violence: 8, threat: 5, use_of_force: 5, near_miss: 3}
  - {month: 2025-05, site: hyldespiret, violence: 12, threat: 4, use_of_force: 8, near_miss: 2}
  - {month: 2025-06, site: hyldespiret, violence: 10, threat: 6, use_of_force: 6, near_miss: 2}
  - {month: 2025-07, site: hyldespiret, violence: 13, threat: 4, use_of_force: 9, near_miss: 4}
  - {month: 2025-08, site: hyldespiret, violence: 8, threat: 3, use_of_force: 5, near_miss: 1}
  - {month: 2025-09, site: hyldespiret, violence: 11, threat: 4, use_of_force: 7, near_miss: 2}
  - {month: 2025-10, site: hyldespiret, violence: 9, threat: 4, use_of_force: 6, near_miss: 3}
  - {month: 2025-11, site: hyldespiret, violence: 12, threat: 2, use_of_force: 8, near_miss: 2}
  - {month: 2025-12, site: hyldespiret, violence: 10, threat: 4, use_of_force: 6, near_miss: 2}
  - {month: 2026-01, site: hyldespiret, violence: 9, threat: 5, use_of_force: 7, near_miss: 3}
practice_changes:
  - {date: 2026-03-01, site: hyldespiret, what: ny registreringsapp}
)";

constexpr const char* kOccupancy = R"(occupancy:
  - {month: 2026-02, site: hyldespiret, resident_days: 660}
  - {month: 2026-03, site: hyldespiret, resident_days: 731}
  - {month: 2026-04, site: hyldespiret, resident_days: 705}
  - {month: 2026-05, site: hyldespiret, resident_days: 744}
)";

constexpr const char* kBudget = R"(lines:
  - {id: vikar, kind: substitutes, payer: board, amount: 250000.00}
  - {id: vikar-egen, kind: substitutes, payer: site, amount: 40000.00}
  - {id: raadgivning, kind: consulting, payer: board, amount: 180000.00}
  - {id: forplejning, kind: catering, payer: site, amount: 9000.00}
rates:
  - {role: paedagog, per_hour: 312.50, from: 2026-01-01}
)";

constexpr const char* kExpenses = R"(expenses:
  - {id: u1, date: 2026-02-28, worked: 2026-02-17, line: vikar, activity: seminar-1, hours: 39, per_hour: 312.50, amount: 12187.50, voucher: "4711"}
  - {id: u2, date: 2026-04-30, worked: 2026-04-14, line: vikar, activity: seminar-2, hours: 39, per_hour: 312.50, amount: 12187.50, voucher: "4790"}
  - {id: u3, date: 2026-05-02, line: vikar, corrects: u2, amount: -312.50, voucher: "4791"}
  - {id: u4, date: 2026-06-15, line: forplejning, activity: seminar-3, amount: 10250.00, voucher: "4802"}
  - {id: u5, date: 2026-06-20, line: raadgivning, activity: seminar-3, amount: 60000.00, voucher: "4810"}
)";

constexpr MonthOfRecords kMonths[] = {
    {"2026-02", 6, 9, 3}, {"2026-03", 5, 10, 6}, {"2026-04", 4, 8, 8},
    {"2026-05", 3, 7, 9}, {"2026-06", 3, 6, 8},  {"2026-07", 1, 3, 4},
};

void add_record(Files& files, const std::string& month, int number, std::string_view kinds,
                std::string_view mark) {
  const std::string day = fmt::format("{}-{:02}", month, number);
  const std::string id = fmt::format("{}T0910-{}{:04}", day, mark, number);
  files[fmt::format("episodes/{}/{}.yaml", month.substr(0, 4), id)] = fmt::format(
      "id: {0}\noccurred: {1}T09:10\nsite: hyldespiret\nkinds: [{2}]\ncitizens: [B-07]\nrecorded: "
      "{1}T10:00\n",
      id, day, kinds);
}

}  // namespace

void add_records(Files& files, const MonthOfRecords& month) {
  for (int i = 1; i <= month.use_of_force; ++i)
    add_record(files, month.month, i, "use-of-force", "f");
  for (int i = 1; i <= month.violence; ++i) add_record(files, month.month, i, "violence", "v");
  for (int i = 1; i <= month.near_miss; ++i) add_record(files, month.month, i, "near-miss", "n");
}

Files course_files() {
  Files files{{"course.yaml", kCourse},       {"groups.yaml", kGroups},
              {"plan.yaml", kPlan},           {"baseline.yaml", kBaseline},
              {"occupancy.yaml", kOccupancy}, {"budget.yaml", kBudget},
              {"expenses.yaml", kExpenses}};
  for (const MonthOfRecords& month : kMonths) add_records(files, month);
  return files;
}

CourseFolder load_files(const std::string& name, const Files& files, unsigned threads) {
  const std::string folder = std::string(SCRATCH_DIR "/report/") + name;
  std::filesystem::remove_all(folder);
  write_tree(folder, files);
  return load_course_folder(Directory::open(folder), {threads});
}

report::StatusReport status_of(const std::string& name, const Files& files, Date today,
                               unsigned threads) {
  CourseFolder folder = load_files(name, files, threads);
  const auto [pack, demands] = programme_of(folder, {});
  const LocalTime now{
      std::chrono::local_days{today.time_since_epoch()} + std::chrono::minutes{1439}, 0};
  const CheckResult check = run_check(folder, pack ? &pack->pack : nullptr, demands, now);
  return report::status_report(folder, pack.get(), check, now, cap_of(demands));
}

}  // namespace trivsel::tests
