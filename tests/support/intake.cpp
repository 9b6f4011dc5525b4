#include "support/intake.hpp"

#include <doctest/doctest.h>

#include <filesystem>
#include <sstream>

#include "cli/streams.hpp"

namespace trivsel::tests {

std::string intake_scratch() {
  return SCRATCH_DIR "/intake";
}

std::string intake_folder() {
  return intake_scratch() + "/course";
}

const char* const kIntakeCourse =
    "format: 1\nprogramme: magtanvendelse-voksne\nid: granhuset-2026\ntitle: G\nlanguage: en\n"
    "sites:\n  - {id: granhuset, name: Granhuset, legal_bases: [sel-108], rooms: [faellesrum, "
    "gang]}\n"
    "citizens: [B-01, B-02]\n";

const char* const kIntakeMap = R"(import: episodes
system: vagt
dates: day-first
columns:
  - {field: source.id, column: Nr}
  - {field: occurred, column: Dato, time: Kl}
  - {field: kinds, column: Type, split: ",", codes: {Slag: violence, Trussel: threat, Intet: []}}
  - {field: place, column: Sted}
  - {field: citizens, column: Borger}
  - {field: severity, column: Alvor}
  - {field: account.during, column: Tekst}
)";

const char* const kIntakeHeader = "Nr;Dato;Kl;Type;Sted;Borger;Alvor;Tekst\n";

Ran import_table(const std::string& table, const std::string& map, std::vector<std::string> more,
                 const std::string& language, const std::string& today) {
  write_tree(intake_scratch() + "/in", {{"rows.csv", table}, {"map.yaml", map}});
  std::vector<std::string> words = {"log-episode", "--import", "in/rows.csv", "--map",
                                    "in/map.yaml", "-C",       "course",      "--today",
                                    today,         "--lang",   language};
  words.insert(words.end(), more.begin(), more.end());
  std::istringstream in;
  std::ostringstream out, err;
  Streams streams{in, out, err};
  const Environment environment{
      [](const std::string& name) -> std::optional<std::string> {
        return name == "XDG_DATA_HOME" ? std::optional(intake_scratch() + "/data") : std::nullopt;
      },
      [] { return std::chrono::sys_seconds{}; }, intake_scratch()};
  const int code = run(words, streams, environment);
  return {code, out.str(), err.str()};
}

void fresh_folder(const std::string& key_file) {
  std::filesystem::remove_all(intake_scratch());
  write_tree(intake_folder(), {{"course.yaml", kIntakeCourse}});
  if (!key_file.empty()) {
    write_tree(intake_scratch() + "/data/trivsel", {{"granhuset-2026.yaml", key_file}});
  }
}

CourseFolder folder_now() {
  return load_course_folder(Directory::open(intake_folder()));
}

std::string replaced(std::string text, const std::string& from, const std::string& to) {
  const std::size_t at = text.find(from);
  REQUIRE(at != std::string::npos);
  return text.replace(at, from.size(), to);
}

}  // namespace trivsel::tests
