#include "folder/new_course.hpp"

#include "programme/pack_words.hpp"
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

bool begins_with_several(const Pack& pack) {
  return pack.start && pack.start->sites;
}

std::string ids_of(const std::vector<NewSite>& sites) {
  std::string out = "[";
  for (const NewSite& site : sites) out += (out.size() > 1 ? ", " : "") + site.id;
  return out + "]";
}

std::string site_line(const NewCourse& course, const NewSite& site, const Pack& pack) {
  std::string out = fmt::format("  - {{id: {}, name: {}, legal_bases: {}", site.id,
                                quote(site.name), key_list_of(site.legal_bases));
  if (course.ownership) out += fmt::format(", ownership: {}", key_of(*course.ownership));
  if (!course.municipality.empty())
    out += fmt::format(", municipality: {}", quote(course.municipality));
  if (course.places) out += fmt::format(", places: {}", *course.places);
  if (pack.target_groups.size() == 1) {
    out += fmt::format(", target_groups: [{}]", key_of(*pack.target_groups.items.front()));
  }
  return out + "}\n";
}

std::string sites(const NewCourse& course, const Pack& pack) {
  std::string out = "sites:\n";
  for (const NewSite& site : course.sites) out += site_line(course, site, pack);
  if (pack.target_groups.size() < 2) return out;
  std::vector<TargetGroup> groups;
  for (const At<TargetGroup>& group : pack.target_groups) groups.push_back(*group);
  const Words words = words_of(&pack);
  const Message which =
      begins_with_several(pack)
          ? say("for each {}, of these, who lives there: ", "pr. {}, af disse dem, der bor der: ",
                words.site.one)
          : Message(Text{"of these, who lives there: ", "af disse dem, der bor der: "});
  return out +
         fmt::format("    # {}target_groups: {}\n", which.in(course.language), key_list_of(groups));
}

/// "{by: socialtilsyn, kind: order, about: use-of-force, date: " and what follows.
std::string ground_line(const StartGround& ground, std::string_view rest) {
  return fmt::format("{{by: {}, kind: {}, about: {}, date: {}}}", key_of(*ground.by),
                     key_of(*ground.kind), key_of(*ground.about), rest);
}

std::string referral(const NewCourse& course, const StartGround& ground, const Words& words) {
  if (!course.order) {
    const Message what = say("what {} builds on: ", "tilsynsgrundlaget: ", words.course.the);
    return fmt::format("# {}{}\nreferral: []\n", what.in(course.language),
                       ground_line(ground, "…"));
  }
  std::string rest = format(*course.order);
  if (course.order_deadline) rest += fmt::format(", deadline: {}", format(*course.order_deadline));
  rest += fmt::format(", site: {}", course.sites.front().id);
  return fmt::format("referral:\n  - {}\n", ground_line(ground, rest));
}

std::string application(const NewCourse& course) {
  const Text what{"when the application came, and why: ",
                  "hvornår ansøgningen kom, og hvorfor der er søgt: "};
  std::string keys;
  for (const Choice& choice : choices(Motivation{})) {
    keys += (keys.empty() ? "" : " | ") + std::string(choice.key);
  }
  return fmt::format("# {}{{received: …, motivation: {}}}\napplication:\n",
                     what.in(course.language), keys);
}

std::string party_line(const StartParty& party, std::string_view id, std::string_view name,
                       std::string_view site_ids) {
  std::string out = fmt::format("  - {{id: {}, kind: {}", id, key_of(*party.kind));
  if (party.level) out += fmt::format(", level: {}", key_of(*party.level));
  out += fmt::format(", name: {}", quote(name));
  if (!site_ids.empty()) out += fmt::format(", sites: {}", site_ids);
  return out + "}\n";
}

/// What a party of the programme's turned out to be: those that were named, else what the programme
/// calls it.
std::vector<NewParty> turned_out(const NewCourse& course, const StartParty& party) {
  std::vector<NewParty> named;
  for (const NewParty& one : course.parties) {
    if (party.of_site.is(true) && party.kind.is(one.kind)) named.push_back(one);
  }
  if (!named.empty() || party.optional.is(true)) return named;
  NewParty nobody{
      *party.kind, std::string(*party.id), party.name->message().in(course.language), {}};
  if (party.of_site.is(true)) {
    for (const NewSite& site : course.sites) nobody.sites.push_back(site.id);
  }
  return {nobody};
}

std::string party_lines(const NewCourse& course, const StartParty& party) {
  std::string out;
  for (const NewParty& one : turned_out(course, party)) {
    const std::string sites =
        one.sites.empty() ? "" : fmt::format("[{}]", fmt::join(one.sites, ", "));
    out += party_line(party, one.id, one.name, sites);
  }
  return out;
}

std::string administration(const NewCourse& course) {
  const std::string administration =
      course.municipality.empty()
          ? std::string(Text{"The administration", "Forvaltningen"}.in(course.language))
          : course.municipality;
  return fmt::format(
      "  - {{id: forvaltning, kind: administration, level: municipality, name: {}, "
      "sites: {}}}\n",
      quote(administration), ids_of(course.sites));
}

std::string parties(const NewCourse& course, const PackStart& start) {
  std::string out;
  const bool with_administration = start.administration.is(true) || !course.municipality.empty();
  if (with_administration) out += administration(course);
  for (const StartParty& party : start.parties) out += party_lines(course, party);
  return out.empty() ? "parties: []\n" : "parties:\n" + out;
}

