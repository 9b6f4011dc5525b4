#include "report/schema/chart_shapes.hpp"
#include "report/schema/report_schema.hpp"
#include "report/schema/work_shapes.hpp"
#include "report/status/report_kind.hpp"
#include "report/status/status.hpp"

namespace trivsel::report {
namespace {

class CourseShapes {
 public:
  explicit CourseShapes(Language language) : numbers_(language) {}

  [[nodiscard]] Json course() const {
    const Json site = object_shape({{"id", nullable(text_shape())},
                                    {"name", nullable(text_shape())},
                                    {"places", nullable(numbers_.whole(Meaning::course_places))}});
    const Json order = object_shape({{"by", nullable(text_shape())},
                                     {"about", nullable(text_shape())},
                                     {"date", nullable(day_shape())},
                                     {"deadline", nullable(day_shape())}});
    return object_shape({{"id", nullable(text_shape())},
                         {"title", nullable(text_shape())},
                         {"sites", list_shape(site)},
                         {"start", nullable(day_shape())},
                         {"end", nullable(day_shape())},
                         {"extended", bool_shape()},
                         {"orders", list_shape(order)}});
  }

  [[nodiscard]] Json targets() const {
    std::vector<Key> keys = series_keys(numbers_);
    keys.push_back({"against", one_of_shape({key_of(Against::staff), key_of(Against::resident)})});
    keys.push_back({"chart", reference("chart")});
    return list_shape(object_shape(keys));
  }

  [[nodiscard]] Json ratio() const {
    const Json part = object_shape({{"near_misses", numbers_.whole(Meaning::near_miss_near_misses)},
                                    {"violence", numbers_.whole(Meaning::near_miss_violence)},
                                    {"months", numbers_.whole(Meaning::near_miss_months)}});
    return object_shape({{"before", part}, {"in_course", part}});
  }

  [[nodiscard]] Json silence() const {
    return list_shape(
        object_shape({{"site", nullable(text_shape())},
                      {"last", day_shape()},
                      {"days", numbers_.whole(Meaning::silence_days)},
                      {"days_before", numbers_.whole(Meaning::silence_days_before)},
                      {"reporting_days_before", numbers_.whole(Meaning::silence_reporting_days)},
                      {"probability", numbers_.number(Meaning::silence_probability)}}));
  }

  [[nodiscard]] Json measures() const {
    Json scale = list_shape(numbers_.number(Meaning::measure_scale));
    scale["minItems"] = scale["maxItems"] = 2;
    const Json value = object_shape({{"date", day_shape()},
                                     {"value", numbers_.number(Meaning::measure_value)},
                                     {"n", nullable(numbers_.whole(Meaning::measure_answered))}});
    return list_shape(object_shape({{"id", nullable(text_shape())},
                                    {"for", nullable(one_of_shape<EffectFor>())},
                                    {"title", nullable(text_shape())},
                                    {"scale", nullable(scale)},
                                    {"values", list_shape(value)}}));
  }

  [[nodiscard]] Json records() const {
    std::vector<Key> kinds;
    for (const Choice& kind : choices(EpisodeKind{})) {
      kinds.push_back({kind.key, numbers_.whole(Meaning::records_in_course)});
    }
    return object_shape({{"counted", numbers_.whole(Meaning::records_counted)},
                         {"withdrawn", numbers_.whole(Meaning::records_withdrawn)},
                         {"unreadable", numbers_.whole(Meaning::records_unreadable)},
                         {"silent_months", list_shape(month_shape())},
                         {"in_course", object_shape(kinds)}});
  }

  [[nodiscard]] static Json practice_changes() {
    return list_shape(object_shape(
        {{"date", day_shape()}, {"what", text_shape()}, {"site", nullable(text_shape())}}));
  }

  [[nodiscard]] static Json lock() {
    return nullable(object_shape(
        {{"on", nullable(day_shape())}, {"holds", bool_shape()}, {"why", nullable(text_shape())}}));
  }

  [[nodiscard]] const Numbers& numbers() const { return numbers_; }

