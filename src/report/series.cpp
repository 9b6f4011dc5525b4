#include "report/series.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "report/month_sources.hpp"

namespace trivsel::report {
namespace {

using std::chrono::months;

constexpr int kMostDaysOutside = 3;
constexpr std::int64_t kMostMonths = 120;
constexpr double kResidentDays = 1000.0;

enum class Coverage { outside, part, running, whole };

/// How the course covers a month, as seen on a day.
Coverage coverage(const Course& course, Month month, Date today) {
  const auto start = course.start();
  const Date first = first_day(month);
  const Date last = last_day(month);
  if (!start || *start > last || *start > today || first > today) return Coverage::outside;
  const Date end = course.end().value_or(std::max(last, today));
  if (end < first) return Coverage::outside;
  if (today <= last && today <= end) return Coverage::running;
  const auto outside =
      std::max(*start - first, std::chrono::days{0}) + std::max(last - end, std::chrono::days{0});
  return outside.count() <= kMostDaysOutside ? Coverage::whole : Coverage::part;
}

bool is_readable(const Episode& episode) {
  if (!episode.occurred) return false;
  return episode.is_tally() ? static_cast<bool>(episode.tally) : !episode.kinds.empty();
}

bool is_known_on(const Episode& episode, Date today) {
  return episode.counts() && is_readable(episode) && episode.occurred->date() <= today;
}

/// How many of the kind the record stands for.
std::int64_t times(const Episode& episode, EpisodeKind kind) {
  if (!episode.is_tally()) return episode.is(kind) ? 1 : 0;
  std::int64_t sum = 0;
  for (const Tally& tally : *episode.tally) {
    if (tally.choice == static_cast<std::size_t>(kind)) sum += tally.count;
  }
  return sum;
}

std::map<Month, std::int64_t> recorded_by_month(const CourseFolder& folder, EpisodeKind kind,
                                                Date today) {
  std::map<Month, std::int64_t> counts;
  const auto start = folder.course.start();
  for (const Episode& episode : folder.episodes) {
    if (!is_known_on(episode, today)) continue;
    const Date day = episode.occurred->date();
    if (start && day >= first_day(month_of(*start))) counts[month_of(day)] += times(episode, kind);
  }
  return counts;
}

MonthCount month_count(const CourseFolder& folder, EpisodeKind kind, Month month, Date today,
                       const std::map<Month, std::int64_t>& recorded) {
  MonthCount result;
  result.month = month;
  const Coverage covered = coverage(folder.course, month, today);
  const auto found = recorded.find(month);
  const std::int64_t own = found == recorded.end() ? 0 : found->second;
  const auto baseline =
      first_day(month) <= today ? baseline_count(folder, kind, month) : std::nullopt;
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
  if (result.is_whole()) result.resident_days = resident_days(folder, month);
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

Reach reach_of(const CourseFolder& folder, Date today) {
  Reach reach;
  for (const BaselineMonth& row : folder.baseline.baseline) {
    if (row.month && first_day(*row.month) <= today) reach.take(*row.month);
  }
  const auto start = folder.course.start();
  if (!start || *start > today) return reach;
  reach.take(month_of(*start));
  const Date end = folder.course.end().value_or(today);
  if (end >= *start) reach.take(month_of(std::min(today, end)));
  return reach;
}

}  // namespace

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

MonthlySeries monthly_series(const CourseFolder& folder, EpisodeKind kind, Date today) {
  MonthlySeries series;
  series.kind = kind;
  const Reach reach = reach_of(folder, today);
  if (!reach.first) return series;
  const std::int64_t all = (*reach.last - *reach.first).count() + 1;
  series.left_out = std::max<std::int64_t>(0, all - kMostMonths);
  const auto recorded = recorded_by_month(folder, kind, today);
  for (std::int64_t i = series.left_out; i < all; ++i) {
    const Month month = *reach.first + months{static_cast<int>(i)};
    series.months.push_back(month_count(folder, kind, month, today, recorded));
  }
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
    if (day >= *start && day <= folder.course.end().value_or(today)) sum += times(episode, kind);
  }
  return sum;
}

}  // namespace trivsel::report
