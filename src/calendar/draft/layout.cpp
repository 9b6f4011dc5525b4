#include "calendar/draft/layout.hpp"

#include <algorithm>

#include "calendar/draft/layout_builder.hpp"

namespace trivsel {

using std::chrono::days;

namespace {

using Window = DayStretch;

class LayoutMaker : private LayoutBuilder {
 public:
  using LayoutBuilder::LayoutBuilder;

  Layout make() {
    for (const StepCount& entry : plan_.steps) {
      if (entry.step->between) {
        add_between(entry);
      } else if (entry.step->per_year) {
        add_yearly(entry);
      } else {
        add_own(entry);
      }
    }
    for (const StepCount& entry : plan_.steps) add_order(*entry.step);
    bring_before_deadline();
    if (input_.pack.draft->trials) add_trials(*input_.pack.draft->trials);
    layout_.choice.slots.resize(layout_.slots.size());
    return std::move(layout_);
  }

 private:
  std::size_t add_occurrence(const StepCount& entry, const Numbered& numbered) {
    const DraftStep& step = *entry.step;
    const Message label = label_of(*step.kind);
    Message name = entry.count > 1 ? say("{} {}", "{} {}", label, numbered.number) : label;
    const std::size_t slot = add_slot(std::move(name), number_of(PlanDemandKind::held, &step));
    layout_.slots[slot].consultant = step.consultants.value_or(false);
    layout_.occurrences.push_back({&step, numbered.number, entry.count, slot, numbered.kept});
    if (numbered.kept != nullptr) keep(slot, *numbered.kept);
    keep_to_course(slot);
    keep_to_step(slot, step);
    return slot;
  }

  void keep_to_course(std::size_t slot) {
    const std::size_t first = number_of(PlanDemandKind::first_day);
    const std::size_t last = number_of(PlanDemandKind::last_day);
    bound(slot, {basis_.first, kAnyDay.to}, grounds({first}));
    bound(slot, {kAnyDay.from, basis_.last}, grounds({last}));
  }

  void keep_to_step(std::size_t slot, const DraftStep& step) {
    if (step.earliest) {
      bound(slot, {basis_.day_of(*step.earliest), kAnyDay.to},
            grounds_of(*step.earliest, PlanDemandKind::earliest, step));
    }
    if (step.latest && !is_over(basis_.day_of(*step.latest))) {
      bound(slot, {kAnyDay.from, basis_.day_of(*step.latest)},
            grounds_of(*step.latest, PlanDemandKind::latest, step));
    }
    if (step.needs_team.value_or(false) && basis_.team_formed) {
      bound(slot, {*basis_.team_formed, kAnyDay.to},
            grounds({number_of(PlanDemandKind::team_formed)}));
    }
  }

  /// What a plan that is filled up has missed is made good as soon as can be.
  bool is_over(Date latest) const { return input_.keep && latest < basis_.first; }

  Grounds grounds_of(const DraftPoint& point, PlanDemandKind kind, const DraftStep& step) {
    Grounds all = grounds({number_of(kind, &step)});
    if (!point.before_end) all.add(number_of(PlanDemandKind::first_day));
    if (!point.after_start) all.add(number_of(PlanDemandKind::last_day));
    return all;
  }

  void add_own(const StepCount& entry) {
    const std::vector<Date> aims = aims_of(*entry.step, basis_, entry.count);
    const std::size_t first = layout_.slots.size();
    std::optional<std::size_t> before;
    for (const Numbered& numbered : numbers_of(entry)) {
      const std::size_t slot = add_occurrence(entry, numbered);
      layout_.slots[slot].aim.day = aims[static_cast<std::size_t>(numbered.number - 1)];
      if (stands_for_a_site(*entry.step, numbered)) continue;
      if (before) add_gap(*entry.step, *before, slot);
      before = slot;
    }
    const bool edges = entry.step->gap && entry.step->gap->from_edges.value_or(false);
    if (edges && layout_.slots.size() > first) keep_to_edges(*entry.step, first);
  }

  /// Sites have no order of their own: what stands for one binds no other.
  static bool stands_for_a_site(const DraftStep& step, const Numbered& numbered) {
    return numbered.kept != nullptr && step.each_site.value_or(false);
  }

