#include "cli/known_findings.hpp"

#include "cli/tool.hpp"
#include "files/output.hpp"
#include "files/read_input.hpp"
#include "findings/known.hpp"
#include "yaml/load.hpp"

namespace trivsel {
namespace {

std::vector<KnownFinding> read_list(const Invocation& invocation, const std::string& path) {
  ReadResult read = read_input(from_start(invocation.environment(), path), yaml::kMaxBytes);
  if (const Unreadable* why = std::get_if<Unreadable>(&read)) {
    throw CommandError{CommandError::Kind::io,
                       say("the list of known findings cannot be read: {}",
                           "listen over kendte fund kan ikke læses: {}", unreadable_reason(*why)),
                       Text{"write one with --write-known", "skriv en med --write-known"}, path};
  }
  auto list = read_known(path, std::move(std::get<std::string>(read)));
  if (const KnownProblem* problem = std::get_if<KnownProblem>(&list)) {
    refuse(say("{}:{}:{}: {}", "{}:{}:{}: {}", safe_for_terminal(path), problem->at.line,
               problem->at.column, problem->message),
           problem->help);
  }
  return std::move(std::get<std::vector<KnownFinding>>(list));
}

void tell_stale(Invocation& invocation, const std::string& path,
                const std::vector<KnownFinding>& stale) {
  constexpr std::size_t kMostTold = 20;
  const std::string shown = safe_for_terminal(path);
  for (std::size_t i = 0; i < std::min(stale.size(), kMostTold); ++i) {
    const KnownFinding& entry = stale[i];
    invocation.tell(say("{}:{}:{}: {} in {} is no longer found; take the entry out",
                        "{}:{}:{}: {} i {} findes ikke længere; fjern punktet", shown,
                        entry.at.line, entry.at.column, safe_for_terminal(entry.rule),
                        safe_for_terminal(entry.path)));
  }
  if (stale.size() <= kMostTold) return;
  invocation.tell(say("{}: {} more are no longer found; write it anew with --write-known",
                      "{}: {} mere findes ikke længere; skriv den igen med --write-known", shown,
                      stale.size() - kMostTold));
}

void write_list(Invocation& invocation, const std::string& path, const CheckReport& report) {
  write_output(from_start(invocation.environment(), path),
               known_list(report.findings, invocation.language()));
  const auto listed = static_cast<std::size_t>(
      std::count_if(report.findings.begin(), report.findings.end(), can_be_known));
  invocation.tell(say("{}: {} on the list of known findings", "{}: {} på listen over kendte fund",
                      safe_for_terminal(path), listed));
  if (listed == report.findings.size()) return;
  invocation.tell(say("{} of privacy left out of it: nothing turns those off",
                      "{} om privatliv udeladt af den: intet slår dem fra",
                      report.findings.size() - listed));
}

}  // namespace

void use_known_findings(Invocation& invocation, CheckReport& report) {
  const auto known = invocation.args().value("--known");
  std::vector<KnownFinding> list;
  if (known) list = read_list(invocation, *known);
  if (const auto path = invocation.args().value("--write-known")) {
    write_list(invocation, *path, report);
  }
  if (known) tell_stale(invocation, *known, leave_out_known(list, report));
}

}  // namespace trivsel
