#include "calendar/draft/ripple.hpp"

#include <algorithm>

#include "calendar/draft/conflict.hpp"
#include "calendar/draft/demand_sentence.hpp"
#include "calendar/draft/numbering.hpp"
#include "calendar/draft/possible.hpp"

namespace trivsel {

using std::chrono::days;

namespace {

/// What stands in the plan, as the skeleton sees it.
class StandingPlan {
 public:
  StandingPlan(const DraftInput& input, const DraftBasis& basis, const Steps& all,
               const Steps& steps)
      : input_(input), basis_(basis), all_(all) {
    for (const DraftStep* step : steps) add(*step);
    const auto& trials = input.pack.draft->trials;
    if (trials) add_trials(*trials->between);
  }

  LayoutPlan take() { return std::move(plan_); }

 private:
  void add(const DraftStep& step) {
    StepCount entry{&step, 0, {}};
    for (const Activity* activity : kept_for(input_, basis_, all_, step)) {
      const int number = number_of(step, *activity, static_cast<int>(entry.numbered.size()));
      if (number == 0) continue;
      entry.numbered.push_back({number, activity});
      entry.count = std::max(entry.count, number);
    }
    if (!entry.numbered.empty()) plan_.steps.push_back(std::move(entry));
  }

  /// 0 where it is none of them.
  int number_of(const DraftStep& step, const Activity& activity, int before) const {
    if (step.per_year) return year_part(step, *activity.date);
    if (!step.between) return before + 1;
    const std::vector<Date> around = days_of(*step.between->step);
    const int gap = gap_of(around, *activity.date);
    const bool after_last = gap == static_cast<int>(around.size());
    return after_last && !step.between->after_last.value_or(false) ? 0 : gap;
  }

  int year_part(const DraftStep& step, Date day) const {
    const std::vector<Date> aims = aims_of(step, basis_, 0);
    int nearest = 0;
    for (std::size_t i = 0; i < aims.size(); ++i) {
      const auto off = [&](std::size_t at) { return std::abs((aims[at] - day).count()); };
      if (nearest == 0 || off(i) < off(static_cast<std::size_t>(nearest - 1)))
        nearest = static_cast<int>(i + 1);
    }
    return nearest;
  }

  std::vector<Date> days_of(std::string_view step) const {
    std::vector<Date> around;
    for (const StepCount& entry : plan_.steps) {
      if (!entry.step->id.is(step)) continue;
      for (const Numbered& numbered : entry.numbered) around.push_back(*numbered.kept->date);
    }
    return around;
  }

  /// After how many of them the day lies.
  static int gap_of(const std::vector<Date>& around, Date day) {
    return static_cast<int>(std::upper_bound(around.begin(), around.end(), day) - around.begin());
  }

  void add_trials(std::string_view between) {
    const std::vector<Date> around = days_of(between);
    for (const Trial* trial : kept_trials(input_)) {
      const int gap = gap_of(around, *trial->from + (*trial->to - *trial->from) / 2);
      if (gap > 0 && gap < static_cast<int>(around.size())) plan_.trials.push_back({gap, trial});
    }
  }

  const DraftInput& input_;
  const DraftBasis& basis_;
  const Steps& all_;
  LayoutPlan plan_;
};

/// The steps that depend on each other and of which the activity is one; none where it is no one's.
Steps steps_around(const DraftInput& input, const DraftBasis& basis, const Steps& all,
                   const Activity& moved) {
  for (const Steps& steps : independent_sets(all)) {
    for (const DraftStep* step : steps) {
      const auto kept = kept_for(input, basis, all, *step);
      if (std::find(kept.begin(), kept.end(), &moved) != kept.end()) return steps;
    }
  }
  return {};
}

/// What is planned may also stay where it is.
void add_own_days(Layout& layout) {
  for (std::size_t slot = 0; slot < layout.slots.size(); ++slot) {
    const SlotInfo& info = layout.slots[slot];
    std::vector<Date>& all = layout.choice.slots[slot];
    if (info.fixed) continue;
    const auto at = std::lower_bound(all.begin(), all.end(), *info.now);
    if (at == all.end() || *at != *info.now) all.insert(at, *info.now);
  }
}

/// Not that there is what the plan holds.
std::vector<std::size_t> open_to_question(const PlanDemands& demands) {
  std::vector<std::size_t> open;
  for (std::size_t i = 0; i < demands.size(); ++i) {
    if (demands[i].kind != PlanDemandKind::held) open.push_back(i);
  }
  return open;
}

std::vector<ConflictingDemand> conflict_of(const DraftInput& input, const DraftBasis& basis,
                                           const LayoutPlan& plan) {
  PlanDemands demands;
  Possibility possibility(input, basis, demands);
  const Layout layout = lay_out(input, basis, plan, demands);
  const std::vector<std::size_t> open = open_to_question(demands);
  const auto found = smallest_conflict(open.size(), [&](const std::vector<bool>& supposed) {
    std::vector<bool> all(demands.size(), true);
    for (std::size_t i = 0; i < open.size(); ++i) all[open[i]] = supposed[i];
    possibility.suppose(all);
    return possibility.is_possible(layout);
  });
  std::vector<ConflictingDemand> conflict;
  for (const std::size_t i : found) {
    const std::size_t number = open[i];
    conflict.push_back(described(demands[number], input, basis));
    if (demands[number].activity != plan.follow->moved) continue;
    conflict.back().sentence = say("{} goes to {}", "{} flyttes til {}", *plan.follow->moved->id,
                                   long_date(plan.follow->to));
  }
  return conflict;
}

std::vector<Rippled> changes_of(const Layout& layout, const std::vector<Date>& chosen,
                                const Activity& moved) {
  std::vector<Rippled> changes;
  for (const Occurrence& entry : layout.occurrences) {
    if (entry.kept != &moved && chosen[entry.slot] != *entry.kept->date)
      changes.push_back({entry.kept, nullptr, chosen[entry.slot], chosen[entry.slot]});
  }
  for (const TrialSpan& trial : layout.trials) {
    if (chosen[trial.from] != *trial.kept->from || chosen[trial.to] != *trial.kept->to)
      changes.push_back({nullptr, trial.kept, chosen[trial.from], chosen[trial.to]});
  }
  std::stable_sort(changes.begin(), changes.end(),
                   [](const Rippled& a, const Rippled& b) { return a.from < b.from; });
  return changes;
}

}  // namespace

RippleResult ripple(const DraftInput& input, const Activity& moved, Date to) {
  const auto basis = basis_of(input);
  if (!basis || !input.pack.draft) return std::vector<Rippled>();
  const Steps all = wanted_steps(input);
  LayoutPlan plan =
      StandingPlan(input, *basis, all, steps_around(input, *basis, all, moved)).take();
  plan.follow = Follow{&moved, to};
  PlanDemands demands;
  Layout layout = lay_out(input, *basis, plan, demands);
  DraftBasis taken = *basis;
  if (input.pack.draft->own_days.value_or(false)) taken.taken = kept_days(input);
  give_days(layout, free_days(input, taken));
  add_own_days(layout);
  if (tighten(layout.choice)) return conflict_of(input, *basis, plan);
  const auto chosen = cheapest_days(layout.choice, [&](std::size_t slot, Date day) {
    return std::int64_t{std::abs((day - *layout.slots[slot].now).count())};
  });
  return changes_of(layout, chosen, moved);
}

}  // namespace trivsel
