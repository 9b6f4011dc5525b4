#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cli/invocation.hpp"

namespace trivsel {

/// What a file kept aside is, by the end of its name.
enum class KeptKind : std::uint8_t {
  answers,  ///< `.answers`: those given until the questions were broken off
  draft,    ///< `.new.yaml`: an episode being written in an editor
  edit,     ///< `.edit.yaml`: one of the folder being corrected
  refused,  ///< `.refused`: a command that held personal data
};

struct Kept {
  std::string path;
  KeptKind kind;
  std::string begun;  ///< as in its name: 2026-03-15 00:30
};

/// Where what people typed for one course lies until it is in the folder, and what may not go there
/// at all: `$XDG_STATE_HOME/trivsel/COURSE/`, else below `~/.local/state`, for its owner alone;
/// never in the course's own folder, where it could be committed.
class KeptAside {
 public:
  /// `course_id` may be empty. `folder` is where the course lies.
  KeptAside(const Invocation& invocation, std::string_view course_id, const std::string& folder);

  /// A new name there. Nothing where there is no such place: neither variable is an absolute path,
  /// or it lies inside the folder.
  [[nodiscard]] std::optional<std::string> new_path(KeptKind kind) const;

  /// What is there to be gone on with, oldest first: refused commands are not.
  [[nodiscard]] std::vector<Kept> unfinished() const;

 private:
  const Invocation& invocation_;
  std::string place_;  ///< with a final slash; empty where there is none
};

/// Keeps a command line that was refused, as a script, and lines that were typed at it. What to say
/// of it, as the help of the refusal. From then on the course's language is spoken.
Message keep_refused(Invocation& invocation, const std::vector<std::string>& words,
                     std::string_view typed);

/// A path as it is shown: safe for a terminal.
std::string shown_path(const std::string& path);

}  // namespace trivsel
