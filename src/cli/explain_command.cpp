#include <nlohmann/json.hpp>

#include "cli/invocation.hpp"
#include "cli/programmes.hpp"
#include "cli/table.hpp"
#include "rules/describe.hpp"
#include "rules/page.hpp"
#include "rules/registry.hpp"
#include "text/nearest.hpp"

namespace trivsel {
namespace {

const Rule& require_rule(const std::string& word) {
  std::string code = word;
  std::transform(code.begin(), code.end(), code.begin(), [](char c) {
    return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
  });
  if (const Rule* rule = find_rule(code)) return *rule;
  if (const Rule* rule = find_rule(word)) return *rule;
  std::vector<std::string_view> names;
  for (const Rule* rule : all_rules()) {
    names.push_back(rule->code);
    names.push_back(rule->name);
  }
  const auto meant = nearest(word, names);
  refuse(say("no rule is called \"{}\"", "ingen regel hedder \"{}\"", word),
         meant ? say("did you mean {}?", "mente du {}?", *meant)
               : Message(Text{"`trivsel explain` lists them", "`trivsel explain` viser dem"}));
}

struct ProgrammeDemands {
  std::string programme;
  std::vector<DemandView> demands;
};

/// The rule's demands in the programme asked for, else in every one.
std::vector<ProgrammeDemands> demands_of_rule(const Rule& rule, const Invocation& invocation) {
  std::vector<std::string> ids;
  if (const auto given = invocation.args().value("--programme")) {
    ids.push_back(*given);
  } else {
    for (const std::string_view id : built_in_programmes()) ids.emplace_back(id);
  }
  std::vector<ProgrammeDemands> all;
  for (const std::string& id : ids) {
    const auto pack = require_programme(id);
    const Demands demands = demands_of(pack.get());
    ProgrammeDemands entry{id, {}};
    for (DemandView& view : view_demands(*pack, demands, invocation.language())) {
      if (view.code == rule.code) entry.demands.push_back(std::move(view));
    }
    if (!entry.demands.empty()) all.push_back(std::move(entry));
  }
  return all;
}

void print_demand(Invocation& invocation, const DemandView& demand) {
  const Language language = invocation.language();
  const Text from{"from stage", "fra stadiet"};
  const Text section{"section", "afsnit"};
  const Text interpretation{"our interpretation", "vores fortolkning"};
  const Text params{"parameters", "parametre"};
  invocation.print(fmt::format("  {} ({}, {} {})\n", demand.id, label_of(demand.level).in(language),
                               from.in(language), label_of(demand.from).in(language)));
  invocation.print(fmt::format("    {}, {} {}: {}\n", demand.document, section.in(language),
                               demand.section, demand.says));
  if (!demand.interpretation.empty()) {
    invocation.print(
        fmt::format("    {}: {}\n", interpretation.in(language), demand.interpretation));
  }
  if (!demand.params.empty()) {
    invocation.print(fmt::format("    {}: {}\n", params.in(language), demand.params));
  }
}

void print_text(Invocation& invocation, const Rule& rule,
                const std::vector<ProgrammeDemands>& programmes) {
  const Language language = invocation.language();
  const Text why{"Why", "Hvorfor"};
  const Text always{"Holds for every course, as", "Gælder for alle forløb, som"};
  const Text in_programme{"In programme", "I programmet"};
  const Text law{"Rests on", "Bygger på"};
  invocation.print(fmt::format("{} {}\n\n{}\n\n{}: {}\n", rule.code, rule.name,
                               rule_what(rule).in(language), why.in(language),
                               rule_why(rule).in(language)));
  if (!rule.law.empty()) invocation.print(fmt::format("\n{}: {}\n", law.in(language), rule.law));
  if (rule.always) {
    invocation.print(
        fmt::format("\n{} {}.\n", always.in(language), label_of(rule.level).in(language)));
  }
  for (const ProgrammeDemands& entry : programmes) {
    invocation.print(fmt::format("\n{} {}:\n", in_programme.in(language), entry.programme));
    for (const DemandView& demand : entry.demands) print_demand(invocation, demand);
  }
}

nlohmann::ordered_json demand_json(const std::string& programme, const DemandView& demand) {
  nlohmann::ordered_json json = {{"programme", programme},
                                 {"id", demand.id},
                                 {"level", key_of(demand.level)},
                                 {"from", key_of(demand.from)},
                                 {"source",
                                  {{"document", demand.document},
                                   {"section", demand.section},
                                   {"date", nullptr},
                                   {"says", demand.says}}},
                                 {"interpretation", nullptr},
                                 {"params", nullptr}};
  if (!demand.date.empty()) json["source"]["date"] = demand.date;
  if (!demand.interpretation.empty()) json["interpretation"] = demand.interpretation;
  if (!demand.params.empty()) json["params"] = demand.params;
  return json;
}

void print_json(Invocation& invocation, const Rule& rule,
                const std::vector<ProgrammeDemands>& programmes) {
  nlohmann::ordered_json demands = nlohmann::ordered_json::array();
  for (const ProgrammeDemands& entry : programmes) {
    for (const DemandView& demand : entry.demands) {
      demands.push_back(demand_json(entry.programme, demand));
    }
  }
  const nlohmann::ordered_json document = {{"version", 1},
                                           {"rule", rule.code},
                                           {"name", rule.name},
                                           {"always", rule.always},
                                           {"what", rule_what(rule).in(invocation.language())},
                                           {"why", rule_why(rule).in(invocation.language())},
                                           {"demands", demands}};
  invocation.print(document.dump(2) + "\n");
}

int run_explain(Invocation& invocation) {
  if (invocation.args().positionals().empty()) {
    for (const Rule* rule : all_rules()) {
      invocation.print(fmt::format("{}  {}\n", rule->code, rule->name));
    }
    return kDone;
  }
  const Rule& rule = require_rule(invocation.args().positionals().front());
  const std::vector<ProgrammeDemands> programmes = demands_of_rule(rule, invocation);
  if (invocation.json()) {
    print_json(invocation, rule, programmes);
  } else {
    print_text(invocation, rule, programmes);
  }
  return kDone;
}

}  // namespace

Command explain_command() {
  return {
      .name = "explain",
      .summary = {"tell what a rule demands, why, and where that stands",
                  "fortæl, hvad en regel kræver, hvorfor, og hvor det står"},
      .options =
          {{"--programme", "", "ID", Takes::one, {"in this programme only", "kun i dette program"}},
           text_or_json_option()},
      .positionals = {{.name = "RULE",
                       .help = {"a code (TRV203) or a name; without one, lists them all",
                                "en kode (TRV203) eller et navn; uden vises alle"}}},
      .in_folder = false,
      .run = run_explain};
}

}  // namespace trivsel
