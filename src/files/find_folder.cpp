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

std::optional<std::string> place_in_repository(const std::string& folder) {
  const fs::path start = real_folder(folder);
  for (fs::path root = start;; root = root.parent_path()) {
    if (is_there(root / ".git")) {
      return root == start ? std::string() : start.lexically_relative(root).string();
    }
    if (root == root.root_path()) return std::nullopt;
  }
}

std::string path_in_repository(const std::string& folder) {
  const std::string place = place_in_repository(folder).value_or(std::string());
  return place.empty() ? place : place + "/";
}

}  // namespace trivsel
