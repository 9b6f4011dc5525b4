#include "calendar/draft/possible.hpp"

#include <algorithm>

#include "calendar/draft/apart.hpp"
#include "calendar/holidays.hpp"

namespace trivsel {

using std::chrono::days;

/// What a layout says under the demands supposed, in numbers.
struct Possibility::Problem {
  struct Slot {
    Day from = 0, to = 0;
    Day own = -1;  ///< where it lies now: never mind whether that day is free
    bool consultant = false;
    bool asked = true;  ///< false: nothing demands it
    bool fixed = false;
    std::vector<Day> barred;  ///< tried and given up
  };
  struct Tie {
    std::size_t earlier, later;
    int least;
    int most;  ///< below 0: none
    const std::vector<Day>* counted;
  };
  std::vector<Slot> slots;
  std::vector<Tie> ties;
};

Possibility::Possibility(const DraftInput& input, const DraftBasis& basis, PlanDemands& demands)
    : input_(input), basis_(basis), demands_(demands) {
  Date first = std::min(basis.first, basis.start);
  Date last = basis.last;
  for (const Activity& activity : input.plan.activities) {
    if (!input.keep || !activity.date) continue;
    first = std::min(first, *activity.date);
    last = std::max(last, *activity.date);
  }
  for (const Trial& trial : input.plan.trials) {
    if (!input.keep || !trial.from || !trial.to) continue;
    first = std::min(first, *trial.from);
    last = std::max(last, *trial.to);
  }
  begin_ = std::max(first - days{366}, Date{std::chrono::year{1950} / 1 / 1});
  size_ = static_cast<Day>((last + days{3 * 366} - begin_).count());
  for (Day day = 0; day < size_; ++day) working_.push_back(is_working_day(begin_ + days{day}));
  for (const Unavailable& absence : input.course.unavailable) {
    PlanDemand demand;
    demand.kind = PlanDemandKind::absence;
    demand.absence = &absence;
    absences_.push_back(demands.number_of(demand));
  }
  if (!input.pack.draft->own_days.value_or(false)) return;
  own_days_ =
      demands.number_of({PlanDemandKind::own_days, nullptr, nullptr, nullptr, nullptr, nullptr});
  for (const Activity& activity : input.plan.activities) {
    if (!input.keep || !activity.stands() || !activity.date) continue;
    PlanDemand demand;
    demand.kind = PlanDemandKind::kept;
    demand.activity = &activity;
    kept_.push_back(demands.number_of(demand));
  }
}

void Possibility::take_kept_days(std::vector<bool>& free) const {
  if (!own_days_ || !supposed_[*own_days_]) return;
  for (const std::size_t kept : kept_) {
    if (!supposed_[kept]) continue;
    const Day day = number_of(*demands_[kept].activity->date);
    if (day >= 0 && day < size_) free[static_cast<std::size_t>(day)] = false;
  }
}

bool Possibility::keeps_own_days() const {
  return own_days_ && supposed_[*own_days_];
}

Possibility::Day Possibility::number_of(Date date) const {
  return static_cast<Day>(std::clamp<std::int64_t>((date - begin_).count(), -1, size_));
}

void Possibility::suppose(const std::vector<bool>& demands) {
  supposed_ = demands;
  std::vector<bool> free = working_;
  std::map<std::string_view, std::vector<bool>> gone;
  for (const Consultant& consultant : input_.course.consultants) {
    if (consultant.id) gone[*consultant.id].resize(static_cast<std::size_t>(size_));
  }
  for (std::size_t i = 0; i < absences_.size(); ++i) {
    const Unavailable& absence = input_.course.unavailable.items[i];
    if (!supposed_[absences_[i]] || !absence.who || !absence.from || !absence.to) continue;
    const bool site = input_.course.site(*absence.who) != nullptr;
    const auto consultant = gone.find(*absence.who);
    const Day to = std::min(number_of(*absence.to), size_ - 1);
    for (Day day = std::max(number_of(*absence.from), 0); day <= to; ++day) {
      if (site) free[static_cast<std::size_t>(day)] = false;
      if (consultant != gone.end()) consultant->second[static_cast<std::size_t>(day)] = true;
    }
  }
  take_kept_days(free);
  next_.assign(static_cast<std::size_t>(size_) + 1, size_);
  next_with_consultant_ = next_;
  for (Day day = size_ - 1; day >= 0; --day) {
    const auto at = static_cast<std::size_t>(day);
    const bool all_gone = !gone.empty() && std::all_of(gone.begin(), gone.end(),
                                                       [&](const auto& g) { return g.second[at]; });
    next_[at] = free[at] ? day : next_[at + 1];
    next_with_consultant_[at] = free[at] && !all_gone ? day : next_with_consultant_[at + 1];
  }
}

const std::vector<Possibility::Day>& Possibility::counted(unsigned month) {
  std::vector<Day>& table = counted_[month];
  Day sum = 0;
  for (Day day = static_cast<Day>(table.size()); day <= size_; ++day) {
    const Date date = begin_ + days{day};
    if (static_cast<unsigned>(std::chrono::year_month_day{date}.month()) != month) ++sum;
    table.push_back(sum);
  }
  return table;
}

Possibility::Problem Possibility::problem_of(const Layout& layout) {
  Problem problem;
  for (const SlotInfo& info : layout.slots) {
    Problem::Slot& slot = problem.slots.emplace_back();
    slot.to = size_ - 1;
    slot.consultant = info.consultant;
    slot.asked = supposed_[info.asked_by];
    slot.fixed = info.fixed && supposed_[info.fixed_by] && slot.asked;
    if (info.now && !info.fixed) slot.own = number_of(*info.now);
    if (slot.fixed) slot.from = slot.to = std::max(number_of(*info.fixed), 0);
  }
  for (const DayBound& bound : layout.bounds) {
    Problem::Slot& slot = problem.slots[bound.slot];
    if (slot.fixed || !bound.grounds.hold(supposed_)) continue;
    slot.from = std::max(slot.from, number_of(bound.from));
    slot.to = std::min(slot.to, number_of(bound.to));
  }
  for (std::size_t i = 0; i < layout.choice.bonds.size(); ++i) {
    if (!layout.bond_grounds[i].hold(supposed_)) continue;
    const Bond& bond = layout.choice.bonds[i];
    problem.ties.push_back({bond.earlier, bond.later, bond.least, bond.most.value_or(-1),
                            &counted(bond.uncounted_month)});
  }
  return problem;
}

Possibility::Day Possibility::next_free(const Problem& problem, std::size_t slot, Day from) const {
  const Problem::Slot& info = problem.slots[slot];
  if (info.fixed) return from <= info.from ? info.from : size_;
  const std::vector<Day>& next = info.consultant ? next_with_consultant_ : next_;
  Day day = from < size_ ? next[static_cast<std::size_t>(std::max(from, 0))] : size_;
  while (day < size_ && std::find(info.barred.begin(), info.barred.end(), day) != info.barred.end())
    day = next[static_cast<std::size_t>(day) + 1];
  return from <= info.own && info.own < day ? info.own : day;
}

bool Possibility::find_earliest(const Problem& problem, std::vector<Day>& chosen) const {
  const auto put = [&](std::size_t slot, Day from) {
    chosen[slot] = next_free(problem, slot, from);
    return chosen[slot] <= problem.slots[slot].to && chosen[slot] < size_;
  };
  chosen.resize(problem.slots.size());
  for (std::size_t slot = 0; slot < chosen.size(); ++slot) {
    if (!put(slot, problem.slots[slot].from)) return false;
  }
  for (bool changed = true; changed;) {
    changed = false;
    for (const Problem::Tie& tie : problem.ties) {
      const Day least = chosen[tie.earlier] + tie.least;
      if (chosen[tie.later] < least) {
        if (!put(tie.later, least)) return false;
        changed = true;
      }
      const auto counted_to = [&](std::size_t slot) {
        return (*tie.counted)[static_cast<std::size_t>(chosen[slot])];
      };
      while (tie.most >= 0 && counted_to(tie.later) - counted_to(tie.earlier) > tie.most) {
        if (!put(tie.earlier, chosen[tie.earlier] + 1)) return false;
        changed = true;
      }
    }
  }
  return true;
}

/// In the earliest days, two slots of different sets may share one. One of them must give it up.
bool Possibility::find_apart(Problem& problem, const std::vector<std::size_t>& set_of,
                             int& tries) const {
  std::vector<Day> chosen;
  if (--tries < 0 || !find_earliest(problem, chosen)) return false;
  for (std::size_t a = 0; a < chosen.size(); ++a) {
    for (std::size_t b = a + 1; b < chosen.size(); ++b) {
      if (chosen[a] != chosen[b] || !are_apart(set_of, a, b)) continue;
      if (!problem.slots[a].asked || !problem.slots[b].asked) continue;
      for (const std::size_t slot : {b, a}) {
        problem.slots[slot].barred.push_back(chosen[slot]);
        if (find_apart(problem, set_of, tries)) return true;
        problem.slots[slot].barred.pop_back();
      }
      return false;
    }
  }
  return true;
}

bool Possibility::is_possible(const Layout& layout, const std::vector<std::size_t>& set_of) {
  Problem problem = problem_of(layout);
  std::vector<Day> chosen;
  if (set_of.empty()) return find_earliest(problem, chosen);
  int tries = 20'000;
  return find_apart(problem, set_of, tries);
}

}  // namespace trivsel
