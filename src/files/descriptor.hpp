#pragma once

#include <sys/types.h>

#include <string>
#include <string_view>
#include <utility>

namespace trivsel {

/// An open file descriptor, closed when it goes. -1 stands for none.
class Descriptor {
 public:
  Descriptor() = default;
  explicit Descriptor(int number) : number_(number) {}
  Descriptor(Descriptor&& other) noexcept : number_(std::exchange(other.number_, -1)) {}
  Descriptor& operator=(Descriptor&& other) noexcept {
    std::swap(number_, other.number_);
    return *this;
  }
  ~Descriptor();

  explicit operator bool() const { return number_ >= 0; }
  [[nodiscard]] int get() const { return number_; }
  /// Gives the number away, unclosed.
  int release() { return std::exchange(number_, -1); }

 private:
  int number_ = -1;
};

/// openat() of one name in a folder: never through a link, never waiting for a FIFO's other end,
/// never a controlling terminal, closed on exec. On failure none, with errno set.
Descriptor open_at(int folder, const std::string& name, int flags, mode_t mode = 0);

/// open_at() for a folder.
Descriptor open_folder_at(int folder, const std::string& name);

/// Writes all bytes, however many calls it takes. Returns 0, else the errno.
int write_all(int file, std::string_view bytes);

/// Sends a file's or folder's bytes to the disk itself. Returns 0, else the errno; a folder on a
/// file system that cannot flush folders counts as flushed.
int flush_file(int file);
int flush_folder(int folder);

/// Whether FILE is what NAME in FOLDER stands for.
bool is_named(int file, int folder, const std::string& name);

}  // namespace trivsel
