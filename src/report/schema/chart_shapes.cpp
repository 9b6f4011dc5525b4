#include "report/schema/chart_shapes.hpp"

#include "model/episode.hpp"
#include "report/series/series_json.hpp"

namespace trivsel::report {
namespace {

std::vector<std::string_view> chart_types() {
  std::vector<std::string_view> keys;
  for (std::size_t i = 0; i <= static_cast<std::size_t>(stats::ChartType::s); ++i) {
    keys.push_back(key_of_type(static_cast<stats::ChartType>(i)));
  }
  return keys;
}

std::vector<std::string_view> list_of(std::span<const std::string_view> keys) {
  return {keys.begin(), keys.end()};
}

/// A count of records, or days between them.
Json counted(const Numbers& numbers, Meaning records, Meaning days) {
  return {{"type", {"number", "null"}},
          {"description", numbers.text_of(records).get<std::string>() + " / " +
                              numbers.text_of(days).get<std::string>()}};
}

Json point(const Numbers& numbers) {
  const auto known = [&](Meaning meaning) { return nullable(numbers.number(meaning)); };
  return object_shape(
      {{"from", day_shape()},
       {"to", day_shape()},
       {"state", one_of_shape<MonthState>()},
       {"y", counted(numbers, Meaning::records_month, Meaning::between_days)},
       {"n", known(Meaning::occupancy_month)},
       {"so_far", counted(numbers, Meaning::records_so_far, Meaning::between_so_far)},
       {"value", known(Meaning::chart_value)},
       {"lower", known(Meaning::chart_lower)},
       {"upper", known(Meaning::chart_upper)},
       {"outside", bool_shape()}});
}

Json beside_shape() {
  return object_shape({{"kind", one_of_shape(list_of(landmark_kinds()))},
                       {"name", text_shape()},
                       {"from", day_shape()}});
}

}  // namespace

Json runs_shape(const Numbers& numbers) {
  return nullable(object_shape({{"useful", numbers.whole(Meaning::runs_useful)},
                                {"longest_run", numbers.whole(Meaning::runs_longest)},
                                {"longest_run_max", numbers.whole(Meaning::runs_longest_max)},
                                {"crossings", numbers.whole(Meaning::runs_crossings)},
                                {"crossings_min", numbers.whole(Meaning::runs_crossings_min)},
                                {"signal", bool_shape()},
                                {"longest_run_side", nullable(one_of_shape({"above", "below"}))},
                                {"longest_run_from", nullable(text_shape())},
                                {"longest_run_to", nullable(text_shape())}}));
}

Json chart_shape(const Numbers& numbers) {
  const auto known = [&](Meaning meaning) { return nullable(numbers.number(meaning)); };
  return object_shape({{"type", one_of_shape(chart_types())},
                       {"reason", one_of_shape(list_of(chart_reasons()))},
                       {"reason_text", text_shape()},
                       {"step", one_of_shape<Step>()},
                       {"per", one_of_shape<Per>()},
                       {"multiply", numbers.number(Meaning::chart_multiply)},
                       {"freeze", numbers.whole(Meaning::chart_freeze)},
                       {"known", numbers.whole(Meaning::chart_known)},
                       {"known_before", numbers.whole(Meaning::chart_known_before)},
                       {"dispersion", known(Meaning::chart_dispersion)},
                       {"dispersion_most", known(Meaning::chart_dispersion_most)},
                       {"centre_of", one_of_shape<Centre>()},
                       {"centre", known(Meaning::chart_centre)},
                       {"runs", runs_shape(numbers)},
                       {"verdict", one_of_shape<Verdict>()},
                       {"rests_on_silence", bool_shape()},
                       {"sentence", text_shape()},
                       {"outside_limits", list_shape(text_shape())},
                       {"beside", list_shape(beside_shape())},
                       {"points", list_shape(point(numbers))}});
}

std::vector<Key> series_keys(const Numbers& numbers) {
  Json count = nullable(numbers.whole(Meaning::records_month));
  count["description"] = numbers.text_of(Meaning::records_month).get<std::string>() + " / " +
                         numbers.text_of(Meaning::records_so_far).get<std::string>();
  const Json month =
      object_shape({{"month", month_shape()},
                    {"state", one_of_shape<MonthState>()},
                    {"count", count},
                    {"resident_days", nullable(numbers.whole(Meaning::occupancy_month))},
                    {"per_1000_resident_days", nullable(numbers.number(Meaning::rate_month))}});
  return {{"kind", one_of_shape<EpisodeKind>()},
          {"months_left_out", numbers.whole(Meaning::records_months_left_out)},
          {"months", list_shape(month)}};
}

Json charts_shape(const Numbers& numbers) {
  std::vector<Key> keys = series_keys(numbers);
  const Json centre =
      object_shape({{"of", one_of_shape<Centre>()},
                    {"value", nullable(numbers.number(Meaning::chart_centre))},
                    {"median", nullable(numbers.number(Meaning::chart_centre))},
                    {"whole_months", numbers.whole(Meaning::chart_known)},
                    {"baseline_months", numbers.whole(Meaning::chart_known_before)}});
  keys.push_back({"centre", centre});
  keys.push_back({"runs", runs_shape(numbers)});
  keys.push_back({"verdict", one_of_shape<Verdict>()});
  keys.push_back({"sentence", text_shape()});
  keys.push_back({"chart", reference("chart")});
  keys.push_back({"rate", nullable_reference("chart")});
  return list_shape(object_shape(keys));
}

}  // namespace trivsel::report
