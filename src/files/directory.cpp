#include "files/directory.hpp"

#include <fcntl.h>

#include <cerrno>
#include <limits>
#include <utility>

#include "files/machine_error.hpp"
#include "files/relative_path.hpp"

namespace trivsel {

Directory Directory::open(const std::string& path) {
  // The folder itself is the user's choice, so this one open follows links.
  int number;
  do {
    number = ::open(path.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  } while (number < 0 && errno == EINTR);
  if (number < 0) throw MachineError(MachineErrorKind::folder, path, errno);
  return {Descriptor(number), path};
}

Directory::Directory(Descriptor folder, std::string path)
    : path_(std::move(path)),
      root_(std::make_shared<const Descriptor>(std::move(folder))),
      cache_(std::make_unique<FolderCache>()) {}

std::string Directory::shown(std::string_view path) const {
  return join_path(path_, path);
}

ReadResult Directory::read(std::string_view path, std::size_t max_bytes) const {
  const std::optional<std::string> normal = normal_path(path);
  if (!normal) return Unreadable{UnreadableReason::leaves_folder};
  if (normal->empty()) return Unreadable{UnreadableReason::not_a_regular_file};
  const SplitPath split = split_path(*normal);
  const std::variant<FolderHandle, Unreadable> folder = open_folder(split.folder);
  if (const auto* problem = std::get_if<Unreadable>(&folder)) return *problem;
  return read_file_at(std::get<FolderHandle>(folder)->get(), std::string(split.name), max_bytes);
}

ListResult Directory::list(std::string_view path) const {
  const std::optional<std::string> normal = normal_path(path);
  if (!normal) return Unreadable{UnreadableReason::leaves_folder};
  const std::variant<FolderHandle, Unreadable> folder = open_folder(*normal);
  if (const auto* problem = std::get_if<Unreadable>(&folder)) return *problem;
  return list_folder(std::get<FolderHandle>(folder)->get(),
                     std::numeric_limits<std::size_t>::max());
}

std::variant<Directory, Unreadable> Directory::folder(std::string_view path) const {
  const std::optional<std::string> normal = normal_path(path);
  if (!normal) return Unreadable{UnreadableReason::leaves_folder};
  const std::variant<FolderHandle, Unreadable> found = open_folder(*normal);
  if (const auto* problem = std::get_if<Unreadable>(&found)) return *problem;
  Descriptor own = open_folder_at(std::get<FolderHandle>(found)->get(), ".");
  if (!own) return Unreadable{UnreadableReason::io_error, errno};
  return Directory(std::move(own), shown(*normal));
}

std::variant<FolderHandle, Unreadable> Directory::open_folder(std::string_view path) const {
  if (path.empty()) return root_;
  if (FolderHandle kept = cache_->find(path)) return kept;
  const SplitPath split = split_path(path);
  std::variant<FolderHandle, Unreadable> parent = open_folder(split.folder);
  if (std::holds_alternative<Unreadable>(parent)) return parent;
  const int parent_number = std::get<FolderHandle>(parent)->get();
  const std::string name(split.name);
  Descriptor opened = open_folder_at(parent_number, name);
  if (!opened) return why_unopened(parent_number, name, errno, UnreadableReason::not_a_folder);
  auto handle = std::make_shared<const Descriptor>(std::move(opened));
  cache_->keep(path, handle);
  return handle;
}

}  // namespace trivsel
