#include "files/lock.hpp"

#include <sys/file.h>

#include <algorithm>
#include <cerrno>
#include <thread>

#include "files/machine_error.hpp"

namespace trivsel {

int try_lock(int file) {
  int result;
  do {
    result = ::flock(file, LOCK_EX | LOCK_NB);
  } while (result != 0 && errno == EINTR);
  return result == 0 ? 0 : errno;
}

Message locked_by_another() {
  return {"another trivsel is writing here; try again when it is done",
          "en anden trivsel er ved at skrive her; prøv igen, når den er færdig"};
}

FolderLock::FolderLock(Directory& folder, std::chrono::milliseconds patience)
    : folder_(folder), held_(open_folder_at(folder.descriptor(), ".")) {
  using namespace std::chrono_literals;
  if (!held_) throw MachineError(MachineErrorKind::lock, folder.path(), errno);
  const auto deadline = std::chrono::steady_clock::now() + patience;
  for (auto nap = 1ms;; nap = std::min(2 * nap, 16ms)) {
    const int error = try_lock(held_.get());
    if (error == 0) return;
    if (error != EWOULDBLOCK) throw MachineError(MachineErrorKind::lock, folder.path(), error);
    if (std::chrono::steady_clock::now() >= deadline) break;
    std::this_thread::sleep_for(nap);
  }
  throw MachineError(MachineErrorKind::lock, folder.path(), locked_by_another());
}

}  // namespace trivsel
