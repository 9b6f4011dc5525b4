#include "report/verdict.hpp"

#include <algorithm>

#include "report/report_text.hpp"

namespace trivsel::report {
namespace {

constexpr Text kMonth{"month", "måned"};
constexpr Text kMonths{"months", "måneder"};
constexpr Text kTime{"time", "gang"};
constexpr Text kTimes{"times", "gange"};

Message months_text(std::int64_t count) {
  return counted(count, kMonth, kMonths);
}

Message number(double value) {
  return {short_text(value, Language::en), short_text(value, Language::da)};
}

Message joined(const Message& a, const Message& b) {
  return {a.en + " " + b.en, a.da + " " + b.da};
}

Message long_run_sentence(const MonthlySeries& series, const SeriesChart& chart) {
  const stats::Stretch& run = *chart.longest;
  const Text side = run.above ? Text{"above", "over"} : Text{"below", "under"};
  return say(
      "The chart shows a shift by the rule of long runs: {0} in a row lie {1} the median ({2} to "
      "{3}); chance alone seldom gives more than {4}.",
      "Diagrammet viser et skift efter reglen om lange serier: {0} i træk ligger {1} medianen ({2} "
      "til {3}); tilfældig variation giver sjældent flere end {4}.",
      months_text(run.length), side, long_month(series.months[run.first].month),
      long_month(series.months[run.last].month), chart.chart.runs->longest_run_max);
}

Message crossings_sentence(const SeriesChart& chart) {
  const stats::RunsAnalysis& runs = *chart.chart.runs;
  return say(
      "The chart shows a pattern by the rule of few crossings: the line crosses the median {}; "
      "chance alone seldom gives fewer than {}.",
      "Diagrammet viser et mønster efter reglen om få krydsninger: linjen krydser medianen {}; "
      "tilfældig variation giver sjældent færre end {}.",
      counted(runs.crossings, kTime, kTimes), runs.crossings_min);
}

Message no_shift_sentence(const SeriesChart& chart) {
  const stats::RunsAnalysis& runs = *chart.chart.runs;
  return say(
      "The chart shows no shift: the longest run on one side of the median is {} (limit {}), and "
      "the line crosses the median {} (at least {}). A smaller or recent change cannot be ruled "
      "out.",
      "Diagrammet viser ikke noget skift: den længste serie på samme side af medianen er {} "
      "(grænse {}), og linjen krydser medianen {} (mindst {}). En mindre eller ny ændring kan ikke "
      "udelukkes.",
      months_text(runs.longest_run), runs.longest_run_max, counted(runs.crossings, kTime, kTimes),
      runs.crossings_min);
}

Message too_few_useful_sentence(const SeriesChart& chart) {
  const int useful = chart.chart.runs ? chart.chart.runs->useful : 0;
  return say(
      "The chart is not judged: only {} of {} lie off the median, and the rules need at least {}.",
      "Diagrammet bedømmes ikke: kun {} af {} ligger uden for medianen, og reglerne kræver mindst "
      "{}.",
      useful, months_text(chart.whole_months), kFewestMonths);
}

}  // namespace

std::span<const Choice> choices(Verdict) {
  static constexpr Choice all[] = {
      {"too-few-months", {"too few months", "for få måneder"}},
      {"too-few-useful", {"too many months on the median", "for mange måneder på medianen"}},
      {"median-at-zero", {"median at zero", "medianen er nul"}},
      {"no-shift", {"no shift", "intet skift"}},
      {"long-run", {"shift by a long run", "skift ved en lang serie"}},
      {"few-crossings", {"pattern by few crossings", "mønster ved få krydsninger"}},
      {"both", {"long run and few crossings", "lang serie og få krydsninger"}}};
  return all;
}

Verdict verdict_of(const SeriesChart& chart) {
  if (chart.centre == Centre::none || !chart.chart.centre) return Verdict::too_few_months;
  if (*chart.chart.centre <= 0.0) return Verdict::median_at_zero;
  if (!chart.chart.runs || chart.chart.runs->useful < kFewestMonths) return Verdict::too_few_useful;
  const stats::RunsAnalysis& runs = *chart.chart.runs;
  const bool is_long = runs.longest_run > runs.longest_run_max;
  const bool is_few = runs.crossings < runs.crossings_min;
  if (is_long && is_few) return Verdict::both;
  if (is_long) return Verdict::long_run;
  return is_few ? Verdict::few_crossings : Verdict::no_shift;
}

Message verdict_sentence(const MonthlySeries& series, const SeriesChart& chart) {
  switch (verdict_of(chart)) {
    case Verdict::too_few_months:
      return say("The chart is not judged: it has {}, and a median is drawn from {} on.",
                 "Diagrammet bedømmes ikke: det har {}, og en median tegnes først ved {}.",
                 counted(chart.whole_months, {"whole month", "hel måned"},
                         {"whole months", "hele måneder"}),
                 kFewestMonths);
    case Verdict::too_few_useful:
      return too_few_useful_sentence(chart);
    case Verdict::median_at_zero:
      return Text{
          "The chart is not judged: at least half of the months that give the median have none, so "
          "that the median is 0 and no month can lie below it.",
          "Diagrammet bedømmes ikke: mindst halvdelen af de måneder, medianen er fundet af, har "
          "ingen, så medianen er 0, og ingen måned kan ligge under den."};
    case Verdict::no_shift:
      return no_shift_sentence(chart);
    case Verdict::long_run:
      return long_run_sentence(series, chart);
    case Verdict::few_crossings:
      return crossings_sentence(chart);
    case Verdict::both:
      break;
  }
  return joined(long_run_sentence(series, chart), crossings_sentence(chart));
}

Message centre_sentence(const SeriesChart& chart, const Words& words) {
  if (!chart.chart.centre) return {};
  const Message median = number(*chart.chart.centre);
  if (chart.centre == Centre::baseline) {
    return say("The median, {}, is that of the {} before {}, carried on through it.",
               "Medianen, {}, er fundet i de {} før {} og ført videre derfra.", median,
               months_text(chart.baseline_months), words.course.the);
  }
  return say(
      "The median, {0}, is that of all {1}: there are {2} from before {4}, and those stand alone "
      "only from {3} on.",
      "Medianen, {0}, er fundet i alle {1}: der er {2} fra før {4}, og de står først alene fra "
      "{3}.",
      median, months_text(chart.whole_months), months_text(chart.baseline_months),
      kFewestBaselineMonths, words.course.the);
}

Message series_sentence(const MonthlySeries& series, const SeriesChart& chart) {
  const MonthCount* low = nullptr;
  const MonthCount* high = nullptr;
  for (const MonthCount& month : series.months) {
    if (!month.is_whole()) continue;
    if (low == nullptr || *month.count < *low->count) low = &month;
    if (high == nullptr || *month.count > *high->count) high = &month;
  }
  if (low == nullptr)
    return Text{"No whole month is counted yet.", "Ingen hel måned er talt endnu."};
  const Message range = say(
      "{}, from {} to {}; lowest {} in {}, highest {} in {}.",
      "{}, fra {} til {}; lavest {} i {}, højest {} i {}.",
      counted(chart.whole_months, {"whole month", "hel måned"}, {"whole months", "hele måneder"}),
      long_month(series.months.front().month), long_month(series.months.back().month), *low->count,
      long_month(low->month), *high->count, long_month(high->month));
  if (!chart.chart.centre) return range;
  return joined(range, say("Median {}.", "Median {}.", number(*chart.chart.centre)));
}

}  // namespace trivsel::report
