#include <algorithm>

#include "report/report_text.hpp"
#include "report/section_parts.hpp"
#include "report/status_sections.hpp"
#include "report/verdict.hpp"

namespace trivsel::report {
namespace {

struct KindTexts {
  Text heading, axis, definition;
};

KindTexts texts_of(EpisodeKind kind) {
  if (kind == EpisodeKind::use_of_force) {
    return {{"Use of force", "Magtanvendelse"},
            {"Records with use of force a month", "Registreringer med magtanvendelse pr. måned"},
            {"Counted is every record with use of force, in the month it happened. A record counts "
             "once, also where it has several interventions.",
             "Talt er hver registrering med magtanvendelse, i den måned den skete. En registrering "
             "tæller én gang, også hvor der er flere indgreb."}};
  }
  return {{"Violence", "Vold"},
          {"Records of violence a month", "Registreringer af vold pr. måned"},
          {"Counted is every record of physical violence, in the month it happened. Threats and "
           "psychological violence are kinds of their own.",
           "Talt er hver registrering af fysisk vold, i den måned den skete. Trusler og psykisk "
           "vold er arter for sig."}};
}

/// "until 20 March" of the running month; else nothing.
Message running_label(const StatusReport& report) {
  return say("so far, {}", "hidtil, {}", long_date(report.today));
}

RunChartView chart_view(const StatusReport& report, const ChartSection& section,
                        Language language) {
  const MonthlySeries& series = section.series;
  const SeriesChart& chart = section.chart;
  const KindTexts texts = texts_of(series.kind);
  RunChartView view;
  view.id = fmt::format("chart-{}", key_of(series.kind));
  view.language = language;
  view.title = texts.axis.in(language);
  view.description = series_sentence(series, chart).in(language);
  for (const MonthCount& month : series.months) {
    const bool shown_month = month.is_whole() || month.state == MonthState::running;
    std::optional<double> value;
    if (shown_month) value = static_cast<double>(*month.count);
    view.points.push_back(month_point(month.month, language, value));
    view.points.back().incomplete = month.state == MonthState::running;
  }
  view.median = chart.chart.centre;
  if (chart.centre == Centre::baseline) view.baseline = chart.baseline_places;
  view.baseline_label = say("before {}", "før {}", report.words.course.the).in(language);
  if (view.median) {
    const Text median{"median {}", "median {}"};
    view.median_label =
        fmt::format(fmt::runtime(median.in(language)), short_text(*view.median, language));
  }
  view.missing_label = Text{"no full count", "intet fuldt tal"}.in(language);
  view.incomplete_label = running_label(report).in(language);
  if (series.months.empty()) return view;
  const Month first = series.months.front().month;
  for (const TrialView& trial : report.trials) {
    if (!trial.from || trial.state == TrialState::planned) continue;
    ChartTrial& band = view.trials.emplace_back();
    band.label = trial.title.empty() ? trial.id : trial.title;
    band.from = position_of(*trial.from, first);
    if (trial.to) band.to = position_of(*trial.to + std::chrono::days{1}, first);
  }
  for (const PracticeChangeView& change : report.practice_changes) {
    view.changes.push_back({change.what, position_of(change.date, first)});
  }
  return view;
}

/// Months without any record: perhaps nothing happened, perhaps nobody wrote.
std::string silence_sentence(const StatusReport& report, Language language) {
  if (report.silent_months.empty()) return {};
  std::string months;
  for (const Month month : report.silent_months) {
    months += (months.empty() ? "" : ", ") + long_month(month).in(language);
  }
  return say("There is no record of any kind in {}. That counts as 0 here; whether nothing "
             "happened "
             "or nothing was recorded cannot be told.",
             "Der er ingen registreringer af nogen art i {}. Det tæller her som 0; om der intet "
             "skete, "
             "eller intet blev registreret, kan ikke ses.",
             months)
      .in(language);
}

std::string rate_sentence(const MonthlySeries& series, const Words& words, Language language) {
  const auto without = std::count_if(series.months.begin(), series.months.end(), [](const auto& m) {
    return m.is_whole() && !m.resident_days;
  });
  if (without == 0) return {};
  const auto whole = std::count_if(series.months.begin(), series.months.end(),
                                   [](const auto& m) { return m.is_whole(); });
  if (without == whole) {
    return std::string(
        Text{"Rates are not given: the resident days are known for none of the months "
             "(occupancy.yaml).",
             "Rater vises ikke: beboerdøgnene kendes ikke for nogen af månederne (occupancy.yaml)."}
            .in(language));
  }
  return say("No rate is given for {}: the resident days of all {} are not known "
             "(occupancy.yaml).",
             "Raten vises ikke for {}: beboerdøgnene for alle {} kendes ikke (occupancy.yaml).",
             counted(without, {"month", "måned"}, {"months", "måneder"}), words.site.many)
      .in(language);
}

}  // namespace

Message changes_sentence(const StatusReport& report) {
  Message all;
  for (const PracticeChangeView& change : report.practice_changes) {
    const std::string at = change.site.empty() ? "" : fmt::format(", {}", change.site);
    const Message one = say("{} ({}{})", "{} ({}{})", change.what, long_date(change.date), at);
    all = all.empty() ? one : say("{}; {}", "{}; {}", all, one);
  }
  return say("The registration practice changed: {}.", "Registreringspraksis blev ændret: {}.",
             all);
}

Text kind_heading(EpisodeKind kind) {
  return texts_of(kind).heading;
}

Section chart_section(const StatusReport& report, const ChartSection& chart, Language language) {
  const MonthlySeries& series = chart.series;
  const KindTexts texts = texts_of(series.kind);
  Section section;
  section.id = key_of(series.kind);
  section.heading = texts.heading.in(language);
  add(section, verdict_sentence(series, chart.chart).in(language), Paragraph::Weight::strong);
  if (!report.practice_changes.empty()) {
    const Text caution{"Counts before and after may not have been made in the same way.",
                       "Tal før og efter er ikke nødvendigvis talt på samme måde."};
    add(section, fmt::format("{} {}", changes_sentence(report).in(language), caution.in(language)));
  }
  add(section, silence_sentence(report, language));
  if (series.months.empty()) return section;
  const Message caption =
      say("{} {}", "{} {}", texts.definition, centre_sentence(chart.chart, report.words));
  section.blocks.emplace_back(Figure{chart_view(report, chart, language), caption.in(language)});
  const Text counts{"The counts, month by month", "Tallene måned for måned"};
  section.blocks.emplace_back(month_table(series, std::string(counts.in(language)), language));
  const Text per{"Per 1,000 resident days", "Pr. 1.000 beboerdøgn"};
  Table rates = rate_table(series, std::string(per.in(language)), language);
  if (!rates.rows.empty()) section.blocks.emplace_back(std::move(rates));
  add(section, rate_sentence(series, report.words, language), Paragraph::Weight::small);
  return section;
}

Section other_kinds_section(const StatusReport& report, Language language) {
  Section section;
  section.id = "other-kinds";
  const Message& near_misses = report.words.near_miss.many;
  section.heading =
      capitalised(say("{} and all kinds", "{} og alle arter", near_misses)).in(language);
  add(section, say("More recorded {} can be better reporting and are no sign by themselves that "
                   "more happened.",
                   "Flere registrerede {} kan være bedre registrering og er ikke i sig selv tegn "
                   "på, at der skete mere.",
                   near_misses)
                   .in(language));
  const Message near = capitalised(say("{} a month", "{} pr. måned", near_misses));
  if (!report.near_misses.months.empty()) {
    section.blocks.emplace_back(month_table(report.near_misses, near.in(language), language));
  }
  Table totals;
  totals.caption = say("In {} until {}, by kind", "I {} til og med {}, efter art",
                       report.words.course.the, long_date(report.today))
                       .in(language);
  totals.columns = {{std::string(Text{"Kind", "Art"}.in(language)), false},
                    {std::string(Text{"Number", "Antal"}.in(language)), true}};
  for (const KindTotal& total : report.totals) {
    totals.rows.push_back(
        {report.words.label(total.kind).in(language), grouped_text(total.in_course, language)});
  }
  section.blocks.emplace_back(std::move(totals));
  add(section,
      std::string(Text{"A record can be of several kinds, so the kinds do not add up.",
                       "En registrering kan være af flere arter, så arterne kan ikke "
                       "lægges sammen."}
                      .in(language)),
      Paragraph::Weight::small);
  return section;
}

}  // namespace trivsel::report
