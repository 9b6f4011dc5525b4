#pragma once

#include <optional>
#include <string>

namespace trivsel {

/// What a search upwards came to. Paths are absolute and without links.
struct FolderSearch {
  std::optional<std::string> folder;  ///< the nearest with a course.yaml or a portfolio.yaml
  std::string last_looked;            ///< where the search ended; the folder itself when found
};

/// Looks for the course or portfolio folder from START upwards, as git looks for its own: START
/// first, then each folder above, not above the one that holds `.git` (a folder, or the file of a
/// worktree or submodule). A link or any other non-folder named course.yaml counts, so that what is
/// wrong with it is said rather than passed by.
/// Throws MachineError (folder) when START is no folder that can be reached.
FolderSearch find_folder(const std::string& start);

/// The folder as seen from the root of the git repository that it lies in: "courses/granhuset/";
/// empty at the root itself and outside every repository. The root is the nearest folder upwards
/// that holds `.git`, the folder itself included; git is not run.
/// Throws MachineError (folder) when the folder cannot be reached.
std::string path_in_repository(const std::string& folder);

/// The same without the last `/`; nothing outside every repository.
std::optional<std::string> place_in_repository(const std::string& folder);

}  // namespace trivsel
