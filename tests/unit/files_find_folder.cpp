#include <doctest/doctest.h>

#include "files/find_folder.hpp"
#include "files/machine_error.hpp"
#include "files_scratch.hpp"

using namespace trivsel;
using namespace trivsel::testing;

namespace {

std::string real(const std::string& path) {
  return std::filesystem::canonical(path).string();
}

}  // namespace

TEST_CASE("the nearest course or portfolio above is found, from any depth") {
  const Scratch scratch;
  scratch.put("portfolio.yaml", "");
  scratch.put("a/course.yaml", "");
  scratch.put("a/episodes/2026/x.yaml", "");
  scratch.put("b/notes.txt", "");
  CHECK(find_folder(scratch.path("a/episodes/2026")).folder == real(scratch.path("a")));
  CHECK(find_folder(scratch.path("a")).folder == real(scratch.path("a")));
  CHECK(find_folder(scratch.path("b")).folder == real(scratch.path()));
  CHECK(find_folder(scratch.path("a/../b/.")).last_looked == real(scratch.path()));
}

TEST_CASE("the search ends at the repository's root") {
  const Scratch scratch;
  scratch.put("course.yaml", "");
  scratch.put("repository/.git/config", "");
  scratch.put("repository/docs/x.txt", "");
  scratch.put("worktree/.git", "gitdir: elsewhere");
  for (const char* start : {"repository/docs", "repository", "worktree"}) {
    const FolderSearch search = find_folder(scratch.path(start));
    CHECK_FALSE(search.folder.has_value());
    const std::string root = std::string(start).substr(0, std::string(start).find('/'));
    CHECK(search.last_looked == real(scratch.path(root)));
  }
  scratch.put("repository/course.yaml", "");
  CHECK(find_folder(scratch.path("repository/docs")).folder == real(scratch.path("repository")));
}

TEST_CASE("nothing found anywhere ends at the top") {
  const FolderSearch search = find_folder("/dev");
  CHECK_FALSE(search.folder.has_value());
  CHECK(search.last_looked == "/");
}

TEST_CASE("a link named course.yaml marks the folder, a folder of that name does not") {
  const Scratch scratch;
  scratch.put("outer/course.yaml", "");
  std::filesystem::create_directories(scratch.path("outer/inner/course.yaml"));
  CHECK(find_folder(scratch.path("outer/inner")).folder == real(scratch.path("outer")));
  std::filesystem::create_directory(scratch.path("outer/linked"));
  std::filesystem::create_symlink("nowhere", scratch.path("outer/linked/course.yaml"));
  CHECK(find_folder(scratch.path("outer/linked")).folder == real(scratch.path("outer/linked")));
}

TEST_CASE("the search is by where the folder lies, not by the link it was reached by") {
  const Scratch scratch;
  scratch.put("a/course.yaml", "");
  scratch.put("a/sub/x.txt", "");
  scratch.put("b/course.yaml", "");
  std::filesystem::create_directory_symlink("../a/sub", scratch.path("b/link"));
  CHECK(find_folder(scratch.path("b/link")).folder == real(scratch.path("a")));
}

TEST_CASE("a start that is no folder is the machine's failure") {
  CHECK_THROWS_WITH_AS(find_folder("/nowhere"),
                       "cannot open the folder /nowhere: No such file or directory", MachineError);
  CHECK_THROWS_WITH_AS(find_folder("/dev/null"),
                       "cannot open the folder /dev/null: Not a directory", MachineError);
}

TEST_CASE("a folder is seen from the root of its repository, which a worktree marks by a file") {
  const Scratch scratch;
  scratch.put("repository/.git/HEAD", "");
  scratch.put("repository/courses/gran huset/course.yaml", "");
  scratch.put("worktree/.git", "gitdir: /elsewhere");
  scratch.put("worktree/a/course.yaml", "");
  CHECK(path_in_repository(scratch.path("repository/courses/gran huset")) == "courses/gran huset/");
  CHECK(path_in_repository(scratch.path("repository")).empty());
  CHECK(path_in_repository(scratch.path("worktree/a")) == "a/");
  CHECK(path_in_repository("/dev").empty());
  CHECK(place_in_repository(scratch.path("repository/courses/gran huset")) == "courses/gran huset");
  CHECK(place_in_repository(scratch.path("repository")) == "");
  CHECK_FALSE(place_in_repository("/dev").has_value());
  std::filesystem::create_directory_symlink("repository/courses", scratch.path("link"));
  CHECK(path_in_repository(scratch.path("link")) == "courses/");
  CHECK_THROWS_AS(path_in_repository("/nowhere"), MachineError);
}
