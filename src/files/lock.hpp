#pragma once

#include <chrono>

#include "files/descriptor.hpp"
#include "files/directory.hpp"
#include "text/language.hpp"

namespace trivsel {

/// The right to change existing files in a folder, held while the object lives and given back by
/// the system when the program ends in whatever way. It is flock() on the folder itself, so there
/// is no lock file to go stale. It binds only those who ask for it: two runs of trivsel, not an
/// editor. New files need no lock.
class FolderLock {
 public:
  static constexpr std::chrono::milliseconds usual_patience{5000};

  /// Waits up to PATIENCE for another holder, in this process or elsewhere. FOLDER must outlive the
  /// lock. Throws MachineError (lock) when the other does not let go, or the file system cannot
  /// lock.
  explicit FolderLock(Directory& folder, std::chrono::milliseconds patience = usual_patience);

  FolderLock(const FolderLock&) = delete;
  FolderLock& operator=(const FolderLock&) = delete;

  [[nodiscard]] Directory& folder() const { return folder_; }

 private:
  Directory& folder_;
  Descriptor held_;
};

/// flock(LOCK_EX) on an open file, tried without waiting. Returns 0, else the errno; EWOULDBLOCK
/// where another holds it.
int try_lock(int file);

/// The reason that goes with EWOULDBLOCK.
Message locked_by_another();

}  // namespace trivsel
