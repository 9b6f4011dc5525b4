#include <doctest/doctest.h>
#include <sys/stat.h>

#include "files/machine_error.hpp"
#include "files/write.hpp"
#include "files_scratch.hpp"

using namespace trivsel;
using namespace trivsel::testing;

namespace {

using Files = std::map<std::string, std::string>;

mode_t mode_of(const std::string& path) {
  struct stat status{};
  REQUIRE(::stat(path.c_str(), &status) == 0);
  return status.st_mode & 07777;
}

}  // namespace

TEST_CASE("create writes a new file and makes the folders on its way") {
  const Scratch scratch;
  Directory folder = Directory::open(scratch.path());
  const mode_t umask = ::umask(022);
  CHECK(create_file(folder, "accounts/2026/x.yaml", "prose", 0660).outcome ==
        CreateOutcome::created);
  CHECK(create_file(folder, "accounts/2026/y.yaml", "").outcome == CreateOutcome::created);
  ::umask(umask);
  CHECK(scratch.bytes("accounts/2026/x.yaml") == "prose");
  CHECK(mode_of(scratch.path("accounts/2026/x.yaml")) == 0640);
  CHECK(mode_of(scratch.path("accounts/2026/y.yaml")) == 0644);
  CHECK(scratch.names("accounts/2026") == std::set<std::string>{"x.yaml", "y.yaml"});
}

TEST_CASE("create leaves whatever bears the name") {
  const Scratch scratch;
  scratch.put("x.yaml", "first");
  std::filesystem::create_symlink("nowhere.yaml", scratch.path("link.yaml"));
  std::filesystem::create_directory(scratch.path("folder.yaml"));
  Directory folder = Directory::open(scratch.path());
  for (const char* path : {"x.yaml", "link.yaml", "folder.yaml"}) {
    CHECK(create_file(folder, path, "second").outcome == CreateOutcome::exists);
  }
  CHECK(scratch.bytes("x.yaml") == "first");
  CHECK(scratch.names() == std::set<std::string>{"x.yaml", "link.yaml", "folder.yaml"});
}

TEST_CASE("create removes the left-over of a killed run, also when the file got its name") {
  const Scratch scratch;
  scratch.put("x.yaml", "whole");
  std::filesystem::create_hard_link(scratch.path("x.yaml"), scratch.path(".x.yaml.trivsel-tmp"));
  Directory folder = Directory::open(scratch.path());
  const CreateResult result = create_file(folder, "x.yaml", "again");
  CHECK(result.outcome == CreateOutcome::exists);
  CHECK(result.left_overs == 1);
  CHECK(scratch.bytes("x.yaml") == "whole");
  CHECK(scratch.names() == std::set<std::string>{"x.yaml"});
}

TEST_CASE("create goes through no link, and not out of the folder") {
  const Scratch scratch;
  std::filesystem::create_directories(scratch.path("course"));
  std::filesystem::create_directories(scratch.path("outside"));
  std::filesystem::create_directory_symlink("../outside", scratch.path("course/episodes"));
  scratch.put("course/file", "");
  Directory folder = Directory::open(scratch.path("course"));
  for (const char* path : {"episodes/x.yaml", "episodes/2026/x.yaml", "../x.yaml", "file/x.yaml",
                           ".git/hooks/pre-commit", "new/../x.yaml", "", "new/"}) {
    CAPTURE(path);
    CHECK_THROWS_AS(create_file(folder, path, "x"), MachineError);
  }
  CHECK(scratch.names("outside").empty());
  CHECK(scratch.names("course") == std::set<std::string>{"episodes", "file"});
}

