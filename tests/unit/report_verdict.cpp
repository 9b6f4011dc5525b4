#include <doctest/doctest.h>

#include "report/verdict.hpp"

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

Message sentence(const MonthlySeries& series) {
  return verdict_sentence(series, chart_of(series));
}
Verdict verdict(const MonthlySeries& series) {
  return verdict_of(chart_of(series));
}

}  // namespace

TEST_CASE("verdict: a long run names its months and its limit") {
  const MonthlySeries series =
      series_of({6, 8, 6, 8, 6, 8, 6, 8, 6, 8, 6, 8, 3, 3, 3, 3, 3, 3, 3, 3}, 12);
  CHECK(verdict(series) == Verdict::long_run);
  CHECK(sentence(series).en ==
        "The chart shows a shift by the rule of long runs: 8 months in a row lie below the median "
        "(January 2026 to August 2026); chance alone seldom gives more than 7.");
  CHECK(sentence(series).da ==
        "Diagrammet viser et skift efter reglen om lange serier: 8 måneder i træk ligger under "
        "medianen (januar 2026 til august 2026); tilfældig variation giver sjældent flere end 7.");
}

TEST_CASE("verdict: few crossings") {
  const MonthlySeries series =
      series_of({9, 9, 9, 9, 1, 1, 1, 1, 9, 9, 9, 9, 1, 1, 1, 1, 9, 9, 1, 1});
  CHECK(verdict(series) == Verdict::few_crossings);
  CHECK(sentence(series).en ==
        "The chart shows a pattern by the rule of few crossings: the line crosses the median 5 "
        "times; chance alone seldom gives fewer than 6.");
  CHECK(sentence(series).da ==
        "Diagrammet viser et mønster efter reglen om få krydsninger: linjen krydser medianen 5 "
        "gange; tilfældig variation giver sjældent færre end 6.");
}

TEST_CASE("verdict: both rules") {
  const MonthlySeries series =
      series_of({9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1});
  CHECK(verdict(series) == Verdict::both);
  CHECK(sentence(series).en.find(
            "long runs: 10 months in a row lie above the median (January 2025 to "
            "October 2025)") != std::string::npos);
  CHECK(sentence(series).en.find("the line crosses the median 1 time;") != std::string::npos);
  CHECK(sentence(series).da.find("linjen krydser medianen 1 gang;") != std::string::npos);
}

TEST_CASE("verdict: no shift says what it does not rule out") {
  const MonthlySeries series = series_of({6, 8, 6, 8, 6, 8, 6, 8, 6, 8, 6, 8}, 12);
  CHECK(verdict(series) == Verdict::no_shift);
  CHECK(sentence(series).en ==
        "The chart shows no shift: the longest run on one side of the median is 1 month (limit 7), "
        "and the line crosses the median 11 times (at least 3). A smaller or recent change cannot "
        "be ruled out.");
  CHECK(sentence(series).da ==
        "Diagrammet viser ikke noget skift: den længste serie på samme side af medianen er 1 måned "
        "(grænse 7), og linjen krydser medianen 11 gange (mindst 3). En mindre eller ny ændring "
        "kan ikke udelukkes.");
}

TEST_CASE("verdict: too few months") {
  const MonthlySeries series = series_of({6, 8, 6, 8, 6, 8, 6, 8, 6});
  CHECK(verdict(series) == Verdict::too_few_months);
  CHECK(sentence(series).en ==
        "The chart is not judged: it has 9 whole months, and a median is drawn from 10 on.");
  CHECK(sentence(series).da ==
        "Diagrammet bedømmes ikke: det har 9 hele måneder, og en median tegnes først ved 10.");
  CHECK(verdict(series_of({})) == Verdict::too_few_months);
}

TEST_CASE("verdict: too many months on the median") {
  const MonthlySeries series = series_of({5, 5, 5, 5, 5, 5, 5, 5, 4, 6, 4, 6});
  CHECK(verdict(series) == Verdict::too_few_useful);
  CHECK(sentence(series).en ==
        "The chart is not judged: only 4 of 12 months lie off the median, and the rules need at "
        "least 10.");
}

TEST_CASE("verdict: a median of 0 is not judged, however long the months above it follow") {
  std::vector<int> counts(24, 0);
  for (std::size_t i = 0; i < counts.size(); i += 2) counts[i] = 2;
  CHECK(chart_of(series_of(counts, 13)).chart.runs.has_value());
  std::vector<int> rare(26, 0);
  for (std::size_t i = 0; i < rare.size(); i += 2) rare[i] = 1;
  rare[0] = 0;
  const MonthlySeries series = series_of(rare, 12);
  CHECK(chart_of(series).chart.runs->signal);
  CHECK(verdict(series) == Verdict::median_at_zero);
  CHECK(sentence(series).en ==
        "The chart is not judged: at least half of the months that give the median have none, so "
        "that the median is 0 and no month can lie below it.");
}

TEST_CASE("verdict: no sentence says why") {
  const std::vector<std::vector<int>> samples{
      {6, 8, 6, 8, 6, 8, 6, 8, 6, 8, 6, 8, 3, 3, 3, 3, 3, 3, 3, 3},
      {6, 8, 6, 8, 6, 8, 6, 8, 6, 8, 6, 8},
      {9, 9, 9, 9, 1, 1, 1, 1, 9, 9, 9, 9, 1, 1, 1, 1, 9, 9, 1, 1},
      {5, 5, 5, 5, 5, 5, 5, 5, 4, 6, 4, 6},
      {1, 2}};
  for (const auto& sample : samples) {
    const Message text = sentence(series_of(sample, 12));
    for (const char* word :
         {"effect", "because", "due to", "thanks", "caused", "led to", "result"}) {
      CHECK(text.en.find(word) == std::string::npos);
    }
    for (const char* word :
         {"effekt", "virkning", "fordi", "skyldes", "takket", "har ført", "resultat"}) {
      CHECK(text.da.find(word) == std::string::npos);
    }
  }
}

TEST_CASE("centre: what the median was found from") {
  CHECK(centre_sentence(chart_of(series_of({6, 8, 6, 8, 6, 8, 6, 8, 6, 8, 6, 9, 5, 5}, 12))).da ==
        "Medianen, 7, er fundet i de 12 måneder før forløbet og ført videre derfra.");
  CHECK(centre_sentence(chart_of(series_of({6, 8, 6, 8, 6, 8, 6, 8, 6, 8, 6, 9}, 4))).en ==
        "The median, 7, is that of all 12 months: there are 4 months from before the course, and "
        "those stand alone only from 12 on.");
  CHECK(centre_sentence(chart_of(series_of({6, 8}))).empty());
}
