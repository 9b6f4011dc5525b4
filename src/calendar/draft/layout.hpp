#pragma once

#include <limits>

#include "calendar/draft/basis.hpp"
#include "calendar/draft/day_choice.hpp"
#include "calendar/draft/demand.hpp"
#include "calendar/draft/windows.hpp"

namespace trivsel {

/// Where a slot should lie if only evenness counted: a day, or (with neighbours) the middle between
/// the days of two other slots, and so many days off it.
struct Aim {
  Date day;
  std::optional<std::pair<std::size_t, std::size_t>> neighbours;
  int offset = 0;
};

/// One slot of a layout.
struct SlotInfo {
  Message name;   ///< what a person calls it
  int level = 0;  ///< 0: aims at a day; else one more than the slots it lies between
  Aim aim;
  bool consultant = false;    ///< only on days when a consultant can
  std::optional<Date> now;    ///< the day that the plan gives it already
  std::optional<Date> fixed;  ///< the day it stays on
  std::size_t fixed_by = 0;   ///< the demand that says so
  std::size_t asked_by = 0;   ///< the demand that there is such a slot at all
  bool before_order = false;  ///< the first to work on the order
};

/// The stretch that a slot lies in, as far as some demands say.
struct DayBound {
  std::size_t slot = 0;
  Date from, to;
  Grounds grounds;
};

/// One activity to come, or one that the plan holds already.
struct Occurrence {
  const DraftStep* step = nullptr;
  int number = 1;  ///< from 1
  int count = 1;   ///< of how many
  std::size_t slot = 0;
  const Activity* kept = nullptr;
};

/// One trial, likewise.
struct TrialSpan {
  int number = 1;
  std::size_t before = 0;  ///< index of the occurrence it follows
  std::size_t from = 0;    ///< slots of its first and last day
  std::size_t to = 0;
  const Trial* kept = nullptr;
};

/// A skeleton spread out: every occurrence, and what holds for its days and between them. The slots
/// of `choice` are without days until `give_days`.
struct Layout {
  DayChoice choice;
  std::vector<Grounds> bond_grounds;  ///< as many as the choice's bonds
  std::vector<DayBound> bounds;
  std::vector<SlotInfo> slots;  ///< as many as the choice's
  std::vector<Occurrence> occurrences;
  std::vector<TrialSpan> trials;
};

/// An occurrence by its number, and the activity that is it where the plan holds it already.
struct Numbered {
  int number = 1;
  const Activity* kept = nullptr;
};

/// A step and how often it is to occur.
struct StepCount {
  const DraftStep* step = nullptr;
  int count = 1;
  std::vector<Numbered> numbered;  ///< empty: all of them, and all new
};

struct NumberedTrial {
  int number = 1;
  const Trial* kept = nullptr;
};

/// A change of a plan that stands: one activity goes to another day, what has been stays, and
/// nothing is added.
struct Follow {
  const Activity* moved = nullptr;
  Date to;
};

struct LayoutPlan {
  std::vector<StepCount> steps;       ///< in the order of the skeleton
  std::vector<NumberedTrial> trials;  ///< those that the plan holds already
  std::optional<Follow> follow;
  bool planned_may_move = false;  ///< what is planned for a day to come is not fixed
};

/// Spreads out those steps. What a step says of one that is not among them holds for nothing, and
/// so does what only binds days that cannot be changed. `demands` gets what it rests on.
Layout lay_out(const DraftInput& input, const DraftBasis& basis, const LayoutPlan& plan,
               PlanDemands& demands);

/// Days that can be used at all.
struct FreeDays {
  std::vector<Date> all;
  std::vector<Date> with_consultant;
};
FreeDays free_days(const DraftInput& input, const DraftBasis& basis);

/// Gives each slot the free days within its bounds.
void give_days(Layout& layout, const FreeDays& free);

}  // namespace trivsel
