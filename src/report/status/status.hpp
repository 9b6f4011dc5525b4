#pragma once

#include <optional>
#include <string>
#include <vector>

#include "report/basis.hpp"
#include "report/plan/next_steps.hpp"
#include "report/series/series_view.hpp"
#include "report/status/activity_view.hpp"
#include "report/status/measures.hpp"
#include "report/status/status_figures.hpp"
#include "report/status/status_money.hpp"
#include "report/status/status_team.hpp"
#include "report/work/work.hpp"
#include "rules/check.hpp"
#include "stats/silence.hpp"

namespace trivsel::report {

// What a status report tells, typed and in no language yet. Texts that come from files stand as
// `shown` gives them: no CPR number, no citizen's code, no control character. Members appear by
// role and id, citizens by number only.

struct SiteView {
  std::string id, name;
  std::optional<int> places;
};

/// An order that the course is to answer, with its deadline where it has one.
struct OrderView {
  Message by, about;
  std::optional<Date> date, deadline;
};

/// One kind of event: the counts by month, and the charts that the rule gives them.
struct ChartSection {
  MonthlySeries series;
  ChartedSeries counts;
  /// Per 1,000 resident days, where enough months have them and most are not small.
  std::optional<ChartedSeries> rate;
};

/// Violence against staff, or residents.
struct TargetSection {
  Against against = Against::staff;
  MonthlySeries series;
  ChartedSeries counts;
};

/// Near-misses and violence of the same months.
struct NearMissRatio {
  std::int64_t near_misses = 0, violence = 0;
  int months = 0;  ///< whole ones in which both were counted
  Origin near_misses_from, violence_from;
};

/// Nothing recorded at a site for a while.
struct SilenceView {
  std::string site;  ///< its name; empty: the only one
  Date last{};
  ReportingDays days;
  double probability = 0.0;
  Origin from{};
};

struct KindTotal {
  EpisodeKind kind = EpisodeKind::near_miss;
  std::int64_t in_course = 0;
  Origin from{};
};

struct PracticeChangeView {
  Date date;
  std::string what;
  std::string site;  ///< its name; empty: all, or the only one
};

enum class TrialState : std::uint8_t { planned, running, ended };
std::span<const Choice> choices(TrialState);

struct TrialView {
  std::string id, title, aim, measure, study;
  std::optional<Date> from, to;  ///< to is inclusive
  std::optional<Decision> decision;
  TrialState state = TrialState::planned;
};

struct PlanView {
  std::vector<ActivityView> coming;   ///< planned for today or later, soonest first
  std::vector<ActivityView> overdue;  ///< planned for a day that has passed
};

struct FindingItem {
  std::string_view code;
  Level level = Level::note;
  Message message;
  std::string path;
  std::uint32_t line = 1, column = 1;
};

struct FindingsView {
  std::vector<FindingItem> items;  ///< errors first, else in the order of check
  std::size_t errors = 0, warnings = 0, notes = 0;
};

/// That baseline and measures were locked.
struct LockView {
  Date on;
  bool holds = true;  ///< nothing that was locked is otherwise than it was
  std::string why;    ///< of a lock that replaced another
};

/// What the origins of a course's numbers count through.
struct ReadFiles {
  std::vector<std::string> paths;  ///< by Where::file
  Origin course, baseline, plan, groups, budget, expenses;
  Origin all;  ///< all that the report was made of
};

struct StatusReport {
  Words words;  ///< of its programme
  std::string id, title;
  Message programme;  ///< its name; the id alone where the programme is unknown
  std::string programme_id, edition, pack_sha256;
  std::vector<SiteView> sites;
  std::optional<Date> start, end;  ///< end is inclusive
  bool extended = false;
  Date today;
  LocalTime now;
  Basis basis;
  ReadFiles files;
  Stage stage = Stage::running;
  std::vector<OrderView> orders;

  std::vector<ChartSection> charts;  ///< use of force, violence
  std::vector<TargetSection> targets;
  SeriesMarks marks;
  std::vector<Landmark> landmarks;
  MonthlySeries near_misses;
  NearMissRatio ratio_before, ratio_in_course;
  std::vector<SilenceView> silences;
  std::vector<MeasureView> measures;
  std::vector<KindTotal> totals;  ///< by kind; a record may be of several
  RecordCounts records;
  std::vector<Month> silent_months;  ///< whole months of the course without a record of any kind
  std::vector<PracticeChangeView> practice_changes;  ///< until today, by day
  std::optional<LockView> lock;                      ///< the last one, unless its day is to come

  std::vector<TrialView> trials;  ///< by first day
  AttendanceView attendance;
  MoneyView money;
  PlanView plan;
  FindingsView findings;
  WorkView work;
  std::vector<NextStep> next;  ///< until kWeeksOfAgenda from today
  StatusFigures figures;
};

constexpr int kWeeksOfAgenda = 6;

/// Everything as it was known `now`. `pack` may be null; `cap` is the programme's.
StatusReport status_report(const CourseFolder& folder, const LoadedPack* pack,
                           const CheckResult& check, LocalTime now, std::optional<Cap> cap);

}  // namespace trivsel::report
