#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "files/read_file.hpp"
#include "files/unreadable.hpp"

namespace trivsel {

enum class EntryKind { file, folder, symbolic_link, other };

/// One name in a folder.
struct FolderEntry {
  std::string name;
  EntryKind kind;
  friend bool operator==(const FolderEntry&, const FolderEntry&) = default;
};

/// Something found on a walk: a regular file, with no problem; or what is not one, with the reason
/// it is not read: a link, a FIFO, a folder that cannot be opened.
struct WalkEntry {
  std::string path;
  EntryKind kind;
  std::optional<Unreadable> problem;
  friend bool operator==(const WalkEntry&, const WalkEntry&) = default;
};

struct FolderWalk {
  std::vector<WalkEntry> entries;  ///< sorted by path, by bytes
  bool complete = true;            ///< false: stopped at the allowed number, what is here is a part
};

/// What a course folder is read from: a Directory, or files in memory. Its functions may be called
/// from several threads at once.
class FolderReader {
 public:
  FolderReader() = default;
  FolderReader(const FolderReader&) = default;
  FolderReader(FolderReader&&) = default;
  FolderReader& operator=(const FolderReader&) = default;
  FolderReader& operator=(FolderReader&&) = default;
  virtual ~FolderReader() = default;

  /// A file's bytes; too_large when there are more than MAX_BYTES, which are then not read.
  [[nodiscard]] virtual ReadResult read(std::string_view path, std::size_t max_bytes) const = 0;

  /// All files below, except in `.git`. MAX_DEPTH 1 sees the folder's own files alone; a folder
  /// below it is an entry with too_deep. Folders count among MAX_ENTRIES.
  [[nodiscard]] virtual FolderWalk walk(int max_depth, std::size_t max_entries) const = 0;
};

/// A folder as it would be with one file's bytes replaced, or added. Both must outlive it.
class ReplacedFile final : public FolderReader {
 public:
  ReplacedFile(const FolderReader& folder, std::string path, std::string_view bytes)
      : folder_(folder), path_(std::move(path)), bytes_(bytes) {}

  [[nodiscard]] ReadResult read(std::string_view path, std::size_t max_bytes) const override;
  [[nodiscard]] FolderWalk walk(int max_depth, std::size_t max_entries) const override;

 private:
  const FolderReader& folder_;
  std::string path_;
  std::string_view bytes_;
};

/// Files in memory, by path, or why one is not read: a folder as it was at another time.
class FilesInMemory final : public FolderReader {
 public:
  explicit FilesInMemory(std::map<std::string, ReadResult> files) : files_(std::move(files)) {}

  [[nodiscard]] ReadResult read(std::string_view path, std::size_t max_bytes) const override;
  /// All of them: they are bounded by whoever put them here.
  [[nodiscard]] FolderWalk walk(int max_depth, std::size_t max_entries) const override;

 private:
  std::map<std::string, ReadResult> files_;
};

}  // namespace trivsel
