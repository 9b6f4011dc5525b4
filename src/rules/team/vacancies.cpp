#include "rules/team/vacancies.hpp"

namespace trivsel {
namespace {

std::vector<const Member*> holders(const Group& team, const FillsSeat& fills) {
  std::vector<const Member*> found;
  for (const Member& member : team.members) {
    if (fills(member)) found.push_back(&member);
  }
  std::stable_sort(found.begin(), found.end(), [](const Member* a, const Member* b) {
    return a->from.value_or(Date::min()) < b->from.value_or(Date::min());
  });
  return found;
}

FillsSeat by_roles(const ListOf<Role>& roles) {
  return [&roles](const Member& member) { return holds_any(member, roles); };
}

}  // namespace

bool holds_any(const Member& member, const ListOf<Role>& roles) {
  return std::any_of(roles.begin(), roles.end(),
                     [&](const At<Role>& role) { return member.holds(*role); });
}

std::vector<Vacancy> vacancies(const Group& team, const ListOf<Role>& roles, DayRange days) {
  return vacancies(team, by_roles(roles), days);
}

std::vector<Vacancy> vacancies(const Group& team, const FillsSeat& fills, DayRange days) {
  constexpr std::chrono::days one{1};
  std::vector<Vacancy> found;
  Date next = days.from;  // the first day that nobody is known to cover yet
  Date last_day = Date::min();
  const Member* last = nullptr;
  for (const Member* member : holders(team, fills)) {
    const Date from = member->from.value_or(days.from);
    const Date to = member->to.value_or(std::max(from, days.to));
    if (to < from) continue;
    if (next <= days.to && next < from) {
      found.push_back({{next, std::min(from - one, days.to)}, last, member});
    }
    next = std::max(next, to + one);
    if (to > last_day) last = member;
    last_day = std::max(last_day, to);
  }
  if (next <= days.to) found.push_back({{next, days.to}, last, nullptr});
  return found;
}

Where place_of(const Vacancy& vacancy, const Group& team) {
  if (vacancy.before != nullptr && vacancy.before->to) return vacancy.before->to.where;
  if (vacancy.after != nullptr && vacancy.after->from) return vacancy.after->from.where;
  return team.head;
}

bool is_filled_from(const Group& team, const FillsSeat& fills, Date day) {
  return std::any_of(team.members.begin(), team.members.end(), [&](const Member& member) {
    return fills(member) && (!member.to || *member.to >= day);
  });
}

bool is_filled_from(const Group& team, const ListOf<Role>& roles, Date day) {
  return is_filled_from(team, by_roles(roles), day);
}

std::optional<DayRange> team_days_so_far(const Case& c, const Group& team) {
  std::optional<DayRange> days = days_so_far(c);
  if (!days) return std::nullopt;
  days->from = std::max(days->from, formed_on(team).value_or(days->from));
  if (days->from > days->to) return std::nullopt;
  return days;
}

}  // namespace trivsel
