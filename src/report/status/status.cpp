#include "report/status/status.hpp"

#include <algorithm>

#include "folder/measures_lock.hpp"
#include "programme/pack_words.hpp"
#include "report/view_values.hpp"
#include "rules/episodes/site_silence.hpp"

namespace trivsel::report {
namespace {

/// A text that is not yet made safe, in both languages.
Message shown_message(const Message& message) {
  return {shown(message.en), shown(message.da)};
}

void take_files(const CourseFolder& folder, StatusReport& report) {
  ReadFiles& files = report.files;
  for (const auto& source : folder.sources) files.paths.push_back(shown(source->path()));
  for (const std::uint32_t file : files_of(folder)) files.all.add(file);
  files.course.add(folder.course.where);
  files.baseline.add(folder.baseline.where);
  files.plan.add(folder.plan.where);
  files.groups.add(folder.groups.where);
  files.budget.add(folder.budget.where);
  files.expenses.add(folder.expenses.where);
}

void take_course(const CourseFolder& folder, const LoadedPack* pack, StatusReport& report) {
  const Course& course = folder.course;
  report.id = text_of(course.id);
  report.title = text_of(course.title);
  report.programme_id = text_of(course.programme);
  report.words = words_of(pack != nullptr ? &pack->pack : nullptr);
  report.programme = {report.programme_id, report.programme_id};
  if (pack != nullptr && pack->pack.name) {
    report.programme = shown_message(pack->pack.name->message());
    report.edition = text_of(pack->pack.edition);
    report.pack_sha256 = pack->sha256;
  }
  for (const Site& site : course.sites) {
    report.sites.push_back({text_of(site.id), text_of(site.name), known(site.places)});
  }
  report.start = course.start();
  report.end = course.end();
  report.extended = course.extension && course.extension->to;
  for (const Referral& referral : course.referral) {
    if (!referral.kind.is(ReferralKind::order)) continue;
    OrderView& order = report.orders.emplace_back();
    if (referral.by) order.by = report.words.label(*referral.by);
    if (referral.about) order.about = label_of(*referral.about);
    order.date = known(referral.date);
    order.deadline = known(referral.deadline);
  }
}

/// For a text that a sentence ends with.
std::string without_stop(std::string text) {
  if (text.ends_with('.')) text.pop_back();
  return text;
}

ChartSection chart_section_of(const CourseFolder& folder, EpisodeKind kind, Date today) {
  ChartSection section;
  const Selection what{.kind = kind};
  section.series = monthly_series(folder, what, today);
  section.counts = charted(folder, plotted(section.series), today);
  ChartedSeries rate = charted(folder, SeriesKey{what, Step::month, Per::resident_days}, today);
  if (rate.chart.centre != Centre::none) section.rate = std::move(rate);
  return section;
}

TargetSection target_section_of(const CourseFolder& folder, Against against, Date today) {
  const Selection what{.kind = EpisodeKind::violence, .against = against};
  TargetSection section{
      .against = against, .series = monthly_series(folder, what, today), .counts = {}};
  section.counts = charted(folder, plotted(section.series), today);
  return section;
}

NearMissRatio ratio_of(const MonthlySeries& near_misses, const MonthlySeries& violence,
                       MonthState state, const ReadFiles& files) {
  NearMissRatio ratio;
  const Origin& first = state == MonthState::baseline ? files.baseline : files.course;
  ratio.near_misses_from = ratio.violence_from = first;
  for (const MonthCount& month : near_misses.months) {
    const auto other = std::find_if(violence.months.begin(), violence.months.end(),
                                    [&](const MonthCount& m) { return m.month == month.month; });
    const bool both = other != violence.months.end() && month.count && other->count;
    if (!both || month.state != state || other->state != state) continue;
    ratio.near_misses += *month.count;
    ratio.violence += *other->count;
    ratio.near_misses_from.add(month.from);
    ratio.violence_from.add(other->from);
    ++ratio.months;
  }
  return ratio;
}

void take_silences(const CourseFolder& folder, Date today, StatusReport& report) {
  const auto start = folder.course.start();
  if (!start || report.stage != Stage::running) return;
  for (const Site& site : folder.course.sites) {
    if (!site.id) continue;
    const auto silence = silence_at(folder, site, *start, today);
    if (!silence || !silence->probability) continue;
    report.silences.push_back({site_name(folder.course, site.id), silence->last, silence->days,
                               *silence->probability, silence->from});
  }
}

/// A course of an administration alone says that it has no house in which to record episodes.
bool registers(const CourseFolder& folder) {
  const auto& sites = folder.course.sites;
  return sites.state != State::sound || !sites.empty() || !folder.episodes.empty() ||
         !folder.baseline.baseline.empty();
}

void take_series(const CourseFolder& folder, Date today, StatusReport& report) {
  for (const EpisodeKind kind : {EpisodeKind::use_of_force, EpisodeKind::violence}) {
    report.charts.push_back(chart_section_of(folder, kind, today));
  }
  for (const Against against : {Against::staff, Against::resident}) {
    report.targets.push_back(target_section_of(folder, against, today));
  }
  report.near_misses = monthly_series(folder, EpisodeKind::near_miss, today);
  const MonthlySeries& violence = report.charts.back().series;
  report.ratio_before = ratio_of(report.near_misses, violence, MonthState::baseline, report.files);
  report.ratio_in_course = ratio_of(report.near_misses, violence, MonthState::course, report.files);
}

void take_registrations(const CourseFolder& folder, Date today, StatusReport& report) {
  if (registers(folder)) take_series(folder, today, report);
  report.marks = series_marks(folder, today);
  report.landmarks = landmarks(folder, report.words, today);
  take_silences(folder, today, report);
  report.measures = measure_views(folder.plan, today);
  for (std::size_t i = 0; i < choices(EpisodeKind{}).size(); ++i) {
    const auto kind = static_cast<EpisodeKind>(i);
    TracedCount total = count_in_course(folder, kind, today);
    report.totals.push_back({kind, total.count, std::move(total.from)});
  }
  report.records = count_records(folder, today);
  report.silent_months = silent_months(folder, today);
  for (const PracticeChange& change : folder.baseline.practice_changes) {
    if (!change.date || *change.date > today) continue;
    report.practice_changes.push_back(
        {*change.date, without_stop(text_of(change.what)), site_name(folder.course, change.site)});
  }
  std::stable_sort(report.practice_changes.begin(), report.practice_changes.end(),
                   [](const auto& a, const auto& b) { return a.date < b.date; });
}

void take_lock(const CourseFolder& folder, Date today, StatusReport& report) {
  const LockState state = lock_state(folder);
  if (state.lock == nullptr || !state.lock->on || *state.lock->on > today) return;
  report.lock = LockView{*state.lock->on, state.holds(), without_stop(text_of(state.lock->why))};
}

TrialView trial_view(const Trial& trial, Date today) {
  TrialView view;
  view.id = text_of(trial.id);
  view.title = text_of(trial.title);
  view.aim = text_of(trial.aim);
  view.measure = text_of(trial.measure);
  view.study = text_of(trial.study);
  view.from = known(trial.from);
  view.to = known(trial.to);
  view.decision = known(trial.decision);
  if (view.to && *view.to < today)
    view.state = TrialState::ended;
  else if (view.from && *view.from <= today)
    view.state = TrialState::running;
  return view;
}

void take_trials(const Plan& plan, Date today, StatusReport& report) {
  for (const Trial& trial : plan.trials) report.trials.push_back(trial_view(trial, today));
  std::stable_sort(report.trials.begin(), report.trials.end(),
                   [](const TrialView& a, const TrialView& b) { return a.from < b.from; });
}

void take_plan(const Plan& plan, Date today, PlanView& view) {
  for (const Activity& activity : plan.activities) {
    const bool planned = !activity.is_held() && !activity.is_cancelled();
    if (!planned || !activity.date) continue;
    (*activity.date < today ? view.overdue : view.coming).push_back(activity_view(activity));
  }
  std::stable_sort(view.coming.begin(), view.coming.end(), is_sooner);
  std::stable_sort(view.overdue.begin(), view.overdue.end(), is_sooner);
}

FindingItem finding_item(const Finding& finding, const CourseFolder& folder) {
  FindingItem item;
  item.code = finding.rule;
  item.level = finding.level;
  item.message = shown_message(finding.message);
  item.path = shown(path_of(finding, folder));
  if (finding.where.file < folder.sources.size() && finding.where.span.end > 0) {
    const Position begin = folder.source(finding.where).position(finding.where.span.begin);
    item.line = begin.line;
    item.column = begin.column;
  }
  return item;
}

void take_findings(const CheckResult& check, const CourseFolder& folder, FindingsView& view) {
  for (const Finding& finding : check.findings) {
    view.items.push_back(finding_item(finding, folder));
    if (finding.level == Level::error) ++view.errors;
    if (finding.level == Level::warning) ++view.warnings;
    if (finding.level == Level::note) ++view.notes;
  }
  std::stable_sort(view.items.begin(), view.items.end(),
                   [](const auto& a, const auto& b) { return a.level > b.level; });
}

}  // namespace

std::span<const Choice> choices(TrialState) {
  static constexpr Choice all[] = {{"planned", {"planned", "planlagt"}},
                                   {"running", {"under way", "i gang"}},
                                   {"ended", {"ended", "afsluttet"}}};
  return all;
}

StatusReport status_report(const CourseFolder& folder, const LoadedPack* pack,
                           const CheckResult& check, LocalTime now, std::optional<Cap> cap) {
  const Date today = now.date();
  StatusReport report;
  report.today = today;
  report.now = now;
  report.basis = basis_of(folder);
  report.stage = check.stage;
  take_files(folder, report);
  take_course(folder, pack, report);
  take_registrations(folder, today, report);
  take_lock(folder, today, report);
  take_trials(folder.plan, today, report);
  report.attendance = attendance_view(folder, today);
  report.money = money_view(folder, today);
  take_plan(folder.plan, today, report.plan);
  take_findings(check, folder, report.findings);
  report.work = work_view(folder, pack != nullptr ? &pack->pack : nullptr, report.words, today);
  report.next = next_steps(folder, now, kWeeksOfAgenda);
  report.figures = status_figures(folder, cap, report.words, today);
  return report;
}

}  // namespace trivsel::report
