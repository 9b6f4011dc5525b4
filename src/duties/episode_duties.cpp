#include "duties/episode_duties.hpp"

#include <algorithm>

#include "values/clock.hpp"

namespace trivsel {
namespace {

LocalTime start_of(Date day) {
  return {std::chrono::local_days{day.time_since_epoch()}, 0};
}

/// What is wanted against what is there; where both what is wanted and something else is there, it
/// cannot be told which of them the episode is about.
template <class E>
Applies fits(const ListOf<E>& wanted, const ListOf<E>& present) {
  if (wanted.empty()) return Applies::yes;
  if (present.empty()) return Applies::perhaps;
  const auto count = std::count_if(present.begin(), present.end(),
                                   [&](const At<E>& value) { return wanted.contains(*value); });
  if (count == 0) return Applies::no;
  return static_cast<std::size_t>(count) == present.size() ? Applies::yes : Applies::perhaps;
}

/// The same where one of several is enough.
template <class E>
Applies fits_any(const ListOf<E>& wanted, const ListOf<E>& present) {
  const Applies all = fits(wanted, present);
  return all == Applies::perhaps && !present.empty() ? Applies::yes : all;
}

Applies fits_kinds(const Duty& duty, const Episode& episode) {
  const bool force = duty.kinds.contains(EpisodeKind::use_of_force);
  if (force && !episode.interventions.empty()) return Applies::yes;
  return fits_any(duty.kinds, episode.kinds);
}

const Site* site_of(const Episode& episode, const Course& course) {
  if (episode.site) return course.site(*episode.site);
  return episode.site.absent() && course.sites.size() == 1 ? &course.sites.items.front() : nullptr;
}

Applies fits_site(const Duty& duty, const Site* site) {
  const bool asked =
      !duty.legal_bases.empty() || !duty.target_groups.empty() || !duty.ownership.empty();
  if (!asked) return Applies::yes;
  if (site == nullptr) return Applies::no;
  Applies ownership = Applies::yes;
  if (!duty.ownership.empty()) {
    ownership = Applies::perhaps;
    if (site->ownership) {
      ownership = duty.ownership.contains(*site->ownership) ? Applies::yes : Applies::no;
    }
  }
  return std::min({fits(duty.legal_bases, site->legal_bases),
                   fits(duty.target_groups, site->target_groups), ownership});
}

/// `sel-128` names `sel-128` and its numbers (`sel-128-1`), not `sel-128b`.
bool names(std::string_view wanted, std::string_view basis) {
  return basis.starts_with(wanted) &&
         (basis.size() == wanted.size() || basis[wanted.size()] == '-');
}

Applies fits_intervention(const DutyIntervention& wanted, const Intervention& made) {
  Applies basis = Applies::yes;
  if (!wanted.legal_bases.empty()) {
    basis = made.legal_basis ? Applies::no : Applies::perhaps;
    for (const At<std::string_view>& one : wanted.legal_bases) {
      if (made.legal_basis && names(*one, *made.legal_basis)) basis = Applies::yes;
    }
  }
  Applies approved = Applies::yes;
  if (wanted.approved) {
    approved = Applies::perhaps;
    if (made.approved) approved = *made.approved == *wanted.approved ? Applies::yes : Applies::no;
  }
  return std::min(basis, approved);
}

Applies fits_interventions(const Duty& duty, const Episode& episode) {
  if (!duty.intervention) return Applies::yes;
  if (episode.interventions.empty()) return Applies::perhaps;
  Applies best = Applies::no;
  for (const Intervention& made : episode.interventions) {
    best = std::max(best, fits_intervention(*duty.intervention, made));
  }
  return best;
}

Applies opposite(Applies answer) {
  if (answer == Applies::perhaps) return answer;
  return answer == Applies::yes ? Applies::no : Applies::yes;
}

Applies staff_hurt(const Episode& episode) {
  if (!episode.injuries || !episode.injuries->staff) return Applies::perhaps;
  if (episode.injuries->staff.is(Injury::unknown)) return Applies::perhaps;
  return episode.injuries->staff.is(Injury::injured) ? Applies::yes : Applies::no;
}

Applies staff_absent(const Episode& episode) {
  if (episode.staff_absence_from) return Applies::yes;
  if (!episode.staff_absence_days) return Applies::perhaps;
  return *episode.staff_absence_days > 0 ? Applies::yes : Applies::no;
}

Applies holds(DutyFact fact, const Episode& episode) {
  switch (fact) {
    case DutyFact::staff_hurt:
      return staff_hurt(episode);
    case DutyFact::staff_absent:
      return staff_absent(episode);
    case DutyFact::no_staff_absent:
      break;
  }
  return opposite(staff_absent(episode));
}

Applies applies(const Duty& duty, const Episode& episode, const Site* site) {
  const Date day = episode.occurred->date();
  const bool valid =
      (!duty.valid_from || *duty.valid_from <= day) && (!duty.valid_to || day <= *duty.valid_to);
  if (!valid) return Applies::no;
  Applies answer = std::min({fits_kinds(duty, episode), fits_any(duty.against, episode.against),
                             fits_site(duty, site), fits_interventions(duty, episode)});
  for (const At<DutyFact>& fact : duty.facts) answer = std::min(answer, holds(*fact, episode));
  return answer;
}

struct Start {
  LocalTime time;
  bool assumed = false;
};

/// Where the record does not tell, the earliest that it can be: absence beyond the day of the
/// episode begins the day after.
Start clock_start(ClockStart from, const Episode& episode) {
  switch (from) {
    case ClockStart::occurred:
      break;
    case ClockStart::recorded:
      if (episode.recorded) return {*episode.recorded};
      return {*episode.occurred, true};
    case ClockStart::first_absence_day:
      if (episode.staff_absence_from) return {start_of(*episode.staff_absence_from)};
      return {start_of(episode.occurred->date() + std::chrono::days{1}), true};
  }
  return {*episode.occurred};
}

std::optional<LocalTime> day_of(const At<Date>& day) {
  return day ? std::optional(start_of(*day)) : std::nullopt;
}

std::optional<LocalTime> first_notified(Recipient to, const Episode& episode) {
  std::optional<LocalTime> first;
  for (const Notified& notified : episode.notified) {
    if (!notified.to.is(to) || !notified.at) continue;
    if (!first || is_after(*first, *notified.at)) first = *notified.at;
  }
  return first;
}

std::optional<LocalTime> when_met(const Duty& duty, const Episode& episode) {
  switch (*duty.met_by) {
    case MetBy::recorded:
      return episode.recorded ? std::optional(*episode.recorded) : std::nullopt;
    case MetBy::notified:
      return first_notified(*duty.to, episode);
    case MetBy::citizen_account:
      if (!episode.citizen_account) return std::nullopt;
      if (episode.citizen_account_offered) return day_of(episode.citizen_account_offered);
      return *episode.occurred;
    case MetBy::review_with_citizen:
      return episode.review ? day_of(episode.review->with_citizen) : std::nullopt;
    case MetBy::review_with_staff:
      break;
  }
  return episode.review ? day_of(episode.review->with_staff) : std::nullopt;
}

EpisodeDuty duty_of(const Duty& duty, Applies answer, const Episode& episode) {
  EpisodeDuty set_off;
  set_off.duty = &duty;
  set_off.applies = answer;
  set_off.met = when_met(duty, episode);
  if (!duty.clock) return set_off;
  const Start start = clock_start(*duty.clock->from, episode);
  set_off.limit = last_moment(duty.clock->limit(), start.time);
  set_off.start_assumed = start.assumed;
  set_off.met_late = set_off.met && is_after(*set_off.met, *set_off.limit);
  return set_off;
}

bool comes_before(const EpisodeDuty& a, const EpisodeDuty& b) {
  if (a.limit && b.limit) return is_after(*b.limit, *a.limit);
  return a.limit.has_value() && !b.limit;
}

}  // namespace

std::vector<EpisodeDuty> duties_of(const Episode& episode, const Course& course,
                                   const DutyBook& book) {
  std::vector<EpisodeDuty> all;
  if (!episode.occurred || episode.is_tally() || !episode.counts()) return all;
  const Site* site = site_of(episode, course);
  for (const Duty& duty : book.file.duties) {
    const Applies answer = applies(duty, episode, site);
    if (answer != Applies::no) all.push_back(duty_of(duty, answer, episode));
  }
  std::stable_sort(all.begin(), all.end(), comes_before);
  return all;
}

}  // namespace trivsel
