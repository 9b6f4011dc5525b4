#include <doctest/doctest.h>
#include <fcntl.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>

#include <cerrno>
#include <thread>

#include "files/directory.hpp"
#include "files/machine_error.hpp"
#include "files/relative_path.hpp"
#include "files_scratch.hpp"

using namespace trivsel;
using namespace trivsel::testing;

namespace {

constexpr std::size_t mebibyte = 1 << 20;

UnreadableReason reason_of(const Directory& folder, std::string_view path) {
  return problem_of(folder.read(path, mebibyte)).reason;
}

}  // namespace

TEST_CASE("a path has one spelling, and none where it leads out") {
  CHECK(normal_path("a/b.yaml") == "a/b.yaml");
  CHECK(normal_path("./a/./b.yaml") == "a/b.yaml");
  CHECK(normal_path("") == "");
  CHECK(normal_path(".") == "");
  CHECK(normal_path("..a/...") == "..a/...");
  CHECK(normal_path(".gitignore") == ".gitignore");
  using namespace std::string_view_literals;
  for (const std::string_view outside :
       {"/"sv, "/etc/passwd"sv, ".."sv, "a/../b"sv, "a/.."sv, "a//b"sv, "a/"sv, "./"sv, "a\0b"sv,
        "\0"sv, ".git"sv, ".git/hooks/pre-commit"sv, "a/.GIT/config"sv, ".Git"sv}) {
    CAPTURE(outside);
    CHECK_FALSE(normal_path(outside).has_value());
  }
}

TEST_CASE("read gives a regular file's bytes, as they are") {
  const Scratch scratch;
  const std::string bytes("a: \0\xff\r\n", 7);
  scratch.put("plan.yaml", bytes);
  scratch.put("episodes/2026/x.yaml", "deep");
  scratch.put("empty.yaml", "");
  const Directory folder = Directory::open(scratch.path());
  CHECK(value_of(folder.read("plan.yaml", mebibyte)) == bytes);
  CHECK(value_of(folder.read("./episodes/2026/x.yaml", mebibyte)) == "deep");
  CHECK(value_of(folder.read("empty.yaml", mebibyte)).empty());
  CHECK(value_of(folder.read("empty.yaml", 0)).empty());
}

TEST_CASE("read takes as many bytes as allowed and not one more") {
  const Scratch scratch;
  scratch.put("x.yaml", std::string(1000, 'x'));
  const Directory folder = Directory::open(scratch.path());
  CHECK(value_of(folder.read("x.yaml", 1000)).size() == 1000);
  CHECK(value_of(folder.read("x.yaml", SIZE_MAX)).size() == 1000);
  CHECK(problem_of(folder.read("x.yaml", 999)) == Unreadable{UnreadableReason::too_large});
}

TEST_CASE("a file that claims to be empty is read to its end, within the allowed") {
  if (!std::filesystem::exists("/proc/self/maps")) {
    MESSAGE("SKIPPED: there is no /proc here");
    return;
  }
  const Directory proc = Directory::open("/proc/self");
  CHECK(value_of(proc.read("maps", mebibyte)).size() > 200);
  CHECK(problem_of(proc.read("maps", 100)).reason == UnreadableReason::too_large);
}

TEST_CASE("read says why not, and never leaves the folder") {
  const Scratch scratch;
  scratch.put("secret.yaml", "outside");
  scratch.put("course/plan.yaml", "inside");
  std::filesystem::create_directory(scratch.path("course/x.yaml"));
  const Directory folder = Directory::open(scratch.path("course"));
  CHECK(reason_of(folder, "none.yaml") == UnreadableReason::missing);
  CHECK(reason_of(folder, "none/none.yaml") == UnreadableReason::missing);
  CHECK(reason_of(folder, "x.yaml") == UnreadableReason::not_a_regular_file);
  CHECK(reason_of(folder, "") == UnreadableReason::not_a_regular_file);
  CHECK(reason_of(folder, ".") == UnreadableReason::not_a_regular_file);
  CHECK(reason_of(folder, "plan.yaml/x.yaml") == UnreadableReason::not_a_folder);
  CHECK(reason_of(folder, "../secret.yaml") == UnreadableReason::leaves_folder);
  CHECK(reason_of(folder, "x.yaml/../../secret.yaml") == UnreadableReason::leaves_folder);
  CHECK(reason_of(folder, scratch.path("secret.yaml")) == UnreadableReason::leaves_folder);
  CHECK(problem_of(folder.read(std::string(300, 'x'), 1)) ==
        Unreadable{UnreadableReason::io_error, ENAMETOOLONG});
}

TEST_CASE("links are followed in no position, wherever they point") {
  const Scratch scratch;
  scratch.put("course/2026/a.yaml", "a");
  namespace fs = std::filesystem;
  const std::string course = scratch.path("course");
  fs::create_symlink("2026/a.yaml", course + "/inside.yaml");
  fs::create_symlink("/dev/zero", course + "/endless.yaml");
  fs::create_symlink("nowhere", course + "/dangling.yaml");
  fs::create_symlink("loop.yaml", course + "/loop.yaml");
  fs::create_directory_symlink("2026", course + "/first");
  fs::create_directory_symlink(".", course + "/2026/middle");
  fs::create_directory_symlink("/", course + "/root");
  const Directory folder = Directory::open(course);
  for (const char* path : {"inside.yaml", "endless.yaml", "dangling.yaml", "loop.yaml", "first",
                           "first/a.yaml", "2026/middle/a.yaml", "root/etc/passwd"}) {
    CAPTURE(path);
    CHECK(reason_of(folder, path) == UnreadableReason::symbolic_link);
  }
  CHECK(problem_of(folder.list("first")).reason == UnreadableReason::symbolic_link);
  CHECK(problem_of(folder.folder("root")).reason == UnreadableReason::symbolic_link);
}

