#include "report/report_text.hpp"
#include "report/series/verdict.hpp"

namespace trivsel::report {
namespace {

using stats::ChartReason;

Message of_periods(const PlottedSeries& series, int count) {
  const Step step = series.key.step == Step::week ? Step::week : Step::month;
  return points_text(step, count);
}

Message uneven(const stats::ChartChoice& choice, const Message& otherwise) {
  const auto two = [](double value) {
    return Message{decimal_text(value, 2, Language::en), decimal_text(value, 2, Language::da)};
  };
  return say(
      "neighbouring points differ more than such counts do by chance (sigma_z {}, at most "
      "{}), which {} does not allow for",
      "nabopunkter er mere forskellige, end den slags tal tilfældigt er (sigma_z {}, højst "
      "{}), og det tager {} ikke højde for",
      two(choice.dispersion), two(choice.most), otherwise);
}

/// "6 months", or "6 months before the course" where those alone were asked; where they chose all,
/// that is said already.
Message asked_periods(const PlottedSeries& series, const SeriesChart& chart, const Words& words) {
  const Message periods = of_periods(series, chart.choice.asked);
  if (!chart.choice.asked_before || chart.centre == Centre::baseline) return periods;
  return say("{} before {}", "{} før {}", periods, words.course.the);
}

/// Where the months before were asked and no more: what they said.
Message large_before(const PlottedSeries& series, const SeriesChart& chart, const Words& words) {
  const stats::ChartChoice& choice = chart.choice;
  if (!choice.asked_before || chart.centre == Centre::baseline) return {};
  return say(", and {} of {} have 3 or more", ", og {} af {} har 3 eller flere",
             choice.asked - choice.small, asked_periods(series, chart, words));
}

Message reason_of(const PlottedSeries& series, const SeriesChart& chart, const Words& words) {
  const stats::ChartChoice& choice = chart.choice;
  const auto small = [&] {
    return say("{} of {} have 0 to 2", "{} af {} har 0 til 2", choice.small,
               asked_periods(series, chart, words));
  };
  const auto with_before = [&](Text reason) {
    return say("{}{}", "{}{}", reason, large_before(series, chart, words));
  };
  switch (choice.reason) {
    case ChartReason::few_periods:
      return say("{} are too few for limits, which are drawn from {} on",
                 "{} er for få til grænser, som først tegnes ved {}",
                 of_periods(series, choice.periods), stats::kFewestForLimits);
    case ChartReason::few_between:
      return say("{}, which asks for the days between, and {} of them are too few: {} are needed",
                 "{}, og så skal dagene imellem vises, men {} af dem er for få: der skal {} til",
                 small(), choice.between, stats::kFewestForLimits);
    case ChartReason::rare_before:
      return say("{}, too small for limits, and no days between are known of them",
                 "{}, for små tal til grænser, og dagene imellem kendes ikke fra dem", small());
    case ChartReason::rare:
      return say("{}, so the days between are shown", "{}, så dagene imellem vises", small());
    case ChartReason::rare_at_one_time:
      return say("{}, so the days between are shown, and some are 0",
                 "{}, så dagene imellem vises, og nogle er 0", small());
    case ChartReason::counts:
      return with_before({"counts in equal periods", "antal i lige lange perioder"});
    case ChartReason::uneven_counts:
      return uneven(choice, Text{"a C chart", "et C-diagram"});
    case ChartReason::rates:
      return with_before({"counts with denominators", "antal med nævner"});
    case ChartReason::uneven_rates:
      return uneven(choice, Text{"a U chart", "et U-diagram"});
    case ChartReason::shares:
      return with_before({"parts of a whole", "dele af en helhed"});
    case ChartReason::small_rates:
      return say("{}, too few for rates", "{}, for få til rater", small());
    case ChartReason::asked_for:
      return Text{"so it was asked for", "sådan blev der spurgt"};
    case ChartReason::uneven_shares:
      break;
  }
  return uneven(choice, Text{"a P chart", "et P-diagram"});
}

/// Where the months before stand alone, that they chose; not where a person did.
Message chosen_by(const SeriesChart& chart, const Words& words) {
  const bool alone = chart.centre == Centre::baseline;
  if (!alone || chart.choice.reason == ChartReason::asked_for) return {};
  return say(", chosen by the months before {0} alone", ", valgt alene efter månederne før {0}",
             words.course.the);
}

}  // namespace

Text chart_name(stats::ChartType type) {
  switch (type) {
    case stats::ChartType::i:
      return {"an I chart", "et I-diagram"};
    case stats::ChartType::c:
      return {"a C chart", "et C-diagram"};
    case stats::ChartType::u:
      return {"a U chart", "et U-diagram"};
    case stats::ChartType::up:
      return {"a U′ chart", "et U′-diagram"};
    case stats::ChartType::p:
      return {"a P chart", "et P-diagram"};
    case stats::ChartType::pp:
      return {"a P′ chart", "et P′-diagram"};
    case stats::ChartType::g:
      return {"a G chart", "et G-diagram"};
    case stats::ChartType::t:
      return {"a T chart", "et T-diagram"};
    default:
      return {"a run chart", "et seriediagram"};
  }
}

Message choice_sentence(const PlottedSeries& series, const SeriesChart& chart, const Words& words) {
  return say("Drawn as {}{}: {}.", "Tegnet som {}{}: {}.", chart_name(chart.choice.type),
             chosen_by(chart, words), reason_of(series, chart, words));
}

}  // namespace trivsel::report