  static std::vector<Numbered> numbers_of(const StepCount& entry) {
    if (!entry.numbered.empty()) return entry.numbered;
    std::vector<Numbered> all;
    for (int number = 1; number <= entry.count; ++number) all.push_back({number, nullptr});
    return all;
  }

  void add_yearly(const StepCount& entry) {
    const std::vector<Window> windows = yearly_windows(*entry.step->per_year, basis_);
    const std::size_t first = layout_.slots.size();
    for (const Numbered& numbered : numbers_of(entry)) {
      const Window& window = windows[static_cast<std::size_t>(numbered.number - 1)];
      if (numbered.kept == nullptr && window.to < basis_.first) continue;
      const std::size_t slot = add_occurrence(entry, numbered);
      bound(slot, plan_.follow ? calendar_year(window.from) : window,
            grounds({number_of(PlanDemandKind::first_day), number_of(PlanDemandKind::last_day)}));
      layout_.slots[slot].aim.day = window.from + (window.to - window.from) / 2;
      if (slot > first) add_gap(*entry.step, slot - 1, slot);
    }
  }

  /// A plan that stands keeps its number in the year, not in each part of it.
  static Window calendar_year(Date day) {
    const auto year = month_of(day).year();
    return {Date{year / 1 / 1}, Date{year / 12 / 31}};
  }

  /// The distance between two slots of one step.
  void add_gap(const DraftStep& step, std::size_t before, std::size_t slot) {
    if (!step.gap) return at_least(before, slot, 1, {});
    const DraftGap& gap = *step.gap;
    at_least(before, slot, days_in(*gap.least),
             grounds({number_of(PlanDemandKind::gap_least, &step)}));
    if (!gap.most) return;
    at_most(before, slot, days_in(*gap.most), uncounted_month(gap),
            grounds({number_of(PlanDemandKind::gap_most, &step)}));
  }

  void keep_to_edges(const DraftStep& step, std::size_t first) {
    const DraftGap& gap = *step.gap;
    const std::size_t most = number_of(PlanDemandKind::gap_most, &step);
    const Date latest =
        last_day_after(basis_.start, days_in(*gap.most), uncounted_month(gap), basis_);
    bound(first, {kAnyDay.from, latest}, grounds({most, number_of(PlanDemandKind::first_day)}));
    bound(layout_.slots.size() - 1, {first_day_before_end(gap, basis_), kAnyDay.to},
          grounds({most, number_of(PlanDemandKind::last_day)}));
  }

  /// Of one step, in the order of their numbers.
  std::vector<std::size_t> slots_of(std::string_view step) const {
    std::vector<std::size_t> slots;
    for (const Occurrence& occurrence : layout_.occurrences) {
      if (occurrence.step->id.is(step)) slots.push_back(occurrence.slot);
    }
    return slots;
  }

