#pragma once

#include "report/plan/next_steps.hpp"

namespace trivsel::report {

/// What the course's episodes have set off and nobody is on record as having done: verified duties
/// past their limit as overdue; those whose limit comes no later than `until`; and, as still to be
/// noted, those whose limit is not known, not verified and passed, or has no beginning on record.
/// Episodes with the same duty and the same limit are one step. What only people can tell leaves
/// the list with its limit. Unsorted.
std::vector<NextStep> duty_steps(const CourseFolder& folder, LocalTime now, Date until);

}  // namespace trivsel::report
