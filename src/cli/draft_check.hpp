#pragma once

#include <string>
#include <string_view>

#include "cli/entry_session.hpp"
#include "findings/render.hpp"

namespace trivsel {

/// What is to be said of an episode's file before it is in the folder.
struct DraftCheck {
  CheckReport report;     ///< warnings and errors in that file, told by the draft's own path
  bool unfit = false;     ///< it cannot be read, cannot have happened so, or its id is another
  bool personal = false;  ///< it holds a CPR number or a known name that was not there before
};

/// Checks the folder as it would be with these bytes at `path`, instead of `old_bytes` (empty: a
/// new file). The findings are told as being in the file `shown`.
DraftCheck check_draft(const EntryPlace& place, const std::string& path, std::string_view old_bytes,
                       std::string_view bytes, const std::string& shown);

}  // namespace trivsel
