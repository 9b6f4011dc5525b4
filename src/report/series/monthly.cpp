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

std::map<Month, TracedCount> recorded_by_month(const CourseFolder& folder, const Selection& what,
                                               Date today) {
  std::map<Month, TracedCount> counts;
  const auto start = folder.course.start();
  for (const Episode& episode : folder.episodes) {
    if (!is_known_on(episode, today)) continue;
    const Date day = episode.occurred->date();
    if (!start || day < first_day(month_of(*start))) continue;
    const std::int64_t more = times(episode, what, folder.course);
    if (more == 0) continue;
    TracedCount& month = counts[month_of(day)];
    month.count += more;
    month.from.add(episode.where);
  }
  return counts;
}

MonthCount month_count(const CourseFolder& folder, const Selection& what, Month month, Date today,
                       const std::map<Month, TracedCount>& recorded) {
  MonthCount result;
  result.month = month;
  const Coverage covered =
      coverage(folder.course, first_day(month), last_day(month), today, kMostDaysOutside);
  const auto found = recorded.find(month);
  const TracedCount own = found == recorded.end() ? TracedCount{} : found->second;
  const auto baseline =
      first_day(month) <= today ? baseline_count(folder, what, month) : std::nullopt;
  if (covered == Coverage::whole || covered == Coverage::running) {
    result.state = covered == Coverage::whole ? MonthState::course : MonthState::running;
    result.count = own.count;
  } else if (baseline) {
    result.state = MonthState::baseline;
    result.count = baseline;
  } else if (covered == Coverage::part) {
    result.state = MonthState::partial;
    result.count = own.count;
  }
  if (result.state == MonthState::baseline) {
    result.from = origin_of(folder.course.where, folder.baseline.where);
  } else if (result.count) {
    result.from = origin_of(folder.course.where, own.from);
  }
  if (result.is_whole()) result.resident_days = resident_days(folder, month, what.site);
  if (result.resident_days) {
    result.days_from = origin_of(folder.course.where, folder.occupancy.where);
  }
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

namespace {

/// A file that is no YAML at all leaves a source and no record.
void count_lost_files(const CourseFolder& folder, RecordCounts& counts) {
  std::set<std::uint32_t> read;
  for (const Episode& episode : folder.episodes) read.insert(episode.where.file);
  for (std::uint32_t file = 0; file < folder.sources.size(); ++file) {
    const std::string_view path = folder.sources[file]->path();
    const bool is_episode =
        path.starts_with("episodes/") && (path.ends_with(".yaml") || path.ends_with(".yml"));
    if (!is_episode || read.contains(file)) continue;
    ++counts.unreadable;
    counts.unreadable_from.add(file);
  }
}

}  // namespace

RecordCounts count_records(const CourseFolder& folder, Date today) {
  RecordCounts counts;
  for (const Episode& episode : folder.episodes) {
    if (!episode.counts()) {
      ++counts.withdrawn;
      counts.withdrawn_from.add(episode.where);
    } else if (!is_readable(episode)) {
      ++counts.unreadable;
      counts.unreadable_from.add(episode.where);
    } else if (is_known_on(episode, today)) {
      ++counts.counted;
      counts.counted_from.add(episode.where);
    }
  }
  count_lost_files(folder, counts);
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

TracedCount count_in_course(const CourseFolder& folder, EpisodeKind kind, Date today) {
  const auto start = folder.course.start();
  TracedCount sum;
  sum.from.add(folder.course.where);
  for (const Episode& episode : folder.episodes) {
    if (!start || !is_known_on(episode, today)) continue;
    const Date day = episode.occurred->date();
    if (day < *start || day > folder.course.end().value_or(today)) continue;
    const std::int64_t more = times(episode, {.kind = kind}, folder.course);
    sum.count += more;
    if (more > 0) sum.from.add(episode.where);
  }
  return sum;
}

}  // namespace trivsel::report
