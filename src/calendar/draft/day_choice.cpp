#include "calendar/draft/day_choice.hpp"

#include <algorithm>

#include "calendar/draft/flow_network.hpp"

namespace trivsel {

using std::chrono::days;

Date last_day_within(Date from, int count, unsigned uncounted_month) {
  if (uncounted_month == 0) return from + days{count};
  const auto is_uncounted = [&](Date day) {
    return static_cast<unsigned>(std::chrono::year_month_day{day}.month()) == uncounted_month;
  };
  Date last = from;
  for (Date next = from + days{1};; next += days{1}) {
    if (!is_uncounted(next) && count-- == 0) return last;
    last = next;
  }
}

namespace {

Date latest(const Bond& bond, Date from) {
  return last_day_within(from, *bond.most, bond.uncounted_month);
}

/// Narrows both slots to what the bond allows; true where that took a day.
bool apply(const Bond& bond, DayChoice& choice) {
  std::vector<Date>& a = choice.slots[bond.earlier];
  std::vector<Date>& b = choice.slots[bond.later];
  const std::size_t before = a.size() + b.size();
  const Date first = a.front() + days{bond.least};
  b.erase(b.begin(), std::lower_bound(b.begin(), b.end(), first));
  if (b.empty()) return true;
  a.erase(std::upper_bound(a.begin(), a.end(), b.back() - days{bond.least}), a.end());
  if (a.empty()) return true;
  if (bond.most) {
    b.erase(std::upper_bound(b.begin(), b.end(), latest(bond, a.back())), b.end());
    if (b.empty()) return true;
    a.erase(a.begin(), std::find_if(a.begin(), a.end(),
                                    [&](Date day) { return latest(bond, day) >= b.front(); }));
  }
  return a.size() + b.size() != before;
}

}  // namespace

std::optional<Dead> tighten(DayChoice& choice) {
  for (std::size_t i = 0; i < choice.slots.size(); ++i) {
    if (choice.slots[i].empty()) return Dead{i, std::nullopt};
  }
  for (bool changed = true; changed;) {
    changed = false;
    for (std::size_t i = 0; i < choice.bonds.size(); ++i) {
      const Bond& bond = choice.bonds[i];
      changed = apply(bond, choice) || changed;
      if (choice.slots[bond.earlier].empty()) return Dead{bond.earlier, i};
      if (choice.slots[bond.later].empty()) return Dead{bond.later, i};
    }
  }
  return std::nullopt;
}

namespace {

/// The graph: node (slot, k) lies on the source's side where the slot's day is its k-th or later.
class CutGraph {
 public:
  CutGraph(const DayChoice& choice, const DayCost& cost)
      : choice_(choice), network_(number_nodes()) {
    for (std::size_t slot = 0; slot < choice.slots.size(); ++slot) add_slot(slot, cost);
    for (const Bond& bond : choice.bonds) add_bond(bond);
  }

  std::vector<Date> cut() {
    const std::vector<bool> side = network_.source_side();
    std::vector<Date> chosen;
    for (std::size_t slot = 0; slot < choice_.slots.size(); ++slot) {
      const std::vector<Date>& all = choice_.slots[slot];
      std::size_t k = 0;
      while (k + 1 < all.size() && side[node(slot, k + 1)]) ++k;
      chosen.push_back(all[k]);
    }
    return chosen;
  }

 private:
  std::size_t number_nodes() {
    std::size_t next = 2;
    for (const std::vector<Date>& slot : choice_.slots) {
      base_.push_back(next);
      next += slot.size() - 1;
    }
    return next;
  }

  [[nodiscard]] std::size_t node(std::size_t slot, std::size_t k) const {
    if (k == 0) return FlowNetwork::kSource;
    if (k >= choice_.slots[slot].size()) return FlowNetwork::kSink;
    return base_[slot] + k - 1;
  }

  void add_slot(std::size_t slot, const DayCost& cost) {
    const std::vector<Date>& all = choice_.slots[slot];
    for (std::size_t k = 0; k < all.size(); ++k) {
      network_.add_edge(node(slot, k), node(slot, k + 1), cost(slot, all[k]));
      if (k > 0) add_implication(node(slot, k + 1), node(slot, k));
    }
  }

  /// Where `a` has its k-th day or a later one, `b` has no day before the first allowed; where `a`
  /// has its k-th day or an earlier one, `b` has none after the last allowed.
  void add_bond(const Bond& bond) {
    const std::vector<Date>& a = choice_.slots[bond.earlier];
    const std::vector<Date>& b = choice_.slots[bond.later];
    for (std::size_t k = 0; k < a.size(); ++k) {
      const auto first = std::lower_bound(b.begin(), b.end(), a[k] + days{bond.least});
      add_implication(node(bond.earlier, k), node(bond.later, index(b, first)));
      if (!bond.most) continue;
      const auto beyond = std::upper_bound(b.begin(), b.end(), latest(bond, a[k]));
      add_implication(node(bond.later, index(b, beyond)), node(bond.earlier, k + 1));
    }
  }

  static std::size_t index(const std::vector<Date>& all, std::vector<Date>::const_iterator at) {
    return static_cast<std::size_t>(at - all.begin());
  }

  void add_implication(std::size_t if_here, std::size_t then_here) {
    const bool always = if_here == FlowNetwork::kSink || then_here == FlowNetwork::kSource;
    if (!always) network_.add_edge(if_here, then_here, FlowNetwork::kUncut);
  }

  const DayChoice& choice_;
  std::vector<std::size_t> base_;
  FlowNetwork network_;
};

}  // namespace

std::vector<Date> cheapest_days(const DayChoice& choice, const DayCost& cost) {
  return CutGraph(choice, cost).cut();
}

}  // namespace trivsel
