#include "calendar/draft/conflict.hpp"

#include <algorithm>

namespace trivsel {
namespace {

using Numbers = std::vector<std::size_t>;

/// A smallest set of numbers that has one of each of the given sets.
class HittingSet {
 public:
  /// `at_least`: no smaller one is there.
  explicit HittingSet(const std::vector<Numbers>& sets, std::size_t at_least)
      : sets_(sets), most_(at_least) {}

  /// False where the search was given up.
  bool find(Numbers& found) {
    for (;; ++most_) {
      chosen_.clear();
      if (search()) {
        found = chosen_;
        return true;
      }
      if (steps_ > kMostSteps) return false;
    }
  }

 private:
  static constexpr std::size_t kMostSteps = 200'000;

  bool search() {
    if (++steps_ > kMostSteps) return false;
    const Numbers* open = smallest_open();
    if (open == nullptr) return true;
    if (chosen_.size() == most_) return false;
    for (const std::size_t number : *open) {
      chosen_.push_back(number);
      if (search()) return true;
      chosen_.pop_back();
    }
    return false;
  }

  const Numbers* smallest_open() const {
    const Numbers* smallest = nullptr;
    for (const Numbers& set : sets_) {
      const bool hit = std::any_of(set.begin(), set.end(), [&](std::size_t number) {
        return std::find(chosen_.begin(), chosen_.end(), number) != chosen_.end();
      });
      if (!hit && (smallest == nullptr || set.size() < smallest->size())) smallest = &set;
    }
    return smallest;
  }

  const std::vector<Numbers>& sets_;
  std::size_t most_;
  std::size_t steps_ = 0;
  Numbers chosen_;
};

std::vector<bool> only(const Numbers& numbers, std::size_t demands) {
  std::vector<bool> some(demands);
  for (const std::size_t number : numbers) some[number] = true;
  return some;
}

/// A set of which none can be spared: takes away one after the other, the last ones first.
Numbers some_conflict(std::size_t demands, const CanHold& can_hold) {
  std::vector<bool> left(demands, true);
  for (std::size_t number = demands; number-- > 0;) {
    left[number] = false;
    if (can_hold(left)) left[number] = true;
  }
  Numbers conflict;
  for (std::size_t number = 0; number < demands; ++number) {
    if (left[number]) conflict.push_back(number);
  }
  return conflict;
}

/// What has to go for the rest to hold, beside those that are kept.
Numbers what_has_to_go(std::vector<bool> held, const CanHold& can_hold) {
  Numbers gone;
  for (std::size_t number = 0; number < held.size(); ++number) {
    if (held[number]) continue;
    held[number] = true;
    if (can_hold(held)) continue;
    held[number] = false;
    gone.push_back(number);
  }
  return gone;
}

}  // namespace

std::vector<std::size_t> smallest_conflict(std::size_t demands, const CanHold& can_hold) {
  constexpr std::size_t kMostRounds = 300;
  const Numbers some = some_conflict(demands, can_hold);
  std::vector<Numbers> to_go;
  Numbers hit;
  for (std::size_t round = 0; round < kMostRounds && hit.size() < some.size(); ++round) {
    if (!HittingSet(to_go, hit.size()).find(hit) || hit.size() >= some.size()) return some;
    const std::vector<bool> held = only(hit, demands);
    if (!can_hold(held)) {
      std::sort(hit.begin(), hit.end());
      return hit;
    }
    to_go.push_back(what_has_to_go(held, can_hold));
  }
  return some;
}

}  // namespace trivsel
