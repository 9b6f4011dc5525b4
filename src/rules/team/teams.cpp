#include "rules/team/teams.hpp"

namespace trivsel {

std::vector<const Group*> teams_at_sites(const CourseFolder& folder, GroupKind kind) {
  return has_site(folder) ? teams_of(folder, kind) : std::vector<const Group*>{};
}

bool belongs_to(const Group& team, std::string_view site) {
  return team.sites.empty() || team.sites.contains(site);
}

bool is_own(const Group& team, const Activity& activity) {
  return activity.groups.empty() ? shares_site(team, activity) : activity.groups.contains(*team.id);
}

std::optional<Date> formed_on(const Group& team) {
  if (team.formed) return *team.formed;
  std::optional<Date> first;
  for (const Member& member : team.members) {
    if (!member.from) return std::nullopt;
    first = std::min(first.value_or(*member.from), *member.from);
  }
  return first;
}

std::string subject_of(const Group& team) {
  return fmt::format("group {}", *team.id);
}

Message labels_of(const ListOf<Role>& roles, const Words& words) {
  Message all;
  for (const At<Role>& role : roles) {
    const Message name = words.label(*role);
    all = all.empty() ? name : say("{} or {}", "{} eller {}", all, name);
  }
  return all;
}

}  // namespace trivsel
