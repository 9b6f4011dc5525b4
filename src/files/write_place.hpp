#pragma once

#include <string>
#include <string_view>

#include "files/descriptor.hpp"
#include "files/directory.hpp"

namespace trivsel {

/// Where a file is to be written: its folder, opened for this write alone so that it is the one
/// that bears the name now; its name there; and its path for messages.
struct WritePlace {
  Descriptor folder;
  std::string name;
  std::string shown;
};

enum class MissingFolders { refuse, make };

/// Finds the place of PATH below a folder. Made folders are flushed to disk, and stay if the write
/// fails after them. Throws MachineError (write) where the way is missing, a link, outside, or
/// cannot be made.
WritePlace open_write_place(const Directory& folder, std::string_view path, MissingFolders missing);

}  // namespace trivsel
