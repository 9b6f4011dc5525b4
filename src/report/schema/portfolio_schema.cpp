#include "model/course.hpp"
#include "model/episode.hpp"
#include "model/money_files.hpp"
#include "model/plan.hpp"
#include "programme/pack.hpp"
#include "report/schema/report_schema.hpp"
#include "report/schema/shape.hpp"

namespace trivsel::report {
namespace {

class PortfolioShapes {
 public:
  explicit PortfolioShapes(Language language) : numbers_(language) {}

  [[nodiscard]] Json levels() const {
    return object_shape({{"error", numbers_.whole(Meaning::open_rules_error)},
                         {"warning", numbers_.whole(Meaning::open_rules_warning)},
                         {"note", numbers_.whole(Meaning::open_rules_note)}});
  }

  [[nodiscard]] Json course() const {
    return object_shape({{"folder", text_shape()},
                         {"id", nullable(text_shape())},
                         {"title", nullable(text_shape())},
                         {"programme", nullable(text_shape())},
                         {"sites", list_shape(text_shape())},
                         {"start", nullable(day_shape())},
                         {"end", nullable(day_shape())},
                         {"stage", nullable(one_of_shape<Stage>())},
                         {"findings", levels()}});
  }

  [[nodiscard]] Json cohort() const {
    return object_shape({{"from", day_shape()},
                         {"to", day_shape()},
                         {"whole", bool_shape()},
                         {"room_for", numbers_.whole(Meaning::cohort_room)},
                         {"started", numbers_.whole(Meaning::cohort_started)}});
  }

  [[nodiscard]] Json start() const {
    return object_shape({{"from", nullable(day_shape())},
                         {"to", nullable(day_shape())},
                         {"room_for", nullable(numbers_.whole(Meaning::starts_room))},
                         {"courses", numbers_.whole(Meaning::starts_courses)},
                         {"stages", stages()}});
  }

  [[nodiscard]] Json programme() const {
    return object_shape(
        {{"id", nullable(text_shape())},
         {"name", nullable(text_shape())},
         {"courses", numbers_.whole(Meaning::programme_courses)},
         {"stages", stages()},
         {"sites", numbers_.whole(Meaning::programme_sites)},
         {"places", numbers_.whole(Meaning::programme_places)},
         {"sites_without_places", numbers_.whole(Meaning::programme_sites_without_places)},
         {"administrations", numbers_.whole(Meaning::programme_administrations)},
         {"suppliers", numbers_.whole(Meaning::programme_suppliers)},
         {"organisations", numbers_.whole(Meaning::programme_organisations)}});
  }

  [[nodiscard]] Json origin() const {
    return object_shape({{"from", text_shape()},
                         {"kind", nullable(one_of_shape<ReferralKind>())},
                         {"courses", numbers_.whole(Meaning::origin_courses)}});
  }

  [[nodiscard]] Json good_examples() const {
    std::vector<Key> trials;
    for (const std::string_view state :
         {"planned", "running", "undecided", "undated", "adopted", "adapted", "abandoned"}) {
      trials.push_back({state, numbers_.whole(Meaning::examples_trials)});
    }
    const Json kept = object_shape({{"folder", text_shape()},
                                    {"id", text_shape()},
                                    {"title", text_shape()},
                                    {"focus", list_shape(one_of_shape<Focus>())},
                                    {"decision", one_of_shape<Decision>()}});
    const Json shared = object_shape({{"folder", text_shape()},
                                      {"id", text_shape()},
                                      {"title", text_shape()},
                                      {"kind", one_of_shape<DeliverableKind>()},
                                      {"done", day_shape()}});
    return object_shape({{"trials", object_shape(trials)},
                         {"kept", list_shape(kept)},
                         {"shared", list_shape(shared)},
                         {"not_said", numbers_.whole(Meaning::examples_not_said)}});
  }

  [[nodiscard]] Json funnel() const {
    const Json point =
        object_shape({{"site", numbers_.whole(Meaning::funnel_site)},
                      {"resident_days", numbers_.number(Meaning::funnel_resident_days)},
                      {"rate", numbers_.number(Meaning::funnel_rate)},
                      {"lower", numbers_.number(Meaning::funnel_lower)},
                      {"upper", numbers_.number(Meaning::funnel_upper)},
                      {"outside", bool_shape()}});
    return object_shape({{"kind", one_of_shape<EpisodeKind>()},
                         {"fewest_records", numbers_.whole(Meaning::funnel_fewest_records)},
                         {"fewest_points", numbers_.whole(Meaning::funnel_fewest_points)},
                         {"not_shown", nullable(numbers_.whole(Meaning::funnel_not_shown))},
                         {"centre", nullable(numbers_.number(Meaning::funnel_centre))},
                         {"points", list_shape(point)}});
  }

  [[nodiscard]] Json open_rule() const {
    return object_shape({{"rule", {{"type", "string"}, {"pattern", "^TRV[0-9]{3}$"}}},
                         {"name", text_shape()},
                         {"level", one_of_shape<Level>()},
                         {"courses", numbers_.whole(Meaning::open_rule_courses)},
                         {"in_portfolio", bool_shape()}});
  }

