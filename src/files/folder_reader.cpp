#include "files/folder_reader.hpp"

#include <algorithm>

namespace trivsel {
namespace {

ReadResult within(std::string_view bytes, std::size_t max_bytes) {
  if (bytes.size() > max_bytes) return Unreadable{UnreadableReason::too_large};
  return std::string(bytes);
}

}  // namespace

ReadResult ReplacedFile::read(std::string_view path, std::size_t max_bytes) const {
  return path == path_ ? within(bytes_, max_bytes) : folder_.read(path, max_bytes);
}

FolderWalk ReplacedFile::walk(int max_depth, std::size_t max_entries) const {
  FolderWalk walk = folder_.walk(max_depth, max_entries);
  const auto place =
      std::lower_bound(walk.entries.begin(), walk.entries.end(), path_,
                       [](const WalkEntry& entry, const std::string& p) { return entry.path < p; });
  if (place != walk.entries.end() && place->path == path_) {
    *place = {path_, EntryKind::file, std::nullopt};
  } else {
    walk.entries.insert(place, {path_, EntryKind::file, std::nullopt});
  }
  return walk;
}

ReadResult FilesInMemory::read(std::string_view path, std::size_t max_bytes) const {
  const auto found = files_.find(std::string(path));
  if (found == files_.end()) return Unreadable{UnreadableReason::missing};
  const std::string* bytes = std::get_if<std::string>(&found->second);
  return bytes == nullptr ? found->second : within(*bytes, max_bytes);
}

FolderWalk FilesInMemory::walk(int, std::size_t) const {
  FolderWalk walk;
  for (const auto& [path, file] : files_) {
    const Unreadable* problem = std::get_if<Unreadable>(&file);
    const bool link = problem != nullptr && problem->reason == UnreadableReason::symbolic_link;
    walk.entries.push_back({path, link ? EntryKind::symbolic_link : EntryKind::file,
                            problem == nullptr ? std::nullopt : std::optional(*problem)});
  }
  return walk;
}

}  // namespace trivsel
