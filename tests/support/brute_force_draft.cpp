#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "calendar/holidays.hpp"
#include "support/random_skeleton.hpp"

// Knows nothing of how a draft is made: tries every number, every numbering and every day.

namespace trivsel::tests {

using std::chrono::days;
using Step = SmallSkeleton::Step;

namespace {

/// One day to be found.
struct Slot {
  const Step* step = nullptr;
  std::optional<Date> kept;
  bool before_order = false;
};

/// `b` comes `least` to `most` days after `a`; each part by a demand of its own.
struct Tie {
  std::size_t a = 0, b = 0;
  int least = 0;
  std::optional<int> most;
  std::string least_name, most_name;
};

class BruteForce {
 public:
  BruteForce(const SmallSkeleton& s, const std::set<std::string>& lifted) : s_(s), lifted_(lifted) {
    origin_ = s.start;
    first_ = std::max(s.start, s.today + days{1});
  }

  /// Less than `limit`, or `limit`. With `may_yield`, the people of the course may give way.
  int least_cost(int limit, bool may_yield) {
    best_ = limit;
    may_yield_ = may_yield;
    counts_.clear();
    try_counts();
    return best_;
  }

 private:
  bool lifted(const std::string& name) const { return lifted_.contains(name); }

  void try_counts() {
    if (best_ == 0) return;
    const std::size_t i = counts_.size();
    if (i == s_.steps.size()) return try_positions();
    const Step& step = s_.steps[i];
    if (step.between_first) return with_count(counts_[0] - 1);
    const int there = static_cast<int>(step.kept.size());
    const int usual = std::max(usual_count(step), there);
    const int most = step.every > 0 ? usual + 3 : usual;
    for (int count = std::max(step.least, there); count <= most; ++count) with_count(count);
  }

  void with_count(int count) {
    counts_.push_back(count);
    try_counts();
    counts_.pop_back();
  }

  int usual_count(const Step& step) const {
    if (step.every == 0) return step.least;
    Date from = origin_;
    Date to = s_.end;
    if (step.earliest_after_start)
      from = std::max(from, origin_ + days{*step.earliest_after_start});
    if (step.latest_after_start) to = std::min(to, origin_ + days{*step.latest_after_start});
    if (step.latest_before_end) to = std::min(to, s_.end - days{*step.latest_before_end});
    const double gaps = static_cast<double>((std::max(from, to) - from).count()) / step.every;
    return std::max(step.least, 1 + static_cast<int>(std::lround(gaps)));
  }

  /// Each kept activity (at most one a step) may be any of its step's.
  void try_positions() {
    if (positions_.size() < s_.steps.size()) {
      const Step& step = s_.steps[positions_.size()];
      const int last = step.kept.empty() ? 0 : counts_[positions_.size()] - 1;
      for (int position = 0; position <= last; ++position) {
        positions_.push_back(position);
        try_positions();
        positions_.pop_back();
      }
      return;
    }
    lay_out();
    int sum = 0;
    for (const std::vector<std::size_t>& part : parts()) {
      part_ = part;
      chosen_.assign(slots_.size(), std::nullopt);
      part_best_ = best_ - sum;
      choose(0, 0);
      sum += part_best_;
      if (sum >= best_) return;
    }
    best_ = sum;
  }

  /// The slots in sets that no tie binds together.
  std::vector<std::vector<std::size_t>> parts() const {
    std::vector<std::size_t> part(slots_.size());
    for (std::size_t i = 0; i < part.size(); ++i) part[i] = i;
    for (const Tie& tie : ties_) {
      const std::size_t from = part[tie.b];
      std::replace(part.begin(), part.end(), from, std::size_t{part[tie.a]});
    }
    if (own_days()) std::fill(part.begin(), part.end(), std::size_t{0});
    std::vector<std::vector<std::size_t>> all(slots_.size());
    for (std::size_t i = 0; i < part.size(); ++i) all[part[i]].push_back(i);
    std::erase_if(all, [](const auto& slots) { return slots.empty(); });
    return all;
  }

