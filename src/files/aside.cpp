#include "files/aside.hpp"

#include <fcntl.h>
#include <stdio.h>  // renameat2(), renameatx_np()
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <cstdint>
#include <thread>

#include "files/lock.hpp"
#include "files/machine_error.hpp"
#include "files/relative_path.hpp"

namespace trivsel {

namespace {

constexpr std::string_view suffix = ".trivsel-tmp";
constexpr std::size_t longest_name = 255;

/// Whether something under an aside name belongs to no living writer.
bool is_left_over(int folder, const std::string& name) {
  const Descriptor found = open_at(folder, name, O_RDONLY);
  // A link or socket was never ours, and only the name itself is removed.
  if (!found) return errno == ELOOP || errno == EMLINK || errno == ENXIO;
  struct stat status;
  if (::fstat(found.get(), &status) != 0 || S_ISDIR(status.st_mode)) return false;
  if (!S_ISREG(status.st_mode)) return true;
  // Still under that name: else its writer finished between the opening and the locking.
  return try_lock(found.get()) == 0 && is_named(found.get(), folder, name);
}

bool is_folder(int folder, const std::string& name) {
  struct stat status;
  return ::fstatat(folder, name.c_str(), &status, AT_SYMLINK_NOFOLLOW) == 0 &&
         S_ISDIR(status.st_mode);
}

/// Renames unless the target exists; for file systems without hard links. Returns 0 or the errno.
int rename_to_free_name(int folder, const std::string& from, const std::string& to) {
#if defined(__APPLE__)
  const int result = ::renameatx_np(folder, from.c_str(), folder, to.c_str(), RENAME_EXCL);
#elif defined(RENAME_NOREPLACE)
  const int result = ::renameat2(folder, from.c_str(), folder, to.c_str(), RENAME_NOREPLACE);
#else
  const int result = -1;
  errno = ENOTSUP;
#endif
  return result == 0 ? 0 : errno;
}

}  // namespace

std::string aside_name(std::string_view name) {
  std::size_t length = std::min(name.size(), longest_name - suffix.size() - 1);
  while (length < name.size() && length > 0 && (name[length] & 0xC0) == 0x80) --length;
  return fmt::format(".{}{}", name.substr(0, length), suffix);
}

bool is_aside_name(std::string_view name) {
  return name.size() > suffix.size() + 1 && name.starts_with('.') && name.ends_with(suffix);
}

std::size_t remove_left_overs(int folder) {
  const ListResult listed = list_folder(folder, SIZE_MAX);
  const auto* entries = std::get_if<std::vector<FolderEntry>>(&listed);
  if (entries == nullptr) return 0;
  std::size_t removed = 0;
  for (const FolderEntry& entry : *entries) {
    if (!is_aside_name(entry.name) || !is_left_over(folder, entry.name)) continue;
    if (::unlinkat(folder, entry.name.c_str(), 0) == 0) ++removed;
  }
  return removed;
}

Aside::Aside(const WritePlace& place, mode_t mode) : place_(place), name_(aside_name(place.name)) {
  const auto deadline = std::chrono::steady_clock::now() + FolderLock::usual_patience;
  while (!try_create(mode)) {
    if (is_folder(place_.folder.get(), name_)) {
      const std::string in_the_way = join_path(split_path(place_.shown).folder, name_);
      throw MachineError(MachineErrorKind::write, in_the_way, EISDIR);
    }
    if (std::chrono::steady_clock::now() >= deadline) {
      throw MachineError(MachineErrorKind::write, place_.shown, locked_by_another());
    }
    std::this_thread::sleep_for(std::chrono::milliseconds(2));
    left_overs_ += remove_left_overs(place_.folder.get());
  }
}

bool Aside::try_create(mode_t mode) {
  file_ = open_at(place_.folder.get(), name_, O_WRONLY | O_CREAT | O_EXCL, mode);
  if (!file_ && errno != EEXIST) fail(errno);
  if (!file_) return false;
  // Between creating and locking, another run may have taken the file for a left-over.
  if (try_lock(file_.get()) == 0 && is_named(file_.get(), place_.folder.get(), name_)) return true;
  file_ = Descriptor();
  return false;
}

Aside::~Aside() {
  if (file_) ::unlinkat(place_.folder.get(), name_.c_str(), 0);
}

void Aside::fail(int error) const {
  throw MachineError(MachineErrorKind::write, place_.shown, error);
}

void Aside::fill(std::string_view bytes) {
  const int written = write_all(file_.get(), bytes);
  if (written != 0) fail(written);
  const int flushed = flush_file(file_.get());
  if (flushed != 0) fail(flushed);
}

void Aside::replace() {
  const int folder = place_.folder.get();
  if (::renameat(folder, name_.c_str(), folder, place_.name.c_str()) != 0) fail(errno);
  file_ = Descriptor();
}

bool Aside::take_free_name() {
  const int folder = place_.folder.get();
  if (::linkat(folder, name_.c_str(), folder, place_.name.c_str(), 0) == 0) return true;
  if (errno == EEXIST) return false;
  const int error = rename_to_free_name(folder, name_, place_.name);
  if (error == EEXIST) return false;
  if (error != 0) fail(error);
  file_ = Descriptor();
  return true;
}

}  // namespace trivsel
