#include "rules/plan/activities.hpp"

namespace trivsel {
namespace {

int number_of(const PresentCount& count, Audience audience) {
  switch (audience) {
    case Audience::leaders:
      return count.leaders.value_or(0);
    case Audience::staff:
      return count.staff.value_or(0);
    case Audience::citizens:
      return count.citizens.value_or(0);
    case Audience::relatives:
      return count.relatives.value_or(0);
    default:
      return 0;
  }
}

bool held_role(const CourseFolder& folder, std::string_view person, Date day,
               const ListOf<Role>& roles) {
  for (const Group& group : folder.groups.groups) {
    for (const Member& member : group.members) {
      if (!member.id.is(person) || !member.serves_on(day)) continue;
      for (const At<Role>& role : member.roles) {
        if (roles.contains(*role)) return true;
      }
    }
  }
  return false;
}

}  // namespace

bool counts_as(const Activity& activity, const ListOf<ActivityKind>& kinds) {
  if (!activity.stands() || !activity.kind || !activity.date) return false;
  return kinds.empty() || kinds.contains(*activity.kind);
}

bool is_left_out(const Course& course, const ListOf<ActivityKind>& kinds) {
  return std::all_of(kinds.begin(), kinds.end(), [&](const At<ActivityKind>& kind) {
    return course.leaves_out(key_of(*kind)) != nullptr;
  });
}

bool is_meant_for(const ListOf<std::string_view>& named,
                  const std::vector<std::string_view>& sites) {
  if (named.empty() || sites.empty()) return true;
  return std::any_of(sites.begin(), sites.end(),
                     [&](std::string_view site) { return named.contains(site); });
}

std::vector<const Activity*> activities_of(const CourseFolder& folder,
                                           const ListOf<ActivityKind>& kinds,
                                           const std::vector<std::string_view>& sites) {
  std::vector<const Activity*> found;
  for (const Activity& activity : folder.plan.activities) {
    if (counts_as(activity, kinds) && is_meant_for(activity.sites, sites)) {
      found.push_back(&activity);
    }
  }
  std::stable_sort(found.begin(), found.end(),
                   [](const Activity* a, const Activity* b) { return *a->date < *b->date; });
  return found;
}

std::vector<SiteTrack> site_tracks(const CourseFolder& folder, const ListOf<ActivityKind>& kinds) {
  std::vector<SiteTrack> tracks;
  for (const Site& site : folder.course.sites) {
    if (!site.id) continue;
    std::vector<const Activity*> activities = activities_of(folder, kinds, {*site.id});
    const auto same = std::find_if(tracks.begin(), tracks.end(), [&](const SiteTrack& track) {
      return track.activities == activities;
    });
    if (same != tracks.end()) {
      same->sites.push_back(*site.id);
    } else {
      tracks.push_back({{*site.id}, std::move(activities)});
    }
  }
  if (tracks.empty()) tracks.push_back({{}, activities_of(folder, kinds, {})});
  return tracks;
}

Message told_of(const SiteTrack& track, const std::vector<SiteTrack>& all, Message message) {
  if (all.size() < 2) return message;
  return say("{} (for {})", "{} (for {})", message,
             fmt::format("{}", fmt::join(track.sites, ", ")));
}

bool has_activities(const CourseFolder& folder) {
  return std::any_of(folder.plan.activities.begin(), folder.plan.activities.end(),
                     [](const Activity& activity) { return activity.stands(); });
}

bool takes_part(const CourseFolder& folder, const Activity& activity, Audience audience,
                const ListOf<Role>& roles) {
  if (activity.audience.contains(audience)) return true;
  if (!activity.attendance) return false;
  const Attendance& attendance = *activity.attendance;
  if (attendance.present_count && number_of(*attendance.present_count, audience) > 0) return true;
  return std::any_of(attendance.present.begin(), attendance.present.end(),
                     [&](const At<std::string_view>& person) {
                       return held_role(folder, *person, *activity.date, roles);
                     });
}

std::string subject_of(const Activity& activity) {
  return fmt::format("activity {}", *activity.id);
}

}  // namespace trivsel
