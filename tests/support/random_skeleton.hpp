#pragma once

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "values/date.hpp"

namespace trivsel::tests {

/// A few steps over two or three weeks, with all that a skeleton can say of their days. Every
/// demand has a line of its own, which ends in a comment with its name.
struct SmallSkeleton {
  struct Gap {
    int least = 1;
    std::optional<int> most;
  };
  struct Step {
    std::string id, kind;
    int least = 1;
    int every = 0;  ///< days; 0: none
    bool consultants = false, addresses_order = false;
    std::optional<int> earliest_after_start, latest_after_start, latest_before_end;
    std::optional<Gap> gap;
    std::optional<int> after_first, after_first_most;  ///< after all of the first step
    std::optional<int> between_first;                  ///< one in each of its gaps
    std::vector<Date> kept;                            ///< what the plan holds, by day
  };
  struct Absence {
    std::string who;
    Date from, to;
  };

  Date today, start, end;
  std::optional<Date> deadline;
  bool own_days = false;
  std::vector<Absence> absences;
  std::vector<Step> steps;

  [[nodiscard]] std::string pack() const;
  [[nodiscard]] std::string course() const;
  [[nodiscard]] std::string plan() const;
};

SmallSkeleton random_skeleton(std::uint32_t seed);

/// The names of all demands that it can have.
std::set<std::string> demands_of(const SmallSkeleton& skeleton);

/// Whether there is a plan without the demands of those names, by trying.
bool has_plan(const SmallSkeleton& skeleton, const std::set<std::string>& lifted = {});

/// What the cheapest way out costs, by trying all that cost less than `limit`.
int cheapest_way_out(const SmallSkeleton& skeleton, int limit);

}  // namespace trivsel::tests
