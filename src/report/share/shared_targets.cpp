#include <algorithm>
#include <cstdlib>

#include "report/share/shared_series.hpp"

namespace trivsel::report {
namespace {

/// Our choice: a course of half a year gets one number.
constexpr int kFewestMonthsOfTargets = 6;

std::optional<std::int64_t> count_within(const MonthlySeries& series, Month first, Month last) {
  std::int64_t total = 0;
  int months = 0;
  for (const MonthCount& month : series.months) {
    if (month.month < first || month.month > last) continue;
    if (!month.is_whole() || !month.count) return std::nullopt;
    total += *month.count;
    ++months;
  }
  const bool all = months == (last - first).count() + 1;
  return all ? std::optional(total) : std::nullopt;
}

bool may_be_told(std::int64_t violence, std::int64_t part, int fewest) {
  return stats::holds(part, fewest) && stats::holds(violence - part, fewest);
}

void count(SharedTarget& target, const MonthlySeries& staff, const MonthlySeries& residents,
           int fewest) {
  const auto on_staff = count_within(staff, target.first, target.last);
  const auto on_residents = count_within(residents, target.first, target.last);
  if (!on_staff || !on_residents) return;
  target.state = SharedPeriod::State::few;
  if (!may_be_told(target.violence, *on_staff, fewest)) return;
  if (!may_be_told(target.violence, *on_residents, fewest)) return;
  // What is against both, less what is against neither: either can be known to be none.
  if (!stats::holds(std::abs(*on_staff + *on_residents - target.violence), fewest)) return;
  target.state = SharedPeriod::State::shown;
  target.staff = on_staff;
  target.residents = on_residents;
}

/// From the course's start on, so that what stands stays.
std::vector<SharedTarget> spans(const std::vector<SharedPeriod>& periods) {
  std::vector<SharedTarget> all;
  bool open = false;
  for (const SharedPeriod& period : periods) {
    if (period.state != SharedPeriod::State::shown) {
      if (open) all.pop_back();
      open = false;
      continue;
    }
    if (!open) {
      all.push_back({.first = period.first,
                     .last = period.last,
                     .before = period.before,
                     .staff = {},
                     .residents = {}});
    }
    SharedTarget& span = all.back();
    span.first = std::min(span.first, period.first);
    span.last = std::max(span.last, period.last);
    span.violence += *period.count;
    open = (span.last - span.first).count() + 1 < kFewestMonthsOfTargets;
  }
  if (open) all.pop_back();
  return all;
}

}  // namespace

std::vector<SharedTarget> share_targets(const SharedSeries& violence, const MonthlySeries& staff,
                                        const MonthlySeries& residents, int fewest) {
  std::vector<SharedPeriod> before;
  std::vector<SharedPeriod> course;
  for (const SharedPeriod& period : violence.periods) {
    (period.before ? before : course).push_back(period);
  }
  std::reverse(before.begin(), before.end());
  std::vector<SharedTarget> all = spans(before);
  std::reverse(all.begin(), all.end());
  for (SharedTarget& span : spans(course)) all.push_back(span);
  for (SharedTarget& target : all) count(target, staff, residents, fewest);
  return all;
}

}  // namespace trivsel::report
