#include "report/series/missing_words.hpp"

#include <algorithm>
#include <cmath>

#include "report/report_text.hpp"

namespace trivsel::report {
namespace {

bool is_gap(const SeriesPoint& point) {
  return std::isnan(point.y) && !point.so_far;
}

bool is_counted(const SeriesPoint& point) {
  return point.state == MonthState::baseline || point.state == MonthState::course;
}

bool lacks_count(const SeriesPoint& point) {
  return is_gap(point) && !is_counted(point);
}

bool lacks_denominator(const SeriesPoint& point) {
  return is_gap(point) && is_counted(point);
}

bool any(const PlottedSeries& series, bool (*lacks)(const SeriesPoint&)) {
  return std::any_of(series.points.begin(), series.points.end(), lacks);
}

Text without_denominator(Per per) {
  switch (per) {
    case Per::resident_days:
      return {"no resident days", "beboerdøgn kendes ikke"};
    case Per::place:
      return {"places not known", "pladser kendes ikke"};
    case Per::report:
      return {"neither recorded", "ingen af delene registreret"};
    case Per::nothing:
      break;
  }
  return {"no denominator", "ingen nævner"};
}

}  // namespace

Message missing_words(const PlottedSeries& series) {
  const bool count = any(series, lacks_count);
  const bool denominator = any(series, lacks_denominator);
  constexpr Text no_count{"no full count", "intet fuldt tal"};
  const Text no_denominator = without_denominator(series.key.per);
  if (count && denominator) return say("{}, or {}", "{}, eller {}", no_count, no_denominator);
  if (denominator) return no_denominator;
  return count ? Message(no_count) : Message();
}

Message nothing_words(const PlottedSeries& series, const Words& words, Date today) {
  const Message day = long_date(today);
  if (series.key.step == Step::event) {
    return say(
        "There is nothing to show on {}: no such record is known, so that there are no days "
        "between.",
        "Der er intet at vise den {}: der er ingen sådan registrering, og derfor ingen dage "
        "imellem.",
        day);
  }
  if (any(series, lacks_denominator)) {
    return say(
        "There is nothing to show on {}: of no whole {} both count and denominator are "
        "known ({}).",
        "Der er intet at vise den {}: der er ingen hel {}, hvor både antal og nævner kendes "
        "({}).",
        day, label_of(series.key.step), without_denominator(series.key.per));
  }
  return say("There is nothing to show on {}: no whole {} is counted, neither before {} nor since.",
             "Der er intet at vise den {}: ingen hel {} er talt, hverken før {} eller siden.", day,
             label_of(series.key.step), words.course.the);
}

}  // namespace trivsel::report
