#include "files/descriptor.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>

namespace trivsel {

Descriptor::~Descriptor() {
  if (number_ >= 0) ::close(number_);
}

Descriptor open_at(int folder, const std::string& name, int flags, mode_t mode) {
  const int all_flags = flags | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC | O_NOCTTY;
  int number;
  do {
    number = ::openat(folder, name.c_str(), all_flags, mode);
  } while (number < 0 && errno == EINTR);
  return Descriptor(number);
}

Descriptor open_folder_at(int folder, const std::string& name) {
  return open_at(folder, name, O_RDONLY | O_DIRECTORY);
}

int write_all(int file, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = ::write(file, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) return errno;
    if (written == 0) return EIO;
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  return 0;
}

int flush_file(int file) {
#ifdef F_FULLFSYNC
  // On macOS fsync() stops at the drive's own cache.
  if (::fcntl(file, F_FULLFSYNC) == 0) return 0;
#endif
  int result;
  do {
    result = ::fsync(file);
  } while (result != 0 && errno == EINTR);
  return result == 0 ? 0 : errno;
}

int flush_folder(int folder) {
  const int error = flush_file(folder);
  return error == EINVAL || error == ENOTSUP ? 0 : error;
}

bool is_named(int file, int folder, const std::string& name) {
  struct stat opened;
  struct stat named;
  return ::fstat(file, &opened) == 0 &&
         ::fstatat(folder, name.c_str(), &named, AT_SYMLINK_NOFOLLOW) == 0 &&
         opened.st_dev == named.st_dev && opened.st_ino == named.st_ino;
}

}  // namespace trivsel
