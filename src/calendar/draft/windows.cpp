#include "calendar/draft/windows.hpp"

#include <algorithm>
#include <cmath>

#include "calendar/draft/day_choice.hpp"

namespace trivsel {

using std::chrono::days;

DayStretch stretch_of(const DraftStep& step, const DraftBasis& basis) {
  Date from = step.earliest ? basis.day_of(*step.earliest) : basis.origin;
  const Date to = step.latest ? basis.day_of(*step.latest) : basis.last;
  if (step.needs_team.value_or(false) && basis.team_formed)
    from = std::max(from, *basis.team_formed);
  return {std::max(from, basis.origin), std::min(to, basis.last)};
}

namespace {

/// Where the first and the last occurrence should lie.
DayStretch first_and_last_aim(const DraftStep& step, const DraftBasis& basis) {
  const DayStretch window = stretch_of(step, basis);
  const Date from = step.aim ? basis.day_of(*step.aim) : window.from;
  const Date to = step.aim_last ? basis.day_of(*step.aim_last) : window.to;
  return {from, std::max(from, to)};
}

}  // namespace

unsigned uncounted_month(const DraftGap& gap) {
  return static_cast<unsigned>(gap.uncounted_month.value_or(0));
}

Date last_day_after(Date been, int most, unsigned month, const DraftBasis& basis) {
  const Date from_then = last_day_within(been, most, month);
  if (from_then >= basis.first + days{7}) return from_then;
  return last_day_within(basis.first, most, month);
}

Date first_day_before_end(const DraftGap& gap, const DraftBasis& basis) {
  Date earliest = basis.last;
  while (earliest > basis.first && last_day_within(earliest - days{1}, days_in(*gap.most),
                                                   uncounted_month(gap)) >= basis.last) {
    earliest -= days{1};
  }
  return earliest;
}

std::vector<DayStretch> yearly_windows(int per_year, const DraftBasis& basis) {
  std::vector<DayStretch> windows;
  for (auto year = month_of(basis.start).year(); year <= month_of(basis.last).year(); ++year) {
    const Date first{year / 1 / 1};
    const Date next{(year + std::chrono::years{1}) / 1 / 1};
    const Date from = std::max(first, basis.start);
    const auto length = (std::min(next, basis.last + days{1}) - from).count();
    const auto number = per_year * length / (next - first).count();
    for (std::int64_t n = 0; n < number; ++n) {
      const DayStretch part{from + days{length * n / number},
                            from + days{length * (n + 1) / number - 1}};
      if (part.to >= basis.origin) windows.push_back({std::max(part.from, basis.origin), part.to});
    }
  }
  return windows;
}

bool has_fixed_count(const DraftStep& step) {
  return step.per_year || step.each_site.value_or(false);
}

int usual_count(const DraftStep& step, const DraftBasis& basis) {
  if (step.per_year) return static_cast<int>(yearly_windows(*step.per_year, basis).size());
  if (step.each_site.value_or(false)) return static_cast<int>(basis.sites);
  const int least = step.least.value_or(1);
  if (!step.every) return least;
  const DayStretch aims = first_and_last_aim(step, basis);
  const double gaps = static_cast<double>((aims.to - aims.from).count()) / days_in(*step.every);
  return std::max(least, 1 + static_cast<int>(std::lround(gaps)));
}

std::vector<Date> aims_of(const DraftStep& step, const DraftBasis& basis, int count) {
  std::vector<Date> aims;
  if (step.per_year) {
    for (const DayStretch& window : yearly_windows(*step.per_year, basis)) {
      aims.push_back(window.from + (window.to - window.from) / 2);
    }
    return aims;
  }
  const DayStretch ends = first_and_last_aim(step, basis);
  const double apart =
      count > 1 ? static_cast<double>((ends.to - ends.from).count()) / (count - 1) : 0;
  for (int number = 1; number <= count; ++number) {
    aims.push_back(ends.from + days{std::lround(apart * (number - 1))});
  }
  return aims;
}

}  // namespace trivsel
