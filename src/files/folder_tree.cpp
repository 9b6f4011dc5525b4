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
#include "files/write.hpp"
#include "files/write_place.hpp"

namespace trivsel {

namespace {

/// Removes a folder with all below it, as far as it goes; never through a link.
void remove_tree(int parent, const std::string& name) {
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

/// A folder being built beside its place, locked while it is; removed with the object unless it has
/// taken its name.
class AsideFolder {
 public:
  explicit AsideFolder(const WritePlace& place) : place_(place), name_(aside_name(place.name)) {
    const auto deadline = std::chrono::steady_clock::now() + FolderLock::usual_patience;
    while (!try_create()) {
      remove_left_over();
      if (std::chrono::steady_clock::now() >= deadline) {
        throw MachineError(MachineErrorKind::write, place_.shown, locked_by_another());
      }
      std::this_thread::sleep_for(std::chrono::milliseconds(2));
    }
  }
  ~AsideFolder() {
    if (held_) remove_tree(place_.folder.get(), name_);
  }
  AsideFolder(const AsideFolder&) = delete;
  AsideFolder& operator=(const AsideFolder&) = delete;

  [[nodiscard]] std::size_t left_overs() const { return left_overs_; }
  [[nodiscard]] int descriptor() const { return held_.get(); }

  bool take_name() {
    const int folder = place_.folder.get();
    if (::renameat(folder, name_.c_str(), folder, place_.name.c_str()) == 0) {
      held_ = Descriptor();
      return true;
    }
    if (errno == ENOTEMPTY || errno == EEXIST || errno == ENOTDIR) return false;
    fail(errno);
  }

 private:
  bool try_create() {
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

  void remove_left_over() {
    const int parent = place_.folder.get();
    const Descriptor found = open_folder_at(parent, name_);
    if (!found && errno != ENOENT) refuse_obstacle(errno);
    if (!found || try_lock(found.get()) != 0 || !is_named(found.get(), parent, name_)) return;
    remove_tree(parent, name_);
    ++left_overs_;
  }

  [[noreturn]] void refuse_obstacle(int error) const {
    throw obstacle(place_, name_,
                   why_unopened(place_.folder.get(), name_, error, UnreadableReason::not_a_folder));
  }
  [[noreturn]] void fail(int error) const {
    throw MachineError(MachineErrorKind::write, place_.shown, error);
  }

  const WritePlace& place_;
  std::string name_;
  Descriptor held_;
  std::size_t left_overs_ = 0;
};

enum class Target { free, empty_folder, taken };

struct FoundTarget {
  Target target;
  mode_t mode = 0;  ///< of the empty folder
};

FoundTarget look_at_target(const WritePlace& place) {
  const Descriptor folder = open_folder_at(place.folder.get(), place.name);
  if (!folder) return {errno == ENOENT ? Target::free : Target::taken};
  const ListResult listed = list_folder(folder.get(), 1);
  const auto* entries = std::get_if<std::vector<FolderEntry>>(&listed);
  struct stat status;
  if (entries == nullptr || !entries->empty() || ::fstat(folder.get(), &status) != 0) {
    return {Target::taken};
  }
  return {Target::empty_folder, static_cast<mode_t>(status.st_mode & 07777)};
}

/// Nobody sees the folder yet, so its files need no names of their own to be written under.
void write_new_file(const Directory& tree, const std::string& path, std::string_view bytes) {
  const WritePlace place = open_write_place(tree, path, MissingFolders::make);
  const Descriptor file =
      open_at(place.folder.get(), place.name, O_WRONLY | O_CREAT | O_EXCL, 0666);
  int error = file ? write_all(file.get(), bytes) : errno;
  if (error == 0) error = flush_file(file.get());
  if (error == 0) error = flush_folder(place.folder.get());
  if (error != 0) throw MachineError(MachineErrorKind::write, place.shown, error);
}

}  // namespace

CreateResult create_folder_tree(Directory& parent, const std::string& name,
                                const std::map<std::string, std::string>& files) {
  const WritePlace place = open_write_place(parent, name, MissingFolders::refuse);
  const FoundTarget found = look_at_target(place);
  if (found.target == Target::taken) return {CreateOutcome::exists};
  AsideFolder aside(place);
  Descriptor opened = open_folder_at(aside.descriptor(), ".");
  if (!opened) throw MachineError(MachineErrorKind::write, place.shown, errno);
  const Directory tree(std::move(opened), place.shown);
  for (const auto& [path, bytes] : files) write_new_file(tree, path, bytes);
  if (found.target == Target::empty_folder && ::fchmod(aside.descriptor(), found.mode) != 0) {
    throw MachineError(MachineErrorKind::write, place.shown, errno);
  }
  const int unflushed = flush_folder(aside.descriptor());
  if (unflushed != 0) throw MachineError(MachineErrorKind::write, place.shown, unflushed);
  if (!aside.take_name()) return {CreateOutcome::exists, aside.left_overs()};
  const int unconfirmed = flush_folder(place.folder.get());
  if (unconfirmed != 0) throw MachineError(MachineErrorKind::unconfirmed, place.shown, unconfirmed);
  return {CreateOutcome::created, aside.left_overs()};
}

}  // namespace trivsel
