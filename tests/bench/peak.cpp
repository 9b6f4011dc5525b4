// Runs a command and prints its peak of memory in KiB and its processor time in milliseconds, on
// stderr. Small by itself, since a child's peak begins with what its parent held.

#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdio>

int main(int argc, char** argv) {
  if (argc < 2) return 2;
  const pid_t child = fork();
  if (child == 0) {
    execvp(argv[1], argv + 1);
    _exit(127);
  }
  int status = 0;
  rusage usage{};
  if (child < 0 || wait4(child, &status, 0, &usage) < 0) return 2;
  const auto milliseconds = [](const timeval& time) {
    return time.tv_sec * 1000 + time.tv_usec / 1000;
  };
  std::fprintf(stderr, "%ld %ld\n", usage.ru_maxrss,
               milliseconds(usage.ru_utime) + milliseconds(usage.ru_stime));
  return WIFEXITED(status) ? WEXITSTATUS(status) : 2;
}
