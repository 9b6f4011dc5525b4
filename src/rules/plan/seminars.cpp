#include "rules/plan/seminars.hpp"

namespace trivsel {

std::vector<Seminar> seminars_of(const std::vector<const Activity*>& by_day, int days_apart) {
  std::vector<Seminar> seminars;
  for (const Activity* activity : by_day) {
    const bool follows = !seminars.empty() && *activity->date - *seminars.back().last->date <
                                                  std::chrono::days{days_apart};
    if (follows) {
      seminars.back().last = activity;
    } else {
      seminars.push_back({activity, activity});
    }
  }
  return seminars;
}

std::vector<SeminarGap> gaps_between(const std::vector<Seminar>& seminars) {
  std::vector<SeminarGap> gaps;
  for (std::size_t i = 1; i < seminars.size(); ++i) {
    gaps.push_back({seminars[i - 1].last, seminars[i].first});
  }
  return gaps;
}

}  // namespace trivsel