 private:
  Numbers numbers_;
};

std::vector<std::string_view> kinds() {
  std::vector<std::string_view> keys;
  for (const Choice& kind : choices(ReportKind{})) keys.push_back(kind.key);
  return keys;
}

}  // namespace

std::string report_schema(Language language) {
  const auto in = [&](Text text) { return text.in(language); };
  const CourseShapes shapes(language);
  const Numbers& numbers = shapes.numbers();
  std::vector<Key> keys =
      head_keys(kinds(), {{"files", numbers.whole(Meaning::basis_files)}}, language);
  const auto add = [&](std::string_view name, Json shape, Text text) {
    keys.push_back({name, described(std::move(shape), in(text))});
  };
  add("stage", one_of_shape<Stage>(), {"where the course stands", "hvor forløbet er"});
  add("programme", programme_shape(),
      {"null where the course names none", "null, hvor forløbet ikke angiver noget"});
  add("course", shapes.course(), {"end is inclusive", "end er inklusive"});
  add("charts", charts_shape(numbers),
      {"of use of force, then of violence", "for magtanvendelse, dernæst for vold"});
  add("violence_against", shapes.targets(),
      {"violence by whom it was against", "vold efter, hvem den var rettet mod"});
  add("near_misses", object_shape(series_keys(numbers)),
      {"near-misses by month", "nærved-hændelser pr. måned"});
  add("near_miss_ratio", shapes.ratio(),
      {"near-misses beside violence, before the course and in it",
       "nærved-hændelser ved siden af vold, før forløbet og i det"});
  add("silence", shapes.silence(),
      {"sites where nothing was recorded of late; site is null for the only one",
       "tilbud, hvor intet er registreret på det seneste; site er null for det eneste"});
  add("measures", shapes.measures(),
      {"well-being and safety, as groups answered", "trivsel og tryghed, som grupper svarede"});
  add("records", shapes.records(),
      {"how many records stand behind the counts", "hvor mange registreringer der er bag tallene"});
  add("practice_changes", CourseShapes::practice_changes(),
      {"when registering changed", "hvornår registreringspraksis blev ændret"});
  add("locked_measures", CourseShapes::lock(),
      {"what `plan lock-measures` locked", "hvad `plan lock-measures` låste"});
  add("trials", trials_shape(), {"to is inclusive", "to er inklusive"});
  add("attendance", attendance_shape(numbers),
      {"who was expected at held activities, and came",
       "hvem der var ventet til afholdte aktiviteter, og kom"});
  add("plan", plan_shape(),
      {"what is planned for today or later, and for days that have passed",
       "hvad der er planlagt fra i dag, og til dage, der er gået"});
  add("authorities", authorities_shape(),
      {"what authorities ordered or assessed", "hvad myndigheder har påbudt eller vurderet"});
  add("outcomes", outcomes_shape(), {"of the programme", "programmets"});
  add("focus_areas", focus_areas_shape(), {"of the course", "forløbets"});
  add("deliverables", deliverables_shape(), {"due and done", "frist og aflevering"});
  add("anchoring", reference("work"),
      {"what secures the change", "hvad der fastholder forandringen"});
  add("money", money_shape(numbers),
      {"in DKK; what is on no line of the budget has the id null",
       "i kr.; det, der ikke er på nogen budgetlinje, har id null"});
  add("figures", pictures_shape(numbers),
      {"what the other pictures show: by weekday (Monday first) and hour, by place, the plan, the "
       "burn-up, who was there",
       "hvad de øvrige billeder viser: efter ugedag (mandag først) og time, efter sted, planen, "
       "forbruget, hvem der var til stede"});
  add("findings", findings_shape(numbers),
      {"what `trivsel check` finds, errors first", "hvad `trivsel check` finder, fejl først"});
  for (Key& key : trace_keys(language)) keys.push_back(std::move(key));
  return schema_document("report",
                         in({"A report of a course of trivsel, as JSON, version 1",
                             "En rapport om et forløb fra trivsel som JSON, version 1"}),
                         keys,
                         {{"chart", chart_shape(numbers)},
                          {"activity", activity_shape()},
                          {"work", work_shape()}})
             .dump(2) +
         "\n";
}

}  // namespace trivsel::report
