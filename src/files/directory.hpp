#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "files/folder_cache.hpp"
#include "files/folder_reader.hpp"

namespace trivsel {

/// A folder's entries without `.` and `..`, sorted by bytes; or why there are none to see.
using ListResult = std::variant<std::vector<FolderEntry>, Unreadable>;

/// An open folder of the user's, and the only way to the files below it. The folder itself is
/// reached as the user wrote it, through links if need be; below it nothing follows a link, leaves
/// the folder, enters `.git`, or waits for a FIFO's other end, and only regular files are read.
///
/// PATHs are relative with `/` between the parts; "" is the folder itself. A name's bytes are taken
/// as they are. Const functions only read and may be called from several threads at once; whoever
/// wants to write asks for a Directory&. A subfolder that is replaced while the Directory is open
/// may go on being read as it was.
class Directory final : public FolderReader {
 public:
  /// Throws MachineError (folder) when the folder cannot be opened.
  static Directory open(const std::string& path);

  /// Takes a folder that is open already; PATH is its name in messages.
  Directory(Descriptor folder, std::string path);

  /// The path the folder was opened by.
  [[nodiscard]] const std::string& path() const { return path_; }

  /// PATH with the folder's own before it, for messages: "../x/plan.yaml", or "plan.yaml" in ".".
  [[nodiscard]] std::string shown(std::string_view path) const;

  [[nodiscard]] ReadResult read(std::string_view path, std::size_t max_bytes) const override;

  /// A folder's entries, `.git` among them.
  [[nodiscard]] ListResult list(std::string_view path) const;

  /// A folder below as a Directory of its own.
  [[nodiscard]] std::variant<Directory, Unreadable> folder(std::string_view path) const;

  /// Throws MachineError (folder) when the folder itself cannot be listed.
  [[nodiscard]] FolderWalk walk(int max_depth, std::size_t max_entries) const override;

  /// The open folder, for the writers in files/.
  [[nodiscard]] int descriptor() const { return root_->get(); }

 private:
  [[nodiscard]] std::variant<FolderHandle, Unreadable> open_folder(std::string_view path) const;

  std::string path_;
  FolderHandle root_;
  std::unique_ptr<FolderCache> cache_;
};

/// The entries of an open folder, sorted; at most MAX_ENTRIES, and then any of them.
ListResult list_folder(int folder, std::size_t max_entries);

}  // namespace trivsel
