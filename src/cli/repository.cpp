#include "cli/repository.hpp"

#include "files/run_program.hpp"
#include "files/write.hpp"

namespace trivsel {
namespace {

struct Hook {
  std::string_view name;
  std::string_view command;
};

constexpr Hook kHooks[] = {
    {"pre-commit", "trivsel check --staged"},
    {"commit-msg", "trivsel check --message \"$1\""},
};

/// Where the program is missing, the commit is stopped: a guard that is not there guards nothing.
std::string script_of(const Hook& hook, Language language) {
  const Text why{"what git keeps, it keeps for good: no CPR number and no name goes in",
                 "det, git gemmer, gemmer den for altid: intet CPR-nummer og intet navn må ind"};
  const Text missing{
      "trivsel is not there to look for personal data; git commit --no-verify goes around it",
      "trivsel er der ikke til at lede efter persondata; git commit --no-verify går udenom"};
  // Silent where there is nothing to say, as people expect of git.
  return fmt::format(
      "#!/bin/sh\n# {0}\n"
      "if ! command -v trivsel >/dev/null 2>&1; then\n  echo \"{1}\" >&2\n  exit 1\nfi\n"
      "if {2} --strict >/dev/null 2>&1; then exit 0; fi\n"
      "exec {2}\n",
      why.in(language), missing.in(language), hook.command);
}

/// No shell, and an environment in which no configuration of the user's or of a template runs.
bool init_repository(const Invocation& invocation, const std::string& folder) {
  const std::string path = invocation.environment().variable("PATH").value_or("/usr/bin:/bin");
  const auto done = run_program(
      {"git", "init", "--quiet", "--initial-branch=main", "--template=", "--", folder},
      {"PATH=" + path, "GIT_CONFIG_NOSYSTEM=1", "GIT_CONFIG_GLOBAL=/dev/null"}, {}, 1 << 16);
  return done && done->code == 0;
}

}  // namespace

void start_repository(Invocation& invocation, const std::string& folder) {
  if (!init_repository(invocation, folder)) {
    invocation.tell(Text{"the folder is there, but `git init` did not work in it",
                         "mappen er der, men `git init` lykkedes ikke i den"});
    return;
  }
  Directory git = Directory::open(folder + "/.git");
  for (const Hook& hook : kHooks) {
    create_file(git, fmt::format("hooks/{}", hook.name), script_of(hook, invocation.language()),
                0777);
  }
}

}  // namespace trivsel
