#pragma once

#include <string>
#include <vector>

#include "folder/course_folder.hpp"

namespace trivsel {

// What was agreed to be measured, and from where, before anybody knew how it would go.

/// Of the months' sites, groups and counts: the same however the rows are ordered, written or
/// commented. Changes of registration practice are no part of it, since those are noted as they
/// come.
std::string fingerprint(const Baseline& baseline);
/// Of its id, whom it is for, its title and scale; its values are no part of it.
std::string fingerprint(const Measure& measure);

/// How a folder stands to its last lock.
struct LockState {
  const MeasuresLock* lock = nullptr;  ///< null where nothing was ever locked
  bool baseline_changed = false;
  std::vector<const Measure*> changed;
  std::vector<const LockedMeasure*> removed;
  std::vector<const Measure*>
      added;  ///< since: no change of what was agreed, but not locked either

  /// Nothing that was locked is otherwise than it was.
  [[nodiscard]] bool holds() const {
    return !baseline_changed && changed.empty() && removed.empty();
  }
};

LockState lock_state(const CourseFolder& folder);

}  // namespace trivsel
