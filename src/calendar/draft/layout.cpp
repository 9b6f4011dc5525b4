#include "calendar/draft/layout.hpp"

#include <algorithm>
#include <cmath>

namespace trivsel {

using std::chrono::days;

namespace {

struct Window {
  Date from, to;
};

Window window_of(const DraftStep& step, const DraftBasis& basis) {
  Date from = step.earliest ? basis.day_of(*step.earliest) : basis.first;
  const Date to = step.latest ? basis.day_of(*step.latest) : basis.last;
  if (step.needs_team.value_or(false) && basis.team_formed)
    from = std::max(from, *basis.team_formed);
  return {std::max(from, basis.first), std::min(to, basis.last)};
}

/// Where the first and the last occurrence should lie.
Window aims_of(const DraftStep& step, const DraftBasis& basis) {
  const Window window = window_of(step, basis);
  const Date from = step.aim ? basis.day_of(*step.aim) : window.from;
  const Date to = step.aim_last ? basis.day_of(*step.aim_last) : window.to;
  return {from, std::max(from, to)};
}

/// The last day on which the first occurrence still keeps the longest gap from the course's first
/// day; where that has passed already, from the first day that can be planned.
Date last_first_day(const DraftGap& gap, const DraftBasis& basis) {
  const unsigned month = static_cast<unsigned>(gap.uncounted_month.value_or(0));
  const Date from_start = last_day_within(basis.start, days_in(*gap.most), month);
  if (from_start >= basis.first + days{7}) return from_start;
  return last_day_within(basis.first, days_in(*gap.most), month);
}

/// The parts of the calendar years in which one of so many a year is to lie: as many as a part of a
/// year has its share of, rounded down. What has passed is left out.
std::vector<Window> yearly_windows(int per_year, const DraftBasis& basis) {
  std::vector<Window> windows;
  for (auto year = month_of(basis.start).year(); year <= month_of(basis.last).year(); ++year) {
    const Date first{year / 1 / 1};
    const Date next{(year + std::chrono::years{1}) / 1 / 1};
    const Date from = std::max(first, basis.start);
    const auto length = (std::min(next, basis.last + days{1}) - from).count();
    const auto number = per_year * length / (next - first).count();
    for (std::int64_t n = 0; n < number; ++n) {
      const Window part{from + days{length * n / number},
                        from + days{length * (n + 1) / number - 1}};
      if (part.to >= basis.first) windows.push_back({std::max(part.from, basis.first), part.to});
    }
  }
  return windows;
}

class LayoutMaker {
 public:
  LayoutMaker(const DraftInput& input, const DraftBasis& basis)
      : input_(input),
        basis_(basis),
        days_(free_days(input.course, basis, false)),
        days_with_consultant_(free_days(input.course, basis, true)) {}

  Layout make(const std::vector<StepCount>& steps) {
    for (const StepCount& entry : steps) {
      if (entry.step->between) {
        add_between(*entry.step);
      } else if (entry.step->per_year) {
        add_yearly(*entry.step);
      } else {
        add_own(*entry.step, entry.count);
      }
    }
    for (const StepCount& entry : steps) add_order(*entry.step);
    bring_before_deadline(steps);
    if (input_.pack.draft->trials) add_trials(*input_.pack.draft->trials);
    return std::move(layout_);
  }

 private:
  std::size_t add_slot(Message name, Window window, bool consultant) {
    const std::vector<Date>& all = consultant ? days_with_consultant_ : days_;
    const auto from = std::lower_bound(all.begin(), all.end(), window.from);
    const auto to = std::upper_bound(from, all.end(), window.to);
    layout_.choice.slots.emplace_back(from, to);
    SlotInfo& info = layout_.slots.emplace_back();
    info.name = std::move(name);
    info.from = window.from;
    info.to = window.to;
    return layout_.slots.size() - 1;
  }

  std::size_t add_occurrence(const DraftStep& step, int number, int count) {
    const Message label = label_of(*step.kind);
    const Message name = count > 1 ? say("{} {}", "{} {}", label, number) : label;
    const std::size_t slot =
        add_slot(name, window_of(step, basis_), step.consultants.value_or(false));
    layout_.occurrences.push_back({&step, number, count, slot});
    return slot;
  }

