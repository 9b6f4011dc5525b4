#pragma once

#include <string>

#include "text/language.hpp"

namespace trivsel {

enum ExitCode {
  kDone = 0,
  kFindings = 1,  ///< at or above --fail-on, or no plan possible
  kUsage = 2,     ///< the command line, an unknown id or a bad value in an argument
  kMachine = 3,   ///< the folder cannot be opened, or a write failed
  kPrivacy = 4,   ///< refused: it would put a name or CPR number into the folder
  kInterrupted = 130,
};

/// Ends a command with one sentence on stderr (or an error document) and an exit code.
struct CommandError {
  enum class Kind { usage, io, privacy };
  Kind kind = Kind::usage;
  Message message;
  Message help{};  ///< what to write instead; may be empty
  std::string path{};
  bool is_kept = false;  ///< privacy: what was typed is kept already, and `help` says so
  std::string typed{};   ///< privacy: what was typed beside the command line, to be kept with it
};

[[noreturn]] inline void refuse(Message message, Message help = {}) {
  throw CommandError{CommandError::Kind::usage, std::move(message), std::move(help), {}};
}

}  // namespace trivsel
