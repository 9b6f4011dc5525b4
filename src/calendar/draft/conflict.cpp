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

/// A set of which none can be spared: takes away what can go, many at once where that does.
class Spared {
 public:
  Spared(std::size_t demands, const CanHold& can_hold)
      : can_hold_(can_hold), left_(demands, true) {}

  Numbers find() {
    spare(0, left_.size());
    Numbers conflict;
    for (std::size_t number = 0; number < left_.size(); ++number) {
      if (left_[number]) conflict.push_back(number);
    }
    return conflict;
  }

 private:
  void spare(std::size_t from, std::size_t to) {
    set(from, to, false);
    if (!can_hold_(left_)) return;
    set(from, to, true);
    if (to - from < 2) return;
    const std::size_t middle = from + (to - from) / 2;
    spare(middle, to);
    spare(from, middle);
  }

  void set(std::size_t from, std::size_t to, bool held) {
    for (std::size_t number = from; number < to; ++number) left_[number] = held;
  }

  const CanHold& can_hold_;
  std::vector<bool> left_;
};

/// What has to go for the rest to hold, beside those that are held: adds many at once where that
/// can be.
class WhatHasToGo {
 public:
  WhatHasToGo(std::vector<bool> held, const CanHold& can_hold)
      : can_hold_(can_hold), held_(std::move(held)) {}

  Numbers find() {
    add(0, held_.size());
    return std::move(gone_);
  }

 private:
  void add(std::size_t from, std::size_t to) {
    const std::vector<bool> before = held_;
    for (std::size_t number = from; number < to; ++number) held_[number] = true;
    if (can_hold_(held_)) return;
    held_ = before;
    if (to - from < 2) {
      gone_.push_back(from);
      return;
    }
    const std::size_t middle = from + (to - from) / 2;
    add(from, middle);
    add(middle, to);
  }

  const CanHold& can_hold_;
  std::vector<bool> held_;
  Numbers gone_;
};

}  // namespace

std::vector<std::size_t> smallest_conflict(std::size_t demands, const CanHold& can_hold) {
  constexpr std::size_t kMostRounds = 300;
  constexpr std::size_t kMostDemands = 1000;
  Numbers some = Spared(demands, can_hold).find();
  if (demands > kMostDemands) return some;
  std::vector<Numbers> to_go;
  Numbers hit;
  for (std::size_t round = 0; round < kMostRounds && hit.size() < some.size(); ++round) {
    if (!HittingSet(to_go, hit.size()).find(hit) || hit.size() >= some.size()) return some;
    const std::vector<bool> held = only(hit, demands);
    if (!can_hold(held)) {
      std::sort(hit.begin(), hit.end());
      return hit;
    }
    to_go.push_back(WhatHasToGo(held, can_hold).find());
  }
  return some;
}

}  // namespace trivsel
