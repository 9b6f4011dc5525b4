#include "files/aside.hpp"

#include <fcntl.h>
#include <stdio.h>  // renameat2(), renameatx_np()
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdint>
#include <thread>

#include "files/relative_path.hpp"

namespace trivsel {

namespace {

constexpr std::string_view suffix = ".trivsel-tmp";
constexpr std::size_t longest_name = 255;

/// Removes an aside file unless a living writer holds it. The lock is kept until the name is gone:
/// else the name could by then be that of a file another writer has just created.
bool remove_if_left_over(int folder, const std::string& name) {
  const Descriptor found = open_at(folder, name, O_RDWR);
  struct stat status;
  if (!found || ::fstat(found.get(), &status) != 0 || !S_ISREG(status.st_mode)) return false;
  return try_lock(found.get()) == 0 && is_named(found.get(), folder, name) &&
         ::unlinkat(folder, name.c_str(), 0) == 0;
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
    if (is_aside_name(entry.name) && remove_if_left_over(folder, entry.name)) ++removed;
  }
  return removed;
}

MachineError obstacle(const WritePlace& place, const std::string& name, const Unreadable& problem) {
  const std::string shown = join_path(split_path(place.shown).folder, name);
  return {MachineErrorKind::write, place.shown,
          say("{} is in the way ({})", "{} er i vejen ({})", shown, unreadable_reason(problem))};
}

Aside::Aside(const WritePlace& place, mode_t mode, std::chrono::milliseconds patience)
    : place_(place), name_(aside_name(place.name)) {
  const auto deadline = std::chrono::steady_clock::now() + patience;
  while (!try_create(mode)) {
    refuse_obstacle();
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
  // Between creating and locking, another run may have taken the file for a left-over. Where the
  // file system cannot lock, none takes anything for one.
  const bool is_lost = try_lock(file_.get()) == EWOULDBLOCK;
  if (!is_lost && is_named(file_.get(), place_.folder.get(), name_)) return true;
  file_ = Descriptor();
  return false;
}

Aside::~Aside() {
  if (file_) ::unlinkat(place_.folder.get(), name_.c_str(), 0);
}

void Aside::refuse_obstacle() const {
  const auto found = open_file_at(place_.folder.get(), name_, O_RDWR);
  const auto* problem = std::get_if<Unreadable>(&found);
  if (problem == nullptr || problem->reason == UnreadableReason::missing) return;
  throw obstacle(place_, name_, *problem);
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
