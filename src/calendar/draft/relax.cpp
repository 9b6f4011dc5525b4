#include "calendar/draft/relax.hpp"

#include <algorithm>
#include <limits>

#include "calendar/draft/apart.hpp"
#include "calendar/draft/possible.hpp"

namespace trivsel {

using std::chrono::days;

namespace {

constexpr int kLongestDelay = 366;
constexpr int kNoLimit = std::numeric_limits<int>::max();

bool covers(const Unavailable& absence, std::string_view who, Date day) {
  return absence.who.is(who) && absence.from && absence.to && *absence.from <= day &&
         day <= *absence.to;
}

/// The absences that an activity on that day would have to be an exception from.
std::vector<const Unavailable*> absences_on(const Course& course, Date day, bool consultant) {
  std::vector<const Unavailable*> all;
  const auto of = [&](std::string_view who) {
    std::vector<const Unavailable*> found;
    for (const Unavailable& absence : course.unavailable) {
      if (covers(absence, who, day)) found.push_back(&absence);
    }
    return found;
  };
  for (const Site& site : course.sites) {
    const auto found = site.id ? of(*site.id) : std::vector<const Unavailable*>();
    all.insert(all.end(), found.begin(), found.end());
  }
  if (!consultant) return all;
  std::optional<std::vector<const Unavailable*>> fewest;
  for (const Consultant& person : course.consultants) {
    if (!person.id) continue;
    auto found = of(*person.id);
    if (!fewest || found.size() < fewest->size()) fewest = std::move(found);
  }
  if (fewest) all.insert(all.end(), fewest->begin(), fewest->end());
  return all;
}

/// A layout in which the people of the course may give way.
struct Yielding {
  Layout layout;
  std::vector<Date> chosen;
  std::int64_t cost = 0;
};

/// The relaxations of a course with one certain last day.
class Relaxer {
 public:
  Relaxer(const DraftInput& input, const DraftBasis& basis) : input_(input), basis_(basis) {
    yielding_ = basis;
    if (basis.order_deadline) yielding_.order_deadline = Date::max();
    yielding_.mind_unavailable = false;
    if (input.pack.draft->own_days.value_or(false)) yielding_.taken.merge(kept_days(input));
    free_ = free_days(input, yielding_);
  }

  /// Whether a plan is possible as it is, and (with `days`) whether it could be where absences do
  /// not count, planned activities can move and the order waits so long.
  bool is_possible(const Steps& steps, std::optional<int> days_of_grace = std::nullopt) const {
    DraftBasis basis = basis_;
    if (days_of_grace && basis.order_deadline) *basis.order_deadline += days{*days_of_grace};
    PlanDemands demands;
    Possibility possibility(input_, basis, demands);
    std::vector<Layout> layouts;
    for (LayoutPlan& plan : ways_to_lay_out(input_, basis, steps)) {
      plan.planned_may_move = days_of_grace.has_value();
      layouts.push_back(lay_out(input_, basis, plan, demands));
    }
    std::vector<bool> supposed(demands.size());
    for (std::size_t i = 0; i < supposed.size(); ++i) {
      supposed[i] = !days_of_grace || demands[i].kind != PlanDemandKind::absence;
    }
    possibility.suppose(supposed);
    return std::any_of(layouts.begin(), layouts.end(),
                       [&](const Layout& layout) { return possibility.is_possible(layout); });
  }

  /// The cheapest way to lay those steps out at less than `limit`.
  std::optional<LayoutPlan> cheapest_way(const Steps& steps, std::int64_t limit,
                                         std::int64_t& cost) const {
    std::optional<LayoutPlan> best;
    for (LayoutPlan& plan : ways_to_lay_out(input_, basis_, steps)) {
      plan.planned_may_move = true;
      const auto found = yield(plan, {});
      if (!found || found->cost >= limit) continue;
      limit = cost = found->cost;
      best = plan;
      if (cost == 0) break;
    }
    return best;
  }

