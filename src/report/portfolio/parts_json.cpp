#include "report/portfolio/parts_json.hpp"

#include "report/json_values.hpp"

namespace trivsel::report {
namespace {

using Json = nlohmann::ordered_json;

Json stages_json(const PortfolioReport& report, Trace& trace, const StageCounts& counts) {
  const auto courses = [&](std::size_t count) {
    return trace.figure(Meaning::stage_courses, count, report.all);
  };
  Json stages;
  for (std::size_t i = 0; i < counts.at.size(); ++i) {
    stages[std::string(key_of(static_cast<Stage>(i)))] = courses(counts.at[i]);
  }
  stages["unreadable"] = courses(counts.unreadable);
  return stages;
}

Json adopted_json(const AdoptedTrial& trial) {
  Json focus = Json::array();
  for (const Focus one : trial.focus) focus.push_back(key_of(one));
  return {{"folder", trial.folder},
          {"id", trial.id},
          {"title", trial.title},
          {"focus", focus},
          {"decision", key_of(trial.decision)}};
}

Json point_json(const PortfolioReport& report, Trace& trace, const FunnelPoint& point,
                std::size_t number) {
  const auto figure = [&](Meaning meaning, double value) {
    return trace.figure(meaning, value, report.all);
  };
  return {{"site", trace.figure(Meaning::funnel_site, number, report.all)},
          {"resident_days", figure(Meaning::funnel_resident_days, point.resident_days)},
          {"rate", figure(Meaning::funnel_rate, point.rate)},
          {"lower", figure(Meaning::funnel_lower, point.lower)},
          {"upper", figure(Meaning::funnel_upper, point.upper)},
          {"outside", point.outside}};
}

}  // namespace

Json starts_json(const PortfolioReport& report, Trace& trace) {
  Json rows = Json::array();
  for (const StartRow& row : report.starts) {
    rows.push_back(
        {{"from", date_json(row.from)},
         {"to", date_json(row.to)},
         {"room_for", trace.figure(Meaning::starts_room, row.most, report.programme_from)},
         {"courses", trace.figure(Meaning::starts_courses, row.courses.all(), report.courses_from)},
         {"stages", stages_json(report, trace, row.courses)}});
  }
  return rows;
}

Json programmes_json(const PortfolioReport& report, Trace& trace, Language language) {
  Json rows = Json::array();
  const auto figure = [&](Meaning meaning, Json number) {
    return trace.figure(meaning, std::move(number), report.courses_from);
  };
  for (const ProgrammeRow& row : report.programmes) {
    rows.push_back(
        {{"id", text_or_null(row.id)},
         {"name", text_or_null(row.name.in(language))},
         {"courses", figure(Meaning::programme_courses, row.courses.all())},
         {"stages", stages_json(report, trace, row.courses)},
         {"sites", figure(Meaning::programme_sites, row.sites)},
         {"places", figure(Meaning::programme_places, row.places)},
         {"sites_without_places",
          figure(Meaning::programme_sites_without_places, row.sites_without_places)},
         {"administrations", figure(Meaning::programme_administrations, row.administrations)},
         {"suppliers", figure(Meaning::programme_suppliers, row.suppliers)},
         {"organisations", figure(Meaning::programme_organisations, row.organisations)}});
  }
  return rows;
}

Json origins_json(const PortfolioReport& report, Trace& trace) {
  Json rows = Json::array();
  for (const OriginRow& row : report.origins) {
    rows.push_back(
        {{"from", row.key},
         {"kind", key_json(row.kind)},
         {"courses", trace.figure(Meaning::origin_courses, row.courses, report.courses_from)}});
  }
  return rows;
}

Json good_examples_json(const PortfolioReport& report, Trace& trace) {
  const GoodExamples& found = report.examples;
  const TrialCounts& trials = found.trials;
  const auto figure = [&](std::size_t number) {
    return trace.figure(Meaning::examples_trials, number, report.plans_from);
  };
  Json adopted = Json::array();
  for (const AdoptedTrial& trial : found.adopted) adopted.push_back(adopted_json(trial));
  Json shared = Json::array();
  for (const ForOthers& work : found.shared) {
    shared.push_back({{"folder", work.folder},
                      {"id", work.id},
                      {"title", work.title},
                      {"kind", key_of(work.kind)},
                      {"done", format(work.done)}});
  }
  return {
      {"trials",
       {{"planned", figure(trials.planned)},
        {"running", figure(trials.running)},
        {"undecided", figure(trials.undecided)},
        {"undated", figure(trials.undated)},
        {"adopted", figure(trials.adopted)},
        {"adapted", figure(trials.adapted)},
        {"abandoned", figure(trials.abandoned)}}},
      {"kept", adopted},
      {"shared", shared},
      {"not_said", trace.figure(Meaning::examples_not_said, found.not_said, report.plans_from)}};
}

Json open_rules_json(const PortfolioReport& report, Trace& trace) {
  Json rows = Json::array();
  for (const OpenRule& rule : report.open.rules) {
    rows.push_back({{"rule", rule.code},
                    {"name", rule.name},
                    {"level", key_of(rule.level)},
                    {"courses", trace.figure(Meaning::open_rule_courses, rule.courses, report.all)},
                    {"in_portfolio", rule.in_portfolio}});
  }
  return rows;
}

Json funnels_json(const PortfolioReport& report, Trace& trace) {
  Json rows = Json::array();
  for (const SiteFunnel& funnel : report.funnels) {
    Json points = Json::array();
    for (const FunnelPoint& point : funnel.points) {
      points.push_back(point_json(report, trace, point, points.size() + 1));
    }
    const bool drawn = !funnel.points.empty();
    rows.push_back(
        {{"kind", key_of(funnel.kind)},
         {"fewest_records", trace.figure(Meaning::funnel_fewest_records, kFewestRecords, {})},
         {"fewest_points", trace.figure(Meaning::funnel_fewest_points, kFewestPoints, {})},
         {"not_shown",
          trace.figure(Meaning::funnel_not_shown, drawn ? Json(funnel.few) : Json(), report.all)},
         {"centre", trace.figure(Meaning::funnel_centre, funnel.centre, report.all)},
         {"points", points}});
  }
  return rows;
}

}  // namespace trivsel::report
