#include "files/folder_cache.hpp"

#include <algorithm>
#include <utility>

namespace trivsel {

FolderHandle FolderCache::find(std::string_view path) {
  const std::lock_guard guard(mutex_);
  for (Entry& entry : entries_) {
    if (entry.path != path) continue;
    entry.last_used = ++clock_;
    return entry.folder;
  }
  return nullptr;
}

void FolderCache::keep(std::string_view path, FolderHandle folder) {
  const std::lock_guard guard(mutex_);
  Entry entry{std::string(path), std::move(folder), ++clock_};
  if (entries_.size() < capacity) {
    entries_.push_back(std::move(entry));
    return;
  }
  *std::ranges::min_element(entries_, {}, &Entry::last_used) = std::move(entry);
}

}  // namespace trivsel
