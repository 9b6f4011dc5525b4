#include "calendar/draft/basis.hpp"

#include <algorithm>
#include <cmath>

#include "calendar/holidays.hpp"

namespace trivsel {

using std::chrono::days;

namespace {

Date before(Date date, Period period) {
  return add_months(date, -(12 * period.years + period.months)) - days{period.days};
}

bool is_unavailable(const Course& course, std::string_view who, Date day) {
  return std::any_of(course.unavailable.begin(), course.unavailable.end(),
                     [&](const Unavailable& stretch) {
                       return stretch.who.is(who) && stretch.from && stretch.to &&
                              *stretch.from <= day && day <= *stretch.to;
                     });
}

bool all_sites_can(const Course& course, Date day) {
  return std::none_of(course.sites.begin(), course.sites.end(), [&](const Site& site) {
    return site.id && is_unavailable(course, *site.id, day);
  });
}

std::optional<Date> earliest_deadline(const Course& course) {
  std::optional<Date> earliest;
  for (const Referral& referral : course.referral) {
    if (!referral.is_order() || !referral.deadline) continue;
    earliest = earliest ? std::min(*earliest, *referral.deadline) : *referral.deadline;
  }
  return earliest;
}

std::optional<Date> last_formed(const Groups& groups) {
  std::optional<Date> formed;
  for (const Group* team : teams_of(groups)) {
    if (team->formed) formed = formed ? std::max(*formed, *team->formed) : *team->formed;
  }
  return formed;
}

}  // namespace

Date DraftBasis::day_of(const DraftPoint& point) const {
  if (point.after_start) return add(origin, *point.after_start);
  if (point.before_end) return before(last, *point.before_end);
  const double way = static_cast<double>((last - origin).count()) * point.part.value_or(0);
  return origin + days{std::lround(way)};
}

std::optional<DraftBasis> basis_of(const DraftInput& input) {
  const auto start = input.course.start();
  const auto end = input.course.end();
  if (!start || !end) return std::nullopt;
  DraftBasis basis;
  basis.start = *start;
  basis.first = std::max(*start, input.today + days{1});
  basis.last = *end;
  basis.origin = input.keep ? basis.start : basis.first;
  basis.order_deadline = earliest_deadline(input.course);
  basis.team_formed = last_formed(input.groups);
  basis.sites = input.course.sites.size();
  return basis;
}

std::set<Date> kept_days(const DraftInput& input) {
  std::set<Date> taken;
  for (const Activity& activity : input.plan.activities) {
    if (input.keep && activity.stands() && activity.date) taken.insert(*activity.date);
  }
  return taken;
}

int days_in(Period period) {
  return 365 * period.years + 30 * period.months + period.days;
}

std::vector<std::string_view> consultants_on(const Course& course, Date day) {
  std::vector<std::string_view> free;
  for (const Consultant& consultant : course.consultants) {
    if (consultant.id && !is_unavailable(course, *consultant.id, day))
      free.push_back(*consultant.id);
  }
  return free;
}

std::vector<Date> free_days(const Course& course, const DraftBasis& basis, bool needs_consultant) {
  const bool mind_consultants =
      needs_consultant && basis.mind_unavailable && !course.consultants.empty();
  std::vector<Date> free;
  for (Date day = basis.first; day <= basis.last; day += days{1}) {
    if (!is_working_day(day) || basis.taken.contains(day)) continue;
    if (basis.mind_unavailable && !all_sites_can(course, day)) continue;
    if (mind_consultants && consultants_on(course, day).empty()) continue;
    free.push_back(day);
  }
  return free;
}

std::vector<const Group*> groups_of(const Groups& groups, GroupKind kind) {
  std::vector<const Group*> found;
  for (const Group& group : groups.groups) {
    if (group.id && group.kind.is(kind)) found.push_back(&group);
  }
  return found;
}

std::vector<const Group*> teams_of(const Groups& groups) {
  return groups_of(groups, GroupKind::implementation_team);
}

bool has_order(const Course& course) {
  return std::any_of(course.referral.begin(), course.referral.end(),
                     [](const Referral& referral) { return referral.is_order(); });
}

}  // namespace trivsel
