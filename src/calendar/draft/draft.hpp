#pragma once

#include <string>
#include <variant>

#include "calendar/draft/basis.hpp"

namespace trivsel {

struct PlannedSubstitutes {
  int people = 0;
  Hours hours;  ///< for each of them
};

/// An activity that a draft proposes. Empty texts and lists are not written.
struct PlannedActivity {
  std::string id;
  ActivityKind kind = ActivityKind::planning;
  std::string title;
  Date date;
  ClockRange time;
  std::string place;  ///< it is held there: a virtual one would need an agreement
  std::vector<std::string> sites, groups;
  std::vector<Audience> audience;
  std::vector<std::string> delivered_by;
  std::string convened_by;
  std::vector<std::string> consultants;
  std::vector<Focus> focus;
  std::vector<std::string> outcomes, addresses;
  std::string citizen_perspective;
  std::optional<PlannedSubstitutes> substitutes;
  std::vector<Topic> topics;
  std::optional<EvaluationKind> evaluation;
};

struct PlannedTrial {
  std::string id, title;
  Date from, to;
  std::vector<std::string> sites;
  std::vector<Focus> focus;
  std::string owner, aim, measure;
};

struct PlannedDeliverable {
  std::string id;
  DeliverableKind kind = DeliverableKind::evaluation_report;
  std::string title;
  Date due;
  std::string site;
  std::optional<EffectFor> for_whom;
};

/// A complete plan, in the order of the days.
struct DraftPlan {
  std::vector<PlannedActivity> activities;
  std::vector<PlannedTrial> trials;
  std::vector<PlannedDeliverable> deliverables;
};

/// One of the demands that cannot be met together.
struct ConflictingDemand {
  Message sentence;  ///< lower-case start, no full stop
  Where where;
  bool of_pack = false;                ///< whether the place is in the programme's pack
  const PackSource* source = nullptr;  ///< of one that a document asks for
};

/// What would make a plan possible, at the least cost in days.
struct WayOut {
  int days = 0;
  std::vector<Message> steps;  ///< all of them together; "the course lasts until 3 May 2026"
};

/// Why there is none.
struct NoPlan {
  Message reason;  ///< one sentence, lower-case start, no full stop
  Message help;    ///< what to do; may be empty
  Where where;     ///< a place in the course's files
  /// A smallest set of demands that cannot hold together; empty where the reason says it all.
  std::vector<ConflictingDemand> conflict;
  std::optional<WayOut> way_out;
};

using DraftResult = std::variant<DraftPlan, NoPlan>;

/// Proposes a plan for the whole course from the pack's skeleton: the same input gives the same
/// plan. `schedule.hpp` says which days are chosen. What the course has agreed to leave out is left
/// out. With `keep`, what the plan holds already counts, and only what is missing is proposed.
/// Texts are in the input's language and say openly what people have yet to decide.
DraftResult draft_plan(const DraftInput& input);

}  // namespace trivsel
