#include <algorithm>

#include "report/document/section_parts.hpp"
#include "report/report_text.hpp"
#include "report/series/verdict.hpp"
#include "report/status/status_sections.hpp"

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

RunChartView chart_view(const StatusReport& report, const ChartedSeries& charted,
                        std::string_view id, std::string title, Language language) {
  RunChartView view = series_view(charted.series, charted.chart, report.marks, report.words,
                                  report.today, language);
  view.id = id;
  view.title = std::move(title);
  return view;
}

/// Each by its name; three in a row and more by the first and the last.
std::string months_text(const std::vector<Month>& months, Language language) {
  constexpr std::size_t kNamed = 2;
  std::string text;
  const auto append = [&](const std::string& name) { text += (text.empty() ? "" : ", ") + name; };
  for (std::size_t begin = 0, end = 0; begin < months.size(); begin = end) {
    end = begin + 1;
    while (end < months.size() && months[end] == months[end - 1] + std::chrono::months{1}) ++end;
    if (end - begin > kNamed) {
      append(fmt::format("{} \u2013 {}", long_month(months[begin]).in(language),
                         long_month(months[end - 1]).in(language)));
      continue;
    }
    for (std::size_t i = begin; i < end; ++i) append(long_month(months[i]).in(language));
  }
  return text;
}

/// Months without any record: perhaps nothing happened, perhaps nobody wrote.
std::string silence_sentence(const StatusReport& report, Language language) {
  if (report.silent_months.empty()) return {};
  const std::string months = months_text(report.silent_months, language);
  return say("There is no record of any kind in {}. That counts as 0 here; whether nothing "
             "happened "
             "or nothing was recorded cannot be told.",
             "Der er ingen registreringer af nogen art i {}. Det tæller her som 0; om der intet "
             "skete, "
             "eller intet blev registreret, kan ikke ses.",
             months)
      .in(language);
}

std::string rate_sentence(const MonthlySeries& series, const StatusReport& report,
                          Language language) {
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
  const Message of_all_sites = report.sites.size() > 1
                                   ? say(" of all {}", " for alle {}", report.words.site.many)
                                   : Message{};
  return say("No rate is given for {}: the resident days are not known{} (occupancy.yaml).",
             "Raten vises ikke for {}: beboerdøgnene kendes ikke{} (occupancy.yaml).",
             counted(without, {"month", "måned"}, {"months", "måneder"}), of_all_sites)
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

namespace {

/// The chart as it was chosen, with what was chosen and why below it.
void add_figure(const StatusReport& report, const ChartedSeries& charted, std::string_view id,
                std::string title, const Message& caption, Language language, Section& section) {
  const auto& [series, chart] = charted;
  section.blocks.emplace_back(
      Figure{chart_view(report, charted, id, std::move(title), language),
             say("{} {} {}", "{} {} {}", caption, choice_sentence(series, chart, report.words),
                 centre_sentence(series, chart, report.words))
                 .in(language)});
}

void add_rate(const StatusReport& report, const ChartSection& chart, Language language,
              Section& section) {
  if (!chart.rate) return;
  const auto& [series, rate] = *chart.rate;
  const Text per{"Per 1,000 resident days", "Pr. 1.000 beboerdøgn"};
  add(section, say("{}: {}", "{}: {}", per, verdict_sentence(series, rate)).in(language));
  add_figure(report, *chart.rate, fmt::format("rate-{}", key_of(chart.series.what.kind)),
             series_unit(series.key, report.words).in(language), {}, language, section);
}

}  // namespace

Section chart_section(const StatusReport& report, const ChartSection& chart, Language language) {
  const MonthlySeries& series = chart.series;
  const KindTexts texts = texts_of(series.what.kind);
  Section section;
  section.id = key_of(series.what.kind);
  section.heading = texts.heading.in(language);
  const auto& [plotted, judged] = chart.counts;
  add(section, verdict_sentence(plotted, judged).in(language), Paragraph::Weight::strong);
  add(section, beside_sentence(plotted, judged, report.landmarks).in(language));
  if (!report.practice_changes.empty()) {
    const Text caution{"Counts before and after may not have been made in the same way.",
                       "Tal før og efter er ikke nødvendigvis talt på samme måde."};
    add(section, fmt::format("{} {}", changes_sentence(report).in(language), caution.in(language)));
  }
  add(section, silence_sentence(report, language));
  if (series.months.empty()) return section;
  const std::string title = plotted.key.step == Step::event
                                ? series_unit(plotted.key, report.words).in(language)
                                : std::string(texts.axis.in(language));
  add_figure(report, chart.counts, fmt::format("chart-{}", key_of(series.what.kind)), title,
             texts.definition, language, section);
  const Text counts{"The counts, month by month", "Tallene måned for måned"};
  section.blocks.emplace_back(month_table(series, std::string(counts.in(language)), language));
  add_rate(report, chart, language, section);
  const Text per{"Per 1,000 resident days", "Pr. 1.000 beboerdøgn"};
  Table rates = rate_table(series, std::string(per.in(language)), language);
  if (!rates.rows.empty()) section.blocks.emplace_back(std::move(rates));
  add(section, rate_sentence(series, report, language), Paragraph::Weight::small);
  return section;
}

}  // namespace trivsel::report
