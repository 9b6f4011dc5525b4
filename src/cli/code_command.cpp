#include <charconv>
#include <map>

#include "cli/change.hpp"
#include "cli/key_names.hpp"
#include "cli/privacy_guard.hpp"
#include "cli/prompt.hpp"
#include "cli/table.hpp"
#include "cli/tool.hpp"
#include "files/secret.hpp"
#include "model/citizen_code.hpp"
#include "text/columns.hpp"
#include "text/personal.hpp"
#include "text/utf8.hpp"
#include "yaml/quote.hpp"

namespace trivsel {
namespace {

std::string require_key_path(const Invocation& invocation, const CourseFolder& folder) {
  const auto path = key_file_path(folder.course.id.value_or({}), invocation.environment().variable);
  if (path) return *path;
  refuse(Text{"the key file has no place: the course has no id, or HOME is not set",
              "nøglefilen har ingen plads: forløbet har intet id, eller HOME er ikke sat"});
}

/// How many episodes name each code; codes of the course and of the key file are there with none.
std::map<std::string, int> codes_in(const CourseFolder& folder, const KeyFile& key) {
  std::map<std::string, int> codes;
  for (const At<std::string_view>& code : folder.course.citizens) codes[std::string(*code)];
  for (const CodeOwner& owner : key.owners) codes[owner.code];
  for (const Episode& episode : folder.episodes) {
    if (!episode.counts()) continue;
    for (const At<std::string_view>& code : episode.citizens) ++codes[std::string(*code)];
  }
  return codes;
}

/// The number after the highest of the codes that begin with B.
std::string next_code(const std::map<std::string, int>& codes) {
  int highest = 0;
  for (const auto& [code, count] : codes) {
    int number = 0;
    const char* end = code.data() + code.size();
    const bool is_ours =
        code.starts_with("B-") && std::from_chars(code.data() + 2, end, number).ptr == end;
    if (is_ours) highest = std::max(highest, number);
  }
  return fmt::format("B-{:02}", highest + 1);
}

int run_list(Invocation& invocation) {
  const Directory directory = invocation.open_folder();
  const CourseFolder folder = invocation.load(directory);
  const KeyFile key = read_key_file(require_key_path(invocation, folder)).value_or(KeyFile{});
  const bool reveal = invocation.args().has("--reveal-names");
  if (reveal && !invocation.streams().out_is_terminal) {
    throw CommandError{CommandError::Kind::privacy,
                       Text{"names are shown on a terminal only, never into a file or a pipe",
                            "navne vises kun i en terminal, aldrig i en fil eller et rør"},
                       {},
                       {}};
  }
  const Language language = invocation.language();
  std::vector<std::vector<std::string>> rows;
  for (const auto& [code, count] : codes_in(folder, key)) {
    const CodeOwner* owner = key.owner(code);
    const Text known{"name known", "navn kendt"}, unknown{"name not known", "navn ikke kendt"};
    const Text one{"episode", "episode"}, many{"episodes", "episoder"};
    rows.push_back({safe_for_terminal(code),
                    fmt::format("{} {}", count, (count == 1 ? one : many).in(language)),
                    owner == nullptr ? std::string(unknown.in(language))
                    : reveal         ? safe_for_terminal(owner->name)
                                     : std::string(known.in(language))});
  }
  invocation.print(rows.empty()
                       ? std::string(Text{"no codes yet\n", "endnu ingen koder\n"}.in(language))
                       : in_columns(rows, {1}, invocation.width()));
  return kDone;
}

/// On a terminal it is asked for; else it is the first line of stdin. Never an argument: those stay
/// in the shell's history.
std::string name_of_citizen(Invocation& invocation) {
  if (invocation.may_prompt()) {
    Prompt prompt(invocation.streams(), invocation.language());
    prompt.guard_by(cpr_in_answer);
    return prompt.ask(
        {.text = {"Who is it? (kept outside the folder)", "Hvem er det? (gemmes uden for mappen)"},
         .help = {"the name, as the site writes it", "navnet, som tilbuddet skriver det"}});
  }
  std::string name;
  std::getline(invocation.streams().in, name);
  if (name.empty() || name.size() > 200 || first_invalid_utf8(name) ||
      terminal_safe(name) != name) {
    refuse(Text{"the name is read from the terminal or from the first line of stdin",
                "navnet læses fra terminalen eller fra første linje af stdin"});
  }
  if (!find_cpr(name).empty()) {
    throw CommandError{
        CommandError::Kind::privacy,
        Text{"this holds a CPR number; the key file takes names, never CPR numbers",
             "dette indeholder et CPR-nummer; nøglefilen tager navne, aldrig CPR-numre"},
        Text{"nothing was written", "intet er skrevet"},
        {},
        false,
        name};
  }
  return name;
}

/// Where course.yaml lists the citizens, the new code is added there.
void add_to_course(Invocation& invocation, Directory& directory, const CourseFolder& folder,
                   const std::string& code) {
  if (folder.course.citizens.empty() || folder.course.citizens.contains(code)) return;
  std::vector<std::string_view> codes;
  for (const At<std::string_view>& known : folder.course.citizens) codes.push_back(*known);
  codes.push_back(code);
  change_key(invocation, directory, "course.yaml", "citizens", yaml::flow_list(codes));
}

int run_add(Invocation& invocation) {
  Directory directory = invocation.open_folder();
  const CourseFolder folder = invocation.load(directory);
  const std::string path = require_key_path(invocation, folder);
  const KeyFile key = read_key_file(path).value_or(KeyFile{});
  if (!key.readable) {
    refuse(say("the key file {} cannot be read as one", "nøglefilen {} kan ikke læses",
               safe_for_terminal(path)));
  }
  const auto& words = invocation.args().positionals();
  const std::string code = words.empty() ? next_code(codes_in(folder, key)) : words.front();
  if (code.find_first_of("0123456789") == std::string::npos) {
    throw CommandError{CommandError::Kind::privacy,
                       Text{"a name is never an argument, since those stay in the shell's history",
                            "et navn er aldrig et argument, for de bliver i skallens historik"},
                       Text{"run `trivsel code add`, which asks for it; nothing was written",
                            "kør `trivsel code add`, som spørger om det; intet er skrevet"},
                       {}};
  }
  if (!is_citizen_code(code)) {
    refuse(say("{} is no code", "{} er ikke en kode", safe_for_terminal(code)),
           Text{"write it as B-07", "skriv den som B-07"});
  }
  if (key.owner(code) != nullptr) {
    refuse(say("{} is given already", "{} er allerede givet", code),
           Text{"leave the code out to take the next one", "udelad koden for at få den næste"});
  }
  const std::string name = name_of_citizen(invocation);
  if (!invocation.dry_run()) {
    write_secret(path, with_code_owner(key.bytes, *folder.course.id, {code, name}));
  }
  add_to_course(invocation, directory, folder, code);
  invocation.print(code + "\n");
  invocation.tell(
      say("who it is stands in {}, outside the folder: keep a copy that only you can read",
          "hvem det er, står i {}, uden for mappen: hav en kopi, som kun du kan læse",
          safe_for_terminal(path)));
  return kDone;
}

}  // namespace

Command code_list_command() {
  return {
      .name = "code list",
      .summary = {"the citizens' codes, and how many episodes name each",
                  "borgernes koder, og hvor mange episoder der nævner hver"},
      .options = {{"--reveal-names",
                   "",
                   "",
                   Takes::nothing,
                   {"show who is behind them, to whoever has the key file; on a terminal only",
                    "vis, hvem der er bag dem, for den, der har nøglefilen; kun i en terminal"}}},
      .is_default = true,
      .run = run_list};
}

Command code_add_command() {
  return {.name = "code add",
          .summary = {"give a citizen a code; the name is kept outside the folder",
                      "giv en borger en kode; navnet gemmes uden for mappen"},
          .positionals = {{.name = "CODE",
                           .help = {"else the next free one", "ellers den næste ledige"}}},
          .writes = true,
          .run = run_add};
}

}  // namespace trivsel
