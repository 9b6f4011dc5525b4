#include "rules/governance/parties.hpp"

namespace trivsel {
namespace {

std::optional<std::string_view> only_site(const Course& course, const Group& group) {
  if (group.sites.size() == 1) return *group.sites.items.front();
  if (!group.sites.empty() || course.sites.size() != 1) return std::nullopt;
  const Site& site = course.sites.items.front();
  return site.id ? std::optional(*site.id) : std::nullopt;
}

}  // namespace

std::vector<CourseParty> sites_of(const Course& course) {
  std::vector<CourseParty> all;
  for (const Site& site : course.sites) {
    if (site.id) all.push_back({*site.id, site.id.where, true});
  }
  return all;
}

std::vector<CourseParty> parties_of(const Course& course, const ListOf<PartyKind>& kinds) {
  std::vector<CourseParty> all;
  for (const Party& party : course.parties) {
    if (party.id && party.kind && kinds.contains(*party.kind)) {
      all.push_back({*party.id, party.id.where, false});
    }
  }
  return all;
}

std::optional<std::string_view> party_of(const Course& course, const Group& group,
                                         const Member& member) {
  if (member.represents && *member.represents != "site") return *member.represents;
  if (member.represents || member.represents.absent()) return only_site(course, group);
  return std::nullopt;
}

bool speaks_for(const CourseFolder& folder, std::string_view person, std::string_view party,
                Date day) {
  for (const Group& group : folder.groups.groups) {
    for (const Member& member : group.members) {
      const bool is_person = member.id.is(person) && member.serves_on(day);
      if (is_person && party_of(folder.course, group, member) == party) return true;
    }
  }
  return false;
}

std::string subject_of_party(std::string_view party) {
  return fmt::format("party {}", party);
}

std::string subject_of_kind(GroupKind kind) {
  return fmt::format("group kind {}", key_of(kind));
}

}  // namespace trivsel
