#pragma once

#include <stdexcept>
#include <string>

#include "text/language.hpp"

namespace trivsel {

/// What of the machine failed, and thereby what state the files are in.
enum class MachineErrorKind {
  folder,       ///< the folder itself cannot be opened or listed; nothing was read
  write,        ///< a file cannot be written; no file is changed
  unconfirmed,  ///< the change stands, but the disk did not confirm it: a power cut may undo it
  lock,         ///< the folder cannot be locked; no file is changed
  randomness,   ///< the system gives no random bytes
};

/// The system's reason for an errno. English is strerror()'s; Danish is our own for the usual ones,
/// else the number with the English text.
Message errno_reason(int error);

/// The one exception for failures of the machine. A user's mistake, and a file that cannot be read,
/// is never one. Caught once, in cli/.
class MachineError : public std::runtime_error {
 public:
  /// PATH as the user would write it; its bytes are unchecked, so the printer must make them safe.
  MachineError(MachineErrorKind kind, std::string path, Message reason);
  MachineError(MachineErrorKind kind, std::string path, int error);

  [[nodiscard]] MachineErrorKind kind() const { return kind_; }
  [[nodiscard]] const std::string& path() const { return path_; }
  [[nodiscard]] const Message& reason() const { return reason_; }

  /// The whole sentence without a final period: what failed, where, why, and what state it left.
  /// what() is its English.
  [[nodiscard]] Message message() const;

 private:
  MachineErrorKind kind_;
  std::string path_;
  Message reason_;
};

}  // namespace trivsel