  std::optional<Yielding> yield(const LayoutPlan& plan, const std::vector<Steps>& sets) const {
    PlanDemands demands;
    Yielding result{lay_out(input_, yielding_, plan, demands), {}, 0};
    give_days(result.layout, free_);
    for (std::size_t slot = 0; slot < result.layout.slots.size(); ++slot) {
      add_own_day(result.layout, slot);
    }
    DayChoice choice = result.layout.choice;
    if (tighten(choice)) return std::nullopt;
    const DayCost cost = [&](std::size_t slot, Date day) {
      return cost_of(result.layout.slots[slot], day);
    };
    auto chosen = cheapest_days_apart(choice, cost, sets_of_slots(result.layout, sets));
    if (!chosen) return std::nullopt;
    result.chosen = std::move(*chosen);
    for (std::size_t slot = 0; slot < result.chosen.size(); ++slot) {
      result.cost += cost(slot, result.chosen[slot]);
    }
    return result;
  }

  void tell(const Yielding& found, Relaxation& relaxation) const {
    for (std::size_t slot = 0; slot < found.chosen.size(); ++slot) {
      const SlotInfo& info = found.layout.slots[slot];
      const Date day = found.chosen[slot];
      if (info.fixed || info.now == day) continue;
      for (const Unavailable* absence : absences_on(input_.course, day, info.consultant)) {
        relaxation.attended.push_back({absence, day, info.name});
      }
      if (late(info, day) > 0) relaxation.order_deadline = day;
    }
    std::stable_sort(relaxation.attended.begin(), relaxation.attended.end(),
                     [](const auto& a, const auto& b) { return a.day < b.day; });
    for (const Occurrence& entry : found.layout.occurrences) {
      if (entry.kept != nullptr) add_move(found, entry.slot, *entry.kept->id, relaxation);
    }
    for (const TrialSpan& trial : found.layout.trials) {
      if (trial.kept == nullptr) continue;
      add_move(found, trial.from, *trial.kept->id, relaxation);
      add_move(found, trial.to, *trial.kept->id, relaxation);
    }
  }

 private:
  /// What is planned may also stay where it is.
  static void add_own_day(Layout& layout, std::size_t slot) {
    const SlotInfo& info = layout.slots[slot];
    if (!info.now || info.fixed) return;
    std::vector<Date>& all = layout.choice.slots[slot];
    const auto at = std::lower_bound(all.begin(), all.end(), *info.now);
    if (at == all.end() || *at != *info.now) all.insert(at, *info.now);
  }

  /// How many days after the order's deadline the work on it would begin.
  [[nodiscard]] std::int64_t late(const SlotInfo& info, Date day) const {
    if (!info.before_order || !basis_.order_deadline) return 0;
    if (info.now && *info.now > *basis_.order_deadline) return 0;
    return std::max<std::int64_t>(0, (day - *basis_.order_deadline).count());
  }

  [[nodiscard]] std::int64_t cost_of(const SlotInfo& info, Date day) const {
    if (info.fixed || info.now == day) return 0;
    std::int64_t cost = number_of_absences(day, info.consultant);
    if (info.now) cost += std::abs((day - *info.now).count());
    return cost + late(info, day);
  }

  [[nodiscard]] std::int64_t number_of_absences(Date day, bool consultant) const {
    const auto [entry, is_new] = absences_.emplace(std::pair{day, consultant}, 0);
    if (is_new)
      entry->second = static_cast<std::int64_t>(absences_on(input_.course, day, consultant).size());
    return entry->second;
  }

  static void add_move(const Yielding& found, std::size_t slot, std::string_view id,
                       Relaxation& relaxation) {
    const SlotInfo& info = found.layout.slots[slot];
    if (!info.fixed && info.now && *info.now != found.chosen[slot])
      relaxation.moved.push_back({id, *info.now, found.chosen[slot]});
  }

