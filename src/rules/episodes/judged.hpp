#pragma once

#include "rules/rule.hpp"

namespace trivsel {

// Which episodes a rule judges, and from when on.

/// One episode of the course: not withdrawn, no tally, and begun between the course's first day
/// and today. What happened before the course is baseline, and nobody can amend it any more.
[[nodiscard]] bool is_judged(const Episode& episode, const Case& c);

/// Force was used, or something is on record that is force.
[[nodiscard]] bool uses_force(const Episode& episode);

/// What makes it a use of force: that kind, else the first intervention.
[[nodiscard]] Where place_of_force(const Episode& episode);

/// "episode 2026-03-14T2130-k7f3a2", as Finding::subject.
[[nodiscard]] std::string subject_of(const Episode& episode);

/// The parameters of rules that leave time to complete a record.
struct GraceParams : Placed {
  At<int> grace_working_days;
};
[[nodiscard]] const Record<GraceParams>& grace_params_record();

/// The days after an episode when what is missing is only a note. Which days those are is worked
/// out once, not episode by episode.
class Grace {
 public:
  Grace(const GraceParams& params, Date today);
  /// `full`, or note while the grace of an episode on that day lasts.
  [[nodiscard]] Level level(const Episode& episode, Level full) const;

 private:
  Date first_day_;
};

}  // namespace trivsel
