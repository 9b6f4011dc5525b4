#include <doctest/doctest.h>
#include <sys/stat.h>

#include "files/aside.hpp"
#include "files/machine_error.hpp"
#include "files/write.hpp"
#include "files_scratch.hpp"

using namespace trivsel;
using namespace trivsel::testing;

namespace {

ReplaceResult replace(const Scratch& scratch, std::string_view path, std::string_view old_bytes,
                      std::string_view new_bytes) {
  Directory folder = Directory::open(scratch.path());
  const FolderLock lock(folder);
  return replace_file(lock, path, old_bytes, new_bytes);
}

mode_t mode_of(const std::string& path) {
  struct stat status{};
  REQUIRE(::stat(path.c_str(), &status) == 0);
  return status.st_mode & 07777;
}

}  // namespace

TEST_CASE("replace gives new bytes and keeps the mode, whatever the umask") {
  const Scratch scratch;
  scratch.put("a/plan.yaml", "old");
  REQUIRE(::chmod(scratch.path("a/plan.yaml").c_str(), 0666) == 0);
  const mode_t umask = ::umask(077);
  const ReplaceResult result = replace(scratch, "a/plan.yaml", "old", "new and longer");
  ::umask(umask);
  CHECK(result.outcome == ReplaceOutcome::replaced);
  CHECK(result.left_overs == 0);
  CHECK(scratch.bytes("a/plan.yaml") == "new and longer");
  CHECK(mode_of(scratch.path("a/plan.yaml")) == 0666);
  CHECK(scratch.names("a") == std::set<std::string>{"plan.yaml"});
}

TEST_CASE("replace keeps owner and group where it may") {
  if (::geteuid() != 0) {
    MESSAGE("SKIPPED: only root may give a file to another user");
    return;
  }
  const Scratch scratch;
  scratch.put("plan.yaml", "old");
  REQUIRE(::chown(scratch.path("plan.yaml").c_str(), 1234, 4321) == 0);
  CHECK(replace(scratch, "plan.yaml", "old", "new").outcome == ReplaceOutcome::replaced);
  struct stat status{};
  REQUIRE(::stat(scratch.path("plan.yaml").c_str(), &status) == 0);
  CHECK(status.st_uid == 1234);
  CHECK(status.st_gid == 4321);
}

TEST_CASE("another's file gives no rights to our group") {
  if (::geteuid() != 0) {
    MESSAGE("SKIPPED: only root may give a file to another user");
    return;
  }
  const Scratch scratch;
  scratch.put("plan.yaml", "old");
  REQUIRE(::chown(scratch.path("plan.yaml").c_str(), 1234, 4321) == 0);
  REQUIRE(::chmod(scratch.path("plan.yaml").c_str(), 0666) == 0);
  REQUIRE(::chmod(scratch.path().c_str(), 0777) == 0);
  Directory folder = Directory::open(scratch.path());
  CHECK(without_rights([&] {
          const FolderLock lock(folder);
          return replace_file(lock, "plan.yaml", "old", "new").outcome == ReplaceOutcome::replaced
                     ? 0
                     : 1;
        }) == 0);
  CHECK(scratch.bytes("plan.yaml") == "new");
  CHECK(mode_of(scratch.path("plan.yaml")) == 0606);
}

TEST_CASE("replace writes nothing over a file that is not what was read") {
  const Scratch scratch;
  scratch.put("plan.yaml", "what an editor saved");
  scratch.put("target.yaml", "old");
  std::filesystem::create_symlink("target.yaml", scratch.path("link.yaml"));
  std::filesystem::create_directory(scratch.path("folder.yaml"));
  for (const char* path : {"plan.yaml", "none.yaml", "link.yaml", "folder.yaml"}) {
    CAPTURE(path);
    CHECK(replace(scratch, path, "old", "new").outcome == ReplaceOutcome::changed_meanwhile);
  }
  CHECK(replace(scratch, "plan.yaml", "what an editor", "new").outcome ==
        ReplaceOutcome::changed_meanwhile);
  CHECK(scratch.bytes("plan.yaml") == "what an editor saved");
  CHECK(scratch.bytes("target.yaml") == "old");
  CHECK(scratch.names() ==
        std::set<std::string>{"plan.yaml", "target.yaml", "link.yaml", "folder.yaml"});
}

TEST_CASE("replace refuses a way through a link or out of the folder") {
  const Scratch scratch;
  scratch.put("outside/plan.yaml", "old");
  std::filesystem::create_directory(scratch.path("course"));
  std::filesystem::create_directory_symlink("../outside", scratch.path("course/link"));
  Directory folder = Directory::open(scratch.path("course"));
  const FolderLock lock(folder);
  const std::string begin = "cannot write " + scratch.path("course/");
  CHECK_THROWS_WITH_AS(replace_file(lock, "link/plan.yaml", "old", "new"),
                       (begin + "link/plan.yaml: is a symbolic link, or lies below one; links are "
                                "not followed; no file is changed")
                           .c_str(),
                       MachineError);
  for (const char* path : {"../outside/plan.yaml", ".git/config", "", "a//b"}) {
    CAPTURE(path);
    CHECK_THROWS_AS(replace_file(lock, path, "old", "new"), MachineError);
  }
  CHECK(scratch.bytes("outside/plan.yaml") == "old");
}

