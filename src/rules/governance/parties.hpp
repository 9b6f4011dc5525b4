#pragma once

#include "rules/rule.hpp"

namespace trivsel {

// Who speaks for whom in the groups that govern a course.

/// A party of the course: a site, or an entry of `parties`.
struct CourseParty {
  std::string_view id;
  Where where;  ///< of its id
  bool is_site = false;
};

[[nodiscard]] std::vector<CourseParty> sites_of(const Course& course);
[[nodiscard]] std::vector<CourseParty> parties_of(const Course& course,
                                                  const ListOf<PartyKind>& kinds);

/// The id of the party that the member speaks for: what `represents` names, where `site` is the
/// group's only site or the course's. Where nothing is written, the group's only site. Nothing
/// where that leaves it open.
[[nodiscard]] std::optional<std::string_view> party_of(const Course& course, const Group& group,
                                                       const Member& member);

/// Whether a person speaks for the party that day, by a seat in any group.
[[nodiscard]] bool speaks_for(const CourseFolder& folder, std::string_view person,
                              std::string_view party, Date day);

/// "party birkely", as Finding::subject.
[[nodiscard]] std::string subject_of_party(std::string_view party);

/// "group kind steering-group", as Finding::subject.
[[nodiscard]] std::string subject_of_kind(GroupKind kind);

}  // namespace trivsel
