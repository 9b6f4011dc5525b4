#include "rules/demand.hpp"

#include "rules/registry.hpp"
#include "text/nearest.hpp"
#include "text/personal.hpp"

namespace trivsel {
namespace {

Demand always_demand(const Rule& rule) {
  Demand demand;
  demand.rule = &rule;
  demand.level = rule.level;
  demand.from = rule.from;
  return demand;
}

void cite(const Pack& pack, const PackRule& entry, Demand& demand) {
  if (!entry.source) return;
  const PackDocument* document = pack.document(*entry.source->document);
  demand.source.document =
      mask_cpr(document != nullptr ? *document->title : *entry.source->document);
  demand.source.section = mask_cpr(*entry.source->section);
  if (document != nullptr && document->date) demand.source.date = format(*document->date);
  demand.source.paraphrase = {mask_cpr(*entry.source->en), mask_cpr(*entry.source->da)};
  demand.cited = true;
}

Finding unknown_rule(const PackRule& entry) {
  std::vector<std::string_view> codes;
  for (const Rule* rule : all_rules()) codes.push_back(rule->code);
  Finding finding;
  finding.rule = "TRV005";
  finding.where = entry.rule.where;
  finding.message = say("no rule is called \"{}\"", "ingen regel hedder \"{}\"", *entry.rule);
  const auto meant = nearest(*entry.rule, codes);
  finding.help = meant ? say("did you mean \"{}\"?", "mente du \"{}\"?", *meant)
                       : Message(Text{"see the list of rules", "se listen over regler"});
  return finding;
}

bool lacks_params(const PackRule& entry, const Rule& rule) {
  const auto& fields = rule.params->fields;
  return !entry.params && std::any_of(fields.begin(), fields.end(), [](const FieldInfo& field) {
    return field.need == Need::required;
  });
}

Finding missing_params(const PackRule& entry) {
  Finding finding;
  finding.rule = "TRV003";
  finding.where = entry.head;
  finding.message = say("\"params\" is missing for {}", "\"params\" mangler for {}", *entry.rule);
  finding.help = Text{"write what the rule is to demand", "skriv, hvad reglen skal kræve"};
  return finding;
}

Finding needless_params(const PackRule& entry) {
  Finding finding;
  finding.rule = "TRV002";
  finding.where = entry.params.where;
  finding.message = say("{} takes no \"params\"", "{} har ingen \"params\"", *entry.rule);
  finding.help = Text{"take them out", "fjern dem"};
  return finding;
}

/// Nothing where its parameters cannot be read: a rule may rely on those that are required.
std::optional<Demand> pack_demand(const LoadedPack& loaded, const PackRule& entry, const Rule& rule,
                                  Demands& demands) {
  Demand demand;
  demand.rule = &rule;
  demand.id = *entry.id;
  demand.level = *entry.level;
  demand.from = entry.from.value_or(rule.from);
  demand.pack = &loaded;
  demand.entry = &entry;
  demand.added = loaded.base || loaded.origin == PackOrigin::folder;
  cite(loaded.pack, entry, demand);
  if (entry.interpretation) {
    const PackText& text = *entry.interpretation;
    demand.interpretation = {mask_cpr(*text.en), mask_cpr(*text.da)};
  }
  if (!rule.read_params) {
    if (!entry.params) return demand;
    demands.problems.push_back(needless_params(entry));
    return std::nullopt;
  }
  if (lacks_params(entry, rule)) {
    demands.problems.push_back(missing_params(entry));
    return std::nullopt;
  }
  ReadNotes notes;
  Reader reader(*loaded.source, *loaded.tree, entry.where.file, notes);
  demand.params = rule.read_params(reader, entry.params ? *entry.params : nullptr);
  const bool readable = notes.findings.empty();
  std::move(notes.findings.begin(), notes.findings.end(), std::back_inserter(demands.problems));
  if (!readable) return std::nullopt;
  demands.texts.push_back(std::move(notes.texts));
  return demand;
}

void add_demands_of(const LoadedPack& pack, Demands& demands) {
  if (pack.base) {
    add_demands_of(*pack.base, demands);
    demands.problems.clear();  // told where that programme is looked at by itself
  }
  for (const PackRule& entry : pack.pack.rules) {
    if (!entry.rule || !entry.id || !entry.level) continue;
    const Rule* rule = find_rule(*entry.rule);
    if (rule == nullptr) {
      demands.problems.push_back(unknown_rule(entry));
    } else if (!entry.source) {
      continue;  // the form says so: what cites nothing is not demanded
    } else if (auto demand = pack_demand(pack, entry, *rule, demands)) {
      demands.all.push_back(std::move(*demand));
    }
  }
}

/// A programme may ask more of a rule that always holds, never less.
bool is_asked_already(const Rule& rule, const Demands& demands) {
  return std::any_of(demands.all.begin(), demands.all.end(), [&](const Demand& demand) {
    const bool alike = !demand.added || !rule.read_params;
    return demand.rule == &rule && alike && demand.level >= rule.level && demand.from <= rule.from;
  });
}

}  // namespace

Demands demands_of(const LoadedPack* pack) {
  Demands demands;
  if (pack != nullptr) add_demands_of(*pack, demands);
  for (const Rule* rule : all_rules()) {
    const bool asked = !rule->always || is_asked_already(*rule, demands);
    if (!asked) demands.all.push_back(always_demand(*rule));
  }
  std::stable_sort(demands.all.begin(), demands.all.end(),
                   [](const Demand& a, const Demand& b) { return a.rule->code < b.rule->code; });
  return demands;
}

}  // namespace trivsel
