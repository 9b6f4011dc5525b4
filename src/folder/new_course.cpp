#include "folder/new_course.hpp"

#include "yaml/quote.hpp"

namespace trivsel {
namespace {

using yaml::quote;

template <class E>
std::string key_list_of(const std::vector<E>& values) {
  std::string out = "[";
  for (const E value : values) {
    if (out.size() > 1) out += ", ";
    out += key_of(value);
  }
  return out + "]";
}

std::string comment(const NewCourse& course, Text text) {
  return fmt::format("# {}\n", text.in(course.language));
}

std::string site_line(const NewCourse& course, const Pack& pack) {
  std::string out = fmt::format("  - {{id: {}, name: {}, legal_bases: {}", course.site_id,
                                quote(course.site_name), key_list_of(course.legal_bases));
  if (course.ownership) out += fmt::format(", ownership: {}", key_of(*course.ownership));
  if (!course.municipality.empty())
    out += fmt::format(", municipality: {}", quote(course.municipality));
  if (course.places) out += fmt::format(", places: {}", *course.places);
  std::vector<TargetGroup> groups;
  for (const At<TargetGroup>& group : pack.target_groups) groups.push_back(*group);
  if (!groups.empty()) out += fmt::format(", target_groups: {}", key_list_of(groups));
  return out + "}\n";
}

std::string referral_line(const NewCourse& course) {
  std::string out = fmt::format(
      "  - {{by: socialtilsyn, kind: order, about: use-of-force, date: {}", format(*course.order));
  if (course.order_deadline) out += fmt::format(", deadline: {}", format(*course.order_deadline));
  return out + fmt::format(", site: {}}}\n", course.site_id);
}

std::string course_file(const NewCourse& course, const Pack& pack) {
  std::string out = "format: 1\n";
  out += fmt::format("programme: {}\n", *pack.id);
  out += fmt::format("programme_edition: \"{}\"\n", *pack.edition);
  out += fmt::format("id: {}\n", quote(course.id));
  out += fmt::format("title: {}\n", quote(course.title));
  out += fmt::format("language: {}\n", course.language == Language::da ? "da" : "en");
  out += fmt::format("period: {{start: {}, end: {}}}\n", format(course.start), format(course.end));
  if (course.order) {
    out += "referral:\n" + referral_line(course);
  } else {
    out += comment(
        course,
        {"what the course builds on: {by: socialtilsyn, kind: order, about: use-of-force, date: …}",
         "tilsynsgrundlaget: {by: socialtilsyn, kind: order, about: use-of-force, date: …}"});
    out += "referral: []\n";
  }
  out += "sites:\n" + site_line(course, pack);
  const std::string administration =
      course.municipality.empty()
          ? std::string(Text{"The administration", "Forvaltningen"}.in(course.language))
          : course.municipality;
  out += fmt::format(
      "parties:\n  - {{id: forvaltning, kind: administration, level: municipality, name: {}, "
      "sites: [{}]}}\n",
      quote(administration), course.site_id);
  out += "consultants:\n  - {id: k1, party: board, project_lead: true}\n";
  out += comment(course, {"when the extent is agreed: {need: …, capacity: …, other_development: …}",
                          "når omfanget er aftalt: {need: …, capacity: …, other_development: …}"});
  out += "scope:\n";
  out += fmt::format("privacy: {{delete_after: P5Y, accounts: {}}}\n", key_of(course.accounts));
  return out;
}

std::string groups_file(const NewCourse& course) {
  struct Seat {
    std::string_view id, role, represents;
  };
  const Seat seats[] = {{"leder", "daily-leader", course.site_id},
                        {"souschef", "deputy-leader", course.site_id},
                        {"amr", "work-environment-representative", course.site_id},
                        {"tr", "union-representative", course.site_id},
                        {"forvaltning", "administration-consultant", "forvaltning"}};
  std::string out =
      comment(course, {"people by code, never by name; the key lies outside this folder",
                       "personer ved kode, aldrig ved navn; nøglen ligger uden for mappen"});
  out += fmt::format(
      "groups:\n  - id: team-{}\n    kind: implementation-team\n    sites: [{}]\n    formed: {}\n  "
      "  members:\n",
      course.site_id, course.site_id, format(course.start));
  for (const Seat& seat : seats) {
    out += fmt::format("      - {{id: {}, roles: [{}], represents: {}, from: {}}}\n", seat.id,
                       seat.role, seat.represents, format(course.start));
  }
  return out;
}

std::string budget_file(const NewCourse& course) {
  return comment(course, {"who pays what; amounts in kroner as 250000.00",
                          "hvem afholder hvad; beløb i kroner som 250000.00"}) +
         "lines:\n" +
         fmt::format("  - {{id: vikar, kind: substitutes, payer: board, amount: {}}}\n",
                     plain(course.substitutes)) +
         "  - {id: raadgivning, kind: consulting, payer: board, amount: 0.00}\n"
         "  - {id: lokaler, kind: facilities, payer: site, amount: 0.00}\n"
         "  - {id: forplejning, kind: catering, payer: site, amount: 0.00}\n"
         "rates: []\n";
}

std::string ignore_file(const NewCourse& course) {
  std::string out =
      comment(course, {"never in git: who is behind the codes, and what people told",
                       "aldrig i git: hvem der er bag koderne, og det folk har fortalt"});
  out += "/private/\n";
  if (course.accounts != AccountsChoice::in_git) out += "/accounts/\n";
  return out + ".*.trivsel-tmp\n";
}

std::string attributes_file(const NewCourse& course) {
  return comment(course, {"one line an entry, so that two branches that append merge",
                          "én linje pr. post, så to grene, der tilføjer, kan flettes"}) +
         "/expenses.yaml merge=union\n"
         "/baseline.yaml merge=union\n"
         "/occupancy.yaml merge=union\n";
}

}  // namespace

std::map<std::string, std::string> new_course_files(const NewCourse& course, const Pack& pack) {
  return {{"course.yaml", course_file(course, pack)},
          {"groups.yaml", groups_file(course)},
          {"plan.yaml", "activities: []\ntrials: []\n"},
          {"baseline.yaml", "baseline: []\npractice_changes: []\n"},
          {"occupancy.yaml", "occupancy: []\n"},
          {"budget.yaml", budget_file(course)},
          {"expenses.yaml", "expenses: []\n"},
          {".gitignore", ignore_file(course)},
          {".gitattributes", attributes_file(course)}};
}

}  // namespace trivsel
