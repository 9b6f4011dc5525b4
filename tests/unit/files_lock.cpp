#include <doctest/doctest.h>

#include "files/lock.hpp"
#include "files/machine_error.hpp"
#include "files/write.hpp"
#include "files_scratch.hpp"

using namespace trivsel;
using namespace trivsel::testing;
using namespace std::chrono_literals;

TEST_CASE("a second lock waits as long as it is told, then says who holds the first") {
  const Scratch scratch;
  Directory folder = Directory::open(scratch.path());
  const FolderLock first(folder);
  Directory again = Directory::open(scratch.path());
  const auto start = std::chrono::steady_clock::now();
  CHECK_THROWS_WITH_AS(
      FolderLock(again, 60ms),
      ("cannot lock " + scratch.path() +
       ": another trivsel is writing here; try again when it is done; no file is changed")
          .c_str(),
      MachineError);
  CHECK(std::chrono::steady_clock::now() - start >= 60ms);
  CHECK_THROWS_AS(FolderLock(folder, 0ms), MachineError);
  CHECK(locked_by_another().da ==
        "en anden trivsel er ved at skrive her; prøv igen, når den er færdig");
}

TEST_CASE("a lock ends with its object, and with its process however that ends") {
  const Scratch scratch;
  Directory folder = Directory::open(scratch.path());
  {
    const FolderLock first(folder, 0ms);
  }
  const int killed = in_child([&] {
    const FolderLock held(folder, 0ms);
    return ::raise(SIGKILL);
  });
  CHECK(killed == -SIGKILL);
  CHECK_NOTHROW(FolderLock(folder, 0ms));
}

TEST_CASE("a lock leaves nothing in the folder") {
  const Scratch scratch;
  Directory folder = Directory::open(scratch.path());
  const FolderLock lock(folder);
  CHECK(scratch.names().empty());
  CHECK(&lock.folder() == &folder);
}

TEST_CASE("two processes that append 200 lines each leave 400") {
  const Scratch scratch;
  scratch.put("ledger.yaml", "");
  const auto append_all = [&](char mark) {
    Directory folder = Directory::open(scratch.path());
    for (int i = 0; i < 200; ++i) {
      const FolderLock lock(folder, 120s);
      const std::string old = std::get<std::string>(folder.read("ledger.yaml", 1 << 20));
      const std::string line = fmt::format("- {}{}\n", mark, i);
      const ReplaceResult result = replace_file(lock, "ledger.yaml", old, old + line);
      if (result.outcome != ReplaceOutcome::replaced) return 1;
    }
    return 0;
  };
  const pid_t one = start_child([&] { return append_all('a'); });
  const pid_t other = start_child([&] { return append_all('b'); });
  CHECK(wait_for(one) == 0);
  CHECK(wait_for(other) == 0);
  const std::string ledger = scratch.bytes("ledger.yaml");
  CHECK(std::ranges::count(ledger, '\n') == 400);
  for (int i = 0; i < 200; ++i) {
    CHECK(ledger.find(fmt::format("- a{}\n", i)) != std::string::npos);
    CHECK(ledger.find(fmt::format("- b{}\n", i)) != std::string::npos);
  }
  CHECK(scratch.names() == std::set<std::string>{"ledger.yaml"});
}
