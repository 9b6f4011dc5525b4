#include <filesystem>
#include <set>
#include <sstream>

#include "cli/check_outputs.hpp"
#include "cli/folder_checks.hpp"
#include "cli/known_findings.hpp"
#include "cli/table.hpp"
#include "cli/tool.hpp"
#include "files/find_folder.hpp"
#include "files/read_input.hpp"
#include "yaml/load.hpp"

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

/// Each path once, as it was written.
std::vector<std::string> different(const std::vector<std::string>& paths,
                                   const Environment& environment) {
  std::vector<std::string> kept;
  std::set<std::filesystem::path> seen;
  for (const std::string& path : paths) {
    const std::filesystem::path whole = from_start(environment, path);
    std::error_code error;
    const std::filesystem::path real = std::filesystem::canonical(whole, error);
    if (seen.insert(error ? whole : real).second) kept.push_back(path);
  }
  return kept;
}

/// Where the folders lie, as seen from the root of the repository.
struct Places {
  std::string from_root;  ///< of the only one; of several, of the folder they are named in
  std::vector<NamedFolder> named;
};

/// A commit message without what git takes out of it.
std::string message_in(const Invocation& invocation, const std::string& file) {
  auto read = read_input(from_start(invocation.environment(), file), yaml::kMaxBytes);
  if (const auto* why = std::get_if<Unreadable>(&read)) {
    throw CommandError{CommandError::Kind::io,
                       say("the commit message {}", "commit-beskeden {}", unreadable_reason(*why)),
                       {},
                       file};
  }
  std::istringstream lines(std::get<std::string>(read));
  std::string text;
  for (std::string line; std::getline(lines, line);) {
    if (line.find(" >8 ") != std::string::npos && line.starts_with('#')) break;
    text += (line.starts_with('#') ? "" : line) + "\n";
  }
  return text;
}

/// What git is about to take: a commit's files, or its message.
Places take_commit(Invocation& invocation, FolderChecks& checks) {
  const std::string folder = invocation.folder_path();
  if (const auto file = invocation.args().value("--message")) {
    checks.take_text(folder, "commit-message", message_in(invocation, *file));
    return {{}, {}};
  }
  checks.take_staged(folder, {});
  return {safe_for_terminal(path_in_repository(folder)), {}};
}

Places take_folders(Invocation& invocation, FolderChecks& checks) {
  const Environment& environment = invocation.environment();
  const std::vector<std::string> paths = different(invocation.args().positionals(), environment);
  if (paths.size() < 2) {
    const std::string only =
        paths.empty() ? invocation.folder_path() : from_start(environment, paths.front());
    checks.take(only, {});
    return {safe_for_terminal(path_in_repository(only)), {}};
  }
  Places places{safe_for_terminal(path_in_repository(environment.folder)), {}};
  for (const std::string& path : paths) {
    const std::string whole = from_start(environment, path);
    checks.take(whole, path);
    NamedFolder& named = places.named.emplace_back();
    named.shown = safe_for_terminal(path);
    if (const auto place = place_in_repository(whole)) named.place = safe_for_terminal(*place);
  }
  return places;
}

int run_check_command(Invocation& invocation) {
  const std::vector<CheckOutput> outputs = check_outputs(invocation);
  CheckOptions options;
  if (const auto stage = invocation.args().value("--stage"))
    options.stage = choice_of<Stage>(*stage);
  FolderChecks checks(invocation, options);
  const bool is_commit = invocation.args().has("--staged") || invocation.args().has("--message");
  if (is_commit && !invocation.args().positionals().empty()) {
    refuse(Text{"--staged and --message look at one folder: name it with -C DIR",
                "--staged og --message ser på én mappe: angiv den med -C MAPPE"});
  }
  Places places = is_commit ? take_commit(invocation, checks) : take_folders(invocation, checks);
  CheckReport report = checks.report();
  report.fails_from = fails_from(invocation.args());
  report.from_root = std::move(places.from_root);
  report.named = std::move(places.named);
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
                      {"--staged",
                       "",
                       "",
                       Takes::nothing,
                       {"look for personal data in what git is about to commit",
                        "led efter persondata i det, git er ved at gemme"}},
                      {"--message",
                       "",
                       "FILE",
                       Takes::one,
                       {"look for personal data in a commit message",
                        "led efter persondata i en commit-besked"}},
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
                           .help = {"a course or portfolio folder to check",
                                    "en forløbs- eller porteføljemappe, der kontrolleres"},
                           .repeated = true}},
          .run = run_check_command};
}

}  // namespace trivsel