  void lay_out() {
    slots_.clear();
    ties_.clear();
    std::vector<std::pair<std::size_t, std::size_t>> of;  // first and past the last slot of a step
    for (std::size_t i = 0; i < s_.steps.size(); ++i) {
      const Step& step = s_.steps[i];
      const std::size_t begin = slots_.size();
      for (int n = 0; n < counts_[i]; ++n) {
        Slot& slot = slots_.emplace_back();
        slot.step = &step;
        if (!step.kept.empty() && n == positions_[i]) slot.kept = step.kept.front();
        slot.before_order = i == 0 && n == 0;
      }
      of.emplace_back(begin, slots_.size());
      if (step.between_first) {
        for (std::size_t n = begin; n < slots_.size(); ++n) {
          const std::size_t before = of[0].first + (n - begin);
          ties_.push_back({before, n, *step.between_first, {}, "between " + step.id, ""});
          ties_.push_back({n, before + 1, *step.between_first, {}, "between " + step.id, ""});
        }
        continue;
      }
      for (std::size_t n = begin + 1; n < slots_.size(); ++n) {
        const int least = step.gap ? step.gap->least : 1;
        ties_.push_back({n - 1, n, least, step.gap ? step.gap->most : std::nullopt,
                         step.gap ? "least " + step.id : "held " + step.id, "most " + step.id});
      }
      if (step.after_first) {
        ties_.push_back({of[0].second - 1, begin, *step.after_first, step.after_first_most,
                         "after " + step.id, "soon " + step.id});
      }
    }
  }

  bool asked(const Slot& slot) const { return !lifted("held " + slot.step->id); }
  bool fixed(const Slot& slot) const {
    return slot.kept && asked(slot) && !may_yield_ && !lifted("kept " + slot.step->id + "0");
  }

  void choose(std::size_t at, int cost) {
    if (cost >= part_best_) return;
    if (at == part_.size()) {
      part_best_ = cost;
      return;
    }
    const Slot& slot = slots_[part_[at]];
    if (fixed(slot) || !asked(slot)) return put(at, slot.kept.value_or(first_), cost);
    const bool anywhere = slot.kept && !may_yield_;
    const Date from = anywhere || lifted("first") ? first_ - days{20} : first_;
    const Date to = anywhere || lifted("last") ? s_.end + days{40} : s_.end;
    for (Date day = from; day <= to; day += days{1}) {
      const auto price = price_of(slot, day);
      if (price) put(at, day, cost + *price);
    }
    const bool outside = slot.kept && (*slot.kept < from || *slot.kept > to);
    if (outside && may_yield_) put(at, *slot.kept, cost);
  }

  void put(std::size_t at, Date day, int cost) {
    chosen_[part_[at]] = day;
    if (ties_hold()) choose(at + 1, cost);
    chosen_[part_[at]].reset();
  }

  /// What the day costs; nothing where it cannot be.
  std::optional<int> price_of(const Slot& slot, Date day) const {
    if (may_yield_ && slot.kept == day) return 0;
    if (!is_working_day(day) || is_taken(slot, day) || !within_bounds(slot, day))
      return std::nullopt;
    int price = 0;
    for (std::size_t i = 0; i < s_.absences.size(); ++i) {
      const SmallSkeleton::Absence& absence = s_.absences[i];
      const bool counts = absence.who == "hus" || slot.step->consultants;
      if (!counts || day < absence.from || day > absence.to) continue;
      if (!lifted(fmt::format("absence {}", i))) ++price;
    }
    const bool late = slot.before_order && s_.deadline && !lifted("order") && day > *s_.deadline;
    if (late && !slot.kept) price += static_cast<int>((day - *s_.deadline).count());
    if (late && slot.kept && may_yield_ && *slot.kept <= *s_.deadline)
      price += static_cast<int>((day - *s_.deadline).count());
    if (price > 0 && !may_yield_) return std::nullopt;
    if (may_yield_ && slot.kept) price += static_cast<int>(std::abs((day - *slot.kept).count()));
    return price;
  }

