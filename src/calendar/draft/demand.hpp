#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <vector>

#include "calendar/draft/basis.hpp"

namespace trivsel {

/// What can be demanded of a plan. The programme's skeleton demands the most of it, the rest is the
/// course's own.
enum class PlanDemandKind : std::uint8_t {
  first_day,       ///< nothing before the course begins, nor before tomorrow
  last_day,        ///< nothing after the course ends
  order_deadline,  ///< the first activity that works on the order lies before its deadline
  team_formed,     ///< nothing that needs the team before that
  absence,         ///< a site or a consultant cannot
  kept,            ///< an activity or a trial of the plan that stays on its day
  held,            ///< a step is held as often as it is
  earliest,
  latest,
  gap_least,
  gap_most,
  after_least,
  after_most,
  between,
  trial,
  own_days,  ///< what does not depend on each other never shares a day
};

/// One demand. Beside its kind, at most one place that says which.
struct PlanDemand {
  PlanDemandKind kind = PlanDemandKind::first_day;
  const DraftStep* step = nullptr;
  const DraftAfter* after = nullptr;
  const Unavailable* absence = nullptr;
  const Activity* activity = nullptr;
  const Trial* trial = nullptr;
  friend auto operator<=>(const PlanDemand&, const PlanDemand&) = default;
};

/// Demands, each once and numbered.
class PlanDemands {
 public:
  std::size_t number_of(const PlanDemand& demand);
  [[nodiscard]] std::size_t size() const { return all_.size(); }
  [[nodiscard]] const PlanDemand& operator[](std::size_t number) const { return all_[number]; }

 private:
  std::vector<PlanDemand> all_;
  std::map<PlanDemand, std::size_t> numbers_;
};

/// The few demands that a bound on some days rests on: it holds where all of them do.
class Grounds {
 public:
  void add(std::size_t demand);
  [[nodiscard]] bool hold(const std::vector<bool>& demands) const;

 private:
  std::array<std::uint32_t, 6> numbers_{};
  std::uint8_t count_ = 0;
};

}  // namespace trivsel
