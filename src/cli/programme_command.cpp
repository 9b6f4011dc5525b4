#include <nlohmann/json.hpp>

#include "cli/invocation.hpp"
#include "cli/programmes.hpp"
#include "cli/table.hpp"
#include "rules/describe.hpp"

namespace trivsel {
namespace {

using Json = nlohmann::ordered_json;

int run_list(Invocation& invocation) {
  Json programmes = Json::array();
  for (const std::string_view id : built_in_programmes()) {
    const auto pack = built_in_pack(id);
    const std::string name = pack->pack.name->message().in(invocation.language());
    programmes.push_back({{"id", id}, {"edition", *pack->pack.edition}, {"name", name}});
    if (!invocation.json()) invocation.print(fmt::format("{}  {}\n", id, name));
  }
  if (invocation.json()) {
    invocation.print(Json{{"version", 1}, {"programmes", programmes}}.dump(2) + "\n");
  }
  return kDone;
}

void print_text(Invocation& invocation, const LoadedPack& loaded,
                const std::vector<DemandView>& demands) {
  const Language language = invocation.language();
  const Pack& pack = loaded.pack;
  const Text edition{"edition", "udgave"};
  const Text documents{"Documents", "Dokumenter"};
  const Text outcomes{"Outcomes", "Udbytte"};
  const Text asked{"Demands", "Krav"};
  const Text section{"section", "afsnit"};
  invocation.print(fmt::format("{} ({} {})\n{}\n", *pack.id, edition.in(language), *pack.edition,
                               pack.name->message().in(language)));
  if (pack.summary) invocation.print(pack.summary->message().in(language) + "\n");
  invocation.print(fmt::format("\n{}\n", documents.in(language)));
  for (const PackDocument& document : pack.documents) {
    const std::string day = document.date ? ", " + format(*document.date) : std::string();
    invocation.print(fmt::format("  {}: {}{}{}\n", *document.id, document.publisher.value,
                                 document.publisher ? ": " : "",
                                 fmt::format("{}{}", *document.title, day)));
  }
  if (!pack.outcomes.empty()) invocation.print(fmt::format("\n{}\n", outcomes.in(language)));
  for (const PackOutcome& outcome : pack.outcomes) {
    const std::string_view text = language == Language::da ? *outcome.da : *outcome.en;
    invocation.print(fmt::format("  {}: {}\n", *outcome.id, text));
  }
  invocation.print(fmt::format("\n{}\n", asked.in(language)));
  for (const DemandView& demand : demands) {
    invocation.print(fmt::format("  {} {}: {} ({} {})\n", demand.code,
                                 label_of(demand.level).in(language), demand.says,
                                 section.in(language), demand.section));
    if (!demand.params.empty()) invocation.print(fmt::format("         {}\n", demand.params));
    if (!demand.interpretation.empty()) {
      const Text ours{"our interpretation", "vores fortolkning"};
      invocation.print(fmt::format("         {}: {}\n", ours.in(language), demand.interpretation));
    }
  }
}

void print_json(Invocation& invocation, const LoadedPack& loaded,
                const std::vector<DemandView>& demands) {
  const Language language = invocation.language();
  Json rows = Json::array();
  for (const DemandView& demand : demands) {
    rows.push_back(
        {{"rule", demand.code},
         {"name", demand.name},
         {"id", demand.id},
         {"level", key_of(demand.level)},
         {"from", key_of(demand.from)},
         {"document", demand.document},
         {"section", demand.section},
         {"says", demand.says},
         {"interpretation", demand.interpretation.empty() ? Json() : Json(demand.interpretation)},
         {"params", demand.params.empty() ? Json() : Json(demand.params)}});
  }
  Json outcomes = Json::array();
  for (const PackOutcome& outcome : loaded.pack.outcomes) {
    outcomes.push_back(
        {{"id", *outcome.id}, {"label", language == Language::da ? *outcome.da : *outcome.en}});
  }
  const Json document = {{"version", 1},
                         {"id", *loaded.pack.id},
                         {"edition", *loaded.pack.edition},
                         {"sha256", loaded.sha256},
                         {"name", loaded.pack.name->message().in(language)},
                         {"outcomes", outcomes},
                         {"demands", rows}};
  invocation.print(document.dump(2) + "\n");
}

int run_show(Invocation& invocation) {
  const auto pack = require_programme(invocation.args().positionals().front());
  const Demands demands = demands_of(pack.get());
  const std::vector<DemandView> views = view_demands(*pack, demands, invocation.language());
  if (invocation.json()) {
    print_json(invocation, *pack, views);
  } else {
    print_text(invocation, *pack, views);
  }
  return kDone;
}

}  // namespace

Command programme_list_command() {
  return {.name = "programme list",
          .summary = {"the programmes that the program knows", "de programmer, der kendes"},
          .options = {text_or_json_option()},
          .is_default = true,
          .in_folder = false,
          .run = run_list};
}

Command programme_show_command() {
  return {.name = "programme show",
          .summary = {"what a programme demands, with its sources",
                      "hvad et program kræver, med kilder"},
          .options = {text_or_json_option()},
          .positionals = {{.name = "ID",
                           .help = {"the programme's id", "programmets id"},
                           .required = true}},
          .in_folder = false,
          .run = run_show};
}

}  // namespace trivsel
