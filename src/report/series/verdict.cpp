#include "report/series/verdict.hpp"

#include <algorithm>

#include "report/control/figure.hpp"
#include "report/report_text.hpp"

namespace trivsel::report {
namespace {

constexpr Text kTime{"time", "gang"};
constexpr Text kTimes{"times", "gange"};

/// As the figure shows it.
Message number(double value) {
  return {reading_number(value, Language::en), reading_number(value, Language::da)};
}

Message joined(const Message& a, const Message& b) {
  if (a.empty()) return b;
  if (b.empty()) return a;
  return {a.en + " " + b.en, a.da + " " + b.da};
}

Text the_line(const SeriesChart& chart) {
  return chart.has_median() ? Text{"the median", "medianen"}
                            : Text{"the centre line", "midterlinjen"};
}

/// Points on the line do not end a run, nor count in it.
bool has_points_on_line(const SeriesChart& chart, const stats::Stretch& run) {
  const auto begin = chart.chart.points.begin() + static_cast<std::ptrdiff_t>(run.first);
  const auto end = chart.chart.points.begin() + static_cast<std::ptrdiff_t>(run.last) + 1;
  const auto known = std::count_if(begin, end, [](const auto& point) { return point.has_value(); });
  return known > run.length;
}

Message long_run_sentence(const PlottedSeries& series, const SeriesChart& chart) {
  const stats::Stretch& run = *chart.longest;
  const Text side = run.above ? Text{"above", "over"} : Text{"below", "under"};
  const Message but =
      has_points_on_line(chart, run)
          ? say(", leaving out those on {},", ", fraregnet dem på {},", the_line(chart))
          : Message{};
  return say(
      "The chart shows a shift by the rule of long runs: {0} in a row{6} lie {1} {5} ({2} to {3}); "
      "chance alone seldom gives more than {4}.",
      "Diagrammet viser et skift efter reglen om lange serier: {0} i træk{6} ligger {1} {5} ({2} "
      "til "
      "{3}); tilfældig variation giver sjældent flere end {4}.",
      points_text(series.key.step, run.length), side, when_text(series, run.first),
      when_text(series, run.last), chart.chart.runs->longest_run_max, the_line(chart), but);
}

Message crossings_sentence(const SeriesChart& chart) {
  const stats::RunsAnalysis& runs = *chart.chart.runs;
  return say(
      "The chart shows a pattern by the rule of few crossings: the line crosses {2} {0}; chance "
      "alone seldom gives fewer than {1}.",
      "Diagrammet viser et mønster efter reglen om få krydsninger: linjen krydser {2} {0}; "
      "tilfældig variation giver sjældent færre end {1}.",
      counted(runs.crossings, kTime, kTimes), runs.crossings_min, the_line(chart));
}

Message no_shift_sentence(const PlottedSeries& series, const SeriesChart& chart) {
  const stats::RunsAnalysis& runs = *chart.chart.runs;
  return say(
      "The chart shows no shift: the longest run on one side of {4} is {0} (limit {1}), and the "
      "line crosses it {2} (at least {3}). A smaller or recent change cannot be ruled out.",
      "Diagrammet viser ikke noget skift: den længste serie på samme side af {4} er {0} (grænse "
      "{1}), og linjen krydser den {2} (mindst {3}). En mindre eller ny ændring kan ikke "
      "udelukkes.",
      points_text(series.key.step, runs.longest_run), runs.longest_run_max,
      counted(runs.crossings, kTime, kTimes), runs.crossings_min, the_line(chart));
}

/// Of the points that give the centre line, how many lie above and below it.
struct Sides {
  int above = 0, below = 0;
};

Sides sides_of(const SeriesChart& chart) {
  const auto& points = chart.chart.points;
  const std::size_t count = chart.freeze() > 0 ? chart.freeze() : points.size();
  Sides sides;
  for (std::size_t i = 0; i < count && i < points.size(); ++i) {
    if (!points[i]) continue;
    sides.above += *points[i] > *chart.chart.centre ? 1 : 0;
    sides.below += *points[i] < *chart.chart.centre ? 1 : 0;
  }
  return sides;
}

/// Then later points lie on the other side only, or on the line, also where nothing changes: one
/// long run, of which the rules would make a shift.
bool is_one_sided(const SeriesChart& chart) {
  const Sides sides = sides_of(chart);
  return sides.above == 0 || sides.below == 0;
}

Message median_at_end_sentence(const SeriesChart& chart) {
  const Text side = sides_of(chart).above == 0 ? Text{"above", "over"} : Text{"below", "under"};
  return say(
      "The chart is not judged: none of the points that give the median lies {} it, so that a long "
      "run on the other side says nothing.",
      "Diagrammet bedømmes ikke: ingen af de punkter, medianen er fundet af, ligger {} den, så en "
      "lang serie på den anden side siger intet.",
      side);
}

Message too_few_months_sentence(const PlottedSeries& series, const SeriesChart& chart) {
  const Step step = series.key.step;
  if (chart.whole_months == 0 && step != Step::event) {
    return say("There is no chart to judge: no whole {} is counted yet.",
               "Der er ikke noget diagram at bedømme: endnu er ingen hel {} talt.", label_of(step));
  }
  return say("The chart is not judged: it has {}, and a centre line is drawn from {} on.",
             "Diagrammet bedømmes ikke: det har {}, og en midterlinje tegnes først ved {}.",
             points_text(step, chart.whole_months), kFewestMonths);
}

Message too_few_useful_sentence(const PlottedSeries& series, const SeriesChart& chart) {
  const int useful = chart.chart.runs ? chart.chart.runs->useful : 0;
  return say(
      "The chart is not judged: only {} of {} lie off {}, and the rules need at least {}.",
      "Diagrammet bedømmes ikke: kun {} af {} ligger uden for {}, og reglerne kræver mindst {}.",
      useful, points_text(series.key.step, chart.whole_months), the_line(chart), kFewestMonths);
}

/// "June 2026 (14), …": at most six, and how many more.
Message outside_list(const PlottedSeries& series, const JudgedPoints& chart) {
  constexpr std::size_t most = 6;
  Message list;
  for (std::size_t i = 0; i < chart.outside.size() && i < most; ++i) {
    const std::size_t point = chart.outside[i];
    const Message one =
        say("{} ({})", "{} ({})", when_text(series, point), number(*chart.points[point]));
    list = i == 0 ? one : say("{}, {}", "{}, {}", list, one);
  }
  if (chart.outside.size() <= most) return list;
  return say("{} and {} more", "{} og {} flere", list, chart.outside.size() - most);
}

Text one_stands_out(Step step) {
  switch (step) {
    case Step::month:
      return {
          "That month stands out: look at what happened. By itself it is no shift.",
          "Den måned skiller sig ud: se på, hvad der skete. For sig alene er den ikke et skift."};
    case Step::week:
      return {"That week stands out: look at what happened. By itself it is no shift.",
              "Den uge skiller sig ud: se på, hvad der skete. For sig alene er den ikke et skift."};
    case Step::event:
      break;
  }
  return {
      "That time between stands out: look at what happened. By itself it is no shift.",
      "Det mellemrum skiller sig ud: se på, hvad der skete. For sig alene er det ikke et skift."};
}

Text some_stand_out(Step step) {
  switch (step) {
    case Step::month:
      return {
          "Those months stand out: look at what happened. By themselves they are no shift.",
          "De måneder skiller sig ud: se på, hvad der skete. For sig alene er de ikke et skift."};
    case Step::week:
      return {"Those weeks stand out: look at what happened. By themselves they are no shift.",
              "De uger skiller sig ud: se på, hvad der skete. For sig alene er de ikke et skift."};
    case Step::event:
      break;
  }
  return {"Those times between stand out: look at what happened. By themselves they are no shift.",
          "De mellemrum skiller sig ud: se på, hvad der skete. For sig alene er de ikke et skift."};
}

}  // namespace

std::span<const Choice> choices(Verdict) {
  static constexpr Choice all[] = {
      {"small-rates", {"rates of too few", "rater af for få"}},
      {"too-few-months", {"too few months", "for få måneder"}},
      {"too-few-useful", {"too many months on the median", "for mange måneder på medianen"}},
      {"median-at-zero", {"median at zero", "medianen er nul"}},
      {"median-at-end", {"median at one end", "medianen i den ene ende"}},
      {"no-shift", {"no shift", "intet skift"}},
      {"long-run", {"shift by a long run", "skift ved en lang serie"}},
      {"few-crossings", {"pattern by few crossings", "mønster ved få krydsninger"}},
      {"both", {"long run and few crossings", "lang serie og få krydsninger"}}};
  return all;
}

Verdict verdict_of(const SeriesChart& chart) {
  if (chart.choice.reason == stats::ChartReason::small_rates) return Verdict::small_rates;
  if (chart.centre == Centre::none || !chart.chart.centre) return Verdict::too_few_months;
  if (chart.has_median() && *chart.chart.centre <= 0.0) return Verdict::median_at_zero;
  if (chart.has_median() && is_one_sided(chart)) return Verdict::median_at_end;
  if (!chart.chart.runs || chart.chart.runs->useful < kFewestMonths) return Verdict::too_few_useful;
  const stats::RunsAnalysis& runs = *chart.chart.runs;
  const bool is_long = runs.longest_run > runs.longest_run_max;
  const bool is_few = runs.crossings < runs.crossings_min;
  if (is_long && is_few) return Verdict::both;
  if (is_long) return Verdict::long_run;
  return is_few ? Verdict::few_crossings : Verdict::no_shift;
}

bool is_signal(Verdict verdict) {
  return verdict == Verdict::long_run || verdict == Verdict::few_crossings ||
         verdict == Verdict::both;
}

bool is_judged(Verdict verdict) {
  return verdict == Verdict::no_shift || is_signal(verdict);
}

bool rests_on_silence(const ChartedSeries& charted, const std::vector<Month>& silent) {
  const auto& [series, chart] = charted;
  if (silent.empty() || series.key.step != Step::month || !is_signal(verdict_of(chart)))
    return false;
  PlottedSeries heard = series;
  for (SeriesPoint& point : heard.points) {
    const bool is_silent =
        std::find(silent.begin(), silent.end(), month_of(point.first)) != silent.end();
    if (is_silent) point.y = point.n = stats::kMissing;
  }
  return !is_signal(verdict_of(chart_of(heard, chart.choice.type)));
}

namespace {

Message plain_runs_sentence(const PlottedSeries& series, const SeriesChart& chart) {
  switch (verdict_of(chart)) {
    case Verdict::small_rates:
      return Text{
          "The chart is not judged: of so few, one more or less moves a rate much, and most months "
          "lie below their mean also where nothing changes. The counts tell more: leave per out.",
          "Diagrammet bedømmes ikke: når der er så få, flytter en enkelt mere eller mindre raten "
          "meget, og de fleste måneder ligger under gennemsnittet, også når intet ændrer sig. "
          "Antallene siger mere: udelad per."};
    case Verdict::too_few_months:
      return too_few_months_sentence(series, chart);
    case Verdict::too_few_useful:
      return too_few_useful_sentence(series, chart);
    case Verdict::median_at_zero:
      return Text{
          "The chart is not judged: at least half of the points that give the median are 0, so "
          "that the median is 0 and no point can lie below it.",
          "Diagrammet bedømmes ikke: mindst halvdelen af de punkter, medianen er fundet af, er 0, "
          "så medianen er 0, og intet punkt kan ligge under den."};
    case Verdict::median_at_end:
      return median_at_end_sentence(chart);
    case Verdict::no_shift:
      return no_shift_sentence(series, chart);
    case Verdict::long_run:
      return long_run_sentence(series, chart);
    case Verdict::few_crossings:
      return crossings_sentence(chart);
    case Verdict::both:
      break;
  }
  return joined(long_run_sentence(series, chart), crossings_sentence(chart));
}

}  // namespace

Message runs_sentence(const PlottedSeries& series, const SeriesChart& chart) {
  Message plain = plain_runs_sentence(series, chart);
  if (!chart.rests_on_silence) return plain;
  return joined(plain,
                Text{"That rests on months in which nothing at all was recorded: where they "
                     "are left out, the chart does not show it.",
                     "Det hviler på måneder, hvor intet overhovedet er registreret: udelades "
                     "de, viser diagrammet det ikke."});
}

Message verdict_sentence(const PlottedSeries& series, const SeriesChart& chart) {
  return joined(runs_sentence(series, chart), outside_sentence(series, chart));
}

Message outside_sentence(const PlottedSeries& series, const SeriesChart& chart) {
  const auto& outside = chart.chart.outside;
  if (outside.empty()) return {};
  const Step step = series.key.step;
  return say("Outside the limits: {}. {}", "Uden for grænserne: {}. {}",
             outside_list(series, chart.chart),
             outside.size() == 1 ? one_stands_out(step) : some_stand_out(step));
}

Message centre_sentence(const PlottedSeries& series, const SeriesChart& chart, const Words& words) {
  if (!chart.chart.centre) return {};
  const Message centre = number(*chart.chart.centre);
  const Message line = capitalised(the_line(chart));
  const Step step = series.key.step;
  if (chart.centre == Centre::baseline) {
    return say("{3}, {0}, is that of the {1} before {2}, carried on through it.",
               "{3}, {0}, er fundet i de {1} før {2} og ført videre derfra.", centre,
               points_text(step, chart.baseline_months), words.course.the, line);
  }
  if (step == Step::event) {
    return say(
        "{}, {}, is that of all {}. High is a long time between: above the line they came "
        "more rarely.",
        "{}, {}, er fundet i alle {}. Højt er lang tid imellem: over linjen kom de "
        "sjældnere.",
        line, centre, points_text(step, chart.whole_months));
  }
  if (step == Step::week) {
    return say("{}, {}, is that of all {}.", "{}, {}, er fundet i alle {}.", line, centre,
               points_text(step, chart.whole_months));
  }
  return say(
      "{5}, {0}, is that of all {1}: there are {2} from before {4}, and those stand alone only "
      "from "
      "{3} on.",
      "{5}, {0}, er fundet i alle {1}: der er {2} fra før {4}, og de står først alene fra {3}.",
      centre, points_text(step, chart.whole_months), points_text(step, chart.baseline_months),
      kFewestBaselineMonths, words.course.the, line);
}

Message series_sentence(const PlottedSeries& series, const SeriesChart& chart) {
  std::optional<std::size_t> low, high;
  const auto& points = chart.chart.points;
  for (std::size_t i = 0; i < points.size(); ++i) {
    if (!points[i]) continue;
    if (!low || *points[i] < *points[*low]) low = i;
    if (!high || *points[i] > *points[*high]) high = i;
  }
  if (!low) return Text{"No whole period is counted yet.", "Ingen hel periode er talt endnu."};
  Message range = say("{}, from {} to {}; lowest {} in {}, highest {} in {}.",
                      "{}, fra {} til {}; lavest {} i {}, højest {} i {}.",
                      points_text(series.key.step, chart.whole_months), when_text(series, 0),
                      when_text(series, points.size() - 1), number(*points[*low]),
                      when_text(series, *low), number(*points[*high]), when_text(series, *high));
  if (!chart.chart.centre) return range;
  return joined(range,
                say("{} {}.", "{} {}.", capitalised(the_line(chart)), number(*chart.chart.centre)));
}

Message when_text(const PlottedSeries& series, std::size_t point) {
  const SeriesPoint& at = series.points[point];
  switch (series.key.step) {
    case Step::month:
      return long_month(month_of(at.first));
    case Step::week:
      return say("the week of {}", "ugen fra {}", long_date(at.first));
    case Step::event:
      break;
  }
  return long_date(at.last);
}

Message points_text(Step step, std::int64_t count) {
  switch (step) {
    case Step::month:
      return counted(count, {"month", "måned"}, {"months", "måneder"});
    case Step::week:
      return counted(count, {"week", "uge"}, {"weeks", "uger"});
    case Step::event:
      break;
  }
  return counted(count, {"time between", "mellemrum"}, {"times between", "mellemrum"});
}

}  // namespace trivsel::report
