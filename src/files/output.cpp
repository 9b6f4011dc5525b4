#include "files/output.hpp"

#include <fcntl.h>
#include <sys/stat.h>

#include <cerrno>
#include <cstdlib>
#include <memory>

#include "files/aside.hpp"
#include "files/directory.hpp"
#include "files/machine_error.hpp"

namespace trivsel {
namespace {

[[noreturn]] void fail(const std::string& path, int error) {
  throw MachineError(MachineErrorKind::write, path, error);
}

/// The path without links, of something that exists.
std::string real_path(const std::string& path) {
  const std::unique_ptr<char, decltype(&std::free)> resolved(::realpath(path.c_str(), nullptr),
                                                             &std::free);
  if (!resolved) fail(path, errno);
  return resolved.get();
}

/// Opened by its own name, so that /dev/stdout and a shell's >(…) reach what they stand for.
void write_through(const std::string& path, std::string_view bytes) {
  const Descriptor file(::open(path.c_str(), O_WRONLY | O_NOCTTY | O_CLOEXEC));
  if (!file) fail(path, errno);
  if (const int error = write_all(file.get(), bytes); error != 0) fail(path, error);
}

void write_aside(const std::string& path, std::string_view bytes, mode_t old_mode) {
  const std::size_t slash = path.rfind('/');
  const std::string folder = slash == std::string::npos ? "." : path.substr(0, slash + 1);
  const std::string name = slash == std::string::npos ? path : path.substr(slash + 1);
  if (name.empty()) fail(path, EISDIR);
  Descriptor opened = open_folder_at(AT_FDCWD, folder);
  if (!opened) fail(path, errno);
  const WritePlace place{std::move(opened), name, path};
  {
    Aside aside(place, 0666);
    if (old_mode != 0 && ::fchmod(aside.descriptor(), old_mode) != 0) fail(path, errno);
    aside.fill(bytes);
    aside.replace();
  }
  if (const int error = flush_folder(place.folder.get()); error != 0) {
    throw MachineError(MachineErrorKind::unconfirmed, path, error);
  }
}

}  // namespace

void write_output(const std::string& path, std::string_view bytes) {
  struct stat found;
  if (::lstat(path.c_str(), &found) != 0) {
    if (errno != ENOENT) fail(path, errno);
    return write_aside(path, bytes, 0);
  }
  if (::stat(path.c_str(), &found) != 0) fail(path, errno);
  if (S_ISDIR(found.st_mode)) fail(path, EISDIR);
  if (!S_ISREG(found.st_mode)) return write_through(path, bytes);
  const std::string target = real_path(path);
  // Whoever may not write the file does not replace it either.
  if (!open_at(AT_FDCWD, target, O_WRONLY)) fail(path, errno);
  write_aside(target, bytes, found.st_mode & 07777);
}

}  // namespace trivsel
