#pragma once

#include "calendar/draft/basis.hpp"
#include "calendar/draft/day_choice.hpp"

namespace trivsel {

/// Where a slot should lie if only evenness counted: a day, or (with neighbours) the middle between
/// the days of two other slots, and so many days off it.
struct Aim {
  Date day;
  std::optional<std::pair<std::size_t, std::size_t>> neighbours;
  int offset = 0;
};

/// Why a slot's days end where they do.
enum class Limit : std::uint8_t { window, order_deadline };

/// One slot of a layout.
struct SlotInfo {
  Message name;   ///< what a person calls it
  int level = 0;  ///< 0: aims at a day; else one more than the slots it lies between
  Aim aim;
  Date from, to;  ///< the stretch it was to lie in
  Limit limit = Limit::window;
};

/// One activity to come.
struct Occurrence {
  const DraftStep* step = nullptr;
  int number = 1;  ///< from 1
  int count = 1;   ///< of how many
  std::size_t slot = 0;
};

/// One trial to come.
struct TrialSpan {
  int number = 1;
  std::size_t before = 0;  ///< index of the occurrence it follows
  std::size_t from = 0;    ///< slots of its first and last day
  std::size_t to = 0;
};

/// A skeleton spread out: every occurrence with the days it could have, and what holds between
/// them.
struct Layout {
  DayChoice choice;
  std::vector<SlotInfo> slots;  ///< as many as the choice's
  std::vector<Occurrence> occurrences;
  std::vector<TrialSpan> trials;
};

/// A step and how often it is to occur; a step between two others counts with them instead.
struct StepCount {
  const DraftStep* step = nullptr;
  int count = 1;
};

/// Whether the step occurs just so often: by calendar year, or once for each site.
bool has_fixed_count(const DraftStep& step);

/// How often a step occurs where nothing hinders it.
int usual_count(const DraftStep& step, const DraftBasis& basis);

/// Spreads out those steps, which stand in the order of the skeleton. What a step says of one that
/// is not among them holds for nothing.
Layout lay_out(const DraftInput& input, const DraftBasis& basis,
               const std::vector<StepCount>& steps);

}  // namespace trivsel
