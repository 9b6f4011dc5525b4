#include "calendar/draft/schedule.hpp"

#include "calendar/draft/apart.hpp"
#include "calendar/draft/quiet_days.hpp"

namespace trivsel {

using std::chrono::days;

namespace {

Date aimed_at(const Aim& aim, const std::vector<Date>& chosen) {
  if (!aim.neighbours) return aim.day;
  const Date a = chosen[aim.neighbours->first];
  const Date b = chosen[aim.neighbours->second];
  return a + (b - a) / 2 + days{aim.offset};
}

std::int64_t square_of(std::chrono::days off) {
  return std::int64_t{off.count()} * off.count();
}

/// The fewest quiet days, and of those choices the most even one, level by level; nothing where
/// slots of different sets cannot have days of their own. The layout has been tightened with
/// success.
std::optional<std::vector<Date>> even_days(Layout layout, const std::vector<std::size_t>& set_of) {
  constexpr std::int64_t kQuietDay = 1'000'000'000;  // more than any sum of squares of a course
  int levels = 0;
  for (const SlotInfo& slot : layout.slots) levels = std::max(levels, slot.level + 1);
  std::vector<Date> chosen;
  for (int level = 0; level < levels; ++level) {
    std::vector<Date> aims(layout.slots.size());
    for (std::size_t slot = 0; slot < aims.size(); ++slot) {
      const SlotInfo& info = layout.slots[slot];
      if (info.level == level) aims[slot] = aimed_at(info.aim, chosen);
    }
    const DayCost cost = [&](std::size_t slot, Date day) {
      const std::int64_t quiet = is_quiet_day(day) ? kQuietDay : 0;
      return layout.slots[slot].level == level ? quiet + square_of(day - aims[slot]) : quiet;
    };
    const auto days = cheapest_days_apart(layout.choice, cost, set_of);
    if (!days) return std::nullopt;
    chosen = *days;
    for (std::size_t slot = 0; slot < layout.slots.size(); ++slot) {
      if (layout.slots[slot].level <= level) layout.choice.slots[slot] = {chosen[slot]};
    }
    tighten(layout.choice);
  }
  return chosen;
}

void take(const Layout& layout, const std::vector<Date>& chosen, Schedule& schedule) {
  const std::size_t base = schedule.sessions.size();
  for (const Occurrence& occurrence : layout.occurrences) {
    schedule.sessions.push_back({occurrence.step, occurrence.number, occurrence.count,
                                 chosen[occurrence.slot], occurrence.kept != nullptr});
  }
  for (const TrialSpan& trial : layout.trials) {
    schedule.trials.push_back({trial.number, chosen[trial.from], chosen[trial.to],
                               base + trial.before, trial.kept != nullptr});
  }
}

/// Schedules steps together. With `sets`, what is of different ones has days of its own.
bool add_set(const DraftInput& input, const DraftBasis& basis, const Steps& steps,
             const std::vector<Steps>& sets, Schedule& schedule) {
  PlanDemands demands;
  const FreeDays free = free_days(input, basis);
  for (const LayoutPlan& plan : ways_to_lay_out(input, basis, steps)) {
    Layout layout = lay_out(input, basis, plan, demands);
    give_days(layout, free);
    if (tighten(layout.choice)) continue;
    const auto chosen = even_days(layout, sets_of_slots(layout, sets));
    if (!chosen) continue;
    take(layout, *chosen, schedule);
    return true;
  }
  return false;
}

}  // namespace

std::optional<Schedule> schedule(const DraftInput& input, const DraftBasis& basis) {
  const bool own_days = input.pack.draft->own_days.value_or(false);
  const Steps wanted = wanted_steps(input);
  const std::vector<Steps> sets = independent_sets(wanted);
  Schedule result;
  DraftBasis left = basis;
  if (own_days) left.taken = kept_days(input);
  const bool one_by_one = std::all_of(sets.begin(), sets.end(), [&](const Steps& steps) {
    if (!add_set(input, left, steps, {}, result)) return false;
    for (const Session& session : result.sessions) {
      if (own_days) left.taken.insert(session.day);
    }
    return true;
  });
  if (one_by_one) return result;
  Schedule together;
  left.taken = own_days ? kept_days(input) : std::set<Date>();
  if (own_days && add_set(input, left, wanted, sets, together)) return together;
  return std::nullopt;
}

}  // namespace trivsel
