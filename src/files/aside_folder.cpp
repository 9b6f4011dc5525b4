#include "files/aside_folder.hpp"

#include <fcntl.h>
#include <stdio.h>  // renameat()
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <chrono>
#include <cstdint>
#include <thread>
#include <utility>

#include "files/aside.hpp"
#include "files/machine_error.hpp"

namespace trivsel {
namespace {

/// Removes a folder with all below it, as far as it goes; never through a link.
void remove_tree(int parent, const std::string& name) {
  if (::unlinkat(parent, name.c_str(), AT_REMOVEDIR) == 0) return;
  const Descriptor folder = open_folder_at(parent, name);
  if (!folder) return;
  const ListResult listed = list_folder(folder.get(), SIZE_MAX);
  if (const auto* entries = std::get_if<std::vector<FolderEntry>>(&listed)) {
    for (const FolderEntry& entry : *entries) {
      if (entry.kind == EntryKind::folder) {
        remove_tree(folder.get(), entry.name);
      } else {
        ::unlinkat(folder.get(), entry.name.c_str(), 0);
      }
    }
  }
  ::unlinkat(parent, name.c_str(), AT_REMOVEDIR);
}

}  // namespace

AsideFolder::AsideFolder(const WritePlace& place) : place_(place), name_(aside_name(place.name)) {
  const auto deadline = std::chrono::steady_clock::now() + FolderLock::usual_patience;
  while (!try_create()) {
    remove_left_over();
    if (std::chrono::steady_clock::now() >= deadline) {
      throw MachineError(MachineErrorKind::write, place_.shown, locked_by_another());
    }
    std::this_thread::sleep_for(std::chrono::milliseconds(2));
  }
}

AsideFolder::~AsideFolder() {
  if (held_) remove_tree(place_.folder.get(), name_);
}

bool AsideFolder::take_name() {
  const int folder = place_.folder.get();
  if (::renameat(folder, name_.c_str(), folder, place_.name.c_str()) == 0) {
    held_ = Descriptor();
    return true;
  }
  if (errno == ENOTEMPTY || errno == EEXIST || errno == ENOTDIR) return false;
  fail(errno);
}

bool AsideFolder::try_create() {
  const int parent = place_.folder.get();
  if (::mkdirat(parent, name_.c_str(), 0777) != 0) {
    if (errno != EEXIST) fail(errno);
    return false;
  }
  Descriptor opened = open_folder_at(parent, name_);
  if (!opened && errno != ENOENT) {
    const int error = errno;
    ::unlinkat(parent, name_.c_str(), AT_REMOVEDIR);
    fail(error);
  }
  // As with a file: until it is locked, another run may take it for a left-over and remove it.
  if (!opened || try_lock(opened.get()) == EWOULDBLOCK) return false;
  if (!is_named(opened.get(), parent, name_)) return false;
  held_ = std::move(opened);
  return true;
}

void AsideFolder::remove_left_over() {
  const int parent = place_.folder.get();
  const Descriptor found = open_folder_at(parent, name_);
  if (!found && errno != ENOENT) refuse_obstacle(errno);
  if (!found || try_lock(found.get()) != 0 || !is_named(found.get(), parent, name_)) return;
  remove_tree(parent, name_);
  ++left_overs_;
}

void AsideFolder::refuse_obstacle(int error) const {
  throw obstacle(place_, name_,
                 why_unopened(place_.folder.get(), name_, error, UnreadableReason::not_a_folder));
}

void AsideFolder::fail(int error) const {
  throw MachineError(MachineErrorKind::write, place_.shown, error);
}

}  // namespace trivsel
