#include "files/read_input.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>

#include "files/descriptor.hpp"

namespace trivsel {
namespace {

Unreadable why_not_read(int error) {
  if (error == ENOENT || error == ENOTDIR) return {UnreadableReason::missing};
  if (error == EACCES || error == EPERM) return {UnreadableReason::no_permission, error};
  if (error == EISDIR) return {UnreadableReason::not_a_regular_file};
  return {UnreadableReason::io_error, error};
}

/// What the system says of its size: a hint only, since a FIFO has none.
std::size_t expected_size(int file) {
  struct stat status{};
  constexpr std::size_t block = 1U << 16U;
  if (fstat(file, &status) != 0 || status.st_size <= 0) return block;
  return static_cast<std::size_t>(status.st_size) + 1;
}

}  // namespace

std::variant<std::string, Unreadable> read_input(const std::string& path, std::size_t max_bytes) {
  // NOLINTNEXTLINE(cppcoreguidelines-pro-type-vararg)
  const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOCTTY));
  if (!file) return why_not_read(errno);
  std::string bytes(std::min(expected_size(file.get()), max_bytes + 1), '\0');
  std::size_t used = 0;
  while (true) {
    if (used > max_bytes) return Unreadable{UnreadableReason::too_large};
    if (used == bytes.size()) bytes.resize(std::min(2 * bytes.size(), max_bytes + 1));
    const ssize_t read = ::read(file.get(), bytes.data() + used, bytes.size() - used);
    if (read < 0 && errno == EINTR) continue;
    if (read < 0) return why_not_read(errno);
    if (read == 0) break;
    used += static_cast<std::size_t>(read);
  }
  bytes.resize(used);
  return bytes;
}

}  // namespace trivsel
