#include "rules/episodes/site_silence.hpp"

#include <map>

namespace trivsel {
namespace {

/// The last day on which registering changed there, if it did before that day.
std::optional<Date> last_change(const CourseFolder& folder, const Site& site, Date before) {
  std::optional<Date> last;
  for (const PracticeChange& change : folder.baseline.practice_changes) {
    const bool here = change.site.absent() || change.site.is(*site.id);
    if (!here || !change.date || before <= *change.date) continue;
    last = std::max(last.value_or(*change.date), *change.date);
  }
  return last;
}

/// The days with a report of any kind from there: an episode, a near-miss or a tally.
std::map<Date, Origin> reporting_days(const CourseFolder& folder, const Site& site, Date today) {
  std::map<Date, Origin> days;
  const bool only_site = folder.course.sites.size() == 1;
  for (const Episode& episode : folder.episodes) {
    if (!episode.counts() || !episode.occurred) continue;
    const bool here = episode.site.is(*site.id) || (episode.site.absent() && only_site);
    if (here && episode.occurred->date() <= today)
      days[episode.occurred->date()].add(episode.where);
  }
  return days;
}

}  // namespace

std::optional<SiteSilence> silence_at(const CourseFolder& folder, const Site& site, Date start,
                                      Date today) {
  std::map<Date, Origin> days = reporting_days(folder, site, today);
  if (days.empty()) return std::nullopt;
  SiteSilence silence;
  silence.last = days.rbegin()->first;
  const Date from = std::max(start, last_change(folder, site, silence.last).value_or(start));
  days.erase(days.begin(), days.lower_bound(from));
  silence.days = {static_cast<int>((silence.last - from).count()) + 1,
                  static_cast<int>(days.size()),
                  static_cast<int>((today - silence.last).count()) - 1};
  silence.probability = probability_of_silence(silence.days);
  silence.from = origin_of(folder.course.where, folder.baseline.where);
  for (const auto& [day, records] : days) silence.from.add(records);
  return silence;
}

}  // namespace trivsel
