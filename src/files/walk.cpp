#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>

#include <algorithm>
#include <cerrno>
#include <cstdint>
#include <memory>

#include "files/directory.hpp"
#include "files/machine_error.hpp"
#include "files/relative_path.hpp"

namespace trivsel {

namespace {

struct CloseFolder {
  void operator()(DIR* folder) const { ::closedir(folder); }
};

EntryKind kind_of_mode(mode_t mode) {
  if (S_ISREG(mode)) return EntryKind::file;
  if (S_ISDIR(mode)) return EntryKind::folder;
  if (S_ISLNK(mode)) return EntryKind::symbolic_link;
  return EntryKind::other;
}

EntryKind kind_of(int folder, const dirent& entry) {
  if (entry.d_type != DT_UNKNOWN) return kind_of_mode(static_cast<mode_t>(DTTOIF(entry.d_type)));
  struct stat status;
  if (::fstatat(folder, entry.d_name, &status, AT_SYMLINK_NOFOLLOW) != 0) return EntryKind::other;
  return kind_of_mode(status.st_mode);
}

std::optional<Unreadable> why_no_file(EntryKind kind) {
  if (kind == EntryKind::file) return std::nullopt;
  if (kind == EntryKind::symbolic_link) return Unreadable{UnreadableReason::symbolic_link};
  return Unreadable{UnreadableReason::not_a_regular_file};
}

/// One walk: what it may still see, and what it has seen.
class Walker {
 public:
  Walker(int max_depth, std::size_t max_entries) : max_depth_(max_depth), left_(max_entries) {}

  void enter(const std::vector<FolderEntry>& entries, int folder, const std::string& path,
             int depth) {
    for (const FolderEntry& entry : entries) {
      if (is_git_name(entry.name)) continue;
      if (left_ == 0) {
        walk_.complete = false;
        return;
      }
      --left_;
      const std::string entry_path = path.empty() ? entry.name : path + "/" + entry.name;
      if (entry.kind == EntryKind::folder) {
        enter_folder(folder, entry.name, entry_path, depth + 1);
      } else {
        walk_.entries.push_back({entry_path, entry.kind, why_no_file(entry.kind)});
      }
    }
  }

  /// How many entries of one folder are worth listing: one more than may be seen tells that there
  /// are more, and another makes up for `.git`.
  [[nodiscard]] std::size_t worth_listing() const {
    return left_ < SIZE_MAX - 2 ? left_ + 2 : left_;
  }

  FolderWalk finish() {
    std::ranges::sort(walk_.entries, {}, &WalkEntry::path);
    return std::move(walk_);
  }

 private:
  void enter_folder(int parent, const std::string& name, const std::string& path, int depth) {
    if (depth > max_depth_) return leave_out(path, {UnreadableReason::too_deep});
    const Descriptor folder = open_folder_at(parent, name);
    if (!folder) {
      return leave_out(path, why_unopened(parent, name, errno, UnreadableReason::not_a_folder));
    }
    const ListResult listed = list_folder(folder.get(), worth_listing());
    if (const auto* problem = std::get_if<Unreadable>(&listed)) return leave_out(path, *problem);
    enter(std::get<std::vector<FolderEntry>>(listed), folder.get(), path, depth);
  }

  void leave_out(const std::string& path, const Unreadable& problem) {
    walk_.entries.push_back({path, EntryKind::folder, problem});
  }

  int max_depth_;
  std::size_t left_;
  FolderWalk walk_;
};

}  // namespace

ListResult list_folder(int folder, std::size_t max_entries) {
  // A descriptor of its own, since reading moves it and others may be reading too.
  Descriptor own = open_folder_at(folder, ".");
  if (!own) return why_unopened(folder, ".", errno, UnreadableReason::not_a_folder);
  const std::unique_ptr<DIR, CloseFolder> stream(::fdopendir(own.get()));
  if (!stream) return Unreadable{UnreadableReason::io_error, errno};
  own.release();
  std::vector<FolderEntry> entries;
  while (entries.size() < max_entries) {
    errno = 0;
    const dirent* entry = ::readdir(stream.get());
    if (entry == nullptr && errno != 0) return Unreadable{UnreadableReason::io_error, errno};
    if (entry == nullptr) break;
    const std::string_view name(entry->d_name);
    if (name == "." || name == "..") continue;
    entries.push_back({std::string(name), kind_of(folder, *entry)});
  }
  std::ranges::sort(entries, {}, &FolderEntry::name);
  return entries;
}

FolderWalk Directory::walk(int max_depth, std::size_t max_entries) const {
  Walker walker(max_depth, max_entries);
  const ListResult listed = list_folder(descriptor(), walker.worth_listing());
  if (const auto* problem = std::get_if<Unreadable>(&listed)) {
    throw MachineError(MachineErrorKind::folder, path_, unreadable_reason(*problem));
  }
  walker.enter(std::get<std::vector<FolderEntry>>(listed), descriptor(), "", 1);
  return walker.finish();
}

}  // namespace trivsel
