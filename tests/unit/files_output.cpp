#include <doctest/doctest.h>
#include <fcntl.h>
#include <sys/stat.h>

#include <thread>

#include "files/machine_error.hpp"
#include "files/output.hpp"
#include "files_scratch.hpp"

using namespace trivsel;
using trivsel::testing::Scratch;

namespace {

mode_t mode_of(const std::string& path) {
  struct stat status;
  return ::stat(path.c_str(), &status) == 0 ? status.st_mode & 07777 : 0;
}

std::string failure(const std::string& path) {
  try {
    write_output(path, "x");
  } catch (const MachineError& error) {
    return error.reason().en;
  }
  return "none";
}

}  // namespace

TEST_CASE("output: a new file, and an old one replaced with its mode, nothing left beside") {
  const Scratch scratch;
  write_output(scratch.path("r.html"), "one");
  CHECK(scratch.bytes("r.html") == "one");
  ::chmod(scratch.path("r.html").c_str(), 0640);
  write_output(scratch.path("r.html"), "two");
  CHECK(scratch.bytes("r.html") == "two");
  CHECK(mode_of(scratch.path("r.html")) == 0640);
  CHECK(scratch.names() == std::set<std::string>{"r.html"});
}

TEST_CASE("output: through a link the target is replaced, and the link stays") {
  const Scratch scratch;
  scratch.put("real/r.html", "one");
  std::filesystem::create_symlink("real/r.html", scratch.path("link.html"));
  write_output(scratch.path("link.html"), "two");
  CHECK(scratch.bytes("real/r.html") == "two");
  CHECK(std::filesystem::is_symlink(scratch.path("link.html")));
  std::filesystem::create_directory_symlink("real", scratch.path("folder"));
  write_output(scratch.path("folder/r.html"), "three");
  CHECK(scratch.bytes("real/r.html") == "three");
}

TEST_CASE("output: a device is written to, never replaced") {
  write_output("/dev/null", "x");
  CHECK(std::filesystem::is_character_file("/dev/null"));
}

TEST_CASE("output: a FIFO is written to, never replaced") {
  const Scratch scratch;
  const std::string path = scratch.path("fifo");
  REQUIRE(::mkfifo(path.c_str(), 0600) == 0);
  std::string got;
  std::jthread reader([&] {
    std::ifstream file(path);
    got.assign(std::istreambuf_iterator<char>(file), {});
  });
  write_output(path, "through");
  reader.join();
  CHECK(got == "through");
  CHECK(std::filesystem::is_fifo(path));
}

TEST_CASE("output: what cannot be written is told, and leaves nothing") {
  const Scratch scratch;
  CHECK(failure(scratch.path()) == "Is a directory");
  CHECK(failure(scratch.path("missing/r.html")) == "No such file or directory");
  scratch.put("file", "x");
  CHECK(failure(scratch.path("file/r.html")) == "Not a directory");
  std::filesystem::create_symlink("nowhere", scratch.path("dangling"));
  CHECK(failure(scratch.path("dangling")) == "No such file or directory");
  CHECK(scratch.names() == std::set<std::string>{"dangling", "file"});
}

TEST_CASE("output: a full disk is told") {
  if (!std::filesystem::exists("/dev/full")) return;
  CHECK(failure("/dev/full") == "No space left on device");
}
