#include "cli/tool.hpp"

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>

#include <array>

#include "text/personal.hpp"
#include "text/utf8.hpp"

namespace trivsel {

std::string safe_for_terminal(std::string_view text) {
  return mask_cpr(terminal_safe(text));
}

void start_repository(Invocation& invocation, const std::string& folder) {
  // No shell, and an environment in which no configuration of the user's or of a template runs.
  std::string path = "PATH=" + invocation.environment().variable("PATH").value_or("/usr/bin:/bin");
  std::string no_system = "GIT_CONFIG_NOSYSTEM=1";
  std::string no_global = "GIT_CONFIG_GLOBAL=/dev/null";
  std::string where = folder;
  std::array<char*, 4> environment{path.data(), no_system.data(), no_global.data(), nullptr};
  std::string git = "git";
  std::string init = "init";
  std::string quiet = "--quiet";
  std::string branch = "--initial-branch=main";
  std::string no_template = "--template=";
  std::string end = "--";
  std::array<char*, 8> arguments{git.data(),         init.data(), quiet.data(), branch.data(),
                                 no_template.data(), end.data(),  where.data(), nullptr};
  pid_t child = 0;
  int status = 0;
  const int error =
      posix_spawnp(&child, "git", nullptr, nullptr, arguments.data(), environment.data());
  const bool done = error == 0 && waitpid(child, &status, 0) == child && WIFEXITED(status) &&
                    WEXITSTATUS(status) == 0;
  if (done) return;
  invocation.tell(Text{"the folder is there, but `git init` did not work in it",
                       "mappen er der, men `git init` lykkedes ikke i den"});
}

}  // namespace trivsel
