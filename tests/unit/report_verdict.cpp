#include <doctest/doctest.h>

#include <set>

#include "report/series/beside.hpp"
#include "report/series/series_json.hpp"

using namespace trivsel;
using namespace trivsel::report;

namespace {

/// Months of the course from January 2025 on; a baseline of so many before them.
MonthlySeries series_of(const std::vector<int>& counts, std::size_t baseline = 0) {
  MonthlySeries series;
  const Month first = std::chrono::year{2025} / std::chrono::January;
  for (std::size_t i = 0; i < counts.size(); ++i) {
    MonthCount& month = series.months.emplace_back();
    month.month = first + std::chrono::months{static_cast<int>(i)};
    month.state = i < baseline ? MonthState::baseline : MonthState::course;
    month.count = counts[i];
  }
  return series;
}

SeriesPoint time_between(double days) {
  SeriesPoint point;
  point.state = MonthState::course;
  point.y = days;
  return point;
}

Message sentence(const MonthlySeries& series) {
  const PlottedSeries shown = plotted(series);
  return verdict_sentence(shown, chart_of(shown));
}
Verdict verdict(const MonthlySeries& series) {
  return verdict_of(chart_of(plotted(series)));
}

}  // namespace

TEST_CASE("verdict: a long run names its months and its limit") {
  const MonthlySeries series =
      series_of({6, 8, 6, 8, 6, 8, 6, 8, 6, 8, 6, 8, 3, 3, 3, 3, 3, 3, 3, 3}, 12);
  CHECK(verdict(series) == Verdict::long_run);
  CHECK(sentence(series).en ==
        "The chart shows a shift by the rule of long runs: 8 months in a row lie below the centre "
        "line (January 2026 to August 2026); chance alone seldom gives more than 7.");
  CHECK(sentence(series).da ==
        "Diagrammet viser et skift efter reglen om lange serier: 8 måneder i træk ligger under "
        "midterlinjen (januar 2026 til august 2026); tilfældig variation giver sjældent flere end "
        "7.");
}

TEST_CASE("verdict: a run that leaps over points on the line says so") {
  const MonthlySeries series =
      series_of({7, 9, 5, 7, 9, 5, 7, 9, 5, 7, 9, 5, 5, 7, 5, 5, 5, 7, 5, 5, 5, 5, 5, 5}, 12);
  CHECK(verdict(series) == Verdict::long_run);
  CHECK(sentence(series).en.starts_with(
      "The chart shows a shift by the rule of long runs: 11 months in a row, leaving out those on "
      "the centre line, lie below the centre line (December 2025 to December 2026);"));
  CHECK(sentence(series).da.starts_with(
      "Diagrammet viser et skift efter reglen om lange serier: 11 måneder i træk, fraregnet dem "
      "på midterlinjen, ligger under midterlinjen (december 2025 til december 2026);"));
}

TEST_CASE("verdict: few crossings") {
  const MonthlySeries series =
      series_of({9, 9, 9, 9, 1, 1, 1, 1, 9, 9, 9, 9, 1, 1, 1, 1, 9, 9, 1, 1});
  CHECK(verdict(series) == Verdict::few_crossings);
  CHECK(sentence(series).en ==
        "The chart shows a pattern by the rule of few crossings: the line crosses the centre "
        "line 5 times; chance alone seldom gives fewer than 6.");
  CHECK(sentence(series).da ==
        "Diagrammet viser et mønster efter reglen om få krydsninger: linjen krydser "
        "midterlinjen 5 gange; tilfældig variation giver sjældent færre end 6.");
}

TEST_CASE("verdict: both rules") {
  const MonthlySeries series =
      series_of({9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1});
  CHECK(verdict(series) == Verdict::both);
  CHECK(sentence(series).en.find(
            "long runs: 10 months in a row lie above the centre line (January 2025 to "
            "October 2025)") != std::string::npos);
  CHECK(sentence(series).en.find("the line crosses the centre line 1 time;") != std::string::npos);
  CHECK(sentence(series).da.find("linjen krydser midterlinjen 1 gang;") != std::string::npos);
}

TEST_CASE("verdict: no shift says what it does not rule out") {
  const MonthlySeries series = series_of({6, 8, 6, 8, 6, 8, 6, 8, 6, 8, 6, 8}, 12);
  CHECK(verdict(series) == Verdict::no_shift);
  CHECK(
      sentence(series).en ==
      "The chart shows no shift: the longest run on one side of the centre line is 1 month "
      "(limit 7), and the line crosses it 11 times (at least 3). A smaller or recent change cannot "
      "be ruled out.");
  CHECK(sentence(series).da ==
        "Diagrammet viser ikke noget skift: den længste serie på samme side af midterlinjen er 1 "
        "måned "
        "(grænse 7), og linjen krydser den 11 gange (mindst 3). En mindre eller ny ændring "
        "kan ikke udelukkes.");
}