  const DraftInput& input_;
  const DraftBasis& basis_;
  DraftBasis yielding_;
  FreeDays free_;
  mutable std::map<std::pair<Date, bool>, std::int64_t> absences_;  ///< by day, so far asked for
};

/// The steps that are scheduled together, in the order of the skeleton.
LayoutPlan joined(const DraftInput& input, std::vector<LayoutPlan> plans) {
  LayoutPlan all;
  all.planned_may_move = true;
  for (LayoutPlan& plan : plans) {
    for (StepCount& entry : plan.steps) all.steps.push_back(std::move(entry));
    all.trials.insert(all.trials.end(), plan.trials.begin(), plan.trials.end());
  }
  const auto place = [&](const StepCount& entry) {
    return entry.step - input.pack.draft->activities.items.data();
  };
  std::sort(all.steps.begin(), all.steps.end(),
            [&](const StepCount& a, const StepCount& b) { return place(a) < place(b); });
  return all;
}

/// The ways of the sets that are not possible as they are; nothing where they cost `limit` or more.
std::optional<std::vector<LayoutPlan>> ways_of_what_gives(const Relaxer& relaxer,
                                                          const std::vector<Steps>& sets,
                                                          int limit) {
  std::vector<const Steps*> in_the_way;
  for (const Steps& steps : sets) {
    if (!relaxer.is_possible(steps)) in_the_way.push_back(&steps);
  }
  for (const Steps* steps : in_the_way) {
    if (!relaxer.is_possible(*steps, limit == kNoLimit ? 3 * kLongestDelay : limit - 1))
      return std::nullopt;
  }
  std::vector<LayoutPlan> plans;
  std::int64_t left = limit;
  for (const Steps* steps : in_the_way) {
    std::int64_t cost = 0;
    const auto way = relaxer.cheapest_way(*steps, left, cost);
    if (!way) return std::nullopt;
    left -= cost;
    plans.push_back(*way);
  }
  return plans;
}

/// Set after set, each on days of its own.
std::optional<Relaxation> relax_one_by_one(const DraftInput& input, DraftBasis basis,
                                           const std::vector<Steps>& sets, int limit) {
  Relaxation relaxation;
  for (const Steps& steps : sets) {
    const Relaxer relaxer(input, basis);
    std::int64_t cost = 0;
    const auto way = relaxer.cheapest_way(steps, std::int64_t{limit} - relaxation.days, cost);
    const auto found = way ? relaxer.yield(*way, {steps}) : std::nullopt;
    if (!found || relaxation.days + found->cost >= limit) return std::nullopt;
    relaxation.days += static_cast<int>(found->cost);
    relaxer.tell(*found, relaxation);
    basis.taken.insert(found->chosen.begin(), found->chosen.end());
  }
  return relaxation;
}

/// With the last day of that basis, at less than `limit`.
std::optional<Relaxation> relax_within(const DraftInput& input, const DraftBasis& basis,
                                       int limit) {
  const std::vector<Steps> sets = independent_sets(wanted_steps(input));
  const Relaxer relaxer(input, basis);
  auto plans = ways_of_what_gives(relaxer, sets, limit);
  if (!plans) return std::nullopt;
  if (input.pack.draft->own_days.value_or(false))
    return relax_one_by_one(input, basis, sets, limit);
  Relaxation relaxation;
  if (plans->empty()) return relaxation;
  const auto found = relaxer.yield(joined(input, std::move(*plans)), {});
  if (!found || found->cost >= limit) return std::nullopt;
  relaxation.days = static_cast<int>(found->cost);
  relaxer.tell(*found, relaxation);
  return relaxation;
}

}  // namespace

std::optional<Relaxation> cheapest_relaxation(const DraftInput& input, const DraftBasis& basis) {
  std::optional<Relaxation> best;
  for (int delay = 0; delay <= kLongestDelay && (!best || delay < best->days); ++delay) {
    DraftBasis later = basis;
    later.last += days{delay};
    auto found = relax_within(input, later, best ? best->days - delay : kNoLimit);
    if (!found) continue;
    found->days += delay;
    if (delay > 0) found->last_day = later.last;
    best = std::move(found);
  }
  return best;
}

}  // namespace trivsel
