#include "rules/plan/activities.hpp"
#include "rules/plan/bookings.hpp"
#include "rules/plan/deliverers.hpp"
#include "rules/plan/rules.hpp"
#include "rules/plan/team_seats.hpp"

namespace trivsel {
namespace {

struct Side : Placed {
  At<Audience> audience;
  At<Audience> without_site;
  ListOf<Role> roles;
};

struct Params : Placed {
  ListOf<ActivityKind> kinds;
  std::optional<Deliverers> with;
  Records<Side> sides;
};

const Record<Side>& side_record() {
  static const Record<Side> table{
      "side",
      {"who plans along", "hvem der planlægger med"},
      {choice("audience", &Side::audience,
              {"as the activity's audience", "som aktivitetens målgruppe"})
           .required(),
       choice("without_site", &Side::without_site,
              {"instead of it, where {course.the} has no {site.one}",
               "i stedet for den, hvor {course.the} ingen {site.many} har"}),
       choice_list("roles", &Side::roles,
                   {"or through a seat in a group that comes",
                    "eller gennem en plads i en gruppe, der kommer"})}};
  return table;
}

const Record<Params>& params_record() {
  static const Record<Params> table{
      "params",
      {"who plans together", "hvem der planlægger sammen"},
      {choice_list("kinds", &Params::kinds,
                   {"which activities are planning", "hvilke aktiviteter der er planlægning"})
           .required(),
       record("with", &Params::with, deliverers_record(),
              {"who comes from outside", "hvem der kommer udefra"})
           .required(),
       records("sides", &Params::sides, side_record(),
               {"who comes from {site.the}", "hvem der kommer fra {site.the}"})
           .required()}};
  return table;
}

/// Whether one of them is expected through a seat held that day.
bool is_seated(const CourseFolder& folder, const Booking& booking, const ListOf<Role>& roles) {
  for (const Group& group : folder.groups.groups) {
    for (const SeatedPerson& person : seated_on(group, *booking.activity->date)) {
      const bool in_role = std::any_of(roles.begin(), roles.end(),
                                       [&](const At<Role>& role) { return person.holds(*role); });
      if (in_role && booking.people.contains(person.id())) return true;
    }
  }
  return false;
}

/// The side's people at the site; those of the administration where the course has no site.
Audience people_of(const CourseFolder& folder, const Side& side) {
  return has_site(folder) ? *side.audience : side.without_site.value_or(*side.audience);
}

bool comes(const CourseFolder& folder, const Booking& booking, const Side& side) {
  return takes_part(folder, *booking.activity, people_of(folder, side), side.roles) ||
         is_seated(folder, booking, side.roles);
}

/// Who is not there, as far as the activity tells who is.
std::vector<Message> missing_at(const Case& c, const Params& params, const Activity& activity) {
  std::vector<Message> missing;
  if (tells_deliverers(activity) && !has_one_of(*params.with, c.folder.course, activity)) {
    missing.push_back(names_of(*params.with, c.words));
  }
  const Booking booking = booking_of(c.folder, activity);
  if (activity.audience.empty() && booking.people.empty()) return missing;
  for (const Side& side : params.sides) {
    const Message name = c.words.label(people_of(c.folder, side));
    const bool told = std::find(missing.begin(), missing.end(), name) != missing.end();
    if (!told && !comes(c.folder, booking, side)) missing.push_back(name);
  }
  return missing;
}

Message list_of(const std::vector<Message>& names) {
  Message all;
  for (const Message& name : names) all = all.empty() ? name : say("{}; {}", "{}; {}", all, name);
  return all;
}

void judge(const Case& c, const Params& params, const SiteTrack& track,
           const std::vector<SiteTrack>& all, Sink& sink) {
  const Activity* nearest = nullptr;
  std::vector<Message> missing;
  for (const Activity* activity : track.activities) {
    std::vector<Message> lacks = missing_at(c, params, *activity);
    if (lacks.empty()) return;
    if (nearest != nullptr && lacks.size() >= missing.size()) continue;
    nearest = activity;
    missing = std::move(lacks);
  }
  if (nearest == nullptr) return;
  Finding& finding = sink.add(
      nearest->head,
      told_of(track, all,
              say("{} is not planned together with: {}", "{} er ikke planlagt sammen med: {}",
                  c.words.course.the, list_of(missing))),
      Text{"plan together, and write it in the planning's `delivered_by`, `audience` or `groups`",
           "planlæg sammen, og skriv det i planlægningens `delivered_by`, `audience` eller "
           "`groups`"});
  finding.subject = subject_of(*nearest);
}

void check(const Case& c, const Params& params, Sink& sink) {
  const std::vector<SiteTrack> tracks = site_tracks(c.folder, params.kinds);
  for (const SiteTrack& track : tracks) judge(c, params, track, tracks, sink);
}

}  // namespace

const Rule& trv318() {
  static const Rule rule =
      make_rule<Params>({.code = "TRV318",
                         .name = "planning-not-joint",
                         .reads = Part::course | Part::groups | Part::activities},
                        params_record(), check);
  return rule;
}

}  // namespace trivsel
