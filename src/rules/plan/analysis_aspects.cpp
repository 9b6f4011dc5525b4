#include "rules/plan/analysis_aspects.hpp"

namespace trivsel {
namespace {

/// What is known of the analysis of one site.
struct Analysed {
  const Analysis* last = nullptr;  ///< done and written down
  std::vector<AnalysisAspect> aspects;
  bool readable = true;
  const Activity* held = nullptr;
  bool to_come = false;
};

void take(const Analysis& analysis, Analysed& found) {
  found.last = &analysis;
  if (analysis.aspects.state == State::spoiled) found.readable = false;
  for (const At<AnalysisAspect>& aspect : analysis.aspects) found.aspects.push_back(*aspect);
}

Analysed analysed(const Case& c, std::string_view site) {
  Analysed found;
  for (const Analysis& analysis : c.folder.course.analysis) {
    const bool is_of = analysis.site.absent() || analysis.site.is(site);
    if (is_of && analysis.done && *analysis.done <= c.today()) take(analysis, found);
  }
  for (const Activity& activity : c.folder.plan.activities) {
    if (!activity.stands() || !activity.is(ActivityKind::analysis) || !activity.date) continue;
    if (!is_meant_for(activity.sites, {site})) continue;
    if (activity.is_held()) {
      found.held = &activity;
    } else if (*activity.date >= c.today()) {
      found.to_come = true;
    }
  }
  return found;
}

Message missing_of(const AspectDemand& demand, const std::vector<AnalysisAspect>& covered) {
  Message missing;
  for (const At<AnalysisAspect>& aspect : demand.aspects) {
    if (std::find(covered.begin(), covered.end(), *aspect) != covered.end()) continue;
    missing = missing.empty() ? Message(label_of(*aspect))
                              : say("{} and {}", "{} og {}", missing, label_of(*aspect));
  }
  return missing;
}

constexpr Text kHelp{"write it in course.yaml under `analysis:` with `done`, `site` and `aspects`",
                     "skriv det i course.yaml under `analysis:` med `done`, `site` og `aspects`"};

void judge_site(const Case& c, const AspectDemand& demand, std::string_view site, Sink& sink) {
  const Analysed found = analysed(c, site);
  if (found.to_come || !found.readable) return;
  if (found.last != nullptr) {
    const Message missing = missing_of(demand, found.aspects);
    if (missing.empty()) return;
    const auto& aspects = found.last->aspects;
    sink.add(aspects.empty() ? found.last->head : aspects.where,
             say("the analysis of \"{}\" does not cover {}", "analysen af \"{}\" dækker ikke {}",
                 site, missing),
             kHelp)
        .subject = fmt::format("analysis of {}", site);
    return;
  }
  if (found.held == nullptr) return;
  const Date limit = *found.held->date + std::chrono::days{demand.within_days.value_or(0)};
  if (c.stage != Stage::closed && c.today() <= limit) return;
  sink.add(found.held->head,
           say("what {} found at \"{}\" is not written down",
               "det, {} viste på \"{}\", er ikke skrevet ned", *found.held->id, site),
           kHelp)
      .subject = fmt::format("analysis of {}", site);
}

}  // namespace

const Record<AspectDemand>& aspect_demand_record() {
  static const Record<AspectDemand> table{
      "analysis",
      {"what an analysis covers", "hvad en analyse dækker"},
      {choice_list("aspects", &AspectDemand::aspects, {"each of these", "hvert af disse"})
           .required(),
       scalar("within_days", FieldType::count, &AspectDemand::within_days,
              {"days after it, to write it down", "dage efter den til at skrive det ned"})
           .between(0, 365)}};
  return table;
}

void judge_aspects(const Case& c, const AspectDemand& demand, Sink& sink) {
  if (c.stage < Stage::running || c.folder.course.leaves_out("analysis") != nullptr) return;
  for (const Site& site : c.folder.course.sites) {
    if (site.id) judge_site(c, demand, *site.id, sink);
  }
}

}  // namespace trivsel