TEST_CASE("verdict: too few months") {
  const MonthlySeries series = series_of({6, 8, 6, 8, 6, 8, 6, 8, 6});
  CHECK(verdict(series) == Verdict::too_few_months);
  CHECK(sentence(series).en ==
        "The chart is not judged: it has 9 months, and a centre line is drawn from 10 on.");
  CHECK(sentence(series).da ==
        "Diagrammet bedømmes ikke: det har 9 måneder, og en midterlinje tegnes først ved 10.");
  CHECK(verdict(series_of({})) == Verdict::too_few_months);
}

TEST_CASE("verdict: too many months on the median") {
  const MonthlySeries series = series_of({5, 5, 5, 5, 5, 5, 5, 5, 4, 6, 4, 6});
  CHECK(verdict(series) == Verdict::too_few_useful);
  CHECK(
      sentence(series).en ==
      "The chart is not judged: only 4 of 12 months lie off the centre line, and the rules need at "
      "least 10.");
}

TEST_CASE("verdict: a median of 0 is not judged, however long the months above it follow") {
  std::vector<int> counts(24, 0);
  for (std::size_t i = 0; i < counts.size(); i += 2) counts[i] = 2;
  CHECK(chart_of(plotted(series_of(counts, 13))).chart.runs.has_value());
  std::vector<int> rare(26, 0);
  for (std::size_t i = 0; i < rare.size(); i += 2) rare[i] = 1;
  rare[0] = 0;
  const MonthlySeries series = series_of(rare, 12);
  CHECK(chart_of(plotted(series)).chart.runs->signal);
  CHECK(verdict(series) == Verdict::median_at_zero);
  CHECK(sentence(series).en ==
        "The chart is not judged: at least half of the points that give the median are 0, so "
        "that the median is 0 and no point can lie below it.");
}

TEST_CASE("verdict: a median that is the highest of its points is not judged") {
  // Seven of twelve months have 1, none more: the median is 1, and every other month lies below.
  std::vector<int> counts{0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 1, 1, 0, 1, 1, 0, 1, 0, 1, 0, 0, 0, 0, 0};
  const MonthlySeries series = series_of(counts, 12);
  CHECK(chart_of(plotted(series)).chart.runs->signal);
  CHECK(verdict(series) == Verdict::median_at_end);
  CHECK(sentence(series).en ==
        "The chart is not judged: none of the points that give the median lies above it, so that a "
        "long run on the other side says nothing.");
  CHECK(sentence(series).da ==
        "Diagrammet bedømmes ikke: ingen af de punkter, medianen er fundet af, ligger over den, så "
        "en lang serie på den anden side siger intet.");
  counts[1] = 2;
  CHECK(is_judged(verdict(series_of(counts, 12))));
}

TEST_CASE("verdict: no whole month is no chart") {
  CHECK(sentence(series_of({})).en == "There is no chart to judge: no whole month is counted yet.");
  CHECK(sentence(series_of({})).da ==
        "Der er ikke noget diagram at bedømme: endnu er ingen hel måned talt.");
}

TEST_CASE("verdict: a point beyond a limit is told beside the verdict, and is no shift") {
  const MonthlySeries series = series_of({6, 5, 7, 6, 4, 8, 6, 5, 7, 6, 4, 8, 6, 30, 5, 6, 7}, 12);
  CHECK(verdict(series) == Verdict::no_shift);
  CHECK_FALSE(is_signal(verdict(series)));
  CHECK(sentence(series).en.starts_with("The chart shows no shift: "));
  CHECK(sentence(series).en.ends_with(
      "be ruled out. Outside the limits: February 2026 (30). That month stands out: look at what "
      "happened. By itself it is no shift."));
  CHECK(sentence(series).da.ends_with(
      "kan ikke udelukkes. Uden for grænserne: februar 2026 (30). Den måned skiller sig ud: se på, "
      "hvad der skete. For sig alene er den ikke et skift."));
}

TEST_CASE("verdict: where the runs cannot be judged, points beyond a limit judge nothing") {
  const MonthlySeries series = series_of({5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 30, 31}, 12);
  REQUIRE(chart_of(plotted(series)).chart.outside.size() == 2);
  CHECK(verdict(series) == Verdict::too_few_useful);
  CHECK_FALSE(is_judged(verdict(series)));
  CHECK(sentence(series).en ==
        "The chart is not judged: only 2 of 14 months lie off the centre line, and the rules need "
        "at least 10. Outside the limits: January 2026 (30), February 2026 (31). Those months "
        "stand out: look at what happened. By themselves they are no shift.");
  const PlottedSeries shown = plotted(series);
  Trace trace;
  const auto json =
      trace.numbers(chart_json({shown, chart_of(shown)}, {}, general_words(), Language::en, trace));
  CHECK(json["outside_limits"] == nlohmann::ordered_json({"2026-01", "2026-02"}));
  CHECK(json["verdict"] == "too-few-useful");
}

