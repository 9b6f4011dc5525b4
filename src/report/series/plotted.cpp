#include "report/series/plotted.hpp"

#include <algorithm>

#include "stats/period.hpp"

namespace trivsel::report {
namespace {

using std::chrono::days;

constexpr std::int64_t kMostWeeks = 156;

/// Of the site, or of all; nothing where one does not say.
std::optional<int> places_of(const Course& course, std::string_view site) {
  int sum = 0;
  for (const Site& each : course.sites) {
    if (!site.empty() && !each.id.is(site)) continue;
    if (!each.places) return std::nullopt;
    sum += *each.places;
  }
  return sum > 0 ? std::optional(sum) : std::nullopt;
}

Origin denominator_from(const MonthCount& month, Per per, const MonthCount* of) {
  if (per == Per::resident_days) return month.days_from;
  return per == Per::report && of != nullptr ? origin_of(month.from, of->from) : Origin();
}

std::optional<double> denominator(const MonthCount& month, Per per, const MonthCount* of,
                                  std::optional<int> places) {
  switch (per) {
    case Per::nothing:
      return std::nullopt;
    case Per::resident_days:
      return month.resident_days;
    case Per::place:
      return places;
    case Per::report:
      break;
  }
  if (of == nullptr || !of->count || !month.count) return std::nullopt;
  const auto sum = static_cast<double>(*of->count + *month.count);
  return sum > 0.0 ? std::optional(sum) : std::nullopt;
}

SeriesPoint month_point_of(const MonthCount& month, Per per, const MonthCount* of,
                           std::optional<int> places) {
  SeriesPoint point{.first = first_day(month.month), .last = last_day(month.month)};
  point.state = month.state;
  if (!month.count) return point;
  const auto y = static_cast<double>(*month.count);
  point.from = month.from;
  if (!month.is_whole()) {
    if (per == Per::nothing) point.so_far = y;
    return point;
  }
  const auto n = denominator(month, per, of, places);
  if (per != Per::nothing && !n) return point;
  point.y = y;
  point.n = n.value_or(stats::kMissing);
  point.n_from = denominator_from(month, per, of);
  return point;
}

std::int64_t counted_within(const CourseFolder& folder, const Selection& what, Date first,
                            Date last, Date today) {
  std::int64_t sum = 0;
  for (const Episode& episode : folder.episodes) {
    if (!is_known_on(episode, today)) continue;
    const Date day = episode.occurred->date();
    if (day >= first && day <= last) sum += times(episode, what, folder.course);
  }
  return sum;
}

SeriesPoint week_point(const CourseFolder& folder, const SeriesKey& key, Date monday, Date today) {
  SeriesPoint point{.first = monday, .last = monday + days{6}};
  const Coverage covered = coverage(folder.course, point.first, point.last, today, 0);
  const auto y =
      static_cast<double>(counted_within(folder, key.what, point.first, point.last, today));
  if (covered != Coverage::whole) {
    point.state = covered == Coverage::running ? MonthState::running : MonthState::partial;
    if (key.per == Per::nothing) point.so_far = y;
    return point;
  }
  point.state = MonthState::course;
  if (key.per == Per::nothing) {
    point.y = y;
  } else if (const auto places = places_of(folder.course, key.what.site);
             key.per == Per::place && places) {
    point.y = y;
    point.n = *places;
  }
  return point;
}

PlottedSeries weeks(const CourseFolder& folder, const SeriesKey& key, Date today) {
  PlottedSeries series{.key = key, .points = {}};
  const auto start = folder.course.start();
  if (!start || *start > today) return series;
  const Date end = std::min(today, folder.course.end().value_or(today));
  const Date first = stats::period_start(*start, stats::Period::week);
  const std::int64_t all = (end - first).count() / 7 + 1;
  series.left_out = std::max<std::int64_t>(0, all - kMostWeeks);
  for (std::int64_t i = series.left_out; i < all; ++i) {
    series.points.push_back(week_point(folder, key, first + days{7 * i}, today));
  }
  return series;
}

struct Event {
  LocalTime at;
  std::int64_t times = 0;
  Where where{};
};

std::vector<Event> events_of(const CourseFolder& folder, const Selection& what, Date today) {
  std::vector<Event> events;
  const auto start = folder.course.start();
  for (const Episode& episode : folder.episodes) {
    if (!start || !is_known_on(episode, today)) continue;
    const Date day = episode.occurred->date();
    if (day < *start || day > folder.course.end().value_or(today)) continue;
    const std::int64_t count = times(episode, what, folder.course);
    if (count > 0) events.push_back({*episode.occurred, count, episode.where});
  }
  std::stable_sort(events.begin(), events.end(),
                   [](const Event& a, const Event& b) { return a.at.clock < b.at.clock; });
  return events;
}

double days_from(LocalTime from, LocalTime to) {
  constexpr double minutes = 24.0 * 60.0;
  return static_cast<double>((to.clock - from.clock).count()) / minutes;
}

}  // namespace

std::span<const Choice> choices(Step) {
  static constexpr Choice all[] = {
      {"month", {"month", "måned"}}, {"week", {"week", "uge"}}, {"event", {"event", "hændelse"}}};
  return all;
}

std::span<const Choice> choices(Per) {
  static constexpr Choice all[] = {{"nothing", {"counts", "antal"}},
                                   {"resident-days", {"resident days", "beboerdøgn"}},
                                   {"place", {"place", "plads"}},
                                   {"report", {"report", "indberetning"}}};
  return all;
}

double SeriesKey::multiply() const {
  if (per == Per::resident_days) return 1000.0;
  return per == Per::report ? 100.0 : 1.0;
}

PlottedSeries plotted(const MonthlySeries& months, Per per, const MonthlySeries* of,
                      std::optional<int> places) {
  PlottedSeries series;
  series.key = {months.what, Step::month, per};
  series.left_out = months.left_out;
  for (const MonthCount& month : months.months) {
    const MonthCount* other = nullptr;
    if (of != nullptr) {
      const auto found = std::find_if(of->months.begin(), of->months.end(),
                                      [&](const auto& m) { return m.month == month.month; });
      if (found != of->months.end()) other = &*found;
    }
    series.points.push_back(month_point_of(month, per, other, places));
  }
  return series;
}

PlottedSeries plotted(const CourseFolder& folder, const SeriesKey& key, Date today) {
  if (key.step == Step::week) return weeks(folder, key, today);
  const MonthlySeries months = monthly_series(folder, key.what, today);
  Selection violence = key.what;
  violence.kind = EpisodeKind::violence;
  MonthlySeries of;
  if (key.per == Per::report) of = monthly_series(folder, violence, today);
  return plotted(months, key.per, &of, places_of(folder.course, key.what.site));
}

PlottedSeries between_events(const CourseFolder& folder, const Selection& what, Date today) {
  PlottedSeries series;
  series.key = {what, Step::event, Per::nothing};
  const std::vector<Event> events = events_of(folder, what, today);
  const Event* last = nullptr;
  for (const Event& event : events) {
    for (std::int64_t i = 0; i < event.times; ++i) {
      if (last != nullptr) {
        series.points.push_back({.first = last->at.date(),
                                 .last = event.at.date(),
                                 .state = MonthState::course,
                                 .y = days_from(last->at, event.at),
                                 .from = origin_of(folder.course.where, last->where, event.where)});
      }
      last = &event;
    }
  }
  if (last == nullptr) return series;
  const Date end = std::min(today, folder.course.end().value_or(today));
  SeriesPoint open{.first = last->at.date(), .last = end, .state = MonthState::running};
  open.so_far = static_cast<double>((end - last->at.date()).count());
  open.from = origin_of(folder.course.where, last->where);
  series.points.push_back(open);
  return series;
}

}  // namespace trivsel::report
