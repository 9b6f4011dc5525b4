#pragma once

#include <sys/types.h>

#include <chrono>
#include <cstddef>
#include <string>
#include <string_view>

#include "files/lock.hpp"
#include "files/machine_error.hpp"
#include "files/write_place.hpp"

namespace trivsel {

/// The name that something is written under before it takes its own: `.NAME.trivsel-tmp`, with NAME
/// cut (between characters) where that would be longer than a name may be.
std::string aside_name(std::string_view name);

/// Whether a name has that form.
bool is_aside_name(std::string_view name);

/// Removes the aside files in a folder whose writer is gone, and returns how many. Those whose
/// writer still runs are locked by it, and left. What cannot be listed or removed is left too.
std::size_t remove_left_overs(int folder);

/// The error for something else that bears the aside name NAME beside a place.
MachineError obstacle(const WritePlace& place, const std::string& name, const Unreadable& problem);

/// A file being written beside its place. It is locked while it is written, which tells it from the
/// left-over of a killed run; whatever becomes of it, its aside name goes when the object does.
class Aside {
 public:
  /// Creates the file with MODE less the umask. Waits up to PATIENCE for another writer of the same
  /// name; what bears the aside name and is no left-over of ours, a link say, is left and told.
  /// PLACE must outlive the object. Throws MachineError (write).
  Aside(const WritePlace& place, mode_t mode,
        std::chrono::milliseconds patience = FolderLock::usual_patience);
  ~Aside();
  Aside(const Aside&) = delete;
  Aside& operator=(const Aside&) = delete;

  /// How many left-overs were in the way and removed.
  [[nodiscard]] std::size_t left_overs() const { return left_overs_; }
  [[nodiscard]] int descriptor() const { return file_.get(); }

  /// Writes the bytes and flushes them to disk. Throws MachineError (write).
  void fill(std::string_view bytes);

  /// Takes the place of whatever bears the name. Throws MachineError (write).
  void replace();

  /// Takes the name if nothing bears it, else returns false. Throws MachineError (write).
  bool take_free_name();

 private:
  bool try_create(mode_t mode);
  void refuse_obstacle() const;
  [[noreturn]] void fail(int error) const;

  const WritePlace& place_;
  std::string name_;
  Descriptor file_;
  std::size_t left_overs_ = 0;
};

}  // namespace trivsel
