#pragma once

#include "text/language.hpp"

namespace trivsel {

/// Why something below a folder is not read.
enum class UnreadableReason {
  missing,             ///< no such file, or no such folder on the way
  not_a_regular_file,  ///< a folder, FIFO, socket or device where a file was meant
  not_a_folder,        ///< something else where a folder was meant, at the end or on the way
  symbolic_link,       ///< a link, at the end or on the way; wherever it points
  leaves_folder,       ///< the path is absolute, has `..`, `.git`, an empty part or a NUL
  no_permission,
  too_large,  ///< more bytes than the reader allowed
  too_deep,   ///< a folder below the depth the walk allowed
  io_error,   ///< the rest; `error` says what
};

struct Unreadable {
  UnreadableReason reason;
  int error = 0;  ///< the errno for no_permission and io_error, else 0
  friend bool operator==(const Unreadable&, const Unreadable&) = default;
};

/// The reason as a clause to follow a path and a colon, e.g. "is a symbolic link".
Message unreadable_reason(const Unreadable& unreadable);

}  // namespace trivsel
