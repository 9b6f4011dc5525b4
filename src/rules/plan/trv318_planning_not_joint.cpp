#include "rules/plan/bookings.hpp"
#include "rules/plan/deliverers.hpp"
#include "rules/plan/rules.hpp"

namespace trivsel {
namespace {

struct Side : Placed {
  At<Audience> audience;
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
               {"who comes from the site", "hvem der kommer fra tilbuddet"})
           .required()}};
  return table;
}

bool are_counted(const Activity& activity, Audience audience) {
  if (!activity.attendance || !activity.attendance->present_count) return false;
  const PresentCount& count = *activity.attendance->present_count;
  return (audience == Audience::leaders && count.leaders.value_or(0) > 0) ||
         (audience == Audience::staff && count.staff.value_or(0) > 0);
}

bool comes(const CourseFolder& folder, const Booking& booking, const Side& side) {
  const Activity& activity = *booking.activity;
  if (activity.audience.contains(*side.audience)) return true;
  if (are_counted(activity, *side.audience)) return true;
  for (const Group& group : folder.groups.groups) {
    for (const Member& member : group.members) {
      const bool in_role = std::any_of(side.roles.begin(), side.roles.end(),
                                       [&](const At<Role>& role) { return member.holds(*role); });
      if (in_role && member.serves_on(*activity.date) && booking.people.contains(*member.id)) {
        return true;
      }
    }
  }
  return false;
}

/// Who is not there, as far as the activity tells who is.
std::vector<Message> missing_at(const Case& c, const Params& params, const Activity& activity) {
  std::vector<Message> missing;
  if (tells_deliverers(activity) && !has_one_of(*params.with, c.folder.course, activity)) {
    missing.push_back(names_of(*params.with));
  }
  const Booking booking = booking_of(c.folder, activity);
  if (activity.audience.empty() && booking.people.empty()) return missing;
  for (const Side& side : params.sides) {
    if (!comes(c.folder, booking, side)) missing.push_back(label_of(*side.audience));
  }
  return missing;
}

Message list_of(const std::vector<Message>& names) {
  Message all;
  for (const Message& name : names) all = all.empty() ? name : say("{}; {}", "{}; {}", all, name);
  return all;
}

void check(const Case& c, const Params& params, Sink& sink) {
  const Activity* nearest = nullptr;
  std::vector<Message> missing;
  for (const Activity& activity : c.folder.plan.activities) {
    const bool is_planning = activity.stands() && activity.date && activity.kind &&
                             params.kinds.contains(*activity.kind);
    if (!is_planning) continue;
    std::vector<Message> lacks = missing_at(c, params, activity);
    if (lacks.empty()) return;
    if (nearest != nullptr && lacks.size() >= missing.size()) continue;
    nearest = &activity;
    missing = std::move(lacks);
  }
  if (nearest == nullptr) return;
  Finding& finding = sink.add(
      nearest->head,
      say("the course is not planned together with: {}", "forløbet er ikke planlagt sammen med: {}",
          list_of(missing)),
      Text{"plan together, and write it in the planning's `delivered_by`, `audience` or `groups`",
           "planlæg sammen, og skriv det i planlægningens `delivered_by`, `audience` eller "
           "`groups`"});
  finding.subject = fmt::format("activity {}", *nearest->id);
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
