#include "report/share/shared_text.hpp"

#include <algorithm>

#include "report/report_text.hpp"
#include "report/series/verdict.hpp"

namespace trivsel::report {
namespace {

Message tenth(double value) {
  return {decimal_text(value, 1, Language::en), decimal_text(value, 1, Language::da)};
}

Message number(std::int64_t value) {
  return {grouped_text(value, Language::en), grouped_text(value, Language::da)};
}

Message months_text(std::int64_t months) {
  return counted(months, {"month", "måned"}, {"months", "måneder"});
}

/// "March" of "March 2026".
std::string without_year(std::string text) {
  text.resize(text.rfind(' '));
  return text;
}

}  // namespace

Message months_name(Month first, Month last) {
  if (first == last) return long_month(first);
  const Message from = long_month(first);
  const bool one_year = first.year() == last.year();
  return say("{}\u2013{}", "{}\u2013{}",
             one_year ? Message{without_year(from.en), without_year(from.da)} : from,
             long_month(last));
}

Message count_text(const SharedPeriod& period, int fewest, Language language) {
  if (period.count)
    return Message{grouped_text(*period.count, language), grouped_text(*period.count, language)};
  if (period.state == SharedPeriod::State::few) return say("fewer than {}", "færre end {}", fewest);
  return Text{"not counted", "ikke talt"};
}

Message sum_text(const SharedSum& sum, int fewest) {
  if (sum.months == 0) return Text{"no number", "intet tal"};
  const Message months = months_text(sum.months);
  const bool only_few = sum.withheld && sum.count == 0 && sum.most == fewest - 1;
  if (only_few) return say("fewer than {} in {}", "færre end {} på {}", fewest, months);
  if (sum.most == 0) return say("0 in {}", "0 på {}", months);
  const auto a_month = [&](std::int64_t n) { return tenth(static_cast<double>(n) / sum.months); };
  if (!sum.withheld) {
    return say("{} a month ({} in {})", "{} om måneden ({} på {})", a_month(sum.count),
               number(sum.count), months);
  }
  return say("between {0} and {1} a month ({2} to {3} in {4})",
             "mellem {0} og {1} om måneden ({2} til {3} på {4})", a_month(sum.least),
             a_month(sum.most), number(sum.least), number(sum.most), months);
}

Message before_and_in(const SharedSeries& series, const Words& words, int fewest) {
  const SharedSum before = sum_of(series, true, fewest);
  const SharedSum own = sum_of(series, false, fewest);
  const Message& course = words.course.the;
  if (before.months == 0 && own.months == 0) {
    return Text{"There is no number that can be told yet.",
                "Der er endnu ingen tal, der kan gives videre."};
  }
  if (before.months == 0) {
    return say("In {}: {}. No number from before can be told.",
               "I {}: {}. Der er ingen tal fra før, der kan gives videre.", course,
               sum_text(own, fewest));
  }
  if (own.months == 0) {
    return say("Before {0}: {1}. In {0} no whole period has passed yet.",
               "Før {0}: {1}. I {0} er der endnu ikke gået en hel periode.", course,
               sum_text(before, fewest));
  }
  return say("Before {0}: {1}. In {0}: {2}.", "Før {0}: {1}. I {0}: {2}.", course,
             sum_text(before, fewest), sum_text(own, fewest));
}

Message step_sentence(const SharedSeries& series, const Words& words, int fewest) {
  Message step;
  switch (series.step) {
    case SharedStep::months:
      step =
          say("The numbers are told by month, because each month before {} has none, or {} and "
              "more.",
              "Tallene står måned for måned, fordi hver måned før {} har 0 eller mindst {}.",
              words.course.the, fewest);
      break;
    case SharedStep::months_small:
      step =
          say("The numbers are told by three months, because single months before {} have fewer "
              "than {}.",
              "Tallene står for tre måneder ad gangen, fordi enkelte måneder før {} har færre "
              "end {}.",
              words.course.the, fewest);
      break;
    case SharedStep::months_unknown:
      step =
          say("The numbers are told by three months, because fewer than 12 months before {} are "
              "known: too few to see whether each month would have {}.",
              "Tallene står for tre måneder ad gangen, fordi der kendes færre end 12 måneder før "
              "{}: for få til at se, om hver måned ville have {}.",
              words.course.the, fewest);
      break;
  }
  if (!series.is_widened()) return step;
  return say(
      "{0} Where a period still has fewer than {1}, it is added to its neighbours until there "
      "are {1}.",
      "{0} Har en periode stadig færre end {1}, er den lagt sammen med naboperioder, til der er "
      "{1}.",
      step, fewest);
}

Message shared_verdict(const SharedSeries& series) {
  const auto chart = shared_chart(series);
  if (!chart) {
    return Text{"The rules of runs are not asked: they need ten periods of one length.",
                "Reglerne om serier er ikke brugt: de kræver ti lige lange perioder."};
  }
  const Verdict verdict = verdict_of(*chart);
  if (!is_judged(verdict)) {
    return Text{"The rules of runs are not asked: too few periods lie off the median.",
                "Reglerne om serier er ikke brugt: for få perioder ligger uden for medianen."};
  }
  const stats::RunsAnalysis& runs = *chart->chart.runs;
  const Message figures =
      say("the longest run is {} (at most {} by chance), crossings {} (at least {})",
          "den længste serie er {} (højst {} ved tilfældighed), krydsninger {} (mindst {})",
          runs.longest_run, runs.longest_run_max, runs.crossings, runs.crossings_min);
  if (!is_signal(verdict)) {
    return say("By the rules of runs the chart shows no shift: {}.",
               "Efter reglerne om serier viser diagrammet ikke noget skift: {}.", figures);
  }
  return say("By the rules of runs the chart shows a shift: {}.",
             "Efter reglerne om serier viser diagrammet et skift: {}.", figures);
}

Message shared_description(const SharedSeries& series) {
  std::optional<double> least;
  std::optional<double> most;
  std::int64_t shown = 0;
  for (const SharedPeriod& period : series.periods) {
    const auto value = period.a_month();
    if (!value) continue;
    ++shown;
    least = least ? std::min(*least, *value) : value;
    most = most ? std::max(*most, *value) : value;
  }
  const Message periods = counted(shown, {"period is shown", "periode er vist"},
                                  {"periods are shown", "perioder er vist"});
  if (!least) return Text{"No period is shown.", "Ingen periode er vist."};
  return say("{}, from {} to {} a month.", "{}, fra {} til {} om måneden.", periods, tenth(*least),
             tenth(*most));
}

}  // namespace trivsel::report
