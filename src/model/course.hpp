#pragma once

#include <optional>
#include <string_view>

#include "model/record.hpp"
#include "values/date.hpp"

namespace trivsel {

// course.yaml: what, where, when, why.

enum class CourseLanguage : std::uint8_t { da, en };
enum class Motivation : std::uint8_t { challenges, general_improvement, other };
enum class Referrer : std::uint8_t { socialtilsyn, arbejdstilsyn, own_request, administration };
enum class ReferralKind : std::uint8_t { order, assessment, request };
enum class ReferralGround : std::uint8_t { order, supervision_knowledge };
enum class ReferralSubject : std::uint8_t { use_of_force, violence };
enum class LegalBasis : std::uint8_t {
  sel_107,
  sel_108,
  sel_110,
  abl_105,
  open_institution,
  residence,
  part_closed_institution,
  secure_institution,
  other,
};
enum class Ownership : std::uint8_t { municipal, regional, private_, self_governing, other };
enum class TargetGroup : std::uint8_t {
  reduced_mental_function,
  mental_difficulties,
  cognitive_impairment,
  special_social_problems,
  placed_children,
  placed_children_disability,
  other,
};
enum class PartyKind : std::uint8_t {
  board_unit,
  supplier,
  administration,
  operator_,
  interest_organisation,
  socialtilsyn,
  arbejdstilsyn,
};
enum class PartyLevel : std::uint8_t { municipality, region, state, national };
enum class Focus : std::uint8_t { prevention, handling, learning, organisation };
enum class AnalysisAspect : std::uint8_t {
  organisational_preconditions,
  prevention_so_far,
  practice
};
enum class AccountsChoice : std::uint8_t { ignored, own_repository, in_git };

std::span<const Choice> choices(CourseLanguage);
std::span<const Choice> choices(Motivation);
std::span<const Choice> choices(Referrer);
std::span<const Choice> choices(ReferralKind);
std::span<const Choice> choices(ReferralGround);
std::span<const Choice> choices(ReferralSubject);
std::span<const Choice> choices(LegalBasis);
std::span<const Choice> choices(Ownership);
std::span<const Choice> choices(TargetGroup);
std::span<const Choice> choices(PartyKind);
std::span<const Choice> choices(PartyLevel);
std::span<const Choice> choices(Focus);
std::span<const Choice> choices(AnalysisAspect);
std::span<const Choice> choices(AccountsChoice);

struct CoursePeriod : Placed {
  At<Date> start;
  At<Date> end;  ///< inclusive
};

struct Extension : Placed {
  At<Date> to;  ///< inclusive
  At<std::string_view> reason;
  At<Date> agreed;
};

struct Application : Placed {
  At<DayOrTime> received;
  At<Motivation> motivation;
  At<std::string_view> text;
  At<std::string_view> site;
};

struct Referral : Placed {
  At<Referrer> by;
  At<ReferralKind> kind;
  At<ReferralGround> ground;  ///< of an assessment
  At<ReferralSubject> about;
  At<Date> date;
  At<Date> deadline;  ///< the order's own
  At<std::string_view> site;
  At<std::string_view> reason;

  /// An order of the supervision, or an assessment that rests on one.
  [[nodiscard]] bool is_order() const {
    return kind.is(ReferralKind::order) || ground.is(ReferralGround::order);
  }
};

struct Ages : Placed {
  At<int> from;
  At<int> to;
};

/// What people call a room of the site: an id has no æ, ø or å.
struct RoomName : Placed {
  At<std::string_view> room;
  At<std::string_view> name;
};

struct Site : Placed {
  At<std::string_view> id;
  At<std::string_view> name;
  ListOf<LegalBasis> legal_bases;
  At<Ownership> ownership;
  At<std::string_view> municipality;
  At<int> places;
  ListOf<std::string_view> rooms;
  Records<RoomName> room_names;
  ListOf<TargetGroup> target_groups;
  std::optional<Ages> ages;
};

struct Party : Placed {
  At<std::string_view> id;
  At<PartyKind> kind;
  At<PartyLevel> level;
  At<std::string_view> name;
  ListOf<std::string_view> sites;
};

struct Consultant : Placed {
  At<std::string_view> id;
  At<std::string_view> party;
  At<bool> project_lead;
};

/// A stretch of days, both inclusive, when a site or consultant cannot.
struct Unavailable : Placed {
  At<Date> from;
  At<Date> to;
  At<std::string_view> who;
  At<std::string_view> reason;
};

struct Scope : Placed {
  At<std::string_view> need;
  At<std::string_view> capacity;
  At<std::string_view> other_development;
  At<std::string_view> duration;  ///< why the course is shorter or longer than usual
};

struct Adaptation : Placed {
  At<std::string_view> leaves_out;  ///< an outcome's id, a focus or an activity kind
  At<std::string_view> reason;
  At<Date> agreed;
};

struct Analysis : Placed {
  At<Date> done;
  At<std::string_view> site;
  ListOf<AnalysisAspect> aspects;
  At<std::string_view> against;
  At<Date> dialogue;
};

struct Strength : Placed {
  At<std::string_view> id;
  At<std::string_view> text;
};

struct DevelopmentPoint : Placed {
  At<std::string_view> id;
  ListOf<Focus> focus;
  At<int> guideline;  ///< 1-11 of the national guidelines of 2017
  At<std::string_view> text;
};

struct FocusArea : Placed {
  At<std::string_view> id;
  At<std::string_view> from;  ///< a development point
  At<std::string_view> site;
  At<std::string_view> title;
};

struct Privacy : Placed {
  At<Period> delete_after;
  At<AccountsChoice> accounts;
};

struct Course : Placed {
  At<int> format;
  At<std::string_view> programme;
  At<std::string_view> programme_edition;
  At<std::string_view> id;
  At<std::string_view> title;
  At<CourseLanguage> language;
  std::optional<CoursePeriod> period;
  std::optional<Extension> extension;
  std::optional<Application> application;
  Records<Referral> referral;
  Records<Site> sites;
  Records<Party> parties;
  Records<Consultant> consultants;
  Records<Unavailable> unavailable;
  ListOf<std::string_view> citizens;
  std::optional<Scope> scope;
  Records<Adaptation> adaptations;
  Records<Analysis> analysis;
  Records<Strength> strengths;
  Records<DevelopmentPoint> development_points;
  Records<FocusArea> focus_areas;
  std::optional<Privacy> privacy;

  /// The first day; nothing where it is not known.
  [[nodiscard]] std::optional<Date> start() const;
  /// The last day, an agreed extension included; nothing where it is not known.
  [[nodiscard]] std::optional<Date> end() const;
  [[nodiscard]] const Site* site(std::string_view id) const;
  [[nodiscard]] const Party* party(std::string_view id) const;
  /// What a room is called; its id where no site names it, or two name it differently.
  [[nodiscard]] std::string_view room_name(std::string_view id) const;
  /// The agreed adaptation that leaves that thing out, if there is one.
  [[nodiscard]] const Adaptation* leaves_out(std::string_view what) const;
};

const Record<Course>& course_record();

/// `board` and `site`: parties that need no entry.
std::span<const std::string_view> reserved_parties();

}  // namespace trivsel
