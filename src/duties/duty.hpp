#pragma once

#include <memory>

#include "calendar/time_limit.hpp"
#include "model/episode.hpp"
#include "programme/pack_text.hpp"
#include "yaml/load.hpp"

namespace trivsel {

// Duties that an episode sets off, as data: schemas/duties/*.yaml, which the program carries.

/// From when a duty's time runs.
enum class ClockStart : std::uint8_t { occurred, recorded, first_absence_day };
/// What in an episode's record shows that a duty is done.
enum class MetBy : std::uint8_t {
  recorded,
  notified,
  citizen_account,
  review_with_citizen,
  review_with_staff
};
/// What must be on the record for a duty to hold.
enum class DutyFact : std::uint8_t { staff_hurt, staff_absent, no_staff_absent };
/// Who can tell whether a condition is met.
enum class ToldBy : std::uint8_t { record, people };

std::span<const Choice> choices(LimitUnit);
std::span<const Choice> choices(ClockStart);
std::span<const Choice> choices(MetBy);
std::span<const Choice> choices(DutyFact);
std::span<const Choice> choices(ToldBy);

struct DutyDocument : Placed {
  At<std::string_view> id, title, publisher;
  At<Date> date;  ///< absent where it bears none
};

struct DutyCondition : Placed {
  At<std::string_view> en, da;
  At<ToldBy> told_by;
  [[nodiscard]] Message message() const { return {std::string(*en), std::string(*da)}; }
};

struct DutyIntervention : Placed {
  ListOf<std::string_view> legal_bases;  ///< empty: any
  At<bool> approved;                     ///< absent: either
};

struct DutyClock : Placed {
  At<LimitUnit> unit;
  At<int> count;
  At<ClockStart> from;
  [[nodiscard]] TimeLimit limit() const { return {*unit, count.value_or(0)}; }
};

struct DutySource : Placed {
  At<std::string_view> document, section;
};

struct Duty : Placed {
  At<std::string_view> id;
  std::optional<PackText> what;
  At<Date> valid_from, valid_to;  ///< days of the episode, both inclusive; absent: no bound
  ListOf<EpisodeKind> kinds;      ///< any of them; empty: all
  ListOf<Against> against;
  ListOf<LegalBasis> legal_bases;
  ListOf<TargetGroup> target_groups;
  ListOf<Ownership> ownership;
  std::optional<DutyIntervention> intervention;
  ListOf<DutyFact> facts;  ///< all of them
  std::optional<DutyCondition> only_if;
  std::optional<DutyClock> clock;  ///< absent: no limit is known
  At<MetBy> met_by;
  At<Recipient> to;
  std::optional<DutySource> source;
  At<bool> verified;
  std::optional<PackText> verified_against;
  std::optional<PackText> remark;

  [[nodiscard]] bool is_verified() const { return verified.is(true); }
  /// Whether a condition is left that no record holds.
  [[nodiscard]] bool is_for_people_to_tell() const {
    return only_if && only_if->told_by.is(ToldBy::people);
  }
};

struct DutyFile : Placed {
  Records<DutyDocument> documents;
  Records<Duty> duties;
};

const Record<DutyFile>& duty_file_record();

/// The duties with the bytes that their texts point into. Stays where it is made.
struct DutyBook {
  std::unique_ptr<yaml::Source> source;
  std::optional<yaml::Tree> tree;
  std::vector<yaml::Problem> problems;
  ReadNotes notes;
  DutyFile file;
  std::vector<Citation> citations;  ///< of each duty, in their order

  [[nodiscard]] const Citation& citation_of(const Duty& duty) const;
};

/// Reads a file of duties.
std::unique_ptr<DutyBook> load_duties(std::string path, std::string bytes, yaml::Trust trust);

/// Those that the program carries; read once, when they are first asked for.
const DutyBook& built_in_duties();

}  // namespace trivsel
