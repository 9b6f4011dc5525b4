#pragma once

#include <string>
#include <vector>

#include "cli/invocation.hpp"
#include "folder/key_file.hpp"

namespace trivsel {

/// What the key files of courses say, for whoever has them.
struct KeyNames {
  KnownNames names;
  bool inside = false;  ///< a key file's place lies in the folder itself
};

/// Reads the key files of the courses with these ids, where they are. Says on stderr where one can
/// be read by others, or is none. `folder` is where the course or portfolio lies.
KeyNames key_names(Invocation& invocation, const std::vector<std::string_view>& course_ids,
                   const std::string& folder);

/// Whether a path, which need not be there yet, lies in the folder, links followed.
bool lies_in(const std::string& path, const std::string& folder);

/// CommandError (privacy) where the new bytes hold a name of the course's key file that the old
/// ones did not: nothing is written.
void refuse_known_names(const Invocation& invocation, const Directory& directory,
                        std::string_view old_bytes, std::string_view new_bytes);

}  // namespace trivsel
