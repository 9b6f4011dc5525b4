#include "report/series/monthly.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "report/series/month_sources.hpp"

namespace trivsel::report {
namespace {

using std::chrono::months;

constexpr int kMostDaysOutside = 3;
constexpr std::int64_t kMostMonths = 120;
constexpr double kResidentDays = 1000.0;

std::map<Month, std::int64_t> recorded_by_month(const CourseFolder& folder, const Selection& what,
                                                Date today) {
  std::map<Month, std::int64_t> counts;
  const auto start = folder.course.start();
  for (const Episode& episode : folder.episodes) {
    if (!is_known_on(episode, today)) continue;
    const Date day = episode.occurred->date();
    if (start && day >= first_day(month_of(*start)))
      counts[month_of(day)] += times(episode, what, folder.course);
  }
  return counts;
}

MonthCount month_count(const CourseFolder& folder, const Selection& what, Month month, Date today,
                       const std::map<Month, std::int64_t>& recorded) {
  MonthCount result;
  result.month = month;
  const Coverage covered =
      coverage(folder.course, first_day(month), last_day(month), today, kMostDaysOutside);
  const auto found = recorded.find(month);
  const std::int64_t own = found == recorded.end() ? 0 : found->second;
  const auto baseline =
      first_day(month) <= today ? baseline_count(folder, what, month) : std::nullopt;
  if (covered == Coverage::whole || covered == Coverage::running) {
    result.state = covered == Coverage::whole ? MonthState::course : MonthState::running;
    result.count = own;
  } else if (baseline) {
    result.state = MonthState::baseline;
    result.count = baseline;
  } else if (covered == Coverage::part) {
    result.state = MonthState::partial;
    result.count = own;
  }
  if (result.is_whole()) result.resident_days = resident_days(folder, month, what.site);
  return result;
}

/// First and last month that anything can be said of; nothing where there is none.
struct Reach {
  std::optional<Month> first, last;
  void take(Month month) {
    first = first ? std::min(*first, month) : month;
    last = last ? std::max(*last, month) : month;
  }
};

Reach reach_of(const CourseFolder& folder, const Selection& what, Date today) {
  Reach reach;
  for (const BaselineMonth& row : folder.baseline.baseline) {
    if (row.month && first_day(*row.month) <= today && !what.is_of_course_only()) {
      reach.take(*row.month);
    }
  }
  const auto start = folder.course.start();
  if (!start || *start > today) return reach;
  reach.take(month_of(*start));
  const Date end = folder.course.end().value_or(today);
  if (end >= *start) reach.take(month_of(std::min(today, end)));
  return reach;
}

/// A baseline that does not keep these apart says nothing of them.
void drop_uncounted_beginning(MonthlySeries& series) {
  const auto first =
      std::find_if(series.months.begin(), series.months.end(),
                   [](const MonthCount& month) { return month.state != MonthState::missing; });
  series.months.erase(series.months.begin(), first);
}

}  // namespace

Coverage coverage(const Course& course, Date first, Date last, Date today, int most_outside) {
  const auto start = course.start();
  if (!start || *start > last || *start > today || first > today) return Coverage::outside;
  const Date end = course.end().value_or(std::max(last, today));
  if (end < first) return Coverage::outside;
  if (today <= last && today <= end) return Coverage::running;
  const auto outside =
      std::max(*start - first, std::chrono::days{0}) + std::max(last - end, std::chrono::days{0});
  return outside.count() <= most_outside ? Coverage::whole : Coverage::part;
}

std::span<const Choice> choices(MonthState) {
  static constexpr Choice all[] = {
      {"baseline", {"before {course.the}", "før {course.the}"}},
      {"course", {"in {course.the}", "i {course.the}"}},
      {"running", {"not over yet", "ikke slut endnu"}},
      {"partial", {"partly in {course.the}", "kun delvis i {course.the}"}},
      {"missing", {"not counted", "ikke talt"}}};
  return all;
}

std::optional<double> MonthCount::rate() const {
  if (!is_whole() || !count || !resident_days) return std::nullopt;
  return kResidentDays * static_cast<double>(*count) / static_cast<double>(*resident_days);
}

MonthlySeries monthly_series(const CourseFolder& folder, const Selection& what, Date today) {
  MonthlySeries series;
  series.what = what;
  const Reach reach = reach_of(folder, what, today);
  if (!reach.first) return series;
  const std::int64_t all = (*reach.last - *reach.first).count() + 1;
  series.left_out = std::max<std::int64_t>(0, all - kMostMonths);
  const auto recorded = recorded_by_month(folder, what, today);
  for (std::int64_t i = series.left_out; i < all; ++i) {
    const Month month = *reach.first + months{static_cast<int>(i)};
    series.months.push_back(month_count(folder, what, month, today, recorded));
  }
  if (what.against || !what.site.empty()) drop_uncounted_beginning(series);
  return series;
}

RecordCounts count_records(const CourseFolder& folder, Date today) {
  RecordCounts counts;
  for (const Episode& episode : folder.episodes) {
    if (!episode.counts()) {
      ++counts.withdrawn;
    } else if (!is_readable(episode)) {
      ++counts.unreadable;
    } else if (is_known_on(episode, today)) {
      ++counts.counted;
    }
  }
  // A file that is no YAML at all leaves a source and no record.
  const auto files = std::count_if(folder.sources.begin(), folder.sources.end(), [](const auto& s) {
    return s->path().starts_with("episodes/") &&
           (s->path().ends_with(".yaml") || s->path().ends_with(".yml"));
  });
  counts.unreadable +=
      std::max<std::int64_t>(0, files - static_cast<std::int64_t>(folder.episodes.size()));
  return counts;
}

std::vector<Month> silent_months(const CourseFolder& folder, Date today) {
  std::vector<Month> silent;
  std::set<Month> heard;
  for (const Episode& episode : folder.episodes) {
    if (is_known_on(episode, today)) heard.insert(month_of(episode.occurred->date()));
  }
  for (const MonthCount& month : monthly_series(folder, EpisodeKind::violence, today).months) {
    const bool own = month.state == MonthState::course;
    if (own && !heard.contains(month.month)) silent.push_back(month.month);
  }
  return silent;
}

std::int64_t count_in_course(const CourseFolder& folder, EpisodeKind kind, Date today) {
  const auto start = folder.course.start();
  std::int64_t sum = 0;
  for (const Episode& episode : folder.episodes) {
    if (!start || !is_known_on(episode, today)) continue;
    const Date day = episode.occurred->date();
    if (day >= *start && day <= folder.course.end().value_or(today))
      sum += times(episode, {.kind = kind}, folder.course);
  }
  return sum;
}

}  // namespace trivsel::report