TEST_CASE("a file its user may not write is not replaced") {
  const Scratch scratch;
  scratch.put("plan.yaml", "old");
  REQUIRE(::chmod(scratch.path("plan.yaml").c_str(), 0444) == 0);
  REQUIRE(::chmod(scratch.path().c_str(), 0777) == 0);
  Directory folder = Directory::open(scratch.path());
  CHECK(without_rights([&] {
          const FolderLock lock(folder);
          try {
            replace_file(lock, "plan.yaml", "old", "new");
          } catch (const MachineError& error) {
            return error.reason().en == "Permission denied" ? 0 : 1;
          }
          return 2;
        }) == 0);
  CHECK(scratch.bytes("plan.yaml") == "old");
}

TEST_CASE("the left-over of a killed run is removed and told; a living writer's is not") {
  const Scratch scratch;
  scratch.put("plan.yaml", "old");
  scratch.put(".plan.yaml.trivsel-tmp", "half");
  scratch.put(".gone.yaml.trivsel-tmp", "half");
  CHECK(replace(scratch, "plan.yaml", "old", "new").left_overs == 2);
  CHECK(scratch.names() == std::set<std::string>{"plan.yaml"});
  CHECK(scratch.bytes("plan.yaml") == "new");

  Directory folder = Directory::open(scratch.path());
  const WritePlace place = open_write_place(folder, "other.yaml", MissingFolders::refuse);
  const Aside living(place, 0600);
  CHECK(replace(scratch, "plan.yaml", "new", "newer").left_overs == 0);
  CHECK(scratch.names() == std::set<std::string>{"plan.yaml", ".other.yaml.trivsel-tmp"});
}

TEST_CASE("what is no left-over of ours but bears the aside name is left, and named") {
  const Scratch scratch;
  scratch.put("plan.yaml", "old");
  scratch.put("victim.yaml", "untouched");
  const std::string aside = scratch.path(".plan.yaml.trivsel-tmp");
  const auto refused = [&](const std::string& why) {
    const std::string message =
        fmt::format("cannot write {}: {} is in the way ({}); no file is changed",
                    scratch.path("plan.yaml"), aside, why);
    CHECK_THROWS_WITH_AS(replace(scratch, "plan.yaml", "old", "new"), message.c_str(),
                         MachineError);
    CHECK(std::filesystem::exists(std::filesystem::symlink_status(aside)));
    std::filesystem::remove_all(aside);
  };
  std::filesystem::create_symlink("victim.yaml", aside);
  refused("is a symbolic link, or lies below one; links are not followed");
  REQUIRE(::mkfifo(aside.c_str(), 0600) == 0);
  refused("is not a regular file");
  scratch.put(".plan.yaml.trivsel-tmp/x", "");
  refused("is not a regular file");
  CHECK(scratch.bytes("victim.yaml") == "untouched");
  CHECK(scratch.bytes("plan.yaml") == "old");
}

TEST_CASE("a living writer of the same name is waited for, then told") {
  const Scratch scratch;
  Directory folder = Directory::open(scratch.path());
  const WritePlace place = open_write_place(folder, "plan.yaml", MissingFolders::refuse);
  const Aside living(place, 0600);
  const std::string message =
      fmt::format("cannot write {}: {}; no file is changed", place.shown, locked_by_another().en);
  CHECK_THROWS_WITH_AS(Aside(place, 0600, std::chrono::milliseconds(30)), message.c_str(),
                       MachineError);
  CHECK(scratch.names() == std::set<std::string>{".plan.yaml.trivsel-tmp"});
}

TEST_CASE("the longest names can be written, cut between characters") {
  CHECK(aside_name("plan.yaml") == ".plan.yaml.trivsel-tmp");
  CHECK(aside_name(std::string(300, 'x')) == "." + std::string(242, 'x') + ".trivsel-tmp");
  std::string danish;
  while (danish.size() < 254) danish += "æ";
  std::string odd = danish;
  odd.insert(odd.begin(), 'x');
  CHECK(aside_name(odd).size() == 254);
  CHECK(aside_name(danish).size() == 255);
  CHECK(is_aside_name(aside_name(danish)));
  CHECK_FALSE(is_aside_name("plan.yaml"));
  CHECK_FALSE(is_aside_name("plan.trivsel-tmp"));
  CHECK_FALSE(is_aside_name("..trivsel-tmp"));

  const Scratch scratch;
  const std::vector<std::string> names = {std::string(250, 'n'), odd, "a\nb"};
  for (const std::string& name : names) {
    scratch.put(name, "old");
    CHECK(replace(scratch, name, "old", "new").outcome == ReplaceOutcome::replaced);
    CHECK(scratch.bytes(name) == "new");
  }
  CHECK(scratch.names().size() == 3);
}

TEST_CASE("hard links of a file keep the old bytes") {
  const Scratch scratch;
  scratch.put("plan.yaml", "old");
  std::filesystem::create_hard_link(scratch.path("plan.yaml"), scratch.path("other.txt"));
  CHECK(replace(scratch, "plan.yaml", "old", "new").outcome == ReplaceOutcome::replaced);
  CHECK(scratch.bytes("other.txt") == "old");
}