TEST_CASE("the folder itself is the user's, and may be reached by a link") {
  const Scratch scratch;
  scratch.put("real/a.yaml", "a");
  std::filesystem::create_directory_symlink("real", scratch.path("link"));
  const Directory folder = Directory::open(scratch.path("link"));
  CHECK(value_of(folder.read("a.yaml", 1)) == "a");
  CHECK(folder.shown("a.yaml") == scratch.path("link/a.yaml"));
  CHECK(Directory::open(".").shown("a.yaml") == "a.yaml");
  CHECK(Directory::open(".").shown("") == ".");
}

TEST_CASE("FIFOs, sockets and devices are told from files, without waiting for them") {
  const Scratch scratch;
  REQUIRE(::mkfifo(scratch.path("fifo.yaml").c_str(), 0600) == 0);
  const Directory folder = Directory::open(scratch.path());
  CHECK(reason_of(folder, "fifo.yaml") == UnreadableReason::not_a_regular_file);

  const Descriptor socket(::socket(AF_UNIX, SOCK_STREAM, 0));
  sockaddr_un address{};
  address.sun_family = AF_UNIX;
  // By a relative path, since an absolute one may be longer than a socket's address.
  const std::filesystem::path before = std::filesystem::current_path();
  std::filesystem::current_path(scratch.path());
  std::string("socket.yaml").copy(address.sun_path, sizeof address.sun_path - 1);
  const int bound = ::bind(socket.get(), reinterpret_cast<sockaddr*>(&address), sizeof address);
  std::filesystem::current_path(before);
  REQUIRE(bound == 0);
  CHECK(reason_of(folder, "socket.yaml") == UnreadableReason::not_a_regular_file);

  const Directory devices = Directory::open("/dev");
  CHECK(reason_of(devices, "zero") == UnreadableReason::not_a_regular_file);
}

TEST_CASE("a file or folder without permission is told as such") {
  const Scratch scratch;
  scratch.put("closed.yaml", "x");
  scratch.put("closed/a.yaml", "x");
  REQUIRE(::chmod(scratch.path().c_str(), 0755) == 0);
  REQUIRE(::chmod(scratch.path("closed.yaml").c_str(), 0) == 0);
  REQUIRE(::chmod(scratch.path("closed").c_str(), 0) == 0);
  const Directory folder = Directory::open(scratch.path());
  const int code = without_rights([&] {
    const Unreadable expected{UnreadableReason::no_permission, EACCES};
    if (std::get<Unreadable>(folder.read("closed.yaml", 10)) != expected) return 1;
    if (std::get<Unreadable>(folder.read("closed/a.yaml", 10)) != expected) return 2;
    if (std::get<Unreadable>(folder.list("closed")) != expected) return 3;
    const FolderWalk walk = folder.walk(5, 100);
    const std::vector<WalkEntry> entries = {{"closed", EntryKind::folder, expected},
                                            {"closed.yaml", EntryKind::file, std::nullopt}};
    return walk.entries == entries && walk.complete ? 0 : 4;
  });
  CHECK(code == 0);
  REQUIRE(::chmod(scratch.path("closed").c_str(), 0700) == 0);
}

TEST_CASE("names are bytes: the longest, a newline, and what is no UTF-8") {
  const Scratch scratch;
  const std::string longest = std::string(250, 'n') + ".yaml";
  for (const std::string& name :
       {longest, std::string("a\nb.yaml"), std::string("\xff\x1b[2J.yaml")}) {
    scratch.put(name, name);
    const Directory folder = Directory::open(scratch.path());
    CHECK(value_of(folder.read(name, 300)) == name);
    CHECK(value_of(folder.list("")) == std::vector<FolderEntry>{{name, EntryKind::file}});
    CHECK(folder.walk(1, 10).entries ==
          std::vector<WalkEntry>{{name, EntryKind::file, std::nullopt}});
    std::filesystem::remove(scratch.path(name));
  }
}

TEST_CASE("a folder that cannot be opened is the machine's failure") {
  CHECK_THROWS_WITH_AS(Directory::open("/nowhere/at all"),
                       "cannot open the folder /nowhere/at all: No such file or directory",
                       MachineError);
  CHECK_THROWS_WITH_AS(Directory::open("/dev/null"),
                       "cannot open the folder /dev/null: Not a directory", MachineError);
}

TEST_CASE("many folders and many threads read the same as one") {
  const Scratch scratch;
  std::vector<std::string> paths;
  for (int i = 0; i < 40; ++i) {
    for (int j = 0; j < 5; ++j) {
      paths.push_back(fmt::format("top{}/folder{}/{}.yaml", i % 3, i, j));
      scratch.put(paths.back(), paths.back());
    }
  }
  const Directory folder = Directory::open(scratch.path());
  std::array<std::size_t, 4> right{};
  std::vector<std::thread> threads;
  for (std::size_t& count : right) {
    threads.emplace_back([&] {
      for (const std::string& path : paths) {
        const ReadResult read = folder.read(path, mebibyte);
        const auto* bytes = std::get_if<std::string>(&read);
        if (bytes != nullptr && *bytes == path) ++count;
      }
    });
  }
  for (std::thread& thread : threads) thread.join();
  for (const std::size_t count : right) CHECK(count == paths.size());
}
