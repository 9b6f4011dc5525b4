#include "files/secret.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>

#include "files/aside.hpp"
#include "files/machine_error.hpp"
#include "files/read_input.hpp"

namespace trivsel {
namespace {

[[noreturn]] void fail(const std::string& path, int error) {
  throw MachineError(MachineErrorKind::write, path, error);
}

}  // namespace

std::optional<SecretFile> read_secret(const std::string& path, std::size_t max_bytes) {
  struct stat found;
  if (::stat(path.c_str(), &found) != 0) {
    if (errno == ENOENT || errno == ENOTDIR) return std::nullopt;
    throw MachineError(MachineErrorKind::folder, path, errno);
  }
  auto read = read_input(path, max_bytes);
  if (const auto* why = std::get_if<Unreadable>(&read)) {
    throw MachineError(MachineErrorKind::folder, path, unreadable_reason(*why));
  }
  return SecretFile{std::move(std::get<std::string>(read)), (found.st_mode & 0077) != 0};
}

void make_private_folders(const std::string& path) {
  for (std::size_t slash = path.find('/', 1); slash != std::string::npos;
       slash = path.find('/', slash + 1)) {
    const std::string folder = path.substr(0, slash);
    if (::mkdir(folder.c_str(), 0700) != 0 && errno != EEXIST) fail(folder, errno);
  }
}

void write_secret(const std::string& path, std::string_view bytes) {
  make_private_folders(path);
  const std::size_t slash = path.rfind('/');
  const std::string folder = slash == std::string::npos ? "." : path.substr(0, slash + 1);
  Descriptor opened = open_folder_at(AT_FDCWD, folder);
  if (!opened) fail(path, errno);
  const WritePlace place{std::move(opened), path.substr(slash + 1), path};
  {
    Aside aside(place, 0600);
    if (::fchmod(aside.descriptor(), 0600) != 0) fail(path, errno);
    aside.fill(bytes);
    aside.replace();
  }
  if (const int error = flush_folder(place.folder.get()); error != 0) {
    throw MachineError(MachineErrorKind::unconfirmed, path, error);
  }
}

void remove_secret(const std::string& path) {
  ::unlink(path.c_str());
}

}  // namespace trivsel
