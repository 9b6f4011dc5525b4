#include "cli/kept_aside.hpp"

#include <fcntl.h>

#include "cli/key_names.hpp"
#include "files/descriptor.hpp"
#include "files/directory.hpp"
#include "files/machine_error.hpp"
#include "files/random_id.hpp"
#include "files/secret.hpp"
#include "folder/load.hpp"
#include "text/safe_text.hpp"
#include "text/shell_word.hpp"
#include "yaml/load.hpp"

namespace trivsel {
namespace {

constexpr std::size_t kMostFiles = 1000;
constexpr std::size_t kBegunLength = std::string_view("2026-03-15T0030").size();

struct Ending {
  KeptKind kind;
  std::string_view text;
};
constexpr Ending kEndings[] = {{KeptKind::answers, ".answers"},
                               {KeptKind::draft, ".new.yaml"},
                               {KeptKind::edit, ".edit.yaml"},
                               {KeptKind::refused, ".refused"}};

std::string state_folder(const Environment& environment) {
  const auto state = environment.variable("XDG_STATE_HOME");
  if (state && state->starts_with('/')) return *state;
  const auto home = environment.variable("HOME");
  return home && home->starts_with('/') ? *home + "/.local/state" : std::string();
}

/// `2026-03-15T0030` as people read it; nothing for a name that is none of ours.
std::optional<std::string> begun_of(std::string_view name) {
  if (name.size() <= kBegunLength) return std::nullopt;
  std::string time(name.substr(0, kBegunLength));
  time.insert(13, ":");
  if (!parse_local_time(time)) return std::nullopt;
  time[10] = ' ';
  return time;
}

/// The course's id, as far as course.yaml tells.
std::string id_of_course(Invocation& invocation, const std::string& folder) {
  const Directory directory = Directory::open(folder);
  std::map<std::string, ReadResult> file;
  file.emplace("course.yaml", directory.read("course.yaml", yaml::kMaxBytes));
  const CourseFolder course = load_course_folder(FilesInMemory(std::move(file)));
  invocation.use_course_language(course.course);
  return std::string(course.course.id.value_or({}));
}

/// For which course a refused command was, and where it lies.
std::pair<std::string, std::string> course_meant(Invocation& invocation) {
  if (!invocation.command().in_folder) return {};
  try {
    const std::string folder = invocation.folder_path();
    return {id_of_course(invocation, folder), folder};
  } catch (const CommandError&) {
    return {};
  } catch (const MachineError&) {
    return {};
  }
}

std::string as_script(const Invocation& invocation, const std::vector<std::string>& words,
                      std::string_view typed) {
  std::string script = say("# Correct this, run it with sh, and remove this file.\n",
                           "# Ret dette, kør det med sh, og fjern denne fil.\n")
                           .in(invocation.language());
  for (std::size_t at = 0; at < typed.size();) {
    const std::size_t end = std::min(typed.find('\n', at), typed.size());
    script += fmt::format("# > {}\n", typed.substr(at, end - at));
    at = end + 1;
  }
  script += fmt::format("cd {} && trivsel", shell_word(invocation.environment().folder));
  for (const std::string& word : words) script += " " + shell_word(word);
  return script + "\n";
}

}  // namespace

KeptAside::KeptAside(const Invocation& invocation, std::string_view course_id,
                     const std::string& folder)
    : invocation_(invocation) {
  const std::string state = state_folder(invocation.environment());
  if (state.empty()) return;
  const bool is_id = !course_id.empty() && course_id.size() <= 64 &&
                     course_id.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-") ==
                         std::string_view::npos;
  const std::string place = fmt::format("{}/trivsel/{}/", state, is_id ? course_id : "_");
  if (folder.empty() || !lies_in(place, folder)) place_ = place;
}

std::optional<std::string> KeptAside::new_path(KeptKind kind) const {
  if (place_.empty()) return std::nullopt;
  std::string begun = format(invocation_.now()).substr(0, 16);
  begun.erase(13, 1);
  for (const Ending& ending : kEndings) {
    if (ending.kind == kind)
      return fmt::format("{}{}-{}{}", place_, begun, random_id(6), ending.text);
  }
  return std::nullopt;
}

std::vector<Kept> KeptAside::unfinished() const {
  std::vector<Kept> all;
  const Descriptor folder = place_.empty() ? Descriptor() : open_folder_at(AT_FDCWD, place_);
  if (!folder) return all;
  const ListResult listed = list_folder(folder.get(), kMostFiles);
  const auto* entries = std::get_if<std::vector<FolderEntry>>(&listed);
  if (entries == nullptr) return all;
  for (const FolderEntry& entry : *entries) {
    const auto begun = begun_of(entry.name);
    if (!begun || entry.kind != EntryKind::file) continue;
    for (const Ending& ending : kEndings) {
      if (ending.kind == KeptKind::refused || !entry.name.ends_with(ending.text)) continue;
      all.push_back({place_ + entry.name, ending.kind, *begun});
    }
  }
  std::sort(all.begin(), all.end(),
            [](const Kept& one, const Kept& other) { return one.path < other.path; });
  return all;
}

Message keep_refused(Invocation& invocation, const std::vector<std::string>& words,
                     std::string_view typed) {
  const auto [id, folder] = course_meant(invocation);
  try {
    const auto path = KeptAside(invocation, id, folder).new_path(KeptKind::refused);
    if (!path) {
      return Text{"what was typed could not be kept: there is no place for it outside the folder",
                  "det, der blev skrevet, kunne ikke gemmes: der er ingen plads til det uden for "
                  "mappen"};
    }
    write_secret(*path, as_script(invocation, words, typed));
    return say(
        "what was typed is kept for you alone in {}: correct it there and run that file with sh",
        "det, der blev skrevet, er gemt til dig alene i {}: ret det der, og kør filen med sh",
        shown_path(*path));
  } catch (const MachineError& error) {
    return say("what was typed could not be kept: {}",
               "det, der blev skrevet, kunne ikke gemmes: {}", error.message());
  }
}

std::string shown_path(const std::string& path) {
  return safe_for_terminal(path);
}

}  // namespace trivsel
