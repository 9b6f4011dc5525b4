#include "files/write.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <optional>

#include "files/aside.hpp"
#include "files/machine_error.hpp"
#include "files/write_place.hpp"

namespace trivsel {

namespace {

/// Whether the reason means that there is another thing now than the file that was read.
bool is_another_thing(UnreadableReason reason) {
  switch (reason) {
    case UnreadableReason::missing:
    case UnreadableReason::not_a_regular_file:
    case UnreadableReason::symbolic_link:
    case UnreadableReason::too_large:
      return true;
    default:
      return false;
  }
}

std::optional<OpenFile> open_if_unchanged(const WritePlace& place, std::string_view old_bytes,
                                          int flags) {
  std::variant<OpenFile, Unreadable> opened = open_file_at(place.folder.get(), place.name, flags);
  const auto* problem = std::get_if<Unreadable>(&opened);
  ReadResult bytes =
      problem ? ReadResult(*problem) : read_all(std::get<OpenFile>(opened), old_bytes.size());
  problem = std::get_if<Unreadable>(&bytes);
  if (problem && !is_another_thing(problem->reason)) {
    throw MachineError(MachineErrorKind::write, place.shown, unreadable_reason(*problem));
  }
  if (problem || std::get<std::string>(bytes) != old_bytes) return std::nullopt;
  return std::get<OpenFile>(std::move(opened));
}

/// Owner first, since changing it clears parts of the mode. Where the group cannot be kept, what it
/// was allowed is not given to another.
void keep_access(const Aside& aside, const WritePlace& place, const struct stat& old) {
  mode_t mode = old.st_mode & 07777;
  const int file = aside.descriptor();
  if (::fchown(file, old.st_uid, old.st_gid) != 0 &&
      ::fchown(file, static_cast<uid_t>(-1), old.st_gid) != 0) {
    mode &= ~static_cast<mode_t>(S_IRWXG | S_ISGID | S_ISUID);
  }
  if (::fchmod(file, mode) != 0) throw MachineError(MachineErrorKind::write, place.shown, errno);
}

void confirm(const WritePlace& place) {
  const int error = flush_folder(place.folder.get());
  if (error != 0) throw MachineError(MachineErrorKind::unconfirmed, place.shown, error);
}

bool is_taken(const WritePlace& place) {
  struct stat status;
  return ::fstatat(place.folder.get(), place.name.c_str(), &status, AT_SYMLINK_NOFOLLOW) == 0;
}

}  // namespace

ReplaceResult replace_file(const FolderLock& lock, std::string_view path,
                           std::string_view old_bytes, std::string_view new_bytes) {
  const WritePlace place = open_write_place(lock.folder(), path, MissingFolders::refuse);
  ReplaceResult result{ReplaceOutcome::changed_meanwhile, remove_left_overs(place.folder.get())};
  // Opened for writing too, only to be told here if that is not allowed.
  const std::optional<OpenFile> old = open_if_unchanged(place, old_bytes, O_RDWR);
  if (!old) return result;
  Aside aside(place, 0600);
  keep_access(aside, place, old->status);
  aside.fill(new_bytes);
  result.left_overs += aside.left_overs();
  // Once more: an editor may have saved while we wrote and flushed.
  if (!open_if_unchanged(place, old_bytes, O_RDONLY)) return result;
  aside.replace();
  confirm(place);
  result.outcome = ReplaceOutcome::replaced;
  return result;
}

ReplaceOutcome remove_file(const FolderLock& lock, std::string_view path, std::string_view bytes) {
  const WritePlace place = open_write_place(lock.folder(), path, MissingFolders::refuse);
  if (!open_if_unchanged(place, bytes, O_RDONLY)) return ReplaceOutcome::changed_meanwhile;
  if (::unlinkat(place.folder.get(), place.name.c_str(), 0) != 0) {
    throw MachineError(MachineErrorKind::write, place.shown, errno);
  }
  confirm(place);
  return ReplaceOutcome::replaced;
}

CreateResult create_file(Directory& folder, std::string_view path, std::string_view bytes,
                         mode_t mode) {
  const WritePlace place = open_write_place(folder, path, MissingFolders::make);
  CreateResult result{CreateOutcome::exists, remove_left_overs(place.folder.get())};
  if (is_taken(place)) return result;
  {
    Aside aside(place, mode);
    aside.fill(bytes);
    result.left_overs += aside.left_overs();
    if (!aside.take_free_name()) return result;
  }  // Here the aside name goes, so that flushing the folder covers that too.
  confirm(place);
  result.outcome = CreateOutcome::created;
  return result;
}

}  // namespace trivsel
