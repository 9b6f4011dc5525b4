#include "rules/describe.hpp"

namespace trivsel {
namespace {

std::string params_of(const LoadedPack& pack, std::string_view id) {
  for (const PackRule& entry : pack.pack.rules) {
    if (!entry.id.is(id) || !entry.params) continue;
    const Span span = entry.params.where.span;
    return std::string(pack.source->bytes().substr(span.begin, span.end - span.begin));
  }
  return {};
}

}  // namespace

std::vector<DemandView> view_demands(const LoadedPack& pack, const Demands& demands,
                                     Language language) {
  std::vector<DemandView> views;
  for (const Demand& demand : demands.all) {
    if (demand.id.empty()) continue;
    views.push_back({demand.rule->code, demand.rule->name, std::string(demand.id), demand.level,
                     demand.from, std::string(demand.source.document),
                     std::string(demand.source.section), demand.source.date,
                     demand.source.paraphrase.in(language), demand.interpretation.in(language),
                     params_of(pack, demand.id)});
  }
  return views;
}

}  // namespace trivsel
