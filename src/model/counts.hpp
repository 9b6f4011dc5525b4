#pragma once

#include "model/course.hpp"
#include "model/episode.hpp"

namespace trivsel {

// baseline.yaml: monthly counts from before the course. occupancy.yaml: resident days a month.

struct BaselineMonth : Placed {
  At<Month> month;
  At<std::string_view> site;
  At<Against> against;  ///< staff or resident, where they are kept apart
  At<int> near_miss, threat, psychological_violence, violence, self_harm, property, use_of_force;

  [[nodiscard]] const At<int>& count(EpisodeKind kind) const;
};

struct PracticeChange : Placed {
  At<Date> date;
  At<std::string_view> site;
  At<std::string_view> what;
};

struct Baseline : Placed {
  Records<BaselineMonth> baseline;
  Records<PracticeChange> practice_changes;
};

struct OccupancyMonth : Placed {
  At<Month> month;
  At<std::string_view> site;
  At<int> resident_days;
};

struct Occupancy : Placed {
  Records<OccupancyMonth> occupancy;
};

const Record<Baseline>& baseline_record();
const Record<Occupancy>& occupancy_record();

}  // namespace trivsel