  void add_bond(std::size_t earlier, std::size_t later, int least) {
    layout_.choice.bonds.push_back({earlier, later, least, std::nullopt, 0});
  }

  void narrow(std::size_t slot, Window window) {
    std::erase_if(layout_.choice.slots[slot],
                  [&](Date day) { return day < window.from || day > window.to; });
    layout_.slots[slot].from = std::max(layout_.slots[slot].from, window.from);
    layout_.slots[slot].to = std::min(layout_.slots[slot].to, window.to);
  }

  void add_own(const DraftStep& step, int count) {
    const Window aims = aims_of(step, basis_);
    const double apart =
        count > 1 ? static_cast<double>((aims.to - aims.from).count()) / (count - 1) : 0;
    for (int number = 1; number <= count; ++number) {
      const std::size_t slot = add_occurrence(step, number, count);
      layout_.slots[slot].aim.day = aims.from + days{std::lround(apart * (number - 1))};
      if (number > 1) add_gap(step, slot);
    }
    if (step.gap && step.gap->from_edges.value_or(false)) keep_to_edges(*step.gap, count);
  }

  void add_yearly(const DraftStep& step) {
    const std::vector<Window> windows = yearly_windows(*step.per_year, basis_);
    const int count = static_cast<int>(windows.size());
    for (int number = 1; number <= count; ++number) {
      const Window& window = windows[static_cast<std::size_t>(number - 1)];
      const std::size_t slot = add_occurrence(step, number, count);
      narrow(slot, window);
      layout_.slots[slot].aim.day = window.from + (window.to - window.from) / 2;
      if (number > 1) add_gap(step, slot);
    }
  }

  /// The distance from the slot before, which is of the same step.
  void add_gap(const DraftStep& step, std::size_t slot) {
    Bond bond{slot - 1, slot, 1, std::nullopt, 0};
    if (step.gap) {
      bond.least = days_in(*step.gap->least);
      if (step.gap->most) bond.most = days_in(*step.gap->most);
      bond.uncounted_month = static_cast<unsigned>(step.gap->uncounted_month.value_or(0));
    }
    layout_.choice.bonds.push_back(bond);
  }

  void keep_to_edges(const DraftGap& gap, int count) {
    const std::size_t last = layout_.slots.size() - 1;
    const std::size_t first = last + 1 - static_cast<std::size_t>(count);
    narrow(first, {basis_.first, last_first_day(gap, basis_)});
    const unsigned month = static_cast<unsigned>(gap.uncounted_month.value_or(0));
    Date earliest = basis_.last;
    while (earliest > basis_.first &&
           last_day_within(earliest - days{1}, days_in(*gap.most), month) >= basis_.last) {
      earliest -= days{1};
    }
    narrow(last, {earliest, basis_.last});
  }

  std::vector<std::size_t> slots_of(std::string_view step) const {
    std::vector<std::size_t> slots;
    for (const Occurrence& occurrence : layout_.occurrences) {
      if (occurrence.step->id.is(step)) slots.push_back(occurrence.slot);
    }
    return slots;
  }

  void add_between(const DraftStep& step) {
    const std::vector<std::size_t> around = slots_of(*step.between->step);
    const bool after_last = step.between->after_last.value_or(false);
    const int count = static_cast<int>(around.size()) - (after_last ? 0 : 1);
    const int least = days_in(*step.between->least);
    int half_gap = 0;
    for (int number = 1; number <= count; ++number) {
      const std::size_t before = around[static_cast<std::size_t>(number - 1)];
      const bool has_next = static_cast<std::size_t>(number) < around.size();
      const std::size_t next = has_next ? around[static_cast<std::size_t>(number)] : before;
      const std::size_t slot = add_occurrence(step, number, count);
      SlotInfo& info = layout_.slots[slot];
      info.level = layout_.slots[before].level + 1;
      info.aim.neighbours = {before, next};
      add_bond(before, slot, least);
      if (has_next) {
        half_gap = static_cast<int>(
            (layout_.slots[next].aim.day - layout_.slots[before].aim.day).count() / 2);
        add_bond(slot, next, least);
      } else {
        info.aim.offset = std::max(half_gap, least);
      }
    }
  }

