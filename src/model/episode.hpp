#pragma once

#include "model/course.hpp"

namespace trivsel {

// episodes/YYYY/ID.yaml: coded facts. accounts/YYYY/ID.yaml: what people told, in prose.

enum class EpisodeKind : std::uint8_t {
  near_miss,
  threat,
  psychological_violence,
  violence,
  self_harm,
  property,
  use_of_force,
};
enum class Against : std::uint8_t { staff, resident, self, property, relative, other };
enum class Injury : std::uint8_t { injured, unhurt, unknown };
enum class AccountState : std::uint8_t { given, declined };
enum class InterventionType : std::uint8_t {
  guiding,
  hold,
  lead_away,
  physical_restraint,
  mechanical,
  seclusion,
  door,
  alarm,
  search,
  other,
};
enum class Shift : std::uint8_t { day, evening, night };
enum class Recipient : std::uint8_t {
  municipality,
  socialtilsyn,
  operator_,
  parents,
  relatives,
  police,
  arbejdstilsyn,
  leader,
  other,
};
enum class WithdrawnReason : std::uint8_t { duplicate, mistake, other };

std::span<const Choice> choices(EpisodeKind);
std::span<const Choice> choices(Against);
std::span<const Choice> choices(Injury);
std::span<const Choice> choices(AccountState);
std::span<const Choice> choices(InterventionType);
std::span<const Choice> choices(Shift);
std::span<const Choice> choices(Recipient);
std::span<const Choice> choices(WithdrawnReason);

struct Intervention : Placed {
  At<InterventionType> type;
  At<LocalTime> from;
  At<LocalTime> to;
  At<int> minutes;
  At<std::string_view> legal_basis;  ///< an id of the law's paragraph, or `none`
  At<bool> approved;                 ///< decided beforehand
};

struct Injuries : Placed {
  At<Injury> citizen, staff, other;
};

struct Review : Placed {
  At<Date> with_citizen;
  At<Date> with_staff;
  ListOf<std::string_view> covers;
};

struct Notified : Placed {
  At<Recipient> to;
  At<LocalTime> at;
};

struct Withdrawn : Placed {
  At<Date> on;
  At<WithdrawnReason> reason;
  At<std::string_view> duplicate_of;
};

/// Where an imported episode comes from: another system's name, and its id there.
struct EpisodeSource : Placed {
  At<std::string_view> system;
  At<std::string_view> id;
};

struct Episode : Placed {
  At<std::string_view> id;
  At<LocalTime> occurred;
  At<std::string_view> site;
  At<std::string_view> place;
  ListOf<EpisodeKind> kinds;
  ListOf<Against> against;
  ListOf<std::string_view> citizens;
  At<int> severity;
  At<LocalTime> recorded;
  At<std::string_view> recorded_by;
  std::optional<EpisodeSource> source;

  At<LocalTime> ended;
  ListOf<std::string_view> triggers;
  ListOf<std::string_view> warning_signs;
  ListOf<std::string_view> alternatives_tried;
  At<bool> alternatives_not_possible;
  Records<Intervention> interventions;
  At<int> staff_involved;
  std::optional<Injuries> injuries;
  At<AccountState> citizen_account;
  At<Date> citizen_account_offered;
  At<int> staff_absence_days;
  At<Date> staff_absence_from;
  std::optional<Review> review;
  ListOf<std::string_view> learning;
  ListOf<std::string_view> leads_to;
  Records<Notified> notified;
  std::optional<Withdrawn> withdrawn;
  At<std::vector<Tally>> tally;
  At<Shift> shift;

  [[nodiscard]] bool is(EpisodeKind kind) const { return kinds.contains(kind); }
  /// A tally counts small episodes of one shift; its record is no single episode.
  [[nodiscard]] bool is_tally() const { return !tally.absent(); }
  /// Withdrawn records stay in the folder and count nowhere.
  [[nodiscard]] bool counts() const { return !withdrawn.has_value(); }
};

const Record<Episode>& episode_record();

struct Account : Placed {
  struct Told : Placed {
    At<Date> date;
    At<std::string_view> text;
  };
  At<std::string_view> id;
  At<std::string_view> before;
  At<std::string_view> during;
  std::optional<Told> citizen_account;
  std::optional<Told> staff_account;
};

const Record<Account>& account_record();

}  // namespace trivsel
