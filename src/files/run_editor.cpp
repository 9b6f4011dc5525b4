#include "files/run_editor.hpp"

#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>

namespace trivsel {
namespace {

/// What the terminal's keys send to all that run on it, us included.
class KeysForTheEditor {
 public:
  KeysForTheEditor()
      : interrupt_(std::signal(SIGINT, SIG_IGN)), quit_(std::signal(SIGQUIT, SIG_IGN)) {}
  KeysForTheEditor(const KeysForTheEditor&) = delete;
  KeysForTheEditor& operator=(const KeysForTheEditor&) = delete;
  ~KeysForTheEditor() {
    std::signal(SIGINT, interrupt_);
    std::signal(SIGQUIT, quit_);
  }

 private:
  void (*interrupt_)(int);
  void (*quit_)(int);
};

/// Of the child; only what may be called after fork() in any program.
[[noreturn]] void become(const char* const* words, const char* folder) {
  std::signal(SIGINT, SIG_DFL);
  std::signal(SIGQUIT, SIG_DFL);
  if (::chdir(folder) == 0) ::execv("/bin/sh", const_cast<char* const*>(words));
  ::_exit(127);
}

}  // namespace

std::string editor_of(
    const std::function<std::optional<std::string>(const std::string&)>& variable) {
  const auto given = [&](const char* name) { return variable(name).value_or(""); };
  const std::string terminal = given("TERM");
  const bool dumb = terminal.empty() || terminal == "dumb";
  if (const std::string visual = given("VISUAL"); !dumb && !visual.empty()) return visual;
  const std::string editor = given("EDITOR");
  return editor.empty() ? "vi" : editor;
}

int run_editor(const std::string& editor, const std::string& path) {
  const std::string script = editor + " \"$@\"";
  const std::string folder = path.substr(0, path.rfind('/') + 1);
  const char* const words[] = {"sh", "-c", script.c_str(), editor.c_str(), path.c_str(), nullptr};
  const KeysForTheEditor keys;
  const pid_t child = ::fork();
  if (child < 0) return 127;
  if (child == 0) become(words, folder.c_str());
  int status = 0;
  while (::waitpid(child, &status, 0) < 0) {
    if (errno != EINTR) return -1;
  }
  return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

}  // namespace trivsel
