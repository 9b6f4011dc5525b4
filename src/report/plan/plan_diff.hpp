#pragma once

#include <string>
#include <vector>

#include "findings/gained.hpp"
#include "folder/course_folder.hpp"

namespace trivsel {

/// One difference between two versions of a plan, told by id: what stands on another line now, or
/// was written in another form, is none.
struct PlanChange {
  std::string_view about;  ///< course, activity, trial, deliverable, member, role
  std::string id;
  std::string_view what;  ///< added, removed, moved, held, cancelled, decided, vacant, changed …
  Message sentence;       ///< safe for a terminal, CPR numbers masked; no full stop
};

/// In the order of the newer plan, what is gone last; then the groups.
std::vector<PlanChange> compare_plans(const CourseFolder& before, const CourseFolder& after,
                                      const Words& words = general_words());

struct PlanDifference {
  std::vector<PlanChange> changes;
  FindingsChange findings;
};

std::string plan_diff_text(const PlanDifference& difference, Language language);
std::string plan_diff_markdown(const PlanDifference& difference, Language language);
std::string plan_diff_json(const PlanDifference& difference, Language language);

}  // namespace trivsel
