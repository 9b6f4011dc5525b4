#pragma once

#include <optional>

#include "files/folder_reader.hpp"
#include "folder/course_folder.hpp"

namespace trivsel {

/// What the path says a file is. A YAML file under a name that begins with a dot, or in such a
/// folder, belongs to some other program and is `other`.
enum class FileRole { folder_file, episode, account, programme, portfolio, unknown_yaml, other };

FileRole role_of(std::string_view path);

/// The same in a portfolio's folder, beside its courses.
FileRole role_in_portfolio(std::string_view path);

/// One file, read by itself: the part of the work that runs in parallel.
struct FileReading {
  FileRole role = FileRole::other;
  std::unique_ptr<yaml::Source> source;  ///< null where the file could not be read, or is no text
  bool refused = false;                  ///< no tree could be made of it
  ReadNotes notes;
  std::optional<Episode> episode;
  std::optional<Account> account;
  std::vector<Where> remarks;
  std::optional<yaml::Tree> tree;  ///< of what is decoded in its turn
};

/// Reads an episode, an account, or any file that no record comes from. `file` is the index that
/// its places bear. Of a folder's or portfolio's own file it makes the tree only; who asked for it
/// decodes it.
FileReading read_folder_entry(const FolderReader& directory, const WalkEntry& entry, FileRole role,
                              std::uint32_t file);

/// Whether a folder, or a link to one, of that path would hold files of ours.
bool is_record_folder(std::string_view path);

/// The finding for what could not be read.
Finding unreadable_finding(std::uint32_t file, const Unreadable& why);

/// Takes the tree's problems over as findings.
void note_problems(const std::vector<yaml::Problem>& problems, std::uint32_t file,
                   std::vector<Finding>& findings);

/// The comments of a file that speak to this program, in their order.
std::vector<Where> remarks_of(const yaml::Source& source, const yaml::Tree& tree,
                              std::uint32_t file);

}  // namespace trivsel