TEST_CASE("verdict: a fall neither changes the chart nor takes the baseline's centre away") {
  const std::vector<int> before{4, 5, 3, 6, 4, 3, 5, 4, 2, 5, 4, 3};
  std::vector<int> counts = before;
  for (int i = 0; i < 18; ++i) counts.push_back(i % 2);
  PlottedSeries events;
  events.key.step = Step::event;
  for (int i = 0; i < 20; ++i) {
    events.points.push_back(time_between(20.0 + i));
  }
  const ChartedSeries fallen = charted(plotted(series_of(counts, 12)), events);
  CHECK(fallen.chart.choice.type == stats::ChartType::c);
  CHECK(fallen.series.key.step == Step::month);
  CHECK(fallen.chart.centre == Centre::baseline);
  CHECK(*fallen.chart.chart.centre == doctest::Approx(4.0));
  CHECK(verdict_of(fallen.chart) == Verdict::both);
  CHECK(choice_sentence(fallen.series, fallen.chart).en ==
        "Drawn as a C chart, chosen by the months before the course alone: counts in equal "
        "periods.");
  CHECK(choice_sentence(fallen.series, fallen.chart).da ==
        "Tegnet som et C-diagram, valgt alene efter månederne før forløbet: antal i lige lange "
        "perioder.");
}

TEST_CASE(
    "verdict: a small baseline that stands alone is a run chart of its months, and says why") {
  std::vector<int> counts{1, 2, 0, 3, 1, 2, 1, 3, 0, 2, 1, 2};
  for (int i = 0; i < 12; ++i) counts.push_back(i % 3 == 0 ? 1 : 0);
  PlottedSeries events;
  events.key.step = Step::event;
  for (int i = 0; i < 14; ++i) events.points.push_back(time_between(9.0 + i));
  const ChartedSeries rare = charted(plotted(series_of(counts, 12)), events);
  CHECK(rare.chart.choice.type == stats::ChartType::run);
  CHECK(rare.chart.centre == Centre::baseline);
  CHECK(choice_sentence(rare.series, rare.chart).en ==
        "Drawn as a run chart, chosen by the months before the course alone: 10 of 12 months have "
        "0 to 2, too small for limits, and no days between are known of them.");
  CHECK(choice_sentence(rare.series, rare.chart).da ==
        "Tegnet som et seriediagram, valgt alene efter månederne før forløbet: 10 af 12 måneder "
        "har 0 til 2, for små tal til grænser, og dagene imellem kendes ikke fra dem.");
}

namespace {

/// All that is said of a chart: which it is and why, what it shows, what falls beside it.
std::vector<Message> all_sentences(const PlottedSeries& series, const SeriesChart& chart) {
  std::vector<Landmark> all;
  for (const SeriesPoint& point : series.points) {
    all.push_back({Landmark::Kind::trial, point.first, {"the trial X", "prøvehandlingen X"}});
  }
  return {verdict_sentence(series, chart), choice_sentence(series, chart),
          centre_sentence(series, chart), series_sentence(series, chart),
          beside_sentence(series, chart, all)};
}

constexpr const char* kCausalEnglish[] = {
    "effect", "because", "due to",    "thanks",  "caus",  "led to",  "result",  "impact",
    "owing",  "hence",   "therefore", "explain", "works", "success", "improve", "worse"};
constexpr const char* kCausalDanish[] = {
    "effekt", "virk",   "fordi",   "skyld",  "takket", "har ført", "resultat", "årsag",
    "medfør", "derfor", "forklar", "lykkes", "succes", "forbedr",  "forværr",  "som følge"};

void check_no_cause(const Message& text) {
  CAPTURE(text.en);
  CAPTURE(text.da);
  for (const char* word : kCausalEnglish) CHECK(text.en.find(word) == std::string::npos);
  for (const char* word : kCausalDanish) CHECK(text.da.find(word) == std::string::npos);
}

}  // namespace

