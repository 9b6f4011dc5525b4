#include "cli/check_outputs.hpp"
#include "cli/known_findings.hpp"
#include "cli/table.hpp"
#include "cli/tool.hpp"
#include "files/find_folder.hpp"
#include "folder/load.hpp"
#include "rules/check.hpp"
#include "version.hpp"

namespace trivsel {
namespace {

constexpr std::string_view kLevels[] = {"error", "warning", "note", "never"};
constexpr std::string_view kStages[] = {"application", "submitted", "running", "closed"};

/// --fail-on, else --strict, else errors; nothing for `never`.
std::optional<Level> fails_from(const Arguments& args) {
  const std::string level =
      args.value("--fail-on").value_or(args.has("--strict") ? "warning" : "error");
  if (level == "never") return std::nullopt;
  return level == "error" ? Level::error : level == "warning" ? Level::warning : Level::note;
}

bool fails(const CheckReport& report) {
  const auto& findings = report.findings;
  return std::any_of(findings.begin(), findings.end(), [&](const FindingView& finding) {
    return report.fails_from && finding.level >= *report.fails_from;
  });
}

std::string folder_to_check(Invocation& invocation) {
  const std::vector<std::string>& paths = invocation.args().positionals();
  return paths.empty() ? invocation.folder_path()
                       : from_start(invocation.environment(), paths.front());
}

int run_check_command(Invocation& invocation) {
  const std::vector<CheckOutput> outputs = check_outputs(invocation);
  const Directory directory = Directory::open(folder_to_check(invocation));
  CourseFolder folder = invocation.load(directory);
  const auto [pack, demands] = programme_of(folder, invocation.programme_sources());
  CheckOptions options;
  if (const auto stage = invocation.args().value("--stage"))
    options.stage = choice_of<Stage>(*stage);
  const CheckResult result =
      run_check(folder, pack ? &pack->pack : nullptr, demands, invocation.now(), options);

  CheckReport report;
  report.findings = view_findings(result, folder, invocation.language());
  report.eligibility = view_eligibility(result, invocation.language());
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
  report.judged.push_back({"", result.judged});
  report.fails_from = fails_from(invocation.args());
  report.from_root = safe_for_terminal(path_in_repository(directory.path()));
  use_known_findings(invocation, report);
  write_check_outputs(outputs, report);
  print_check(invocation, report);
  return fails(report) ? kFindings : kDone;
}

}  // namespace

Command check_command() {
  return {.name = "check",
          .summary = {"say where the course departs from what its programme promised",
                      "sig, hvor forløbet afviger fra det, programmet har lovet"},
          .options = {{"--format",
                       "",
                       "FORMAT",
                       Takes::one,
                       {"how to print", "hvordan det vises"},
                       check_formats()},
                      {"--output",
                       "",
                       "FORMAT=FILE",
                       Takes::each,
                       {"write it to a file as well, in this format; may be repeated",
                        "skriv det også til en fil, i dette format; kan gentages"}},
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
                       kStages},
                      {"--known",
                       "",
                       "FILE",
                       Takes::one,
                       {"count the findings that this file lists, but do not show them",
                        "tæl de fund, filen har på listen, men vis dem ikke"}},
                      {"--write-known",
                       "",
                       "FILE",
                       Takes::one,
                       {"list the findings in this file, for --known",
                        "skriv fundene på en liste i denne fil, til --known"}},
                      {"--built-in-only",
                       "",
                       "",
                       Takes::nothing,
                       {"leave out the folder's own programmes",
                        "se bort fra mappens egne programmer"}}},
          .positionals = {{.name = "PATH",
                           .help = {"the folder to check", "den mappe, der kontrolleres"}}},
          .run = run_check_command};
}

}  // namespace trivsel
