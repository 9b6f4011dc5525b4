#include "cli/invocation.hpp"
#include "cli/programmes.hpp"
#include "cli/table.hpp"
#include "report/programme/demand_view.hpp"
#include "rules/page.hpp"
#include "rules/registry.hpp"
#include "text/nearest.hpp"

namespace trivsel {
namespace {

using report::DemandView;
using report::ParamWords;

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
  std::unique_ptr<LoadedPack> pack;
  Demands demands;
  std::vector<DemandView> views;  ///< of the rule asked for
};

ProgrammeDemands view_rule(const Rule& rule, const std::string& id,
                           std::unique_ptr<LoadedPack> pack, Language language) {
  ProgrammeDemands entry{id, std::move(pack), {}, {}};
  entry.demands = demands_of(entry.pack.get());
  for (DemandView& view : report::view_demands(entry.demands, entry.pack->pack, language)) {
    if (view.code == rule.code) entry.views.push_back(std::move(view));
  }
  return entry;
}

/// The rule's demands in the programme asked for, else in every one that can be read.
std::vector<ProgrammeDemands> demands_of_rule(const Rule& rule, Invocation& invocation) {
  const auto folder = folder_with_programmes(invocation);
  const Programmes known(invocation.programme_sources(), folder ? &*folder : nullptr);
  std::vector<ProgrammeDemands> all;
  if (const auto given = invocation.args().value("--programme")) {
    all.push_back(view_rule(rule, *given, require_programme(invocation, known, *given),
                            invocation.language()));
  } else {
    for (const std::string& id : known.ids()) {
      auto pack = known.find(id);
      if (!is_usable(*pack)) continue;
      all.push_back(view_rule(rule, id, std::move(pack), invocation.language()));
    }
  }
  std::erase_if(all, [](const ProgrammeDemands& entry) { return entry.views.empty(); });
  return all;
}

void print_demand(Invocation& invocation, const DemandView& demand) {
  const Language language = invocation.language();
  const Text from{"from stage", "fra stadiet"};
  const Text interpretation{"our interpretation", "vores fortolkning"};
  const Text params{"parameters", "parametre"};
  invocation.print(fmt::format("  {} ({}, {} {})\n", demand.id, label_of(demand.level).in(language),
                               from.in(language), label_of(demand.from).in(language)));
  const std::string date = demand.date.empty() ? "" : fmt::format(" ({})", demand.date);
  invocation.print(fmt::format("    {}{}, {}: {}\n", demand.document, date, demand.place(language),
                               demand.says));
  if (!demand.interpretation.empty()) {
    invocation.print(
        fmt::format("    {}: {}\n", interpretation.in(language), demand.interpretation));
  }
  if (demand.params.empty()) return;
  invocation.print(fmt::format("    {}:\n", params.in(language)));
  for (const ParamWords& param : demand.params) {
    invocation.print(fmt::format("      {}: {}\n", param.label, param.value));
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
    for (const DemandView& demand : entry.views) print_demand(invocation, demand);
  }
}

void text_or_null(JsonWriter& out, std::string_view key, std::string_view text) {
  out.key(key);
  text.empty() ? out.null() : out.string(text);
}

void write_demand(JsonWriter& out, const std::string& programme, const DemandView& demand) {
  out.begin_object();
  text_or_null(out, "programme", programme);
  text_or_null(out, "id", demand.id);
  text_or_null(out, "level", key_of(demand.level));
  text_or_null(out, "from", key_of(demand.from));
  out.key("source");
  out.begin_object();
  text_or_null(out, "document", demand.document);
  text_or_null(out, "section", demand.section);
  text_or_null(out, "date", demand.date);
  text_or_null(out, "says", demand.says);
  out.end_object();
  text_or_null(out, "interpretation", demand.interpretation);
  out.key("params");
  report::write_params(demand, out);
  out.key("params_in_words");
  out.begin_array();
  for (const ParamWords& param : demand.params) {
    out.begin_object();
    text_or_null(out, "key", param.key);
    text_or_null(out, "label", param.label);
    text_or_null(out, "value", param.value);
    out.end_object();
  }
  out.end_array();
  out.end_object();
}

void print_json(Invocation& invocation, const Rule& rule,
                const std::vector<ProgrammeDemands>& programmes) {
  JsonWriter out;
  out.begin_object();
  out.key("version");
  out.number(1);
  text_or_null(out, "rule", rule.code);
  text_or_null(out, "name", rule.name);
  out.key("always");
  out.boolean(rule.always);
  text_or_null(out, "what", rule_what(rule).in(invocation.language()));
  text_or_null(out, "why", rule_why(rule).in(invocation.language()));
  out.key("demands");
  out.begin_array();
  for (const ProgrammeDemands& entry : programmes) {
    for (const DemandView& demand : entry.views) write_demand(out, entry.programme, demand);
  }
  out.end_array();
  out.end_object();
  invocation.print(out.finish());
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
