#include "calendar/draft/apart.hpp"

#include <algorithm>
#include <limits>

namespace trivsel {

bool are_apart(const std::vector<std::size_t>& set_of, std::size_t a, std::size_t b) {
  return set_of[a] != set_of[b] && set_of[a] != kNoSet && set_of[b] != kNoSet;
}

std::vector<std::size_t> sets_of_slots(const Layout& layout, const std::vector<Steps>& sets) {
  if (sets.empty()) return {};
  const auto set_of = [&](const DraftStep* step) {
    const auto has = [&](const Steps& steps) {
      return std::find(steps.begin(), steps.end(), step) != steps.end();
    };
    return static_cast<std::size_t>(std::find_if(sets.begin(), sets.end(), has) - sets.begin());
  };
  std::vector<std::size_t> result(layout.slots.size());
  for (const Occurrence& occurrence : layout.occurrences) {
    result[occurrence.slot] = set_of(occurrence.step);
  }
  for (const TrialSpan& trial : layout.trials) {
    result[trial.from] = set_of(layout.occurrences[trial.before].step);
    result[trial.to] = result[trial.from];
  }
  for (std::size_t slot = 0; slot < result.size(); ++slot) {
    if (layout.slots[slot].fixed) {
      result[slot] = kNoSet;
    } else if (layout.slots[slot].now) {
      result[slot] = sets.size() + slot;
    }
  }
  return result;
}

namespace {

class ApartSearch {
 public:
  ApartSearch(const DayCost& cost, const std::vector<std::size_t>& set_of)
      : cost_(cost), set_of_(set_of) {}

  std::optional<std::vector<Date>> find(DayChoice choice) {
    search(std::move(choice));
    return best_;
  }

 private:
  void search(DayChoice choice) {
    if (--tries_ < 0 || tighten(choice)) return;
    const std::vector<Date> chosen = cheapest_days(choice, cost_);
    const std::int64_t cost = cost_of(chosen);
    if (cost >= least_) return;
    const auto shared = first_shared(chosen);
    if (!shared) {
      least_ = cost;
      best_ = chosen;
      return;
    }
    for (const std::size_t slot : {shared->second, shared->first}) {
      DayChoice other = choice;
      std::erase(other.slots[slot], chosen[slot]);
      search(std::move(other));
    }
  }

  std::int64_t cost_of(const std::vector<Date>& chosen) const {
    std::int64_t sum = 0;
    for (std::size_t slot = 0; slot < chosen.size(); ++slot) sum += cost_(slot, chosen[slot]);
    return sum;
  }

  std::optional<std::pair<std::size_t, std::size_t>> first_shared(
      const std::vector<Date>& chosen) const {
    if (set_of_.empty()) return std::nullopt;
    for (std::size_t a = 0; a < chosen.size(); ++a) {
      for (std::size_t b = a + 1; b < chosen.size(); ++b) {
        if (are_apart(set_of_, a, b) && chosen[a] == chosen[b]) return std::pair{a, b};
      }
    }
    return std::nullopt;
  }

  const DayCost& cost_;
  const std::vector<std::size_t>& set_of_;
  int tries_ = 2000;
  std::int64_t least_ = std::numeric_limits<std::int64_t>::max();
  std::optional<std::vector<Date>> best_;
};

}  // namespace

std::optional<std::vector<Date>> cheapest_days_apart(const DayChoice& choice, const DayCost& cost,
                                                     const std::vector<std::size_t>& set_of) {
  return ApartSearch(cost, set_of).find(choice);
}

}  // namespace trivsel
