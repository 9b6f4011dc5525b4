#include "files/relative_path.hpp"

#include <algorithm>

namespace trivsel {

namespace {

bool is_inside(std::string_view part) {
  return !part.empty() && part != ".." && !is_git_name(part);
}

}  // namespace

bool is_git_name(std::string_view name) {
  return name.size() == 4 && name[0] == '.' && (name[1] | 0x20) == 'g' && (name[2] | 0x20) == 'i' &&
         (name[3] | 0x20) == 't';
}

std::optional<std::string> normal_path(std::string_view path) {
  std::string normal;
  if (path.empty()) return normal;
  if (path.find('\0') != std::string_view::npos) return std::nullopt;
  for (std::size_t start = 0; start <= path.size();) {
    const std::size_t slash = std::min(path.find('/', start), path.size());
    const std::string_view part = path.substr(start, slash - start);
    if (!is_inside(part)) return std::nullopt;
    if (part != ".") {
      if (!normal.empty()) normal += '/';
      normal += part;
    }
    start = slash + 1;
  }
  return normal;
}

SplitPath split_path(std::string_view normal_path) {
  const std::size_t slash = normal_path.rfind('/');
  if (slash == std::string_view::npos) return {{}, normal_path};
  return {normal_path.substr(0, slash), normal_path.substr(slash + 1)};
}

std::string join_path(std::string_view folder, std::string_view path) {
  if (path.empty()) return std::string(folder);
  if (folder.empty() || folder == ".") return std::string(path);
  std::string joined(folder);
  if (joined.back() != '/') joined += '/';
  return joined.append(path);
}

}  // namespace trivsel
