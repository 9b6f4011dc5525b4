#include "files/input.hpp"

#include <fcntl.h>

#include <cerrno>

namespace trivsel {
namespace {

Unreadable why_not(int error) {
  if (error == ENOENT) return {UnreadableReason::missing};
  if (error == EACCES || error == EPERM) return {UnreadableReason::no_permission, error};
  return {UnreadableReason::io_error, error};
}

}  // namespace

ReadResult read_input(const std::string& path, std::size_t max_bytes) {
  OpenFile file{Descriptor(::open(path.c_str(), O_RDONLY | O_NOCTTY | O_CLOEXEC)), {}};
  if (!file.descriptor || ::fstat(file.descriptor.get(), &file.status) != 0) return why_not(errno);
  if (S_ISDIR(file.status.st_mode)) return Unreadable{UnreadableReason::not_a_regular_file};
  return read_all(file, max_bytes);
}

}  // namespace trivsel