  void add_order(const DraftStep& step) {
    const std::vector<std::size_t> own = slots_of(*step.id);
    for (const DraftAfter& after : step.after) {
      const std::vector<std::size_t> others = slots_of(*after.step);
      if (others.empty() || own.empty()) continue;
      Bond bond{others.back(), own.front(), days_in(*after.least), std::nullopt, 0};
      if (after.most) bond.most = days_in(*after.most);
      layout_.choice.bonds.push_back(bond);
    }
  }

  /// The first activity of all that works on the order lies before the order's own deadline.
  void bring_before_deadline(const std::vector<StepCount>& steps) {
    if (!basis_.order_deadline) return;
    const auto entry = std::find_if(steps.begin(), steps.end(), [](const StepCount& s) {
      return s.step->addresses_order.value_or(false);
    });
    if (entry == steps.end()) return;
    const std::size_t first = slots_of(*entry->step->id).front();
    if (layout_.slots[first].to <= *basis_.order_deadline) return;
    layout_.slots[first].limit = Limit::order_deadline;
    narrow(first, {basis_.first, *basis_.order_deadline});
  }

  void add_trials(const DraftTrial& trial) {
    std::vector<std::size_t> around;
    for (std::size_t i = 0; i < layout_.occurrences.size(); ++i) {
      if (layout_.occurrences[i].step->id.is(*trial.between)) around.push_back(i);
    }
    for (std::size_t i = 1; i < around.size(); ++i) add_trial(trial, around[i - 1], around[i]);
  }

  void add_trial(const DraftTrial& trial, std::size_t before, std::size_t after) {
    const int number = layout_.occurrences[before].number;
    const std::size_t previous = layout_.occurrences[before].slot;
    const std::size_t next = layout_.occurrences[after].slot;
    const Window all{basis_.first, basis_.last};
    const Message name = say("trial {}", "prøvehandling {}", number);
    const std::size_t from = add_slot(name, all, false);
    const std::size_t to = add_slot(name, all, false);
    aim_beside(from, previous, days_in(*trial.starts));
    aim_beside(to, next, -days_in(*trial.ends));
    add_bond(previous, from, days_in(*trial.starts));
    add_bond(to, next, days_in(*trial.ends));
    Bond length{from, to, days_in(*trial.least) - 1, std::nullopt, 0};
    if (trial.most) length.most = days_in(*trial.most) - 1;
    layout_.choice.bonds.push_back(length);
    layout_.trials.push_back({number, before, from, to});
  }

  void aim_beside(std::size_t slot, std::size_t other, int offset) {
    layout_.slots[slot].level = layout_.slots[other].level + 1;
    layout_.slots[slot].aim.neighbours = {other, other};
    layout_.slots[slot].aim.offset = offset;
  }

  const DraftInput& input_;
  const DraftBasis& basis_;
  std::vector<Date> days_;
  std::vector<Date> days_with_consultant_;
  Layout layout_;
};

}  // namespace

bool has_fixed_count(const DraftStep& step) {
  return step.per_year || step.each_site.value_or(false);
}

int usual_count(const DraftStep& step, const DraftBasis& basis) {
  if (step.per_year) return static_cast<int>(yearly_windows(*step.per_year, basis).size());
  if (step.each_site.value_or(false)) return static_cast<int>(basis.sites);
  const int least = step.least.value_or(1);
  if (!step.every) return least;
  const Window aims = aims_of(step, basis);
  const double gaps = static_cast<double>((aims.to - aims.from).count()) / days_in(*step.every);
  return std::max(least, 1 + static_cast<int>(std::lround(gaps)));
}

Layout lay_out(const DraftInput& input, const DraftBasis& basis,
               const std::vector<StepCount>& steps) {
  return LayoutMaker(input, basis).make(steps);
}

}  // namespace trivsel
