#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace trivsel {

/// A path below a folder in its one spelling: parts joined by one `/`, `.` left out, "" for the
/// folder itself. Nothing where the path could lead out or into git's own: absolute, `..`, `.git`
/// (in any case, since some file systems have none), an empty part, a NUL.
std::optional<std::string> normal_path(std::string_view path);

/// Whether a name is `.git`, in any case.
bool is_git_name(std::string_view name);

/// "episodes/2026" and "x.yaml" of "episodes/2026/x.yaml"; "" and "x.yaml" of "x.yaml".
struct SplitPath {
  std::string_view folder;
  std::string_view name;
};
SplitPath split_path(std::string_view normal_path);

/// FOLDER/PATH for people; PATH alone where the folder is "." and FOLDER alone where PATH is "".
std::string join_path(std::string_view folder, std::string_view path);

}  // namespace trivsel
