#include "rules/plan/stretches.hpp"

namespace trivsel {
namespace {

int counted_days(const LongestStretch& longest, Date from, Date to) {
  int counted = 0;
  for (Date day = from + std::chrono::days{1}; day <= to; day += std::chrono::days{1}) {
    const auto month = static_cast<int>(unsigned{month_of(day).month()});
    const auto& skipped = longest.months_not_counted;
    if (std::find(skipped.begin(), skipped.end(), month) == skipped.end()) ++counted;
  }
  return counted;
}

}  // namespace

std::vector<Stretch> stretches_over(const LongestStretch& longest, Date start,
                                    std::vector<Date> days, Date end) {
  if (end < start) return {};
  for (Date& day : days) day = std::clamp(day, start, end);
  days.push_back(start);
  days.push_back(end);
  std::sort(days.begin(), days.end());
  std::vector<Stretch> found;
  for (std::size_t i = 1; i < days.size(); ++i) {
    const int counted = counted_days(longest, days[i - 1], days[i]);
    if (counted > longest.days) found.push_back({days[i - 1], days[i], counted});
  }
  return found;
}

}  // namespace trivsel
