#pragma once

#include <optional>
#include <string>

#include "cli/invocation.hpp"

namespace trivsel {

/// An episode in an editor: the draft's file, outside the folder, and the record it is to become.
struct Draft {
  std::string file;
  std::string id;         ///< of the record that is corrected; empty for a new one
  std::string old_bytes;  ///< that record, as it was when the draft was made
};

/// Where the draft is, and which command opens it again.
Message how_to_go_on(const Draft& draft);

/// CommandError saying what is wrong, and that the draft is kept.
[[noreturn]] void refuse_kept(CommandError::Kind kind, Message what, const Draft& draft);

/// Opens the user's editor on the draft and returns what it holds when that is closed. `untouched`
/// is what it holds before anybody has typed: left so, the draft goes, and it is PromptEnded.
/// CommandError where the editor fails, or the draft is gone.
std::string typed_in_editor(Invocation& invocation, const Draft& draft,
                            const std::optional<std::string>& untouched);

}  // namespace trivsel
