#include <ostream>

#include "cli/invocation.hpp"
#include "cli/table.hpp"
#include "findings/render.hpp"
#include "folder/load.hpp"
#include "rules/check.hpp"
#include "rules/programme_finding.hpp"
#include "version.hpp"

namespace trivsel {
namespace {

constexpr std::string_view kFormats[] = {"text", "concise", "json"};
constexpr std::string_view kLevels[] = {"error", "warning", "note", "never"};
constexpr std::string_view kStages[] = {"application", "submitted", "running", "closed"};

bool fails(const Summary& summary, std::string_view fail_on) {
  if (fail_on == "never") return false;
  if (summary.errors > 0) return true;
  if (fail_on == "error") return false;
  return summary.warnings > 0 || (fail_on == "note" && summary.notes > 0);
}

std::string render(const CheckReport& report, std::string_view format, Invocation& invocation) {
  if (format == "json") return render_json(report);
  if (format == "concise") return render_concise(report);
  return render_text(report, invocation.colour(), invocation.width());
}

std::string folder_to_check(Invocation& invocation) {
  const std::vector<std::string>& paths = invocation.args().positionals();
  return paths.empty() ? invocation.folder_path()
                       : from_start(invocation.environment(), paths.front());
}

int run_check_command(Invocation& invocation) {
  const Directory directory = Directory::open(folder_to_check(invocation));
  CourseFolder folder = invocation.load(directory);
  const std::unique_ptr<LoadedPack> pack = invocation.load_pack_of(folder);
  if (pack == nullptr) note_unknown_programme(folder);
  const Demands demands = demands_of(pack.get());
  CheckOptions options;
  if (const auto stage = invocation.args().value("--stage"))
    options.stage = choice_of<Stage>(*stage);
  const CheckResult result =
      run_check(folder, pack ? &pack->pack : nullptr, demands, invocation.now(), options);

  CheckReport report;
  report.findings = view_findings(result, folder, invocation.language());
  report.summary = summarise(result, folder);
  report.now = invocation.now();
  report.stage = result.stage;
  report.language = invocation.language();
  report.version = kVersion;
  if (pack != nullptr) {
    report.programme = *pack->pack.id;
    report.edition = *pack->pack.edition;
    report.sha256 = pack->sha256;
  }
  const std::string format = invocation.args().value("--format").value_or("text");
  invocation.print(render(report, format, invocation));
  const std::string fail_on =
      invocation.args()
          .value("--fail-on")
          .value_or(invocation.args().has("--strict") ? "warning" : "error");
  return fails(report.summary, fail_on) ? kFindings : kDone;
}

}  // namespace

Command check_command() {
  return {
      .name = "check",
      .summary = {"say where the course departs from what its programme promised",
                  "sig, hvor forløbet afviger fra det, programmet har lovet"},
      .options =
          {{"--format", "", "FORMAT", Takes::one, {"how to print", "hvordan det vises"}, kFormats},
           {"--fail-on",
            "",
            "LEVEL",
            Takes::one,
            {"exit 1 from this level on", "afslut med 1 fra dette niveau"},
            kLevels},
           {"--strict",
            "",
            "",
            Takes::nothing,
            {"the same as --fail-on warning", "det samme som --fail-on warning"}},
           {"--stage",
            "",
            "STAGE",
            Takes::one,
            {"judge as at this stage", "bedøm som på dette stadie"},
            kStages}},
      .positionals = {{.name = "PATH",
                       .help = {"the folder to check", "den mappe, der kontrolleres"}}},
      .run = run_check_command};
}

}  // namespace trivsel
