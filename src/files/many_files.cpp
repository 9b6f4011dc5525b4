#include <fcntl.h>
#include <stdio.h>  // renameat2(), renameatx_np()
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <vector>

#include "files/aside_folder.hpp"
#include "files/machine_error.hpp"
#include "files/relative_path.hpp"
#include "files/write.hpp"

namespace trivsel {

namespace {

/// Moves a file unless its new name is taken; for file systems that cannot, a second link first.
/// Returns 0, else the errno.
int move_to_free_name(int from, const std::string& name, int to, const std::string& new_name) {
#if defined(__APPLE__)
  const int moved = ::renameatx_np(from, name.c_str(), to, new_name.c_str(), RENAME_EXCL);
#elif defined(RENAME_NOREPLACE)
  const int moved = ::renameat2(from, name.c_str(), to, new_name.c_str(), RENAME_NOREPLACE);
#else
  const int moved = -1;
  errno = EINVAL;
#endif
  if (moved == 0) return 0;
  if (errno != EINVAL && errno != ENOSYS && errno != ENOTSUP) return errno;
  if (::linkat(from, name.c_str(), to, new_name.c_str(), 0) != 0) return errno;
  return ::unlinkat(from, name.c_str(), 0) == 0 ? 0 : errno;
}

/// Sends all that was written in a folder's file system to the disk. Returns 0, else the errno.
int flush_all(int folder) {
#if defined(__linux__)
  return ::syncfs(folder) == 0 ? 0 : errno;
#else
  ::sync();
  return flush_folder(folder);
#endif
}

/// The files on their way from aside to their names; what was moved goes again unless it is kept.
class Move {
 public:
  Move(Directory& folder, int aside) : folder_(folder), aside_(aside) {}
  ~Move() {
    if (is_kept_) return;
    for (const Moved& file : moved_) ::unlinkat(file.folder, file.name.c_str(), 0);
  }
  Move(const Move&) = delete;
  Move& operator=(const Move&) = delete;

  /// False where something bears the name.
  bool take(const std::string& name, const std::string& path) {
    const SplitPath parts = split_path(path);
    if (places_.empty() || folder_of_last_ != parts.folder) {
      places_.push_back(open_write_place(folder_, path, MissingFolders::make));
      folder_of_last_ = parts.folder;
    }
    const int to = places_.back().folder.get();
    const int error = move_to_free_name(aside_, name, to, std::string(parts.name));
    if (error == EEXIST) return false;
    if (error != 0) throw MachineError(MachineErrorKind::write, folder_.shown(path), error);
    moved_.push_back({to, std::string(parts.name)});
    return true;
  }

  /// Flushes the folders that have new names in them.
  void keep() {
    is_kept_ = true;
    for (const WritePlace& place : places_) {
      const int error = flush_folder(place.folder.get());
      if (error != 0) throw MachineError(MachineErrorKind::unconfirmed, place.shown, error);
    }
  }

 private:
  struct Moved {
    int folder;
    std::string name;
  };
  Directory& folder_;
  int aside_;
  std::vector<WritePlace> places_;
  std::string folder_of_last_;
  std::vector<Moved> moved_;
  bool is_kept_ = false;
};

void write_aside(int folder, const std::string& name, std::string_view bytes,
                 const std::string& shown) {
  const Descriptor file = open_at(folder, name, O_WRONLY | O_CREAT | O_EXCL, 0666);
  const int error = file ? write_all(file.get(), bytes) : errno;
  if (error != 0) throw MachineError(MachineErrorKind::write, shown, error);
}

}  // namespace

CreateResult create_files(const FolderLock& lock, const std::map<std::string, std::string>& files) {
  Directory& folder = lock.folder();
  const WritePlace place = open_write_place(folder, kImportName, MissingFolders::refuse);
  const AsideFolder aside(place);
  CreateResult result{CreateOutcome::exists, aside.left_overs()};
  std::size_t count = 0;
  for (const auto& [path, bytes] : files) {
    write_aside(aside.descriptor(), std::to_string(count++), bytes, folder.shown(path));
  }
  const int unflushed = flush_all(aside.descriptor());
  if (unflushed != 0) throw MachineError(MachineErrorKind::write, place.shown, unflushed);
  Move move(folder, aside.descriptor());
  count = 0;
  for (const auto& [path, bytes] : files) {
    if (!move.take(std::to_string(count++), path)) return result;
  }
  move.keep();
  result.outcome = CreateOutcome::created;
  return result;
}

}  // namespace trivsel
