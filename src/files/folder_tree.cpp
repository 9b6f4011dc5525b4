#include <fcntl.h>
#include <sys/stat.h>

#include <cerrno>
#include <cstdint>
#include <utility>

#include "files/aside_folder.hpp"
#include "files/machine_error.hpp"
#include "files/write.hpp"
#include "files/write_place.hpp"

namespace trivsel {

namespace {

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