  void add_between(const StepCount& entry) {
    const DraftStep& step = *entry.step;
    const std::vector<std::size_t> around = slots_of(*step.between->step);
    const int least = days_in(*step.between->least);
    const Grounds both = grounds({number_of(PlanDemandKind::between, &step)});
    int half_gap = 0;
    for (const Numbered& numbered : numbers_of(entry)) {
      const std::size_t before = around[static_cast<std::size_t>(numbered.number - 1)];
      const bool has_next = static_cast<std::size_t>(numbered.number) < around.size();
      const std::size_t next =
          has_next ? around[static_cast<std::size_t>(numbered.number)] : before;
      const std::size_t slot = add_occurrence(entry, numbered);
      SlotInfo& info = layout_.slots[slot];
      info.level = layout_.slots[before].level + 1;
      info.aim.neighbours = {before, next};
      at_least(before, slot, least, both);
      if (has_next) {
        half_gap = static_cast<int>(
            (layout_.slots[next].aim.day - layout_.slots[before].aim.day).count() / 2);
        at_least(slot, next, least, both);
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
      at_least(others.back(), own.front(), days_in(*after.least),
               grounds({number_of(PlanDemandKind::after_least, &step, &after)}));
      if (!after.most) continue;
      at_most(others.back(), own.front(), days_in(*after.most), 0,
              grounds({number_of(PlanDemandKind::after_most, &step, &after)}));
    }
  }

  /// The first activity of all that works on the order lies before the order's own deadline.
  void bring_before_deadline() {
    if (!basis_.order_deadline) return;
    const auto works_on_it = [](const Occurrence& occurrence) {
      return occurrence.step->addresses_order.value_or(false);
    };
    const auto first =
        std::find_if(layout_.occurrences.begin(), layout_.occurrences.end(), works_on_it);
    if (first == layout_.occurrences.end()) return;
    layout_.slots[first->slot].before_order = true;
    bound(first->slot, {kAnyDay.from, *basis_.order_deadline},
          grounds({number_of(PlanDemandKind::order_deadline)}));
  }

  void add_trials(const DraftTrial& trial) {
    std::vector<std::size_t> around;
    for (std::size_t i = 0; i < layout_.occurrences.size(); ++i) {
      if (layout_.occurrences[i].step->id.is(*trial.between)) around.push_back(i);
    }
    for (std::size_t i = 1; i < around.size(); ++i) {
      bool stands = plan_.follow.has_value();
      for (const NumberedTrial& numbered : plan_.trials) {
        if (static_cast<std::size_t>(numbered.number) != i) continue;
        add_trial(trial, around[i - 1], around[i], numbered.kept);
        stands = true;
      }
      if (!stands) add_trial(trial, around[i - 1], around[i], nullptr);
    }
  }

  void add_trial(const DraftTrial& trial, std::size_t before, std::size_t after,
                 const Trial* kept) {
    const int number = layout_.occurrences[before].number;
    const std::size_t previous = layout_.occurrences[before].slot;
    const std::size_t next = layout_.occurrences[after].slot;
    const Message name = say("trial {}", "prøvehandling {}", number);
    const std::size_t asked_by = number_of(PlanDemandKind::trial);
    const std::size_t from = add_slot(name, asked_by);
    const std::size_t to = add_slot(name, asked_by);
    if (kept != nullptr) {
      keep(from, *kept, *kept->from);
      keep(to, *kept, *kept->to);
    }
    for (const std::size_t slot : {from, to}) keep_to_course(slot);
    aim_beside(from, previous, days_in(*trial.starts));
    aim_beside(to, next, -days_in(*trial.ends));
    at_least(previous, from, days_in(*trial.starts), {});
    at_least(to, next, days_in(*trial.ends), {});
    at_least(from, to, days_in(*trial.least) - 1, {});
    if (trial.most) at_most(from, to, days_in(*trial.most) - 1, 0, {});
    layout_.trials.push_back({number, before, from, to, kept});
  }

  void aim_beside(std::size_t slot, std::size_t other, int offset) {
    layout_.slots[slot].level = layout_.slots[other].level + 1;
    layout_.slots[slot].aim.neighbours = {other, other};
    layout_.slots[slot].aim.offset = offset;
  }
};

}  // namespace

Layout lay_out(const DraftInput& input, const DraftBasis& basis, const LayoutPlan& plan,
               PlanDemands& demands) {
  return LayoutMaker(input, basis, plan, demands).make();
}

FreeDays free_days(const DraftInput& input, const DraftBasis& basis) {
  return {free_days(input.course, basis, false), free_days(input.course, basis, true)};
}

void give_days(Layout& layout, const FreeDays& free) {
  std::vector<Window> windows(layout.slots.size(), kAnyDay);
  for (const DayBound& bound : layout.bounds) {
    Window& window = windows[bound.slot];
    window = {std::max(window.from, bound.from), std::min(window.to, bound.to)};
  }
  for (std::size_t slot = 0; slot < layout.slots.size(); ++slot) {
    const SlotInfo& info = layout.slots[slot];
    std::vector<Date>& chosen = layout.choice.slots[slot];
    if (info.fixed) {
      chosen = {*info.fixed};
      continue;
    }
    const std::vector<Date>& all = info.consultant ? free.with_consultant : free.all;
    const auto from = std::lower_bound(all.begin(), all.end(), windows[slot].from);
    const auto to = std::upper_bound(from, all.end(), windows[slot].to);
    chosen.assign(from, std::max(from, to));
  }
}

}  // namespace trivsel
