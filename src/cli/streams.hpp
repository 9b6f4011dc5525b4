#pragma once

#include <chrono>
#include <functional>
#include <iosfwd>
#include <optional>
#include <string>
#include <vector>

namespace trivsel {

/// Where a command reads and writes. stdout is the answer, stderr the rest.
struct Streams {
  std::istream& in;
  std::ostream& out;
  std::ostream& err;
  bool in_is_terminal = false;
  bool out_is_terminal = false;
  bool err_is_terminal = false;
  int width = 80;  ///< columns of the terminal

  /// Of stderr; 0 where that is no terminal.
  [[nodiscard]] std::size_t err_width() const {
    return err_is_terminal && width > 0 ? static_cast<std::size_t>(width) : 0;
  }
};

/// What a command may know of the machine.
struct Environment {
  std::function<std::optional<std::string>(const std::string&)> variable;
  std::function<std::chrono::sys_seconds()> clock;
  std::string folder;  ///< where the command was started
};

/// Runs one command line (without the program's own name) and returns its exit code.
int run(const std::vector<std::string>& arguments, Streams& streams,
        const Environment& environment);

}  // namespace trivsel