TEST_CASE("of eight processes that create one path at once, one does, and the file is whole") {
  const Scratch scratch;
  Directory folder = Directory::open(scratch.path());
  for (int round = 0; round < 20; ++round) {
    const std::string path = fmt::format("{}/x.yaml", round);
    std::vector<pid_t> children;
    for (char mark = 'a'; mark < 'i'; ++mark) {
      children.push_back(start_child([&, mark] {
        const std::string bytes(100'000, mark);
        return create_file(folder, path, bytes).outcome == CreateOutcome::created ? 1 : 0;
      }));
    }
    int created = 0;
    for (const pid_t child : children) created += wait_for(child);
    CHECK(created == 1);
    const std::string bytes = scratch.bytes(path);
    CHECK(bytes == std::string(100'000, bytes[0]));
    CHECK(scratch.names(std::to_string(round)) == std::set<std::string>{"x.yaml"});
  }
}

TEST_CASE("of eight processes that create one tree at once, one does, and the tree is whole") {
  const Scratch scratch;
  Directory folder = Directory::open(scratch.path());
  const Files files = {{"a/b.yaml", "b"}, {"c.yaml", "c"}};
  for (int round = 0; round < 20; ++round) {
    const std::string name = std::to_string(round);
    std::vector<pid_t> children;
    for (int i = 0; i < 8; ++i) {
      children.push_back(start_child([&] {
        try {
          return create_folder_tree(folder, name, files).outcome == CreateOutcome::created ? 1 : 0;
        } catch (const MachineError& error) {
          return error.reason() == locked_by_another() ? 0 : 99;
        }
      }));
    }
    int created = 0;
    for (const pid_t child : children) created += wait_for(child);
    CHECK(created == 1);
    CHECK(scratch.bytes(name + "/a/b.yaml") == "b");
    CHECK(scratch.names(name) == std::set<std::string>{"a", "c.yaml"});
  }
  CHECK(scratch.names().size() == 20);
}

TEST_CASE("a tree of files is created at once") {
  const Scratch scratch;
  Directory folder = Directory::open(scratch.path());
  const Files files = {{"course.yaml", "format: 1\n"}, {"a/b/c.yaml", "x"}, {".gitignore", "y"}};
  CHECK(create_folder_tree(folder, "course", files).outcome == CreateOutcome::created);
  for (const auto& [path, bytes] : files) CHECK(scratch.bytes("course/" + path) == bytes);
  CHECK(scratch.names() == std::set<std::string>{"course"});
  CHECK(scratch.names("course") == std::set<std::string>{"a", "course.yaml", ".gitignore"});
}

TEST_CASE("a tree takes the place of an empty folder and of nothing else") {
  const Scratch scratch;
  std::filesystem::create_directory(scratch.path("empty"));
  REQUIRE(::chmod(scratch.path("empty").c_str(), 0710) == 0);
  scratch.put("full/x", "kept");
  scratch.put("file", "kept");
  std::filesystem::create_directory_symlink("empty", scratch.path("link"));
  Directory folder = Directory::open(scratch.path());
  const Files files = {{"course.yaml", "x"}};
  for (const char* name : {"full", "file", "link"}) {
    CHECK(create_folder_tree(folder, name, files).outcome == CreateOutcome::exists);
  }
  CHECK(create_folder_tree(folder, "empty", files).outcome == CreateOutcome::created);
  CHECK(scratch.bytes("empty/course.yaml") == "x");
  CHECK(mode_of(scratch.path("empty")) == 0710);
  CHECK(scratch.bytes("full/x") == "kept");
  CHECK(scratch.names() == std::set<std::string>{"empty", "full", "file", "link"});
}

TEST_CASE("a tree that fails leaves nothing, and a killed one's left-over goes with the next") {
  const Scratch scratch;
  Directory folder = Directory::open(scratch.path());
  const Files impossible = {{"a/x.yaml", "x"}, {"b", "x"}, {"b/c", "x"}};
  CHECK_THROWS_WITH_AS(
      create_folder_tree(folder, "course", impossible),
      ("cannot write " + scratch.path("course/b/c") +
       ": is not a folder, or lies below something that is not; no file is changed")
          .c_str(),
      MachineError);
  CHECK(scratch.names().empty());

  scratch.put("outside.yaml", "kept");
  scratch.put(".course.trivsel-tmp/a/b", "half");
  std::filesystem::create_symlink("../../outside.yaml", scratch.path(".course.trivsel-tmp/a/link"));
  std::filesystem::create_directory_symlink("..", scratch.path(".course.trivsel-tmp/up"));
  const CreateResult result = create_folder_tree(folder, "course", {{"x.yaml", "x"}});
  CHECK(result.outcome == CreateOutcome::created);
  CHECK(result.left_overs == 1);
  CHECK(scratch.bytes("outside.yaml") == "kept");
  CHECK(scratch.names() == std::set<std::string>{"course", "outside.yaml"});
  CHECK(scratch.names("course") == std::set<std::string>{"x.yaml"});
}

TEST_CASE("a tree's files stay in it") {
  const Scratch scratch;
  Directory folder = Directory::open(scratch.path());
  for (const char* path : {"../x", "/x", ".git/config", ""}) {
    CHECK_THROWS_AS(create_folder_tree(folder, "course", {{path, "x"}}), MachineError);
  }
  CHECK_THROWS_AS(create_folder_tree(folder, "..", {{"x", "x"}}), MachineError);
  CHECK(scratch.names().empty());
}

TEST_CASE("create_files: all of them, or none where a name is taken") {
  const Scratch scratch;
  scratch.put("episodes/2026/b.yaml", "mine");
  Directory folder = Directory::open(scratch.path());
  const FolderLock lock(folder);
  const Files files{{"accounts/2026/a.yaml", "1"},
                    {"episodes/2025/a.yaml", "2"},
                    {"episodes/2026/b.yaml", "3"},
                    {"episodes/2026/c.yaml", "4"}};
  CHECK(create_files(lock, files).outcome == CreateOutcome::exists);
  CHECK(scratch.names("accounts/2026").empty());
  CHECK(scratch.names("episodes/2025").empty());
  CHECK(scratch.names("episodes/2026") == std::set<std::string>{"b.yaml"});
  CHECK(scratch.bytes("episodes/2026/b.yaml") == "mine");
  CHECK(scratch.names() == std::set<std::string>{"accounts", "episodes"});
  std::filesystem::remove(scratch.path("episodes/2026/b.yaml"));
  CHECK(create_files(lock, files).outcome == CreateOutcome::created);
  for (const auto& [path, bytes] : files) CHECK(scratch.bytes(path) == bytes);
  CHECK(scratch.names() == std::set<std::string>{"accounts", "episodes"});
}

TEST_CASE("create_files removes what a killed run has left, and tells") {
  const Scratch scratch;
  scratch.put(".import.trivsel-tmp/0", "half");
  Directory folder = Directory::open(scratch.path());
  const FolderLock lock(folder);
  const CreateResult result = create_files(lock, {{"episodes/2026/a.yaml", "1"}});
  CHECK(result.outcome == CreateOutcome::created);
  CHECK(result.left_overs == 1);
  CHECK(scratch.names() == std::set<std::string>{"episodes"});
}

TEST_CASE("create_files: where one cannot be placed, those before it go again") {
  const Scratch scratch;
  scratch.put("episodes", "a file where the folder should be");
  Directory folder = Directory::open(scratch.path());
  const FolderLock lock(folder);
  const Files files{{"accounts/2026/a.yaml", "1"}, {"episodes/2026/a.yaml", "2"}};
  CHECK_THROWS_AS(create_files(lock, files), MachineError);
  CHECK(scratch.names("accounts/2026").empty());
  CHECK(scratch.names() == std::set<std::string>{"accounts", "episodes"});
}
