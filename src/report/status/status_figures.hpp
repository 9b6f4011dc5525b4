#pragma once

#include "model/origin.hpp"
#include "report/burn_up/burn_up_view.hpp"
#include "report/control/control_view.hpp"
#include "report/plan/schedule.hpp"
#include "report/series/weekday_hour.hpp"

namespace trivsel::report {

/// So many events make a picture of the week, or of the places; of fewer, each field is a single
/// event, and what stands out is chance. Ours: no programme names a number.
inline constexpr std::int64_t kFewestForPicture = 12;

/// When and where the events of one kind happened, in the course.
struct WhenAndWhere {
  EpisodeKind kind = EpisodeKind::use_of_force;
  std::int64_t events = 0;
  Origin from{};  ///< the files that they stand in
  WeekdayHours hours;
  ParetoView places;  ///< an event has one place or none; its title is not set

  [[nodiscard]] std::int64_t with_place() const {
    return places.bars.empty() ? 0 : places.bars.back().running;
  }
  [[nodiscard]] bool shows_hours() const { return weekday_hours_total(hours) >= kFewestForPicture; }
  [[nodiscard]] bool shows_places() const {
    return with_place() >= kFewestForPicture && places.bars.size() > 1;
  }
};

/// A view that is made in one language, for a report that is in none yet.
template <class View>
struct InBoth {
  View en, da;
  [[nodiscard]] const View& in(Language language) const {
    return language == Language::da ? da : en;
  }
};

struct StatusFigures {
  std::vector<WhenAndWhere> kinds;
  InBoth<Schedule> plan;
  InBoth<BurnUpView> burn_up;
};

/// As `report --series`, `plan show` and `budget burn-up` give them.
StatusFigures status_figures(const CourseFolder& folder, const std::optional<Cap>& cap,
                             const Words& words, Date today);

}  // namespace trivsel::report
