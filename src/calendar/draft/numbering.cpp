#include "calendar/draft/numbering.hpp"

#include <algorithm>
#include <numeric>

#include "calendar/draft/match.hpp"

namespace trivsel {

using std::chrono::days;

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

namespace {

bool depends(const DraftStep& step, const DraftStep& other) {
  if (step.between && other.id.is(*step.between->step)) return true;
  return std::any_of(step.after.begin(), step.after.end(),
                     [&](const DraftAfter& after) { return other.id.is(*after.step); });
}

}  // namespace

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

namespace {

std::int64_t days_off(Date day, DayStretch stretch) {
  if (day < stretch.from) return (stretch.from - day).count();
  return day > stretch.to ? (day - stretch.to).count() : 0;
}

bool is_one_of(const DraftStep& step, const Activity& activity) {
  if (!activity.kind.is(*step.kind)) return false;
  return !step.evaluation || activity.evaluation.is(*step.evaluation);
}

}  // namespace

std::vector<const Activity*> kept_for(const DraftInput& input, const DraftBasis& basis,
                                      const Steps& steps, const DraftStep& step) {
  std::vector<const Activity*> kept;
  for (const Activity& activity : input.plan.activities) {
    if (!activity.stands() || !activity.date || !activity.id) continue;
    const DraftStep* nearest = nullptr;
    std::int64_t least = 0;
    for (const DraftStep* other : steps) {
      if (!is_one_of(*other, activity)) continue;
      const std::int64_t off = days_off(*activity.date, stretch_of(*other, basis));
      if (nearest == nullptr || off < least) {
        nearest = other;
        least = off;
      }
    }
    if (nearest == &step) kept.push_back(&activity);
  }
  std::stable_sort(kept.begin(), kept.end(),
                   [](const Activity* a, const Activity* b) { return *a->date < *b->date; });
  return kept;
}

std::vector<const Trial*> kept_trials(const DraftInput& input) {
  std::vector<const Trial*> kept;
  for (const Trial& trial : input.plan.trials) {
    if (trial.id && trial.from && trial.to && *trial.from <= *trial.to) kept.push_back(&trial);
  }
  std::stable_sort(kept.begin(), kept.end(),
                   [](const Trial* a, const Trial* b) { return *a->from < *b->from; });
  return kept;
}

namespace {

constexpr int kMoreThanUsual = 3;
constexpr std::size_t kMostWays = 2000;
constexpr std::size_t kMostNumberings = 300;

using Kept = std::vector<std::vector<const Activity*>>;  ///< by step

struct Counts {
  std::vector<int> of;  ///< by step
  int departure = 0;    ///< from the usual, or from what is there where that is enough
};

/// All counts worth trying, the usual ones first. A step between two others counts with them.
std::vector<Counts> counts_to_try(const Steps& steps, const DraftBasis& basis, const Kept& kept) {
  std::vector<Counts> all{{}};
  for (std::size_t i = 0; i < steps.size(); ++i) {
    const DraftStep& step = *steps[i];
    const bool own = !has_fixed_count(step) && !step.between;
    const int there = own ? static_cast<int>(kept[i].size()) : 0;
    const int usual = std::max(usual_count(step, basis), there);
    const int least = own ? std::max(step.least.value_or(1), there) : usual;
    const int most = step.every ? usual + kMoreThanUsual : usual;
    const bool enough = own && there > 0 && there >= step.least.value_or(1);
    const int best = enough ? there : usual;
    std::vector<Counts> longer;
    for (const Counts& counts : all) {
      for (int count = least; count <= most; ++count) {
        longer.push_back(counts);
        longer.back().of.push_back(count);
        longer.back().departure += std::abs(count - best);
      }
    }
    all = std::move(longer);
  }
  std::stable_sort(all.begin(), all.end(),
                   [](const Counts& a, const Counts& b) { return a.departure < b.departure; });
  return all;
}

/// The numberings of one step after the other.
class Numberer {
 public:
  Numberer(const DraftInput& input, const DraftBasis& basis, const Steps& steps, const Kept& kept,
           std::vector<LayoutPlan>& ways)
      : input_(input), basis_(basis), steps_(steps), kept_(kept), ways_(ways) {}

  void number(const Counts& counts) {
    counts_ = &counts;
    plan_ = {};
    add_step(0);
  }

 private:
  void add_step(std::size_t i) {
    if (ways_.size() >= kMostWays) return;
    if (i == steps_.size()) return add_trials();
    const DraftStep& step = *steps_[i];
    StepCount entry{&step, count_of(i), {}};
    if (kept_[i].empty()) return add(i, entry);
    for (const Match& match : matches_of(i, entry.count)) {
      entry.numbered.clear();
      for (int number = 1; number <= entry.count; ++number) {
        entry.numbered.push_back({number, match.at[static_cast<std::size_t>(number - 1)]});
      }
      add(i, entry);
    }
  }

