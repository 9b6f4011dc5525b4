#pragma once

#include <sys/wait.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <functional>
#include <iterator>
#include <set>
#include <string>
#include <variant>

#include "files/directory.hpp"

namespace trivsel::testing {

/// A folder of the test's own, removed with it.
class Scratch {
 public:
  explicit Scratch(const std::filesystem::path& parent = SCRATCH_DIR) {
    std::filesystem::create_directories(parent);
    std::string name = (parent / "files-XXXXXX").string();
    if (::mkdtemp(name.data()) == nullptr) std::abort();
    path_ = name;
  }
  ~Scratch() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
  }
  Scratch(const Scratch&) = delete;
  Scratch& operator=(const Scratch&) = delete;

  [[nodiscard]] std::string path(const std::string& below = "") const {
    return below.empty() ? path_ : path_ + "/" + below;
  }
  void put(const std::string& below, const std::string& bytes) const {
    const std::filesystem::path target = path(below);
    std::filesystem::create_directories(target.parent_path());
    std::ofstream(target, std::ios::binary) << bytes;
  }
  [[nodiscard]] std::string bytes(const std::string& below) const {
    std::ifstream file(path(below), std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
  }
  /// The names in a folder, hidden ones too.
  [[nodiscard]] std::set<std::string> names(const std::string& below = "") const {
    std::set<std::string> all;
    for (const auto& entry : std::filesystem::directory_iterator(path(below))) {
      all.insert(entry.path().filename().string());
    }
    return all;
  }

 private:
  std::string path_;
};

/// Starts a process that runs the body and ends with what it returns.
inline pid_t start_child(const std::function<int()>& body) {
  const pid_t child = ::fork();
  if (child != 0) return child;
  int code = 99;
  try {
    code = body();
  } catch (...) {
  }
  ::_exit(code);
}

/// The child's exit code, or minus the signal that ended it.
inline int wait_for(pid_t child) {
  int status = 0;
  if (::waitpid(child, &status, 0) != child) return -999;
  return WIFEXITED(status) ? WEXITSTATUS(status) : -WTERMSIG(status);
}

inline int in_child(const std::function<int()>& body) {
  return wait_for(start_child(body));
}

/// Runs the body as a user without rights: in a child with another user's id where we are root.
inline int without_rights(const std::function<int()>& body) {
  return in_child([&] {
    if (::geteuid() == 0 && (::setgid(65534) != 0 || ::setuid(65534) != 0)) return 98;
    return body();
  });
}

/// The reason something was not read; fails the test if it was.
template <class T>
Unreadable problem_of(const std::variant<T, Unreadable>& result) {
  const auto* problem = std::get_if<Unreadable>(&result);
  REQUIRE_MESSAGE(problem != nullptr, "was read");
  return *problem;
}

template <class T>
const T& value_of(const std::variant<T, Unreadable>& result) {
  const auto* problem = std::get_if<Unreadable>(&result);
  REQUIRE_MESSAGE(problem == nullptr, unreadable_reason(problem ? *problem : Unreadable{}).en);
  return std::get<T>(result);
}

}  // namespace trivsel::testing
