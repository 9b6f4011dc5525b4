#pragma once

#include <string>
#include <vector>

#include "folder/portfolio_folder.hpp"

namespace trivsel::report {

// What courses can learn of each other. Titles only: what a course saw in a trial bears its small
// numbers, who owned it is a person.

/// A trial that its course keeps, as it was or changed.
struct AdoptedTrial {
  std::string folder, course;  ///< its title, else its id
  std::string id, title;       ///< the title, else the id
  std::vector<Focus> focus;
  Decision decision = Decision::adopt;
};

/// Something done that its course says others can use.
struct ForOthers {
  std::string folder, course;
  std::string id, title;
  DeliverableKind kind = DeliverableKind::tool;
  Date done{};
};

/// All trials of all courses, so that nobody sees the kept ones alone.
struct TrialCounts {
  std::size_t planned = 0, running = 0;
  std::size_t undecided = 0;  ///< ended, and nothing decided
  std::size_t adopted = 0, adapted = 0, abandoned = 0;
  std::size_t undated = 0;  ///< without days, and nothing decided

  [[nodiscard]] std::size_t all() const {
    return planned + running + undecided + adopted + adapted + abandoned + undated;
  }
};

struct GoodExamples {
  TrialCounts trials;
  std::vector<AdoptedTrial> adopted;  ///< adopted before adapted, then in the order of the folders
  std::vector<ForOthers> shared;      ///< by kind, then in the order of the folders
  std::size_t not_said = 0;  ///< examples and tools done, of which nothing says that others may
};

/// As known on the day: a decision counts once its trial is over.
GoodExamples good_examples(const PortfolioFolder& portfolio, Date today);

}  // namespace trivsel::report
