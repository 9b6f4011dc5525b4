#include "folder/accounts_in_git.hpp"

namespace trivsel {
namespace {

constexpr std::string_view kAccounts = "accounts/";

/// Whether a line of .gitignore speaks of all accounts: "/accounts/", "accounts", "accounts/**".
bool speaks_of_accounts(std::string_view pattern) {
  if (pattern.starts_with('/')) pattern.remove_prefix(1);
  while (pattern.ends_with('*')) pattern.remove_suffix(1);
  if (pattern.ends_with('/')) pattern.remove_suffix(1);
  return pattern == "accounts" || pattern.empty();
}

/// As in git, the last line that speaks of them counts.
bool leaves_out_accounts(std::string_view text) {
  bool left_out = false;
  while (!text.empty()) {
    std::string_view line = text.substr(0, text.find('\n'));
    text.remove_prefix(std::min(line.size() + 1, text.size()));
    while (line.ends_with('\r') || line.ends_with(' ')) line.remove_suffix(1);
    const bool taken_in = line.starts_with('!');
    if (taken_in) line.remove_prefix(1);
    if (line.empty() || line.starts_with('#')) continue;
    if (speaks_of_accounts(line)) left_out = !taken_in;
  }
  return left_out;
}

}  // namespace

bool accounts_go_into_git(const Course& course) {
  return course.privacy && course.privacy->accounts.is(AccountsChoice::in_git);
}

std::optional<bool> gitignore_leaves_out_accounts(const CourseFolder& folder) {
  for (const OtherFile& other : folder.others) {
    if (other.path == ".gitignore") return leaves_out_accounts(other.text);
  }
  return std::nullopt;
}

void note_staged_accounts(CourseFolder& folder) {
  if (!folder.has(Part::course) || accounts_go_into_git(folder.course)) return;
  for (std::uint32_t file = 0; file < folder.sources.size(); ++file) {
    if (!folder.sources[file]->path().starts_with(kAccounts)) continue;
    Finding& finding = folder.findings.emplace_back();
    finding.rule = "TRV608";
    finding.where.file = file;
    finding.message = Text{"git is about to keep an account, and the course keeps them out of git",
                           "git er ved at gemme en beretning, og forløbet holder dem ude af git"};
    finding.help = Text{"git rm --cached takes it out again; what git keeps, it keeps for good",
                        "git rm --cached tager den ud igen; det, git gemmer, gemmer den for altid"};
  }
}

}  // namespace trivsel
