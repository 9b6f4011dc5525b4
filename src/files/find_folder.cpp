#include "files/find_folder.hpp"

#include <sys/stat.h>

#include <cerrno>
#include <filesystem>
#include <system_error>

#include "files/machine_error.hpp"

namespace trivsel {

namespace fs = std::filesystem;

namespace {

bool is_there(const fs::path& path) {
  struct stat status;
  return ::lstat(path.c_str(), &status) == 0;
}

bool is_there_and_no_folder(const fs::path& path) {
  struct stat status;
  return ::lstat(path.c_str(), &status) == 0 && !S_ISDIR(status.st_mode);
}

bool is_course_or_portfolio(const fs::path& folder) {
  return is_there_and_no_folder(folder / "course.yaml") ||
         is_there_and_no_folder(folder / "portfolio.yaml");
}

fs::path real_folder(const std::string& start) {
  std::error_code error;
  fs::path folder = fs::canonical(start, error);
  if (error) throw MachineError(MachineErrorKind::folder, start, error.value());
  if (!fs::is_directory(folder, error)) {
    throw MachineError(MachineErrorKind::folder, start, error ? error.value() : ENOTDIR);
  }
  return folder;
}

}  // namespace

FolderSearch find_folder(const std::string& start) {
  fs::path folder = real_folder(start);
  for (;;) {
    if (is_course_or_portfolio(folder)) return {folder.string(), folder.string()};
    if (is_there(folder / ".git") || folder == folder.root_path()) break;
    folder = folder.parent_path();
  }
  return {std::nullopt, folder.string()};
}

}  // namespace trivsel
