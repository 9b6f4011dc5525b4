#pragma once

#include <sys/types.h>

#include <cstddef>
#include <map>
#include <string>
#include <string_view>

#include "files/directory.hpp"
#include "files/lock.hpp"

namespace trivsel {

// The only writers. After any of them, and after a crash or power cut in any of them, every file
// has either its old bytes or its new ones. A failure of the machine throws MachineError, and
// leaves no aside file behind; one left by a killed run is removed by the next write in that
// folder, and counted in left_overs so that the user can be told.

enum class ReplaceOutcome {
  replaced,
  changed_meanwhile,  ///< the file is not, or no longer, what was read; nothing is written
};

struct ReplaceResult {
  ReplaceOutcome outcome;
  std::size_t left_overs = 0;
};

/// Gives an existing file new bytes, if it still is a regular file with the OLD ones. Its mode
/// stays, and its owner and group where the system lets us; other names of the same file (hard
/// links) and extended attributes stay behind. A file its user may not write is not replaced.
ReplaceResult replace_file(const FolderLock& lock, std::string_view path,
                           std::string_view old_bytes, std::string_view new_bytes);

enum class CreateOutcome {
  created,
  exists,  ///< something bears the name, if only a link; nothing is written
};

struct CreateResult {
  CreateOutcome outcome;
  std::size_t left_overs = 0;
};

/// Creates a file that never shows half-written, with MODE less the umask, and the missing folders
/// on its way (which stay, empty, if the write fails). Of several that create one path at once, one
/// does.
CreateResult create_file(Directory& folder, std::string_view path, std::string_view bytes,
                         mode_t mode = 0666);

/// What the aside folder of create_files is named for.
inline constexpr std::string_view kImportName = "import";

/// Creates many files in a folder that is there (paths below it → bytes): all are written aside
/// and flushed to disk once, and only then take their names, in the order of their paths. `exists`
/// where something bears one of the names, and a failure, leave none of them. Killed while they
/// take their names, it leaves some, each whole: the first ones of that order.
CreateResult create_files(const FolderLock& lock, const std::map<std::string, std::string>& files);

/// Removes a file, if it still is a regular file with those bytes; changed_meanwhile else. What it
/// held stays on the disk until that is written over, and in git's history.
ReplaceOutcome remove_file(const FolderLock& lock, std::string_view path, std::string_view bytes);

/// Creates the folder NAME in PARENT with these files (paths below it → bytes), all at once: it is
/// built aside and renamed. An empty folder of that name is replaced, and gives its mode; whoever
/// stands in it stands in a deleted folder afterwards. Anything else of that name is exists.
CreateResult create_folder_tree(Directory& parent, const std::string& name,
                                const std::map<std::string, std::string>& files);

}  // namespace trivsel