std::string scope(const NewCourse& course) {
  return comment(course, {"when the extent is agreed: {need: …, capacity: …, other_development: …}",
                          "når omfanget er aftalt: {need: …, capacity: …, other_development: …}"}) +
         "scope:\n";
}

std::string course_file(const NewCourse& course, const Pack& pack) {
  const PackStart start = pack.start.value_or(PackStart{});
  std::string out = "format: 1\n";
  out += fmt::format("programme: {}\n", *pack.id);
  out += fmt::format("programme_edition: \"{}\"\n", *pack.edition);
  out += fmt::format("id: {}\n", quote(course.id));
  out += fmt::format("title: {}\n", quote(course.title));
  out += fmt::format("language: {}\n", course.language == Language::da ? "da" : "en");
  out += fmt::format("period: {{start: {}, end: {}}}\n", format(course.start), format(course.end));
  if (start.application.is(true)) out += application(course);
  if (start.ground) out += referral(course, *start.ground, words_of(&pack));
  out += sites(course, pack);
  out += parties(course, start);
  out += "consultants:\n  - {id: k1, party: board, project_lead: true}\n";
  if (start.scope.is(true)) out += scope(course);
  out += fmt::format("privacy: {{delete_after: P5Y, accounts: {}}}\n", key_of(course.accounts));
  return out;
}

std::string seat_line(std::string_view id, const StartSeat& seat, std::string_view represents,
                      const NewCourse& course) {
  return fmt::format("      - {{id: {}, roles: [{}], represents: {}, from: {}}}\n", id,
                     key_of(*seat.role), represents, format(course.start));
}

/// A seat of a site. Of several sites each has somebody of its own in it.
std::string site_seat(const NewCourse& course, const Pack& pack, const NewSite& site,
                      const StartSeat& seat) {
  const std::string id =
      begins_with_several(pack) ? fmt::format("{}-{}", site.id, *seat.id) : std::string(*seat.id);
  return seat_line(id, seat, site.id, course);
}

/// A seat of the course's groups: one for each site, or for each party that it turned out to be.
std::string group_seats(const NewCourse& course, const Pack& pack, const StartSeat& seat) {
  std::string out;
  if (!seat.represents) {
    for (const NewSite& site : course.sites) out += site_seat(course, pack, site, seat);
    return out;
  }
  for (const StartParty& party : pack.start->parties) {
    if (!party.of_site.is(true) || !party.id.is(*seat.represents)) continue;
    for (const NewParty& one : turned_out(course, party)) {
      const std::string_view id = one.id == *party.id ? *seat.id : std::string_view(one.id);
      out += seat_line(id, seat, one.id, course);
    }
    return out;
  }
  return seat_line(*seat.id, seat, *seat.represents, course);
}

std::string team(const NewCourse& course, const Pack& pack, const NewSite& site) {
  std::string out = fmt::format(
      "  - id: team-{}\n    kind: implementation-team\n    sites: [{}]\n    formed: {}\n  "
      "  members:\n",
      site.id, site.id, format(course.start));
  for (const StartSeat& seat : pack.start->team) {
    out += seat.represents ? seat_line(*seat.id, seat, *seat.represents, course)
                           : site_seat(course, pack, site, seat);
  }
  return out;
}

std::string groups_file(const NewCourse& course, const Pack& pack) {
  std::string out =
      comment(course, {"people by code, never by name; the key lies outside this folder",
                       "personer ved kode, aldrig ved navn; nøglen ligger uden for mappen"});
  if (!pack.start || pack.start->team.empty()) return out + "groups: []\n";
  out += "groups:\n";
  for (const NewSite& site : course.sites) out += team(course, pack, site);
  for (const StartGroup& group : pack.start->groups) {
    out += fmt::format("  - id: {}\n    kind: {}\n    formed: {}\n    members:\n", *group.id,
                       key_of(*group.kind), format(course.start));
    for (const StartSeat& seat : group.members) out += group_seats(course, pack, seat);
  }
  return out;
}

std::string budget_file(const NewCourse& course, const Pack& pack) {
  std::string out = comment(course, {"who pays what; amounts in kroner as 250000.00",
                                     "hvem afholder hvad; beløb i kroner som 250000.00"});
  if (!pack.start || pack.start->budget.empty()) return out + "lines: []\nrates: []\n";
  out += "lines:\n";
  for (const StartLine& line : pack.start->budget) {
    const bool covered = line.kind.is(LineKind::substitutes) && line.payer.is(Payer::board);
    out += fmt::format("  - {{id: {}, kind: {}, payer: {}, amount: {}}}\n", *line.id,
                       key_of(*line.kind), key_of(*line.payer),
                       plain(covered ? course.substitutes : Amount{}));
  }
  return out + "rates: []\n";
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
          {"groups.yaml", groups_file(course, pack)},
          // Empty values: the first entry adds a line and changes none, so two branches merge.
          {"plan.yaml", "activities:\n\ntrials:\n"},
          {"baseline.yaml", "baseline:\n\npractice_changes:\n"},
          {"occupancy.yaml", "occupancy:\n"},
          {"budget.yaml", budget_file(course, pack)},
          {"expenses.yaml", "expenses:\n"},
          {".gitignore", ignore_file(course)},
          {".gitattributes", attributes_file(course)}};
}

}  // namespace trivsel