  [[nodiscard]] static Json booking() {
    return object_shape({{"consultant", text_shape()},
                         {"day", day_shape()},
                         {"folder", text_shape()},
                         {"activity", text_shape()},
                         {"other_folder", text_shape()},
                         {"other_activity", text_shape()},
                         {"at_one_time", bool_shape()}});
  }

  [[nodiscard]] Json money() const {
    std::vector<Key> payer = {{"payer", nullable(one_of_shape<Payer>())}};
    for (const Key& key : sums()) payer.push_back(key);
    return object_shape({{"lower_bound", bool_shape()},
                         {"courses", list_shape(course_money())},
                         {"payers", list_shape(object_shape(payer))},
                         {"grants", list_shape(grant())},
                         {"by_rule", numbers_.whole(Meaning::grant_by_rule)},
                         {"total", object_shape(sums())}});
  }

 private:
  [[nodiscard]] Json stages() const {
    std::vector<Key> keys;
    for (const Choice& stage : choices(Stage{})) {
      keys.push_back({stage.key, numbers_.whole(Meaning::stage_courses)});
    }
    keys.push_back({"unreadable", numbers_.whole(Meaning::stage_courses)});
    return object_shape(keys);
  }

  [[nodiscard]] std::vector<Key> sums() const {
    return {{"budget", numbers_.number(Meaning::courses_budget)},
            {"spent", numbers_.number(Meaning::courses_spent)},
            {"committed", numbers_.number(Meaning::courses_committed)},
            {"rest", numbers_.number(Meaning::courses_rest)}};
  }

  /// Of a course that cannot be added up, there are no sums.
  [[nodiscard]] Json course_money() const {
    const auto known = [](bool value) { return Json{{"type", "boolean"}, {"const", value}}; };
    std::vector<Key> keys = {{"folder", text_shape()}, {"known", known(true)}};
    for (const Key& key : sums()) keys.push_back(key);
    const Json unknown = object_shape({{"folder", text_shape()}, {"known", known(false)}});
    return {{"anyOf", Json::array({object_shape(keys), unknown})}};
  }

  [[nodiscard]] Json grant() const {
    return object_shape({{"id", text_shape()},
                         {"title", nullable(text_shape())},
                         {"from", day_shape()},
                         {"to", day_shape()},
                         {"amount", numbers_.number(Meaning::grant_amount)},
                         {"booked", numbers_.number(Meaning::grant_booked)},
                         {"committed", numbers_.number(Meaning::grant_committed)},
                         {"forecast", numbers_.number(Meaning::grant_forecast)},
                         {"rest", numbers_.number(Meaning::grant_rest)}});
  }

  Numbers numbers_;
};

}  // namespace

std::string portfolio_report_schema(Language language) {
  const auto in = [&](Text text) { return text.in(language); };
  const PortfolioShapes shapes(language);
  std::vector<Key> keys = head_keys({"portfolio"}, {}, language);
  const auto add = [&](std::string_view name, Json shape, Text text) {
    keys.push_back({name, described(std::move(shape), in(text))});
  };
  add("title", nullable(text_shape()), {"the portfolio's title", "porteføljens titel"});
  add("programme", programme_shape(),
      {"null where it names none", "null, hvor den ikke angiver noget"});
  add("courses", list_shape(shapes.course()),
      {"in the order of their folders; stage is null where a course cannot be read",
       "i mappernes rækkefølge; stage er null, hvor et forløb ikke kan læses"});
  add("cohorts", list_shape(shapes.cohort()),
      {"starts against the programme's room for them",
       "starter over for programmets plads til dem"});
  add("starts", list_shape(shapes.start()),
      {"every course in one row: of a cohort, else of a half-year; null: no start is known",
       "hvert forløb i én række: efter programmets starter, ellers efter halvår; null: ingen start "
       "er kendt"});
  add("programmes", list_shape(shapes.programme()),
      {"the courses by their programme", "forløbene efter deres program"});
  add("origins", list_shape(shapes.origin()),
      {"how the courses came", "hvordan forløbene kom i gang"});
  add("good_examples", shapes.good_examples(),
      {"what courses tried and keep, and what others can use",
       "hvad forløb har prøvet og beholder, og hvad andre kan bruge"});
  add("funnels", list_shape(shapes.funnel()),
      {"sites without names beside each other; no points where too few may be shown",
       "tilbud uden navn ved siden af hinanden; ingen punkter, hvor for få må vises"});
  add("open_rules", list_shape(shapes.open_rule()),
      {"rules under which something is open", "regler, hvor noget er åbent"});
  add("double_bookings", list_shape(PortfolioShapes::booking()),
      {"consultants who would be in two courses at once",
       "konsulenter, der skulle være i to forløb på én gang"});
  add("money", shapes.money(),
      {"lower bounds: wages of those who run the courses are in no folder",
       "mindstebeløb: løn til dem, der gennemfører forløbene, står ikke i mapperne"});
  add("findings", shapes.levels(), {"of the portfolio as such", "for porteføljen som sådan"});
  for (Key& key : trace_keys(language)) keys.push_back(std::move(key));
  return schema_document("report-portfolio",
                         in({"A portfolio report of trivsel, as JSON, version 1",
                             "En porteføljerapport fra trivsel som JSON, version 1"}),
                         keys, {})
             .dump(2) +
         "\n";
}

}  // namespace trivsel::report
