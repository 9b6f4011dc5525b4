#include "report/rehearsal/rehearsal.hpp"

#include <algorithm>

#include "folder/in_parallel.hpp"
#include "report/series/verdict.hpp"

namespace trivsel::report {
namespace {

constexpr int kRunsAtOnce = 250;
constexpr int kFewestForDispersion = 3;
constexpr double kResidentDays = 1000.0;
constexpr Date kNever{std::chrono::year{2199} / 12 / 31};

stats::Chance chance_of(const stats::Outlook& outlook, double fall, const RehearsalOptions& options,
                        int runs) {
  const auto parts = static_cast<std::size_t>((runs + kRunsAtOnce - 1) / kRunsAtOnce);
  std::vector<stats::Chance> chances(parts);
  in_parallel(parts, options.threads, [&](std::size_t part) {
    const int first = static_cast<int>(part) * kRunsAtOnce;
    const int last = std::min(first + kRunsAtOnce, runs);
    chances[part] = stats::rehearse(outlook, fall, options.seed, first, last, judge_as_report);
  });
  stats::Chance whole;
  for (const stats::Chance& chance : chances) whole += chance;
  return whole;
}

/// By halving: a longer course is taken to show more, which holds but for what rounding in the
/// rules' limits gives and takes by a month.
std::optional<int> months_needed(stats::Outlook outlook, double fall,
                                 const RehearsalOptions& options) {
  const int runs = std::min(options.runs, kRunsOfSearch);
  const auto is_enough = [&](int months) {
    outlook.course_months = months;
    return chance_of(outlook, fall, options, runs).share() >= kWantedShare;
  };
  const int most =
      std::min(kMostMonthsNeeded, stats::kMostRehearsedMonths - outlook.baseline_months);
  if (most < 1 || !is_enough(most)) return std::nullopt;
  int too_few = 0;
  int enough = most;
  while (enough - too_few > 1) {
    const int middle = (enough + too_few) / 2;
    (is_enough(middle) ? enough : too_few) = middle;
  }
  return enough;
}

std::optional<double> dispersion_of(const std::vector<double>& counts) {
  if (counts.size() < kFewestForDispersion) return std::nullopt;
  const double mean = *stats::mean(counts);
  const double deviation = *stats::standard_deviation(counts);
  if (mean <= 0.0) return std::nullopt;
  return deviation * deviation / mean;
}

BaselineFacts facts_of(const MonthlySeries& series) {
  BaselineFacts facts;
  std::vector<double> counts;
  double days = 0.0;
  bool all_days = true;
  for (const MonthCount& month : series.months) {
    if (month.state != MonthState::baseline) continue;
    counts.push_back(static_cast<double>(*month.count));
    facts.total += *month.count;
    facts.first = facts.first.value_or(month.month);
    facts.last = month.month;
    all_days = all_days && month.resident_days;
    days += static_cast<double>(month.resident_days.value_or(0));
  }
  facts.months = static_cast<int>(counts.size());
  facts.dispersion = dispersion_of(counts);
  if (all_days && days > 0.0) {
    facts.per_1000 = kResidentDays * static_cast<double>(facts.total) / days;
  }
  return facts;
}

PlottedSeries months_of(const stats::DrawnCourse& course) {
  PlottedSeries months;
  months.points.reserve(course.counts.size());
  for (std::size_t i = 0; i < course.counts.size(); ++i) {
    SeriesPoint& point = months.points.emplace_back();
    point.state = i < course.baseline ? MonthState::baseline : MonthState::course;
    point.y = course.counts[i];
  }
  return months;
}

PlottedSeries events_of(const stats::DrawnCourse& course) {
  PlottedSeries events;
  events.key.step = Step::event;
  for (const double days : course.days_between()) {
    SeriesPoint& point = events.points.emplace_back();
    point.state = MonthState::course;
    point.y = days;
  }
  return events;
}

}  // namespace

void judge_outlook(RehearsalCase& of) {
  const stats::Outlook& outlook = of.outlook;
  if (of.why_not != NoRehearsal::none) return;
  if (outlook.baseline_months + outlook.course_months > stats::kMostRehearsedMonths) {
    of.why_not = NoRehearsal::too_long;
  } else if (outlook.course_months < 1) {
    of.why_not = NoRehearsal::no_whole_month;
  } else if (!(outlook.monthly > 0.0)) {
    of.why_not = NoRehearsal::zero_baseline;
  }
}

RehearsalCase rehearsal_case(const CourseFolder& folder, EpisodeKind kind) {
  RehearsalCase of;
  of.kind = kind;
  const auto start = folder.course.start();
  const auto end = folder.course.end();
  // Once it has ended, each of its months is what it will be then.
  const Date then = end ? *end + std::chrono::days{1} : start.value_or(kNever);
  const MonthlySeries series = monthly_series(folder, kind, then);
  of.baseline = facts_of(series);
  of.outlook.baseline_months = of.baseline->months;
  of.outlook.course_months = static_cast<int>(
      std::count_if(series.months.begin(), series.months.end(),
                    [](const MonthCount& month) { return month.state == MonthState::course; }));
  if (of.baseline->months == 0) {
    of.why_not = NoRehearsal::no_baseline;
  } else {
    of.outlook.monthly = static_cast<double>(of.baseline->total) / of.baseline->months;
    if (!start || !end) of.why_not = NoRehearsal::no_period;
  }
  return of;
}

double Rehearsal::judged_at_most() const {
  if (unchanged.runs == 0) return 0.0;
  int most = unchanged.judged;
  for (const RehearsedFall& fall : falls) most = std::max(most, fall.chance.judged);
  return static_cast<double>(most) / unchanged.runs;
}

stats::Judgement judge_as_report(const stats::DrawnCourse& course) {
  const PlottedSeries months = months_of(course);
  SeriesChart chart = chart_of(months);
  // The days are drawn only where the rule that chooses the chart asks for them.
  if (chart.choice.reason == stats::ChartReason::few_between) {
    chart = charted(months, events_of(course)).chart;
  }
  const Verdict verdict = verdict_of(chart);
  return {.chart = chart.choice.type, .judged = is_judged(verdict), .signal = is_signal(verdict)};
}

Rehearsal rehearse(const RehearsalCase& of, const RehearsalOptions& options) {
  Rehearsal rehearsal{.of = of, .unchanged = {}, .falls = {}};
  if (of.why_not != NoRehearsal::none) return rehearsal;
  rehearsal.unchanged = chance_of(of.outlook, 0.0, options, options.runs);
  for (std::size_t i = 0; i < kRehearsedFalls.size(); ++i) {
    RehearsedFall& fall = rehearsal.falls[i];
    fall.fall = kRehearsedFalls[i];
    fall.chance = chance_of(of.outlook, fall.fall, options, options.runs);
    fall.months_needed = months_needed(of.outlook, fall.fall, options);
  }
  return rehearsal;
}

}  // namespace trivsel::report
