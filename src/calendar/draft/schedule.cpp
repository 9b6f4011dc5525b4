#include "calendar/draft/schedule.hpp"

#include <algorithm>
#include <numeric>

#include "calendar/draft/quiet_days.hpp"

namespace trivsel {

using std::chrono::days;

namespace {

using Steps = std::vector<const DraftStep*>;

/// The steps to schedule: those that suit the course, and none that it leaves out.
Steps wanted_steps(const DraftInput& input) {
  Steps steps;
  const auto wants = [&](std::string_view id) {
    return std::any_of(steps.begin(), steps.end(),
                       [&](const DraftStep* step) { return step->id.is(id); });
  };
  for (const DraftStep& step : input.pack.draft->activities) {
    if (input.course.leaves_out(key_of(*step.kind)) != nullptr) continue;
    if (step.with_site && *step.with_site == input.course.sites.empty()) continue;
    if (step.between && !wants(*step.between->step)) continue;
    steps.push_back(&step);
  }
  return steps;
}

bool depends(const DraftStep& step, const DraftStep& other) {
  if (step.between && other.id.is(*step.between->step)) return true;
  return std::any_of(step.after.begin(), step.after.end(),
                     [&](const DraftAfter& after) { return other.id.is(*after.step); });
}

/// The steps in sets that do not depend on each other, in the order of the skeleton.
std::vector<Steps> independent_sets(const Steps& steps) {
  std::vector<std::size_t> set(steps.size());
  std::iota(set.begin(), set.end(), 0);
  for (std::size_t i = 0; i < steps.size(); ++i) {
    for (std::size_t j = 0; j < steps.size(); ++j) {
      if (!depends(*steps[i], *steps[j])) continue;
      const std::size_t old_set = set[i];
      const std::size_t new_set = set[j];
      std::replace(set.begin(), set.end(), old_set, new_set);
    }
  }
  std::vector<Steps> sets;
  for (std::size_t s = 0; s < steps.size(); ++s) {
    Steps members;
    for (std::size_t i = 0; i < steps.size(); ++i) {
      if (set[i] == s) members.push_back(steps[i]);
    }
    if (!members.empty()) sets.push_back(std::move(members));
  }
  return sets;
}

struct Counts {
  std::vector<StepCount> steps;
  int departure = 0;  ///< from the usual
};

/// All counts worth trying, the usual ones first.
std::vector<Counts> counts_to_try(const Steps& steps, const DraftBasis& basis) {
  constexpr int kMoreThanUsual = 3;
  std::vector<Counts> all{{}};
  for (const DraftStep* step : steps) {
    const int usual = usual_count(*step, basis);
    const int least = has_fixed_count(*step) ? usual : step->least.value_or(1);
    const int most = step->every ? usual + kMoreThanUsual : usual;
    std::vector<Counts> longer;
    for (const Counts& counts : all) {
      for (int count = least; count <= most; ++count) {
        longer.push_back(counts);
        longer.back().steps.push_back({step, count});
        longer.back().departure += std::abs(count - usual);
      }
    }
    all = std::move(longer);
  }
  std::stable_sort(all.begin(), all.end(),
                   [](const Counts& a, const Counts& b) { return a.departure < b.departure; });
  return all;
}

Date aimed_at(const Aim& aim, const std::vector<Date>& chosen) {
  if (!aim.neighbours) return aim.day;
  const Date a = chosen[aim.neighbours->first];
  const Date b = chosen[aim.neighbours->second];
  return a + (b - a) / 2 + days{aim.offset};
}

std::int64_t square_of(std::chrono::days off) {
  return std::int64_t{off.count()} * off.count();
}

/// The fewest quiet days, and of those choices the most even one, level by level. The layout has
/// been tightened with success.
std::vector<Date> even_days(Layout layout) {
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
    chosen = cheapest_days(layout.choice, [&](std::size_t slot, Date day) {
      const std::int64_t quiet = is_quiet_day(day) ? kQuietDay : 0;
      return layout.slots[slot].level == level ? quiet + square_of(day - aims[slot]) : quiet;
    });
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
    schedule.sessions.push_back(
        {occurrence.step, occurrence.number, occurrence.count, chosen[occurrence.slot]});
  }
  for (const TrialSpan& trial : layout.trials) {
    schedule.trials.push_back(
        {trial.number, chosen[trial.from], chosen[trial.to], base + trial.before});
  }
}

Obstacle obstacle(const Layout& layout, const Dead& dead) {
  Obstacle result{layout.slots[dead.slot], std::nullopt};
  if (!dead.bond) return result;
  const Bond& bond = layout.choice.bonds[*dead.bond];
  result.other = layout.slots[bond.earlier == dead.slot ? bond.later : bond.earlier];
  return result;
}

/// Schedules steps that depend on each other. What stands in the way of the usual counts counts.
std::optional<Obstacle> add_set(const DraftInput& input, const DraftBasis& basis,
                                const Steps& steps, Schedule& schedule) {
  std::optional<Obstacle> first_obstacle;
  for (const Counts& counts : counts_to_try(steps, basis)) {
    Layout layout = lay_out(input, basis, counts.steps);
    const auto dead = tighten(layout.choice);
    if (!dead) {
      take(layout, even_days(layout), schedule);
      return std::nullopt;
    }
    if (!first_obstacle) first_obstacle = obstacle(layout, *dead);
  }
  return first_obstacle;
}

}  // namespace

ScheduleResult schedule(const DraftInput& input, const DraftBasis& basis) {
  Schedule result;
  DraftBasis left = basis;
  for (const Steps& steps : independent_sets(wanted_steps(input))) {
    if (auto obstacle = add_set(input, left, steps, result)) return std::move(*obstacle);
    if (!input.pack.draft->own_days.value_or(false)) continue;
    for (const Session& session : result.sessions) left.taken.insert(session.day);
  }
  return result;
}

}  // namespace trivsel
