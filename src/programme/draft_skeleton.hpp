#pragma once

#include "model/groups.hpp"
#include "model/plan.hpp"
#include "programme/pack_text.hpp"

namespace trivsel {

// What a programme's plan is made of: a pack's `draft:`. The drafting knows nothing else of a
// programme.

/// A day of the course. One of the three is given: so long after its first day, so long before its
/// last, or that part of the way between them (0 to 1).
struct DraftPoint : Placed {
  At<Period> after_start;
  At<Period> before_end;
  At<double> part;
};

/// How an activity comes after all occurrences of another.
struct DraftAfter : Placed {
  At<std::string_view> step;
  At<Period> least;
  At<Period> most;
  At<std::string_view> demand;  ///< the pack's demand that asks for it; absent: it is ours
};

/// One occurrence in each gap between two of another step.
struct DraftBetween : Placed {
  At<std::string_view> step;
  At<Period> least;             ///< to both neighbours
  At<bool> after_last;          ///< and one after the last of them
  At<std::string_view> demand;  ///< the pack's demand that asks for it; absent: it is ours
};

/// The distance from one occurrence to the next.
struct DraftGap : Placed {
  At<Period> least;
  At<Period> most;
  At<int> uncounted_month;      ///< whose days do not count towards `most`
  At<bool> from_edges;          ///< `most` holds from the course's first day and to its last, too
  At<std::string_view> demand;  ///< the pack's demand that asks for it; absent: it is ours
};

/// What one of several occurrences is about.
struct DraftTheme : Placed {
  std::optional<PackText> title;  ///< `{n}` stands for its number
  At<int> from_count;             ///< taken only where there are so many occurrences
  ListOf<Focus> focus;
  ListOf<std::string_view> outcomes;
  ListOf<Topic> topics;
  std::optional<PackText> citizen_perspective;
};

enum class DraftPlace : std::uint8_t { host, everywhere };
std::span<const Choice> choices(DraftPlace);

/// Activities of one kind: when they can lie, and what they are.
struct DraftStep : Placed {
  At<std::string_view> id;
  At<ActivityKind> kind;
  std::optional<DraftPoint> earliest, latest;  ///< absent: the course's first and last day
  std::optional<DraftPoint> aim;       ///< where it should lie if it can; absent: the earliest
  std::optional<DraftPoint> aim_last;  ///< the same for the last of several; absent: the latest
  At<int> least;                       ///< how many at least; absent: 1
  At<int> per_year;                    ///< so many in each calendar year, spread over it
  At<bool> each_site;                  ///< one for each site, at that site, on days of their own
  At<Period> every;                    ///< the usual distance; absent: no more than the least
  std::optional<DraftGap> gap;
  Records<DraftAfter> after;
  std::optional<DraftBetween> between;
  At<bool> with_site;          ///< only where the course has a site; false: has none
  At<bool> needs_team;         ///< not before the team is formed
  Records<DraftTheme> themes;  ///< one for each occurrence, then from the first again
  At<ClockRange> time;
  At<DraftPlace> place;
  ListOf<Audience> audience;
  ListOf<std::string_view> delivered_by;
  At<std::string_view> convened_by;
  At<bool> consultants;      ///< needs one of the course's consultants
  At<bool> addresses_order;  ///< works on an order of the referral, where there is one
  At<bool> addresses_focus_areas;
  ListOf<GroupKind> groups;  ///< whose meeting it is; absent: the implementation teams
  At<EvaluationKind> evaluation;
  ListOf<Role> substitutes;     ///< roles whose holders must be stood in for
  At<std::string_view> demand;  ///< the pack's demand that asks for it; absent: it is ours
};

/// Trials in each gap between two occurrences of a step.
struct DraftTrial : Placed {
  At<std::string_view> between;
  At<Period> starts;  ///< at least, and best, so long after the one before
  At<Period> ends;    ///< at least, and best, so long before the next
  At<Period> least;   ///< from its first day to its last
  At<Period> most;
  ListOf<Role> owners;                          ///< who may carry it: in this order, taking turns
  std::optional<PackText> title, aim, measure;  ///< `{n}` is the number of the gap
  At<std::string_view> demand;  ///< the pack's demand that asks for it; absent: it is ours
};

/// Something the course is to hand over.
struct DraftDeliverable : Placed {
  At<DeliverableKind> kind;
  std::optional<PackText> title;
  std::optional<DraftPoint> due;
  At<bool> each_site;  ///< one for each site
  At<EffectFor> for_whom;
};

struct DraftSkeleton : Placed {
  At<bool> own_days;  ///< what does not depend on each other never shares a day
  Records<DraftStep> activities;
  std::optional<DraftTrial> trials;
  Records<DraftDeliverable> deliverables;

  [[nodiscard]] const DraftStep* step(std::string_view id) const;
};

const Record<DraftSkeleton>& draft_skeleton_record();

}  // namespace trivsel
