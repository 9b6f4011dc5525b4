#pragma once

#include "model/course.hpp"

namespace trivsel {

// groups.yaml: who holds which role from when to when.

enum class GroupKind : std::uint8_t { implementation_team, steering_group, staff_group };
enum class Role : std::uint8_t {
  daily_leader,
  deputy_leader,
  management,
  work_environment_representative,
  union_representative,
  administration_consultant,
  key_person,
  citizen,
  relative,
  alternate,
  staff_member,
  staff_representative,
  child_representative,
  project_lead,
  party_representative,
};
enum class NotPossibleReason : std::uint8_t { none_wished, not_employed_there, vacant, other };

std::span<const Choice> choices(GroupKind);
std::span<const Choice> choices(Role);
std::span<const Choice> choices(NotPossibleReason);

struct Member : Placed {
  At<std::string_view> id;  ///< a person by code; the same id in two groups is one person
  ListOf<Role> roles;
  At<std::string_view> represents;  ///< a site, a party, `board` or `site`
  At<Date> from;
  At<Date> to;  ///< inclusive; absent: still

  [[nodiscard]] bool holds(Role role) const { return roles.contains(role); }
  /// Whether the seat is held that day. A seat without `from` counts from the beginning.
  [[nodiscard]] bool serves_on(Date day) const {
    return (!from || *from <= day) && (!to || day <= *to);
  }
};

struct NotPossible : Placed {
  At<Role> role;
  At<NotPossibleReason> because;
};

struct Group : Placed {
  At<std::string_view> id;
  At<GroupKind> kind;
  ListOf<std::string_view> sites;
  At<Date> formed;
  Records<Member> members;
  Records<NotPossible> not_possible;

  [[nodiscard]] bool is_not_possible(Role role) const;
};

struct Groups : Placed {
  Records<Group> groups;
};

const Record<Groups>& groups_record();

}  // namespace trivsel
