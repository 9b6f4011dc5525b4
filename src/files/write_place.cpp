#include "files/write_place.hpp"

#include <sys/stat.h>

#include <cerrno>
#include <optional>
#include <utility>

#include "files/machine_error.hpp"
#include "files/relative_path.hpp"

namespace trivsel {

namespace {

[[noreturn]] void refuse(const std::string& shown, const Unreadable& problem) {
  throw MachineError(MachineErrorKind::write, shown, unreadable_reason(problem));
}

void make_folder(int parent, const std::string& name, const std::string& shown) {
  if (::mkdirat(parent, name.c_str(), 0777) != 0 && errno != EEXIST) {
    throw MachineError(MachineErrorKind::write, shown, errno);
  }
  const int error = flush_folder(parent);
  if (error != 0) throw MachineError(MachineErrorKind::write, shown, error);
}

Descriptor enter(int parent, const std::string& name, MissingFolders missing,
                 const std::string& shown) {
  Descriptor folder = open_folder_at(parent, name);
  if (!folder && errno == ENOENT && missing == MissingFolders::make) {
    make_folder(parent, name, shown);
    folder = open_folder_at(parent, name);
  }
  if (!folder) refuse(shown, why_unopened(parent, name, errno, UnreadableReason::not_a_folder));
  return folder;
}

}  // namespace

WritePlace open_write_place(const Directory& folder, std::string_view path,
                            MissingFolders missing) {
  const std::string shown = folder.shown(path);
  const std::optional<std::string> normal = normal_path(path);
  if (!normal || normal->empty()) refuse(shown, {UnreadableReason::leaves_folder});
  Descriptor opened = enter(folder.descriptor(), ".", missing, shown);
  std::size_t start = 0;
  for (std::size_t slash; (slash = normal->find('/', start)) != std::string::npos;) {
    opened = enter(opened.get(), normal->substr(start, slash - start), missing, shown);
    start = slash + 1;
  }
  return {std::move(opened), normal->substr(start), shown};
}

}  // namespace trivsel