  bool within_bounds(const Slot& slot, Date day) const {
    const Step& step = *slot.step;
    const auto ok = [&](const std::string& name, Date from, Date to) {
      // What the plan holds is held to what it keeps already.
      if (slot.kept && (!may_yield_ || *slot.kept < from || *slot.kept > to)) return true;
      return lifted(name) || (from <= day && day <= to);
    };
    const Date far_back = first_ - days{1000};
    const Date far_on = s_.end + days{1000};
    if (step.earliest_after_start && !lifted("first") &&
        !ok("earliest " + step.id, origin_ + days{*step.earliest_after_start}, far_on))
      return false;
    if (step.latest_after_start && !lifted("first") &&
        !ok("latest " + step.id, far_back, origin_ + days{*step.latest_after_start}))
      return false;
    if (step.latest_before_end && !lifted("last") &&
        !ok("latest " + step.id, far_back, s_.end - days{*step.latest_before_end}))
      return false;
    return true;
  }

  bool own_days() const { return s_.own_days && !lifted("own"); }

  /// Whether the second of two steps has days of its own. What the plan holds keeps its day.
  bool are_apart() const {
    const Step& second = s_.steps.back();
    if (!own_days() || second.after_first || second.between_first) return true;
    for (std::size_t a = 0; a < slots_.size(); ++a) {
      for (std::size_t b = a + 1; b < slots_.size(); ++b) {
        if (slots_[a].step == slots_[b].step || !chosen_[a] || chosen_[a] != chosen_[b]) continue;
        if (fixed(slots_[a]) && fixed(slots_[b])) continue;
        if (asked(slots_[a]) && asked(slots_[b])) return false;
      }
    }
    return true;
  }

  /// New activities never lie on a day of what is kept.
  bool is_taken(const Slot& slot, Date day) const {
    if (!own_days() || fixed(slot)) return false;
    for (const Step& step : s_.steps) {
      const bool counts = !step.kept.empty() && !lifted("kept " + step.id + "0");
      if (counts && step.kept.front() == day) return true;
    }
    return false;
  }

  bool ties_hold() const {
    if (!are_apart()) return false;
    return std::all_of(ties_.begin(), ties_.end(), [&](const Tie& tie) {
      if (!chosen_[tie.a] || !chosen_[tie.b]) return true;
      const Slot& a = slots_[tie.a];
      const Slot& b = slots_[tie.b];
      if (!asked(a) || !asked(b)) return true;
      if (a.kept && b.kept) return kept_tie_holds(tie, *a.kept, *b.kept);
      const auto apart = (*chosen_[tie.b] - *chosen_[tie.a]).count();
      if (!lifted(tie.least_name) && apart < tie.least) return false;
      if (a.kept && !may_yield_ && !fixed(a)) return true;
      return lifted(tie.most_name) || !tie.most || apart <= most_of(tie, a);
    });
  }

  bool kept_tie_holds(const Tie& tie, Date a, Date b) const {
    if (!may_yield_) return true;
    const auto apart = (*chosen_[tie.b] - *chosen_[tie.a]).count();
    const auto now = (b - a).count();
    if (now >= tie.least && apart < tie.least) return false;
    return !tie.most || now > *tie.most || apart <= *tie.most;
  }

  /// A distance from something kept that is over by now counts from the first day to come.
  std::int64_t most_of(const Tie& tie, const Slot& a) const {
    if (!a.kept || may_yield_ || *a.kept + days{*tie.most} >= first_ + days{7}) return *tie.most;
    return *tie.most + (first_ - *a.kept).count();
  }

  const SmallSkeleton& s_;
  const std::set<std::string>& lifted_;
  Date origin_, first_;
  int best_ = 0;
  bool may_yield_ = false;
  std::vector<int> counts_, positions_;
  std::vector<Slot> slots_;
  std::vector<Tie> ties_;
  std::vector<std::size_t> part_;
  int part_best_ = 0;
  std::vector<std::optional<Date>> chosen_;
};

}  // namespace

bool has_plan(const SmallSkeleton& skeleton, const std::set<std::string>& lifted) {
  return BruteForce(skeleton, lifted).least_cost(1, false) == 0;
}

int cheapest_way_out(const SmallSkeleton& skeleton, int limit) {
  int least = limit;
  SmallSkeleton later = skeleton;
  for (int delay = 0; delay < least; ++delay) {
    later.end = skeleton.end + days{delay};
    least = std::min(least, delay + BruteForce(later, {}).least_cost(least - delay, true));
  }
  return least;
}

}  // namespace trivsel::tests
