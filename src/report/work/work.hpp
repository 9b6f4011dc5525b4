#pragma once

#include <string>
#include <vector>

#include "folder/course_folder.hpp"
#include "programme/pack.hpp"
#include "report/status/activity_view.hpp"

namespace trivsel::report {

// What a course has done, and plans to do, for what it is to come to. That an activity worked on
// something does not say that it was reached.

struct WorkDone {
  std::vector<ActivityView> held;     ///< until today, by day
  std::vector<ActivityView> planned;  ///< all that is neither held nor cancelled, by day
};

/// What a supervising authority ordered or assessed.
struct AuthorityView {
  Message by, about;
  bool is_order = false;  ///< else an assessment
  std::optional<Date> date, deadline;
  std::string site;  ///< its name; empty: the only one, or all
  WorkDone work;
};

/// One of the outcomes that the programme promises.
struct OutcomeView {
  std::string id;
  Message name;
  bool is_left_out = false;  ///< by agreement
  std::string reason;        ///< of leaving it out
  WorkDone work;
};

struct FocusAreaView {
  std::string id, title, site;
  WorkDone work;
};

struct DeliverableView {
  std::string id, title, site;
  Message kind;
  std::optional<EffectFor> for_whom;
  std::optional<Date> due, done;
};

struct WorkView {
  std::vector<AuthorityView> authorities;  ///< as they stand in course.yaml
  std::vector<OutcomeView> outcomes;       ///< in the programme's order
  std::vector<FocusAreaView> focus_areas;
  std::vector<DeliverableView> deliverables;
  WorkDone anchoring;  ///< what secures the change: anchoring, follow-up, dissemination
};

/// `pack` may be null: then there are no outcomes.
WorkView work_view(const CourseFolder& folder, const Pack* pack, const Words& words, Date today);

}  // namespace trivsel::report
