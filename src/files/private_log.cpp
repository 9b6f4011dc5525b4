#include "files/private_log.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>

#include "files/lock.hpp"
#include "files/machine_error.hpp"
#include "files/secret.hpp"

namespace trivsel {
namespace {

bool is_own_file(int file, std::size_t max_bytes) {
  struct stat found{};
  return ::fstat(file, &found) == 0 && S_ISREG(found.st_mode) && found.st_uid == ::geteuid() &&
         static_cast<std::size_t>(found.st_size) <= max_bytes;
}

/// All bytes from the start; nothing where the disk fails.
std::optional<std::string> read_all(int file) {
  std::string bytes;
  for (;;) {
    std::string part(65536, '\0');
    const ssize_t got = ::pread(file, part.data(), part.size(), static_cast<off_t>(bytes.size()));
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return std::nullopt;
    if (got == 0) return bytes;
    bytes.append(part, 0, static_cast<std::size_t>(got));
  }
}

}  // namespace

PrivateLog PrivateLog::create(const std::string& path) {
  make_private_folders(path);
  Descriptor file = open_at(AT_FDCWD, path, O_RDWR | O_CREAT | O_EXCL | O_APPEND, 0600);
  if (!file) throw MachineError(MachineErrorKind::write, path, errno);
  try_lock(file.get());  // where the file system cannot lock, two runs may share it
  return {path, std::move(file)};
}

std::optional<PrivateLog> PrivateLog::open(const std::string& path, std::size_t max_bytes) {
  Descriptor file = open_at(AT_FDCWD, path, O_RDWR | O_APPEND);
  if (!file || !is_own_file(file.get(), max_bytes)) return std::nullopt;
  if (try_lock(file.get()) == EWOULDBLOCK) return std::nullopt;
  auto bytes = read_all(file.get());
  if (!bytes) return std::nullopt;
  PrivateLog log(path, std::move(file));
  log.bytes_ = std::move(*bytes);
  return log;
}

void PrivateLog::write_from(std::size_t size, std::string_view more) {
  const auto cut = [&](std::size_t to) {
    return ::ftruncate(file_.get(), static_cast<off_t>(to)) == 0 ? 0 : errno;
  };
  int error = size < bytes_.size() ? cut(size) : 0;
  if (error == 0) error = write_all(file_.get(), more);
  if (error == 0) error = flush_file(file_.get());
  bytes_.resize(std::min(size, bytes_.size()));
  if (error != 0) {
    cut(bytes_.size());
    throw MachineError(MachineErrorKind::write, path_, error);
  }
  bytes_ += more;
}

void PrivateLog::remove() {
  ::unlink(path_.c_str());
}

}  // namespace trivsel
