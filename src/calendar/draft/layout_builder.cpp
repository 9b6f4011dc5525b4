#include "calendar/draft/layout_builder.hpp"

namespace trivsel {

using std::chrono::days;

namespace {

Grounds with(Grounds grounds, std::size_t number) {
  grounds.add(number);
  return grounds;
}

}  // namespace

std::size_t LayoutBuilder::number_of(PlanDemandKind kind, const DraftStep* step,
                                     const DraftAfter* after) {
  return demands_.number_of({kind, step, after, nullptr, nullptr, nullptr});
}

Grounds LayoutBuilder::grounds(std::initializer_list<std::size_t> numbers) {
  Grounds all;
  for (const std::size_t number : numbers) all.add(number);
  return all;
}

std::size_t LayoutBuilder::add_slot(Message name, std::size_t asked_by) {
  SlotInfo& info = layout_.slots.emplace_back();
  info.name = std::move(name);
  info.asked_by = asked_by;
  return layout_.slots.size() - 1;
}

void LayoutBuilder::keep(std::size_t slot, Date now, bool stays, Date on,
                         const PlanDemand& demand) {
  SlotInfo& info = layout_.slots[slot];
  info.now = now;
  if (!stays) return;
  info.fixed = on;
  info.fixed_by = demands_.number_of(demand);
}

void LayoutBuilder::keep(std::size_t slot, const Activity& activity) {
  const bool moved = plan_.follow && plan_.follow->moved == &activity;
  const bool stays = moved || activity.is_held() || !may_move(*activity.date);
  PlanDemand demand;
  demand.kind = PlanDemandKind::kept;
  demand.activity = &activity;
  keep(slot, *activity.date, stays, moved ? plan_.follow->to : *activity.date, demand);
}

void LayoutBuilder::keep(std::size_t slot, const Trial& trial, Date day) {
  PlanDemand demand;
  demand.kind = PlanDemandKind::kept;
  demand.trial = &trial;
  keep(slot, day, !may_move(day), day, demand);
}

bool LayoutBuilder::may_move(Date day) const {
  return (plan_.follow || plan_.planned_may_move) && day > input_.today;
}

void LayoutBuilder::bound(std::size_t slot, DayStretch stretch, Grounds grounds) {
  const SlotInfo& info = layout_.slots[slot];
  if (info.fixed) return;
  if (info.now && (*info.now < stretch.from || *info.now > stretch.to)) return;
  grounds.add(info.asked_by);
  layout_.bounds.push_back({slot, stretch.from, stretch.to, grounds});
}

void LayoutBuilder::bond(Bond bond, Grounds grounds) {
  const SlotInfo& a = layout_.slots[bond.earlier];
  const SlotInfo& b = layout_.slots[bond.later];
  if (a.fixed && b.fixed && !plan_.follow) return;
  if (a.now && b.now && !holds_now(bond)) return;
  grounds.add(a.asked_by);
  grounds.add(b.asked_by);
  layout_.choice.bonds.push_back(bond);
  layout_.bond_grounds.push_back(grounds);
}

bool LayoutBuilder::holds_now(const Bond& bond) const {
  const Date a = *layout_.slots[bond.earlier].now;
  const Date b = *layout_.slots[bond.later].now;
  const bool in_time = !bond.most || b <= last_day_within(a, *bond.most, bond.uncounted_month);
  return in_time && b >= a + days{bond.least};
}

void LayoutBuilder::at_least(std::size_t earlier, std::size_t later, int least, Grounds grounds) {
  bond({earlier, later, least, std::nullopt, 0}, grounds);
}

void LayoutBuilder::at_most(std::size_t earlier, std::size_t later, int most, unsigned month,
                            Grounds grounds) {
  const SlotInfo& a = layout_.slots[earlier];
  if (a.fixed && !plan_.follow) {
    bound(later, {kAnyDay.from, last_day_after(*a.fixed, most, month, basis_)},
          with(with(grounds, a.fixed_by), a.asked_by));
    return;
  }
  bond({earlier, later, kAnyTimeBefore, most, month}, grounds);
}

}  // namespace trivsel
