#include <nlohmann/json.hpp>

#include "cli/invocation.hpp"
#include "cli/programmes.hpp"
#include "cli/table.hpp"
#include "report/document/render.hpp"
#include "report/programme/programme_document.hpp"
#include "report/report_text.hpp"

namespace trivsel {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::string_view kFormats[] = {"text", "md", "json"};

/// Those that can be named here. What is wrong with one stands on stderr; one that cannot be used
/// is listed, and fails the command.
int run_list(Invocation& invocation) {
  const auto folder = folder_with_programmes(invocation);
  const Programmes known(invocation.programme_sources(), folder ? &*folder : nullptr);
  Json programmes = Json::array();
  bool broken = false;
  for (const std::string& id : known.ids()) {
    const auto pack = known.find(id);
    const bool readable = is_usable(*pack);
    const bool usable = !tell_faults(invocation, id, *pack);
    const Text fault = readable ? Text{" (cannot be used)", " (kan ikke bruges)"}
                                : Text{"(cannot be read)", "(kan ikke læses)"};
    std::string name =
        readable ? report::shown(pack->pack.name->message().in(invocation.language())) : "";
    if (!usable) name += fault.in(invocation.language());
    Json row = {{"id", id}, {"edition", Json()}, {"name", name}, {"usable", usable}};
    if (readable) row["edition"] = report::shown(*pack->pack.edition);
    programmes.push_back(std::move(row));
    if (!invocation.json()) invocation.print(fmt::format("{}  {}\n", id, name));
    broken = broken || !usable;
  }
  for (const std::string& path : known.misnamed()) {
    invocation.tell(say("{}: no programme: a programme's file is called by its id, as {}",
                        "{}: intet program: et programs fil hedder som dets id, som {}", path,
                        "min-kommune.yaml"));
    broken = true;
  }
  if (invocation.json()) {
    invocation.print(Json{{"version", 1}, {"programmes", programmes}}.dump(2) + "\n");
  }
  return broken ? kFindings : kDone;
}

int run_show(Invocation& invocation) {
  const auto folder = folder_with_programmes(invocation);
  const Programmes known(invocation.programme_sources(), folder ? &*folder : nullptr);
  const auto pack = require_programme(invocation, known, invocation.args().positionals().front());
  const Demands demands = demands_of(pack.get());
  if (invocation.json()) {
    invocation.print(report::programme_json(*pack, demands, invocation.language()));
    return kDone;
  }
  const report::Document document =
      report::programme_document(*pack, demands, invocation.language());
  const bool markdown = invocation.args().value("--format") == "md";
  constexpr std::size_t kUsualWidth = 100;
  const std::size_t width = invocation.width() == 0 ? kUsualWidth : invocation.width();
  invocation.print(markdown ? report::render_markdown(document)
                            : report::render_text(document, width));
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
          .summary = {"what a programme demands, with its dates, sums and sources",
                      "hvad et program kræver, med datoer, beløb og kilder"},
          .options = {{"--format",
                       "",
                       "FORMAT",
                       Takes::one,
                       {"how to print it", "hvordan det vises"},
                       kFormats}},
          .positionals = {{.name = "ID",
                           .help = {"the programme's id", "programmets id"},
                           .required = true}},
          .in_folder = false,
          .run = run_show};
}

}  // namespace trivsel
