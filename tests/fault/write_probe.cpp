// One write of each kind by the library alone, for the fault tests. Run in the folder to change:
//   write_probe replace|create|many|tree
// Exit code 0: done. 3: the machine failed, with its sentence on stderr. 2: neither.

#include <cstdio>
#include <map>
#include <string>
#include <variant>

#include "files/machine_error.hpp"
#include "files/write.hpp"

namespace {

using namespace trivsel;

bool replace(Directory& folder) {
  const FolderLock lock(folder);
  const ReadResult old = folder.read("ledger/expenses.yaml", 1 << 20);
  const auto* bytes = std::get_if<std::string>(&old);
  if (bytes == nullptr) return false;
  const ReplaceResult result =
      replace_file(lock, "ledger/expenses.yaml", *bytes, *bytes + "- {amount: 2.00}\n");
  return result.outcome == ReplaceOutcome::replaced;
}

bool create(Directory& folder) {
  // As an episode's, the name is found in advance; a second run finds the file of the first.
  create_file(folder, "episodes/2026/new.yaml", "minutes: 4\n");
  return !std::holds_alternative<Unreadable>(folder.read("episodes/2026/new.yaml", 100));
}

bool many(Directory& folder) {
  // As an import: a second run looks at what is there, and takes the rest.
  std::map<std::string, std::string> files;
  for (const char* path :
       {"accounts/2026/a.yaml", "episodes/2025/a.yaml", "episodes/2026/b.yaml"}) {
    const bool is_there = !std::holds_alternative<Unreadable>(folder.read(path, 100));
    if (!is_there) files.emplace(path, std::string(path) + "\n");
  }
  const FolderLock lock(folder);
  return create_files(lock, files).outcome == CreateOutcome::created;
}

bool tree(Directory& folder) {
  create_folder_tree(folder, "course", {{"course.yaml", "format: 1\n"}, {"episodes/.keep", ""}});
  return !std::holds_alternative<Unreadable>(folder.read("course/episodes/.keep", 100));
}

bool run(const std::string& what) {
  Directory folder = Directory::open(".");
  if (what == "replace") return replace(folder);
  if (what == "create") return create(folder);
  if (what == "many") return many(folder);
  return what == "tree" && tree(folder);
}

}  // namespace

int main(int argc, char** argv) {
  try {
    return argc == 2 && run(argv[1]) ? 0 : 2;
  } catch (const MachineError& error) {
    std::fprintf(stderr, "%s\n", error.what());
    return 3;
  }
}
