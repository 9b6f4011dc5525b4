#include <sys/ioctl.h>
#include <unistd.h>

#include <clocale>
#include <csignal>
#include <cstdlib>
#include <iostream>

#include "cli/streams.hpp"
#include "files/terminal_input.hpp"

namespace {

std::optional<std::string> variable(const std::string& name) {
  const char* value = std::getenv(name.c_str());  // NOLINT(concurrency-mt-unsafe)
  return value == nullptr ? std::nullopt : std::optional<std::string>(value);
}

std::string working_folder() {
  std::string path(4096, '\0');
  return getcwd(path.data(), path.size()) == nullptr ? std::string(".") : std::string(path.c_str());
}

int terminal_width() {
  winsize size{};
  const bool known = ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0;
  return known ? size.ws_col : 80;
}

}  // namespace

int main(int count, char** words) {
  // A reader that closes the pipe ends us quietly; a full disk is told by the stream.
  std::signal(SIGPIPE, SIG_DFL);
  std::ios::sync_with_stdio(false);
  const bool asks_a_terminal = isatty(STDIN_FILENO) == 1;
  trivsel::TerminalInput keyboard(STDIN_FILENO);
  std::istream typed(&keyboard);
  trivsel::Streams streams{asks_a_terminal ? typed : std::cin,
                           std::cout,
                           std::cerr,
                           asks_a_terminal,
                           isatty(STDOUT_FILENO) == 1,
                           isatty(STDERR_FILENO) == 1,
                           terminal_width()};
  const trivsel::Environment environment{
      variable,
      [] { return std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now()); },
      working_folder()};
  return trivsel::run({words + 1, words + count}, streams, environment);
}
