#pragma once

#include "model/course.hpp"

namespace trivsel {

// plan.yaml: activities, trials, deliverables, measures.

enum class ActivityKind : std::uint8_t {
  planning,
  analysis,
  dialogue,
  seminar,
  teaching_day,
  counselling,
  guidance,
  process_support,
  competence_development,
  local_activity,
  cross_site_activity,
  involvement,
  information,
  team_meeting,
  steering_meeting,
  staff_meeting,
  information_meeting,
  administration_support,
  follow_up,
  evaluation,
  anchoring,
  dissemination,
};
enum class Mode : std::uint8_t { physical, virtual_ };
enum class Audience : std::uint8_t {
  leaders,
  staff,
  citizens,
  relatives,
  administration,
  operators,
  organisations,
  supervision,
};
enum class Topic : std::uint8_t {
  practice,
  own_practice,
  model,
  implementation_guide,
  competence_plan,
  materials,
};
enum class EvaluationKind : std::uint8_t { ongoing, final_ };
enum class Status : std::uint8_t { planned, held, cancelled };
enum class Decision : std::uint8_t { adopt, adapt, abandon };
enum class DeliverableKind : std::uint8_t {
  local_action_plan,
  local_development_plan,
  model_description,
  implementation_guide,
  competence_plan,
  result_implementation,
  result_effect,
  evaluation_report,
  good_example,
  tool,
};
/// What materials say about putting the model to use.
enum class GuideSubject : std::uint8_t { steps, competences, organisation };
enum class EffectFor : std::uint8_t { children, young_people, staff, citizens };

std::span<const Choice> choices(ActivityKind);
std::span<const Choice> choices(Mode);
std::span<const Choice> choices(Audience);
std::span<const Choice> choices(Topic);
std::span<const Choice> choices(EvaluationKind);
std::span<const Choice> choices(Status);
std::span<const Choice> choices(Decision);
std::span<const Choice> choices(DeliverableKind);
std::span<const Choice> choices(GuideSubject);
std::span<const Choice> choices(EffectFor);

struct Substitutes : Placed {
  At<int> people;
  At<Hours> hours;  ///< for each of them
};

struct Absence : Placed {
  At<std::string_view> member;
  At<bool> excused;
};

struct PresentCount : Placed {
  At<int> leaders, staff, citizens, relatives;
};

struct Attendance : Placed {
  ListOf<std::string_view> present;
  Records<Absence> absent;
  std::optional<PresentCount> present_count;
};

struct Move : Placed {
  At<Date> from;  ///< the day it was planned for
  At<Date> on;    ///< the day it was moved
  At<std::string_view> why;
};

struct Activity : Placed {
  At<std::string_view> id;
  At<ActivityKind> kind;
  At<std::string_view> title;
  At<Date> date;
  At<ClockRange> time;
  At<Mode> mode;
  At<bool> agreed;  ///< that it is held virtually
  At<std::string_view> place;
  ListOf<std::string_view> sites;
  ListOf<std::string_view> groups;  ///< expected as a whole
  ListOf<Audience> audience;
  ListOf<std::string_view> delivered_by;
  At<std::string_view> convened_by;
  ListOf<std::string_view> consultants;
  ListOf<Focus> focus;
  ListOf<std::string_view> outcomes;
  ListOf<std::string_view> addresses;  ///< focus areas, or `order`
  At<std::string_view> citizen_perspective;
  std::optional<Substitutes> substitutes;
  ListOf<Topic> topics;
  At<EvaluationKind> evaluation;
  At<Status> status;
  std::optional<Attendance> attendance;
  Records<Move> moves;

  [[nodiscard]] bool is(ActivityKind wanted) const { return kind.is(wanted); }
  [[nodiscard]] bool is_held() const { return status.is(Status::held); }
  [[nodiscard]] bool is_cancelled() const { return status.is(Status::cancelled); }
  /// Planned or held: what the course counts on.
  [[nodiscard]] bool stands() const { return !is_cancelled(); }
};

struct Trial : Placed {
  At<std::string_view> id;
  At<std::string_view> title;
  At<Date> from;
  At<Date> to;  ///< inclusive
  ListOf<std::string_view> sites;
  ListOf<Focus> focus;
  At<std::string_view> owner;
  At<std::string_view> aim;
  At<std::string_view> measure;
  At<std::string_view> study;
  At<Decision> decision;
};

struct Deliverable : Placed {
  At<std::string_view> id;
  At<DeliverableKind> kind;
  At<std::string_view> title;
  At<Date> due;
  At<Date> done;
  At<std::string_view> file;
  At<std::string_view> site;
  At<EffectFor> for_whom;
  At<bool> local_adaptation;
  ListOf<std::string_view> builds_on;
  ListOf<GuideSubject> covers;
  At<bool> for_others;  ///< can be used by sites that did not take part
};

struct MeasureValue : Placed {
  At<Date> date;
  At<double> value;
  At<int> n;  ///< how many answered
};

struct Measure : Placed {
  At<std::string_view> id;
  At<EffectFor> for_whom;
  At<std::string_view> title;
  ListOf<double> scale;  ///< lowest and highest value
  Records<MeasureValue> values;
};

/// A measure as it was agreed on: `definition` is its fingerprint.
struct LockedMeasure : Placed {
  At<std::string_view> id;
  At<std::string_view> definition;
};

/// That baseline and measures were fixed; the last of them holds.
struct MeasuresLock : Placed {
  At<Date> on;
  At<std::string_view> baseline;  ///< fingerprint of baseline.yaml's months
  Records<LockedMeasure> measures;
  At<std::string_view> why;  ///< of every lock but the first
};

struct Plan : Placed {
  Records<Activity> activities;
  Records<Trial> trials;
  Records<Deliverable> deliverables;
  Records<Measure> measures;
  Records<MeasuresLock> locked_measures;

  [[nodiscard]] const Activity* activity(std::string_view id) const;
  [[nodiscard]] const Trial* trial(std::string_view id) const;
};

const Record<Plan>& plan_record();
const Record<Activity>& activity_record();
const Record<Trial>& trial_record();

}  // namespace trivsel
