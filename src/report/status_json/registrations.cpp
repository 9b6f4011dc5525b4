#include "report/status_json/parts.hpp"

namespace trivsel::report {

namespace {

Json ratio_json(const StatusJson& to, const NearMissRatio& ratio) {
  const Origin both = origin_of(ratio.near_misses_from, ratio.violence_from);
  return {{"near_misses", to.trace.figure(Meaning::near_miss_near_misses, ratio.near_misses,
                                          ratio.near_misses_from)},
          {"violence",
           to.trace.figure(Meaning::near_miss_violence, ratio.violence, ratio.violence_from)},
          {"months", to.trace.figure(Meaning::near_miss_months, ratio.months, both)}};
}

}  // namespace

Json near_miss_ratio_json(const StatusJson& to) {
  return {{"before", ratio_json(to, to.report.ratio_before)},
          {"in_course", ratio_json(to, to.report.ratio_in_course)}};
}

Json silences_json(const StatusJson& to) {
  Json all = Json::array();
  for (const SilenceView& silence : to.report.silences) {
    const auto figure = [&](Meaning meaning, Json number) {
      return to.trace.figure(meaning, std::move(number), silence.from);
    };
    all.push_back(
        {{"site", text_or_null(silence.site)},
         {"last", format(silence.last)},
         {"days", figure(Meaning::silence_days, silence.days.silent)},
         {"days_before", figure(Meaning::silence_days_before, silence.days.days)},
         {"reporting_days_before", figure(Meaning::silence_reporting_days, silence.days.reporting)},
         {"probability", figure(Meaning::silence_probability, silence.probability)}});
  }
  return all;
}

Json measures_json(const StatusJson& to) {
  const auto figure = [&](Meaning meaning, Json number) {
    return to.trace.figure(meaning, std::move(number), to.report.files.plan);
  };
  Json all = Json::array();
  for (const MeasureView& measure : to.report.measures) {
    Json values = Json::array();
    for (const MeasureAnswer& answer : measure.answers) {
      values.push_back({{"date", format(answer.date)},
                        {"value", figure(Meaning::measure_value, answer.value)},
                        {"n", answer.n ? figure(Meaning::measure_answered, *answer.n) : Json()}});
    }
    Json scale;
    if (measure.low && measure.high) {
      scale = Json::array({figure(Meaning::measure_scale, *measure.low),
                           figure(Meaning::measure_scale, *measure.high)});
    }
    all.push_back({{"id", text_or_null(measure.id)},
                   {"for", key_json(measure.for_whom)},
                   {"title", text_or_null(measure.title)},
                   {"scale", std::move(scale)},
                   {"values", values}});
  }
  return all;
}

Json records_json(const StatusJson& to) {
  Json kinds = Json::object();
  for (const KindTotal& total : to.report.totals) {
    kinds[std::string(key_of(total.kind))] =
        to.trace.figure(Meaning::records_in_course, total.in_course, total.from);
  }
  Json silent = Json::array();
  for (const Month month : to.report.silent_months) silent.push_back(format(month));
  const RecordCounts& records = to.report.records;
  return {
      {"counted", to.trace.figure(Meaning::records_counted, records.counted, records.counted_from)},
      {"withdrawn",
       to.trace.figure(Meaning::records_withdrawn, records.withdrawn, records.withdrawn_from)},
      {"unreadable",
       to.trace.figure(Meaning::records_unreadable, records.unreadable, records.unreadable_from)},
      {"silent_months", silent},
      {"in_course", kinds}};
}

Json lock_json(const StatusJson& to) {
  if (!to.report.lock) return {};
  return {{"on", date_json(to.report.lock->on)},
          {"holds", to.report.lock->holds},
          {"why", text_or_null(to.report.lock->why)}};
}

Json practice_changes_json(const StatusJson& to) {
  Json all = Json::array();
  for (const PracticeChangeView& change : to.report.practice_changes) {
    all.push_back({{"date", format(change.date)},
                   {"what", change.what},
                   {"site", text_or_null(change.site)}});
  }
  return all;
}

}  // namespace trivsel::report
