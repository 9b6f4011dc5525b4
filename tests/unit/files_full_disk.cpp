#include <doctest/doctest.h>

#ifdef __linux__
#include <sched.h>
#include <sys/mount.h>
#endif

#include "files/machine_error.hpp"
#include "files/write.hpp"
#include "files_scratch.hpp"

using namespace trivsel;
using namespace trivsel::testing;

namespace {

constexpr int cannot_mount = 77;

/// In a child of its own, where the small disk is seen by nobody else and goes with the process.
int on_disk_of_64_kib(const std::string& path, const std::function<int()>& body) {
#ifdef __linux__
  return in_child([&] {
    if (::unshare(CLONE_NEWNS) != 0) return cannot_mount;
    if (::mount("none", "/", nullptr, MS_REC | MS_PRIVATE, nullptr) != 0) return cannot_mount;
    if (::mount("none", path.c_str(), "tmpfs", 0, "size=64k") != 0) return cannot_mount;
    return body();
  });
#else
  (void)path, (void)body;
  return cannot_mount;
#endif
}

bool says_full(const std::function<void()>& write) {
  try {
    write();
  } catch (const MachineError& error) {
    return error.kind() == MachineErrorKind::write &&
           error.reason().en == "No space left on device";
  }
  return false;
}

}  // namespace

TEST_CASE("a full disk leaves every file as it was, and no aside file") {
  const Scratch scratch;
  const std::string large(100'000, 'x');
  const int code = on_disk_of_64_kib(scratch.path(), [&] {
    scratch.put("plan.yaml", "old");
    Directory folder = Directory::open(scratch.path());
    const FolderLock lock(folder);
    if (!says_full([&] { replace_file(lock, "plan.yaml", "old", large); })) return 1;
    if (!says_full([&] { create_file(folder, "new.yaml", large); })) return 2;
    if (!says_full([&] { create_folder_tree(folder, "course", {{"a", "x"}, {"b", large}}); }))
      return 3;
    if (scratch.bytes("plan.yaml") != "old") return 4;
    if (scratch.names() != std::set<std::string>{"plan.yaml"}) return 5;
    const std::string fits(30'000, 'y');
    const ReplaceResult result = replace_file(lock, "plan.yaml", "old", fits);
    return result.outcome == ReplaceOutcome::replaced && scratch.bytes("plan.yaml") == fits ? 0 : 6;
  });
  if (code == cannot_mount) {
    MESSAGE("SKIPPED: a small disk cannot be mounted here");
    return;
  }
  CHECK(code == 0);
}