TEST_CASE("verdict: no sentence of any chart says why") {
  const std::vector<std::vector<int>> samples{
      {6, 8, 6, 8, 6, 8, 6, 8, 6, 8, 6, 8, 3, 3, 3, 3, 3, 3, 3, 3},
      {6, 8, 6, 8, 6, 8, 6, 8, 6, 8, 6, 8},
      {9, 9, 9, 9, 1, 1, 1, 1, 9, 9, 9, 9, 1, 1, 1, 1, 9, 9, 1, 1},
      {9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1},
      {6, 5, 7, 6, 4, 8, 6, 5, 7, 6, 4, 8, 6, 30, 5, 6, 7},
      {5, 5, 5, 5, 5, 5, 5, 5, 4, 6, 4, 6},
      {0, 1, 0, 0, 2, 0, 0, 1, 0, 0, 0, 0, 0, 1},
      {1, 2},
      {}};
  int shown = 0;
  std::set<Verdict> seen;
  for (const auto& sample : samples) {
    for (const std::size_t baseline : {0, 12}) {
      const PlottedSeries series = plotted(series_of(sample, std::min(baseline, sample.size())));
      for (int type = -1; type <= static_cast<int>(stats::ChartType::t); ++type) {
        const SeriesChart chart =
            type < 0 ? chart_of(series) : chart_of(series, static_cast<stats::ChartType>(type));
        if (chart.chart.points.size() != series.points.size()) continue;
        seen.insert(verdict_of(chart));
        for (const Message& text : all_sentences(series, chart)) check_no_cause(text);
        ++shown;
      }
    }
    const PlottedSeries rates = plotted(series_of(sample, 0), Per::place, nullptr, 6);
    seen.insert(verdict_of(chart_of(rates)));
    for (const Message& text : all_sentences(rates, chart_of(rates))) check_no_cause(text);
  }
  CHECK(shown > 100);
  CHECK(seen.size() == choices(Verdict{}).size());
  for (const Choice& choice : choices(Verdict{})) check_no_cause(Message(choice.label));
}

TEST_CASE("verdict: every reason for a chart is told, and none says why the counts changed") {
  const PlottedSeries series = plotted(series_of({6, 8}, 0));
  SeriesChart chart = chart_of(series);
  for (int reason = 0; reason <= static_cast<int>(stats::ChartReason::asked_for); ++reason) {
    chart.choice.reason = static_cast<stats::ChartReason>(reason);
    const Message text = choice_sentence(series, chart);
    CHECK_FALSE(text.empty());
    check_no_cause(text);
  }
}

TEST_CASE("beside: what begins within a month of a run's beginning is named, nothing else") {
  const PlottedSeries series =
      plotted(series_of({6, 8, 6, 8, 6, 8, 6, 8, 6, 8, 6, 8, 3, 3, 3, 3, 3, 3, 3, 3}, 12));
  const SeriesChart chart = chart_of(series);
  REQUIRE(verdict_of(chart) == Verdict::long_run);
  const auto day = [](std::string_view text) { return *parse_date(text); };
  const std::vector<Landmark> all{
      {Landmark::Kind::trial, day("2025-11-30"), {"far before", "længe før"}},
      {Landmark::Kind::practice_change, day("2025-12-01"), {"an app", "en app"}},
      {Landmark::Kind::vacancy, day("2026-03-03"), {"no leader in team", "ingen leder i team"}},
      {Landmark::Kind::trial, day("2026-03-04"), {"far after", "længe efter"}}};
  CHECK(beside_sentence(series, chart, all).en ==
        "Beside it falls: an app (from 1 December 2025); no leader in team (from 3 March 2026). "
        "That it falls beside says nothing of why.");
  CHECK(beside_sentence(series, chart, all).da ==
        "Ved siden af falder: en app (fra 1. december 2025); ingen leder i team (fra 3. marts "
        "2026). At det falder ved siden af, siger ikke hvorfor.");
  const PlottedSeries calm = plotted(series_of({6, 8, 6, 8, 6, 8, 6, 8, 6, 8, 6, 8}, 12));
  CHECK(beside_sentence(calm, chart_of(calm), all).empty());
}

TEST_CASE("centre: what it was found from") {
  const auto sentence_of = [](const std::vector<int>& counts, std::size_t baseline) {
    const PlottedSeries series = plotted(series_of(counts, baseline));
    return centre_sentence(series, chart_of(series));
  };
  CHECK(sentence_of({6, 8, 6, 8, 6, 8, 6, 8, 6, 8, 6, 8, 5, 5}, 12).da ==
        "Midterlinjen, 7, er fundet i de 12 måneder før forløbet og ført videre derfra.");
  CHECK(sentence_of({6, 8, 6, 8, 6, 8, 6, 8, 6, 8, 6, 8}, 4).en ==
        "The centre line, 7, is that of all 12 months: there are 4 months from before the course, "
        "and those stand alone only from 12 on.");
  CHECK(sentence_of({6, 8}, 0).empty());
}
