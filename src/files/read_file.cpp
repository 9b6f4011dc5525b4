#include "files/read_file.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>

namespace trivsel {

namespace {

Unreadable io_error(int error) {
  return {UnreadableReason::io_error, error};
}

}  // namespace

Unreadable why_unopened(int folder, const std::string& name, int error,
                        UnreadableReason otherwise) {
  switch (error) {
    case ENOENT:
      return {UnreadableReason::missing};
    case EACCES:
    case EPERM:
      return {UnreadableReason::no_permission, error};
    case ELOOP:
    case EMLINK:  // what some BSDs say of a link
    case ENOTDIR:
    case EISDIR:
    case ENXIO:
    case ENODEV:
    case EOPNOTSUPP:
      break;
    default:
      return io_error(error);
  }
  struct stat status;
  if (::fstatat(folder, name.c_str(), &status, AT_SYMLINK_NOFOLLOW) != 0) return io_error(errno);
  if (S_ISLNK(status.st_mode)) return {UnreadableReason::symbolic_link};
  return {otherwise};
}

std::variant<OpenFile, Unreadable> open_file_at(int folder, const std::string& name, int flags) {
  OpenFile file{open_at(folder, name, flags), {}};
  if (!file.descriptor) {
    return why_unopened(folder, name, errno, UnreadableReason::not_a_regular_file);
  }
  if (::fstat(file.descriptor.get(), &file.status) != 0) return io_error(errno);
  if (!S_ISREG(file.status.st_mode)) return Unreadable{UnreadableReason::not_a_regular_file};
  return file;
}

ReadResult read_all(const OpenFile& file, std::size_t max_bytes) {
  const auto expected = static_cast<std::size_t>(file.status.st_size);
  if (expected > max_bytes) return Unreadable{UnreadableReason::too_large};
  std::string bytes(expected + 1, '\0');
  std::size_t filled = 0;
  for (;;) {
    const ssize_t got = ::read(file.descriptor.get(), bytes.data() + filled, bytes.size() - filled);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return io_error(errno);
    if (got == 0) break;
    filled += static_cast<std::size_t>(got);
    if (filled > max_bytes) return Unreadable{UnreadableReason::too_large};
    if (filled == bytes.size()) bytes.resize(std::min(2 * filled, max_bytes) + 1);
  }
  bytes.resize(filled);
  return bytes;
}

ReadResult read_file_at(int folder, const std::string& name, std::size_t max_bytes) {
  const std::variant<OpenFile, Unreadable> file = open_file_at(folder, name, O_RDONLY);
  if (const auto* problem = std::get_if<Unreadable>(&file)) return *problem;
  return read_all(std::get<OpenFile>(file), max_bytes);
}

}  // namespace trivsel
