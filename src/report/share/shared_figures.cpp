#include <algorithm>

#include "report/document/section_parts.hpp"
#include "report/report_text.hpp"
#include "report/share/shared_sections.hpp"
#include "report/share/shared_text.hpp"

namespace trivsel::report {
namespace {

using Weight = Paragraph::Weight;

Message heading_of(const SharedReport& report, EpisodeKind kind) {
  if (kind == EpisodeKind::near_miss) return capitalised(report.words.near_miss.many);
  return capitalised(report.words.label(kind));
}

std::string tenth(std::optional<double> value, Language language) {
  return value ? decimal_text(*value, 1, language) : std::string(kDash);
}

bool has_rate(const SharedSeries& series) {
  return std::any_of(series.periods.begin(), series.periods.end(),
                     [](const SharedPeriod& period) { return period.rate().has_value(); });
}

Table periods_table(const SharedReport& report, const SharedSeries& series, Language language) {
  Table table;
  table.caption = say("{}: every number that is told", "{}: alle tal, der gives videre",
                      heading_of(report, series.kind))
                      .in(language);
  table.columns = columns_of({{{"Period", "Periode"}, false},
                              {{"When", "Hvornår"}, false},
                              {{"Months", "Måneder"}, true},
                              {{"Number", "Antal"}, true},
                              {{"A month", "Pr. måned"}, true}},
                             language);
  const bool rates = has_rate(series);
  if (rates)
    table.columns.push_back(
        {in({"Per 1,000 resident days", "Pr. 1.000 beboerdøgn"}, language), true});
  const Message before = say("before {}", "før {}", report.words.course.the);
  const Message during = say("in {}", "i {}", report.words.course.the);
  for (const SharedPeriod& period : series.periods) {
    auto& row = table.rows.emplace_back(std::vector<std::string>{
        months_name(period.first, period.last).in(language),
        (period.before ? before : during).in(language), fmt::format("{}", period.months()),
        count_text(period, report.fewest, language).in(language),
        tenth(period.a_month(), language)});
    if (rates) row.push_back(tenth(period.rate(), language));
  }
  return table;
}

/// Why a period has no point.
Text gap_words(const SharedSeries& series) {
  const auto any = [&](SharedPeriod::State state) {
    return std::any_of(series.periods.begin(), series.periods.end(),
                       [state](const SharedPeriod& period) { return period.state == state; });
  };
  if (!any(SharedPeriod::State::unknown)) return {"withheld", "holdes tilbage"};
  if (!any(SharedPeriod::State::few)) return {"not counted", "ikke talt"};
  return {"withheld, or not counted", "holdes tilbage eller ikke talt"};
}

RunChartView chart_view(const SharedReport& report, const SharedSeries& series, Language language) {
  RunChartView view;
  view.id = fmt::format("chart-{}", key_of(series.kind));
  view.language = language;
  view.title = say("{} a month", "{} pr. måned", heading_of(report, series.kind)).in(language);
  view.description = shared_description(series).in(language);
  view.axis_label =
      in({"Records, mean of each period", "Registreringer, gennemsnit af hver periode"}, language);
  view.missing_label = in(gap_words(series), language);
  std::size_t before = 0;
  for (const SharedPeriod& period : series.periods) {
    view.points.push_back(month_point(period.first, language, period.a_month()));
    if (period.before) ++before;
  }
  view.baseline = before < view.points.size() ? before : 0;
  view.baseline_label = say("before {}", "før {}", report.words.course.the).in(language);
  const auto chart = shared_chart(series);
  if (chart && chart->chart.centre) {
    view.median = *chart->chart.centre / series.months_of_step();
    view.median_label = say("median {}", "median {}",
                            Message{decimal_text(*view.median, 1, Language::en),
                                    decimal_text(*view.median, 1, Language::da)})
                            .in(language);
  }
  return view;
}

Message definition_of(EpisodeKind kind) {
  if (kind == EpisodeKind::use_of_force) {
    return Text{
        "Counted is every record with use of force; a record counts once, also where it has "
        "several interventions.",
        "Talt er hver registrering med magtanvendelse; en registrering tæller én gang, også "
        "hvor der er flere indgreb."};
  }
  if (kind == EpisodeKind::near_miss) {
    return Text{
        "More recorded ones can be better reporting and are no sign by themselves that more "
        "happened.",
        "Flere registrerede kan være bedre registrering og er ikke i sig selv tegn på, at "
        "der skete mere."};
  }
  return Text{"Counted is every record of physical violence.",
              "Talt er hver registrering af fysisk vold."};
}

std::string changes_text(const SharedReport& report, Language language) {
  if (report.practice_changes.empty()) return {};
  Message quarters;
  for (std::size_t i = 0; i < report.practice_changes.size(); ++i) {
    const Message one = quarter_name(report.practice_changes[i]);
    const bool last = i + 1 == report.practice_changes.size();
    quarters = i == 0 ? one
               : last ? say("{} and {}", "{} og {}", quarters, one)
                      : say("{}, {}", "{}, {}", quarters, one);
  }
  return say("The way of registering was changed in {}: counts before and after may not have been "
             "made in the same way.",
             "Registreringspraksis blev ændret i {}: tal før og efter er ikke nødvendigvis talt på "
             "samme måde.",
             quarters)
      .in(language);
}

}  // namespace

Section shared_short_section(const SharedReport& report, Language language) {
  Section section = section_of("short", {"In short", "Kort fortalt"}, language);
  Bullets bullets;
  for (const EpisodeKind kind : {EpisodeKind::use_of_force, EpisodeKind::violence}) {
    const Message sentence = before_and_in(report.of(kind), report.words, report.fewest);
    bullets.items.push_back(
        say("{}. {}", "{}. {}", heading_of(report, kind), sentence).in(language));
  }
  bullets.items.push_back(say("Of the activities {} are held and {} planned.",
                              "Af aktiviteterne er {} afholdt og {} planlagt.",
                              report.activities.held, report.activities.planned)
                              .in(language));
  section.blocks.emplace_back(std::move(bullets));
  return section;
}

Section shared_chart_section(const SharedReport& report, EpisodeKind kind, Language language) {
  const SharedSeries& series = report.of(kind);
  Section section;
  section.id = key_of(kind);
  section.heading = heading_of(report, kind).in(language);
  add(section, before_and_in(series, report.words, report.fewest).in(language), Weight::strong);
  add(section, changes_text(report, language));
  if (series.periods.empty()) return section;
  const Message caption =
      say("{} Each point is a period's mean a month, below it the period's first month; what is "
          "withheld or not counted is a gap. {}",
          "{} Hvert punkt er en periodes gennemsnit pr. måned, og under det står periodens første "
          "måned; det, der holdes tilbage eller ikke er talt, er et hul. {}",
          definition_of(kind), shared_verdict(series));
  const bool draws =
      std::any_of(series.periods.begin(), series.periods.end(),
                  [](const SharedPeriod& period) { return period.count.has_value(); });
  if (draws)
    section.blocks.emplace_back(Figure{chart_view(report, series, language), caption.in(language)});
  section.blocks.emplace_back(periods_table(report, series, language));
  add(section, step_sentence(series, report.words, report.fewest).in(language), Weight::small);
  return section;
}

Section shared_targets_section(const SharedReport& report, Language language) {
  Section section;
  section.id = "targets";
  const Message& citizens = report.words.citizen.many;
  section.heading =
      say("Violence against staff and against {}", "Vold mod medarbejdere og mod {}", citizens)
          .in(language);
  if (report.targets.empty()) {
    add(section,
        in({"No half-year can be told yet.", "Intet halvår kan gives videre endnu."}, language));
    return section;
  }
  Table table;
  table.caption = in({"By half a year or more", "For et halvt år eller mere"}, language);
  table.columns = {{in({"Period", "Periode"}, language), false},
                   {in({"Violence", "Vold"}, language), true},
                   {in({"Against staff", "Mod medarbejdere"}, language), true},
                   {say("Against {}", "Mod {}", citizens).in(language), true}};
  for (const SharedTarget& target : report.targets) {
    const auto cell = [&](std::optional<std::int64_t> count) {
      if (count) return grouped_text(*count, language);
      const bool withheld = target.state == SharedPeriod::State::few;
      return in(withheld ? Text{"withheld", "holdes tilbage"} : Text{"not counted", "ikke talt"},
                language);
    };
    table.rows.push_back({months_name(target.first, target.last).in(language),
                          grouped_text(target.violence, language), cell(target.staff),
                          cell(target.residents)});
  }
  section.blocks.emplace_back(std::move(table));
  add(section,
      say("A record can be against both, or neither. Both numbers are withheld where one of them, "
          "what "
          "is left of violence beside it, or what they overlap by, is 1 to {}.",
          "En registrering kan være mod begge eller ingen af dem. Begge tal holdes tilbage, hvor "
          "et af "
          "dem, det, der er tilbage af volden ved siden af, eller det, de overlapper med, er 1 til "
          "{}.",
          report.fewest - 1)
          .in(language),
      Weight::small);
  return section;
}

Section shared_kinds_section(const SharedReport& report, Language language) {
  Section section = section_of("kinds", {"All kinds", "Alle arter"}, language);
  Table table;
  table.caption = in({"By kind; in whole periods", "Efter art; i hele perioder"}, language);
  table.columns = {{in({"Kind", "Art"}, language), false},
                   {say("Before {}", "Før {}", report.words.course.the).in(language), false},
                   {say("In {}", "I {}", report.words.course.the).in(language), false}};
  for (const SharedSeries& series : report.series) {
    const auto cell = [&](bool before) {
      return sum_text(sum_of(series, before, report.fewest), report.fewest).in(language);
    };
    table.rows.push_back({report.words.label(series.kind).in(language), cell(true), cell(false)});
  }
  section.blocks.emplace_back(std::move(table));
  add(section,
      in({"A record can be of several kinds, so the kinds do not add up.",
          "En registrering kan være af flere arter, så arterne kan ikke lægges sammen."},
         language),
      Weight::small);
  return section;
}

}  // namespace trivsel::report
