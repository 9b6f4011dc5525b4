#pragma once

#include "calendar/draft/layout.hpp"

namespace trivsel {

/// Longer before than any day of a course: a distance with a most and no least.
constexpr int kAnyTimeBefore = -100'000;

/// Any day at all: a stretch that is open at one end.
constexpr DayStretch kAnyDay{Date{std::chrono::days{-200'000}}, Date{std::chrono::days{200'000}}};

/// What a layout is put together from: slots, the stretches they lie in, and the distances between
/// them, each with the demands that it rests on. What only concerns days that cannot change is left
/// out.
class LayoutBuilder {
 public:
  LayoutBuilder(const DraftInput& input, const DraftBasis& basis, const LayoutPlan& plan,
                PlanDemands& demands)
      : input_(input), basis_(basis), plan_(plan), demands_(demands) {}

 protected:
  std::size_t number_of(PlanDemandKind kind, const DraftStep* step = nullptr,
                        const DraftAfter* after = nullptr);
  static Grounds grounds(std::initializer_list<std::size_t> numbers);
  std::size_t add_slot(Message name, std::size_t asked_by);

  /// The slot of an activity that stands in the plan, or of a trial's first or last day.
  void keep(std::size_t slot, const Activity& activity);
  void keep(std::size_t slot, const Trial& trial, Date day);

  /// The slot lies in the stretch.
  void bound(std::size_t slot, DayStretch stretch, Grounds grounds);
  /// `later` at least so many days after `earlier`.
  void at_least(std::size_t earlier, std::size_t later, int least, Grounds grounds);
  /// `later` at most so many days after `earlier`, without those of an uncounted month.
  void at_most(std::size_t earlier, std::size_t later, int most, unsigned month, Grounds grounds);

  const DraftInput& input_;
  const DraftBasis& basis_;
  const LayoutPlan& plan_;
  PlanDemands& demands_;
  Layout layout_;

 private:
  void keep(std::size_t slot, Date now, bool stays, Date on, const PlanDemand& demand);
  [[nodiscard]] bool may_move(Date day) const;
  void bond(Bond bond, Grounds grounds);
  [[nodiscard]] bool holds_now(const Bond& bond) const;
};

}  // namespace trivsel
