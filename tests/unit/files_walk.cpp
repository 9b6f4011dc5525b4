#include <doctest/doctest.h>
#include <sys/stat.h>

#include "files/directory.hpp"
#include "files/machine_error.hpp"
#include "files_scratch.hpp"

using namespace trivsel;
using namespace trivsel::testing;

namespace {

WalkEntry file(std::string path) {
  return {std::move(path), EntryKind::file, std::nullopt};
}

WalkEntry problem(std::string path, EntryKind kind, UnreadableReason reason) {
  return {std::move(path), kind, Unreadable{reason}};
}

}  // namespace

TEST_CASE("list gives names and kinds, sorted by bytes") {
  const Scratch scratch;
  scratch.put("b.yaml", "");
  scratch.put("Z.yaml", "");
  scratch.put("æ.yaml", "");
  scratch.put("a/x.yaml", "");
  scratch.put(".git/config", "");
  std::filesystem::create_symlink("b.yaml", scratch.path("c"));
  REQUIRE(::mkfifo(scratch.path("d").c_str(), 0600) == 0);
  const Directory folder = Directory::open(scratch.path());
  const std::vector<FolderEntry> expected = {
      {".git", EntryKind::folder}, {"Z.yaml", EntryKind::file},     {"a", EntryKind::folder},
      {"b.yaml", EntryKind::file}, {"c", EntryKind::symbolic_link}, {"d", EntryKind::other},
      {"æ.yaml", EntryKind::file}};
  CHECK(value_of(folder.list("")) == expected);
  CHECK(value_of(folder.list(".")) == expected);
  CHECK(value_of(folder.list("a")) == std::vector<FolderEntry>{{"x.yaml", EntryKind::file}});
  CHECK(problem_of(folder.list("none")).reason == UnreadableReason::missing);
  CHECK(problem_of(folder.list("b.yaml")).reason == UnreadableReason::not_a_folder);
  CHECK(problem_of(folder.list("..")).reason == UnreadableReason::leaves_folder);
}

TEST_CASE("walk finds every file, names what is none, and leaves git's own out") {
  const Scratch scratch;
  for (const char* path : {"course.yaml", "episodes/2026/b.yaml", "episodes/2026/a.yaml",
                           "episodes-old.yaml", ".git/config", "sub/.git", ".hidden/x.yaml"}) {
    scratch.put(path, "x");
  }
  std::filesystem::create_directory(scratch.path("empty"));
  std::filesystem::create_directory_symlink("episodes", scratch.path("linked"));
  std::filesystem::create_directory_symlink("..", scratch.path("episodes/up"));
  REQUIRE(::mkfifo(scratch.path("episodes/fifo.yaml").c_str(), 0600) == 0);
  const FolderWalk walk = Directory::open(scratch.path()).walk(8, 1000);
  CHECK(walk.complete);
  const std::vector<WalkEntry> expected = {
      file(".hidden/x.yaml"),
      file("course.yaml"),
      file("episodes-old.yaml"),
      file("episodes/2026/a.yaml"),
      file("episodes/2026/b.yaml"),
      problem("episodes/fifo.yaml", EntryKind::other, UnreadableReason::not_a_regular_file),
      problem("episodes/up", EntryKind::symbolic_link, UnreadableReason::symbolic_link),
      problem("linked", EntryKind::symbolic_link, UnreadableReason::symbolic_link),
  };
  CHECK(walk.entries == expected);
}

TEST_CASE("walk goes no deeper than allowed, and says where it stopped") {
  const Scratch scratch;
  scratch.put("a.yaml", "");
  scratch.put("one/b.yaml", "");
  scratch.put("one/two/c.yaml", "");
  const Directory folder = Directory::open(scratch.path());
  const auto too_deep = [](std::string path) {
    return problem(std::move(path), EntryKind::folder, UnreadableReason::too_deep);
  };
  CHECK(folder.walk(1, 100).entries == std::vector{file("a.yaml"), too_deep("one")});
  CHECK(folder.walk(2, 100).entries ==
        std::vector{file("a.yaml"), file("one/b.yaml"), too_deep("one/two")});
  CHECK(folder.walk(3, 100).entries ==
        std::vector{file("a.yaml"), file("one/b.yaml"), file("one/two/c.yaml")});
}

TEST_CASE("walk sees no more than allowed, and says that it is a part") {
  const Scratch scratch;
  for (int i = 0; i < 10; ++i) scratch.put(fmt::format("{}.yaml", i), "");
  scratch.put(".git/config", "");
  const Directory folder = Directory::open(scratch.path());
  const FolderWalk all = folder.walk(3, 10);
  CHECK(all.complete);
  CHECK(all.entries.size() == 10);
  const FolderWalk part = folder.walk(3, 9);
  CHECK_FALSE(part.complete);
  CHECK(part.entries.size() == 9);
  CHECK_FALSE(folder.walk(3, 0).complete);
  CHECK(folder.walk(3, SIZE_MAX).complete);
}

TEST_CASE("a folder below is a folder of its own") {
  const Scratch scratch;
  scratch.put("courses/a/plan.yaml", "x");
  const Directory folder = Directory::open(scratch.path());
  const auto below = folder.folder("courses/a");
  const Directory& course = value_of(below);
  CHECK(course.shown("plan.yaml") == scratch.path("courses/a/plan.yaml"));
  CHECK(value_of(course.read("plan.yaml", 10)) == "x");
  CHECK(problem_of(course.read("../a/plan.yaml", 10)).reason == UnreadableReason::leaves_folder);
  CHECK(problem_of(folder.folder("courses/b")).reason == UnreadableReason::missing);
  CHECK(problem_of(folder.folder("courses/a/plan.yaml")).reason == UnreadableReason::not_a_folder);
}
