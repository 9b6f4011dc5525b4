#include "report/series/beside.hpp"

#include <algorithm>

#include "report/report_text.hpp"
#include "rules/team/vacancies.hpp"

namespace trivsel::report {
namespace {

using std::chrono::days;

std::string without_stop(std::string text) {
  if (text.ends_with('.')) text.pop_back();
  return text;
}

void add_trials(const Plan& plan, Date today, std::vector<Landmark>& all) {
  for (const Trial& trial : plan.trials) {
    if (!trial.from || *trial.from > today) continue;
    const std::string title =
        without_stop(shown(trial.title ? *trial.title : trial.id.value_or({})));
    all.push_back(
        {Landmark::Kind::trial, *trial.from, say("the trial {}", "prøvehandlingen {}", title)});
  }
}

void add_changes(const Baseline& baseline, Date today, std::vector<Landmark>& all) {
  for (const PracticeChange& change : baseline.practice_changes) {
    if (!change.date || *change.date > today) continue;
    all.push_back({Landmark::Kind::practice_change, *change.date,
                   say("a change of registration practice, {}", "ændret registreringspraksis, {}",
                       without_stop(shown(change.what.value_or({}))))});
  }
}

bool is_expected(Role role) {
  return role != Role::citizen && role != Role::relative && role != Role::alternate;
}

void add_vacancies(const Group& team, DayRange so_far, const Words& words,
                   std::vector<Landmark>& all) {
  for (std::size_t i = 0; i < choices(Role{}).size(); ++i) {
    const auto role = static_cast<Role>(i);
    const FillsSeat fills = [role](const Member& member) { return member.holds(role); };
    const bool known = std::any_of(team.members.begin(), team.members.end(), fills);
    if (!known || !is_expected(role)) continue;
    for (const Vacancy& vacancy : vacancies(team, fills, so_far)) {
      if (vacancy.before == nullptr) continue;  // not yet filled is no change
      all.push_back(
          {Landmark::Kind::vacancy, vacancy.days.from,
           say("no {} in {}", "ingen {} i {}", words.label(role), shown(team.id.value_or({})))});
    }
  }
}

/// From when to when a first day falls beside what the chart shows.
std::vector<DayRange> stretches(const PlottedSeries& series, const SeriesChart& chart) {
  std::vector<DayRange> all;
  const Verdict verdict = verdict_of(chart);
  if (verdict == Verdict::long_run || verdict == Verdict::both) {
    const SeriesPoint& begin = series.points[chart.longest->first];
    all.push_back({begin.first - days{kDaysBeside}, begin.last + days{kDaysBeside}});
  }
  for (const std::size_t point : chart.chart.outside) {
    all.push_back({series.points[point].first, series.points[point].last});
  }
  return all;
}

}  // namespace

std::vector<Landmark> landmarks(const CourseFolder& folder, const Words& words, Date today) {
  std::vector<Landmark> all;
  add_trials(folder.plan, today, all);
  add_changes(folder.baseline, today, all);
  const auto start = folder.course.start();
  for (const Group& group : folder.groups.groups) {
    if (!start || !group.kind.is(GroupKind::implementation_team)) continue;
    const Date last = std::min(today, folder.course.end().value_or(today));
    add_vacancies(group, {group.formed.value_or(*start), last}, words, all);
  }
  std::stable_sort(all.begin(), all.end(),
                   [](const Landmark& a, const Landmark& b) { return a.from < b.from; });
  return all;
}

std::vector<Landmark> beside(const PlottedSeries& series, const SeriesChart& chart,
                             const std::vector<Landmark>& landmarks) {
  std::vector<Landmark> found;
  const std::vector<DayRange> where = stretches(series, chart);
  std::copy_if(
      landmarks.begin(), landmarks.end(), std::back_inserter(found), [&](const Landmark& landmark) {
        return std::any_of(where.begin(), where.end(),
                           [&](const DayRange& range) { return range.contains(landmark.from); });
      });
  return found;
}

Message beside_sentence(const PlottedSeries& series, const SeriesChart& chart,
                        const std::vector<Landmark>& landmarks) {
  Message list;
  for (const Landmark& landmark : beside(series, chart, landmarks)) {
    const Message one = say("{} (from {})", "{} (fra {})", landmark.name, long_date(landmark.from));
    list = list.empty() ? one : say("{}; {}", "{}; {}", list, one);
  }
  if (list.empty()) return {};
  return say("Beside it falls: {}. That it falls beside says nothing of why.",
             "Ved siden af falder: {}. At det falder ved siden af, siger ikke hvorfor.", list);
}

}  // namespace trivsel::report
