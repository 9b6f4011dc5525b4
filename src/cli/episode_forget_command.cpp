#include "cli/change.hpp"
#include "cli/key_names.hpp"
#include "cli/table.hpp"
#include "cli/tool.hpp"
#include "files/git_revision.hpp"
#include "files/secret.hpp"
#include "files/write.hpp"
#include "model/citizen_code.hpp"
#include "yaml/quote.hpp"

namespace trivsel {
namespace {

/// What a folder holds of one citizen.
struct RecordsOf {
  std::vector<std::string> alone;   ///< episodes that name nobody else, and their accounts
  std::vector<std::string> shared;  ///< episodes that name others too
  std::vector<std::string> told;    ///< accounts of these: people must read them
  bool in_course = false;
  bool in_key = false;

  [[nodiscard]] bool any() const {
    return !alone.empty() || !shared.empty() || in_course || in_key;
  }
};

std::string account_of(const CourseFolder& folder, std::string_view id) {
  for (const Account& account : folder.accounts) {
    if (account.id.is(id)) return folder.source(account.head).path();
  }
  return {};
}

RecordsOf records_of(const CourseFolder& folder, const KeyFile& key, const std::string& code) {
  RecordsOf records;
  records.in_course = folder.course.citizens.contains(code);
  records.in_key = key.owner(code) != nullptr;
  for (const Episode& episode : folder.episodes) {
    if (!episode.citizens.contains(code)) continue;
    const bool is_alone = episode.citizens.size() == 1;
    (is_alone ? records.alone : records.shared).push_back(folder.source(episode.head).path());
    const std::string account = episode.id ? account_of(folder, *episode.id) : std::string();
    if (!account.empty()) (is_alone ? records.alone : records.told).push_back(account);
  }
  return records;
}

std::string without(const ListOf<std::string_view>& codes, const std::string& code) {
  std::vector<std::string_view> kept;
  for (const At<std::string_view>& one : codes) {
    if (*one != code) kept.push_back(*one);
  }
  return yaml::flow_list(kept);
}

void print_list(Invocation& invocation, Text heading, const std::vector<std::string>& paths) {
  if (paths.empty()) return;
  invocation.print(fmt::format("{}\n", heading.in(invocation.language())));
  for (const std::string& path : paths) {
    invocation.print(fmt::format("  {}\n", safe_for_terminal(path)));
  }
}

/// What no command can take back, and who can. Records that others share are not cut out of the
/// history: they would lose theirs.
void print_history(Invocation& invocation, const Directory& directory, const RecordsOf& records) {
  std::vector<std::string> held = records.alone;
  held.insert(held.end(), records.shared.begin(), records.shared.end());
  const auto commits = commits_holding(directory.path(), held, invocation.environment().variable);
  if (!commits || *commits == 0) return;
  const Language language = invocation.language();
  invocation.print(say("\ngit still holds them in {} commits, as does every clone and backup.\n",
                       "\ngit har dem stadig i {} commits, og det har alle kloner og "
                       "sikkerhedskopier også.\n",
                       *commits)
                       .in(language));
  if (!records.alone.empty()) {
    std::string command = "git filter-repo --invert-paths";
    for (const std::string& path : records.alone) command += " --path " + safe_for_terminal(path);
    invocation.print(say("Where the course is a repository of its own, this takes them out:\n  {}\n"
                         "Then every clone is made anew.\n",
                         "Hvor forløbet er et repository for sig, fjerner dette dem:\n  {}\n"
                         "Derefter laves hver klon på ny.\n",
                         command)
                         .in(language));
  }
  if (!records.shared.empty()) {
    invocation.print(
        std::string(Text{"Earlier versions of the shared records still bear the code.\n",
                         "Tidligere udgaver af de fælles registreringer har stadig "
                         "koden.\n"}
                        .in(language)));
  }
  invocation.print(std::string(
      Text{"docs/privacy.md tells more.\n", "docs/privacy.md fortæller mere.\n"}.in(language)));
}

void remove_from_key(const std::string& path, const KeyFile& key, std::string_view course,
                     const std::string& code) {
  std::string bytes;
  for (const CodeOwner& owner : key.owners) {
    if (owner.code != code) bytes = with_code_owner(bytes, course, owner);
  }
  write_secret(path, bytes.empty() ? fmt::format("trivsel_key: 1\ncourse: {}\n", course) : bytes);
}

void remove_files(Directory& directory, const std::vector<std::string>& paths) {
  for (const std::string& path : paths) {
    const auto bytes = read_for_edit(directory, path);
    if (!bytes) continue;
    const FolderLock lock(directory);
    remove_file(lock, path, *bytes);
  }
}

int run_forget(Invocation& invocation) {
  Directory directory = invocation.open_folder();
  const CourseFolder folder = invocation.load(directory);
  const std::string& code = invocation.args().positionals().front();
  const auto key_path =
      key_file_path(folder.course.id.value_or({}), invocation.environment().variable);
  const KeyFile key = key_path ? read_key_file(*key_path).value_or(KeyFile{}) : KeyFile{};
  const RecordsOf records = records_of(folder, key, code);
  if (!records.any()) {
    refuse(
        say("nothing in the folder names {}", "intet i mappen nævner {}", safe_for_terminal(code)),
        Text{"`trivsel code` lists the codes", "`trivsel code` viser koderne"});
  }
  print_list(invocation, {"to be removed:", "fjernes:"}, records.alone);
  print_list(invocation, {"the code comes out of:", "koden fjernes fra:"}, records.shared);
  print_list(invocation,
             {"to be read by a person, they tell of others too:",
              "skal læses af et menneske, de fortæller også om andre:"},
             records.told);
  if (!invocation.dry_run() && !invocation.args().has("--yes")) {
    refuse(Text{"nothing was removed yet", "intet er fjernet endnu"},
           Text{"--yes removes it", "--yes fjerner det"});
  }
  for (const std::string& path : records.shared) {
    const auto at =
        std::find_if(folder.episodes.begin(), folder.episodes.end(),
                     [&](const Episode& e) { return folder.source(e.head).path() == path; });
    change_key(invocation, directory, path, "citizens", without(at->citizens, code));
  }
  if (records.in_course) {
    change_key(invocation, directory, "course.yaml", "citizens",
               without(folder.course.citizens, code));
  }
  if (!invocation.dry_run()) {
    remove_files(directory, records.alone);
    if (records.in_key) remove_from_key(*key_path, key, *folder.course.id, code);
  }
  print_history(invocation, directory, records);
  return kDone;
}

}  // namespace

Command episode_forget_command() {
  return {.name = "episode forget",
          .summary = {"remove what the folder holds of a citizen, and say what git still holds",
                      "fjern det, mappen har om en borger, og sig, hvad git stadig har"},
          .options = {{"--yes",
                       "",
                       "",
                       Takes::nothing,
                       {"remove it; else it is only listed", "fjern det; ellers vises det kun"}}},
          .positionals = {{.name = "CODE",
                           .help = {"the citizen's code, as B-07", "borgerens kode, som B-07"},
                           .required = true}},
          .writes = true,
          .run = run_forget};
}

}  // namespace trivsel
