#include "report/portfolio/parts_json.hpp"

#include "report/json_values.hpp"

namespace trivsel::report {
namespace {

using Json = nlohmann::ordered_json;

Json stages_json(const StageCounts& counts) {
  Json stages;
  for (std::size_t i = 0; i < counts.at.size(); ++i) {
    stages[std::string(key_of(static_cast<Stage>(i)))] = counts.at[i];
  }
  stages["unreadable"] = counts.unreadable;
  return stages;
}

template <class T>
Json or_null(const std::optional<T>& value) {
  return value ? Json(*value) : Json();
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

Json point_json(const FunnelPoint& point, std::size_t number) {
  return {{"site", number},       {"resident_days", point.resident_days},
          {"rate", point.rate},   {"lower", point.lower},
          {"upper", point.upper}, {"outside", point.outside}};
}

}  // namespace

Json starts_json(const PortfolioReport& report) {
  Json rows = Json::array();
  for (const StartRow& row : report.starts) {
    rows.push_back({{"from", date_json(row.from)},
                    {"to", date_json(row.to)},
                    {"room_for", or_null(row.most)},
                    {"courses", row.courses.all()},
                    {"stages", stages_json(row.courses)}});
  }
  return rows;
}

Json programmes_json(const PortfolioReport& report, Language language) {
  Json rows = Json::array();
  for (const ProgrammeRow& row : report.programmes) {
    rows.push_back({{"id", text_or_null(row.id)},
                    {"name", text_or_null(row.name.in(language))},
                    {"courses", row.courses.all()},
                    {"stages", stages_json(row.courses)},
                    {"sites", row.sites},
                    {"places", row.places},
                    {"sites_without_places", row.sites_without_places},
                    {"administrations", row.administrations},
                    {"suppliers", row.suppliers},
                    {"organisations", row.organisations}});
  }
  return rows;
}

Json origins_json(const PortfolioReport& report) {
  Json rows = Json::array();
  for (const OriginRow& row : report.origins) {
    rows.push_back({{"from", row.key},
                    {"kind", row.kind ? Json(key_of(*row.kind)) : Json()},
                    {"courses", row.courses}});
  }
  return rows;
}

Json good_examples_json(const PortfolioReport& report) {
  const GoodExamples& found = report.examples;
  const TrialCounts& trials = found.trials;
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
  return {{"trials",
           {{"planned", trials.planned},
            {"running", trials.running},
            {"undecided", trials.undecided},
            {"undated", trials.undated},
            {"adopted", trials.adopted},
            {"adapted", trials.adapted},
            {"abandoned", trials.abandoned}}},
          {"kept", adopted},
          {"shared", shared},
          {"not_said", found.not_said}};
}

Json open_rules_json(const PortfolioReport& report) {
  Json rows = Json::array();
  for (const OpenRule& rule : report.open.rules) {
    rows.push_back({{"rule", rule.code},
                    {"name", rule.name},
                    {"level", key_of(rule.level)},
                    {"courses", rule.courses},
                    {"in_portfolio", rule.in_portfolio}});
  }
  return rows;
}

Json funnels_json(const PortfolioReport& report) {
  Json rows = Json::array();
  for (const SiteFunnel& funnel : report.funnels) {
    Json points = Json::array();
    for (const FunnelPoint& point : funnel.points) {
      points.push_back(point_json(point, points.size() + 1));
    }
    const bool drawn = !funnel.points.empty();
    rows.push_back({{"kind", key_of(funnel.kind)},
                    {"fewest_records", kFewestRecords},
                    {"fewest_points", kFewestPoints},
                    {"not_shown", drawn ? Json(funnel.few) : Json()},
                    {"centre", or_null(funnel.centre)},
                    {"points", points}});
  }
  return rows;
}

}  // namespace trivsel::report