  void add(std::size_t i, const StepCount& entry) {
    plan_.steps.push_back(entry);
    add_step(i + 1);
    plan_.steps.pop_back();
  }

  int count_of(std::size_t i) const {
    const DraftStep& step = *steps_[i];
    if (!step.between) return counts_->of[i];
    const StepCount& around = entry_of(*step.between->step);
    return around.count - (step.between->after_last.value_or(false) ? 0 : 1);
  }

  const StepCount& entry_of(std::string_view id) const {
    return *std::find_if(plan_.steps.begin(), plan_.steps.end(),
                         [&](const StepCount& entry) { return entry.step->id.is(id); });
  }

  std::vector<Match> matches_of(std::size_t i, int count) const {
    const DraftStep& step = *steps_[i];
    const auto number = static_cast<std::size_t>(count);
    if (step.each_site.value_or(false)) return {match_sites(input_.course, kept_[i], number)};
    if (step.between) return best(match_gaps(around(step), kept_[i], number));
    const std::vector<Date> aims = aims_of(step, basis_, count);
    if (step.per_year) return {match_years(aims, kept_[i])};
    return best(match_row(aims, kept_[i]));
  }

  /// The days that a step's occurrences have or aim at, and which of them are sure.
  Around around(const DraftStep& step) const {
    const StepCount& entry = entry_of(*step.between->step);
    Around around;
    around.aims = aims_of(*entry.step, basis_, entry.count);
    around.sure.resize(around.aims.size());
    for (const Numbered& numbered : entry.numbered) {
      if (numbered.kept == nullptr) continue;
      const auto at = static_cast<std::size_t>(numbered.number - 1);
      around.sure[at] = *numbered.kept->date;
      around.aims[at] = *numbered.kept->date;
    }
    return around;
  }

  static std::vector<Match> best(std::vector<Match> matches) {
    std::stable_sort(matches.begin(), matches.end(),
                     [](const Match& a, const Match& b) { return a.cost < b.cost; });
    if (matches.size() > kMostNumberings) matches.resize(kMostNumberings);
    return matches;
  }

  /// A trial is that of the gap that it lies in, seen from the activities that stand.
  void add_trials() {
    const auto& draft = input_.pack.draft->trials;
    const bool here = draft && std::any_of(steps_.begin(), steps_.end(), [&](const DraftStep* s) {
                        return s->id.is(*draft->between);
                      });
    const std::vector<const Trial*> kept =
        here && input_.keep ? kept_trials(input_) : std::vector<const Trial*>();
    plan_.trials.clear();
    for (const Trial* trial : kept) {
      const int number = gap_of(*trial, entry_of(*draft->between));
      const bool taken = std::any_of(plan_.trials.begin(), plan_.trials.end(),
                                     [&](const NumberedTrial& t) { return t.number == number; });
      if (number > 0 && !taken) plan_.trials.push_back({number, trial});
    }
    ways_.push_back(plan_);
  }

  /// 0 where it can lie in none of them.
  int gap_of(const Trial& trial, const StepCount& entry) const {
    std::vector<Date> around = aims_of(*entry.step, basis_, entry.count);
    for (const Numbered& numbered : entry.numbered) {
      if (numbered.kept != nullptr)
        around[static_cast<std::size_t>(numbered.number - 1)] = *numbered.kept->date;
    }
    const Date middle = *trial.from + (*trial.to - *trial.from) / 2;
    for (std::size_t i = 1; i < around.size(); ++i) {
      if (around[i - 1] <= middle && middle <= around[i]) return static_cast<int>(i);
    }
    return 0;
  }

  const DraftInput& input_;
  const DraftBasis& basis_;
  const Steps& steps_;
  const Kept& kept_;
  std::vector<LayoutPlan>& ways_;
  const Counts* counts_ = nullptr;
  LayoutPlan plan_;
};

}  // namespace

std::vector<LayoutPlan> ways_to_lay_out(const DraftInput& input, const DraftBasis& basis,
                                        const Steps& steps) {
  Kept kept(steps.size());
  if (input.keep) {
    const Steps all = wanted_steps(input);
    for (std::size_t i = 0; i < steps.size(); ++i) kept[i] = kept_for(input, basis, all, *steps[i]);
  }
  std::vector<LayoutPlan> ways;
  Numberer numberer(input, basis, steps, kept, ways);
  for (const Counts& counts : counts_to_try(steps, basis, kept)) numberer.number(counts);
  return ways;
}

}  // namespace trivsel
