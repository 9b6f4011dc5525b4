#include "files/run_program.hpp"

#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>

#include "files/descriptor.hpp"

namespace trivsel {
namespace {

struct Pipe {
  Descriptor read, write;
};

std::optional<Pipe> make_pipe() {
  std::array<int, 2> ends{};
  if (pipe2(ends.data(), O_CLOEXEC) != 0) return std::nullopt;
  return Pipe{Descriptor(ends[0]), Descriptor(ends[1])};
}

std::vector<char*> pointers(std::vector<std::string>& texts) {
  std::vector<char*> all;
  for (std::string& text : texts) all.push_back(text.data());
  all.push_back(nullptr);
  return all;
}

/// What the child's three streams are: our two pipes, and nowhere.
class StreamPlan {
 public:
  StreamPlan(const Pipe& to_child, const Pipe& from_child) {
    posix_spawn_file_actions_init(&actions_);
    posix_spawn_file_actions_adddup2(&actions_, to_child.read.get(), STDIN_FILENO);
    posix_spawn_file_actions_adddup2(&actions_, from_child.write.get(), STDOUT_FILENO);
    posix_spawn_file_actions_addopen(&actions_, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
  }
  StreamPlan(const StreamPlan&) = delete;
  StreamPlan& operator=(const StreamPlan&) = delete;
  ~StreamPlan() { posix_spawn_file_actions_destroy(&actions_); }
  [[nodiscard]] const posix_spawn_file_actions_t* get() const { return &actions_; }

 private:
  posix_spawn_file_actions_t actions_{};
};

/// Feeds and listens at once, so that neither side waits for the other for ever.
class Talk {
 public:
  Talk(Descriptor to, Descriptor from, std::string_view input, std::size_t max_output)
      : to_(std::move(to)), from_(std::move(from)), input_(input), max_output_(max_output) {
    fcntl(to_.get(), F_SETFL, O_NONBLOCK);
  }

  void run(ProgramResult& result) {
    while (from_) {
      if (input_.empty()) to_ = Descriptor();
      std::array<pollfd, 2> ends{{{from_.get(), POLLIN, 0}, {to_.get(), POLLOUT, 0}}};
      if (poll(ends.data(), ends.size(), -1) < 0 && errno != EINTR) return;
      if (ends[1].revents != 0) feed();
      if (ends[0].revents != 0) listen(result);
    }
  }

 private:
  void feed() {
    const ssize_t written = write(to_.get(), input_.data(), input_.size());
    if (written > 0) input_.remove_prefix(static_cast<std::size_t>(written));
    if (written < 0 && errno != EAGAIN && errno != EINTR) input_ = {};
  }

  void listen(ProgramResult& result) {
    std::array<char, 65536> buffer{};
    const ssize_t got = read(from_.get(), buffer.data(), buffer.size());
    if (got < 0 && errno == EINTR) return;
    if (got <= 0) {
      from_ = Descriptor();
      return;
    }
    result.out.append(buffer.data(), static_cast<std::size_t>(got));
    if (result.out.size() <= max_output_) return;
    result.cut = true;
    from_ = Descriptor();
  }

  Descriptor to_, from_;
  std::string_view input_;
  std::size_t max_output_;
};

int wait_for(pid_t child) {
  int status = 0;
  while (waitpid(child, &status, 0) < 0) {
    if (errno != EINTR) return -1;
  }
  return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

/// A child that ends before it has read everything must not end us.
class NoBrokenPipe {
 public:
  NoBrokenPipe() : before_(std::signal(SIGPIPE, SIG_IGN)) {}
  NoBrokenPipe(const NoBrokenPipe&) = delete;
  NoBrokenPipe& operator=(const NoBrokenPipe&) = delete;
  ~NoBrokenPipe() { std::signal(SIGPIPE, before_); }

 private:
  void (*before_)(int);
};

}  // namespace

std::optional<ProgramResult> run_program(const std::vector<std::string>& words,
                                         const std::vector<std::string>& environment,
                                         std::string_view input, std::size_t max_output) {
  std::optional<Pipe> to_child = make_pipe();
  std::optional<Pipe> from_child = make_pipe();
  if (!to_child || !from_child) return std::nullopt;
  std::vector<std::string> own_words = words;
  std::vector<std::string> own_environment = environment;
  const NoBrokenPipe guard;
  const StreamPlan streams(*to_child, *from_child);
  pid_t child = 0;
  const int error = posix_spawnp(&child, own_words.front().c_str(), streams.get(), nullptr,
                                 pointers(own_words).data(), pointers(own_environment).data());
  if (error != 0) return std::nullopt;
  to_child->read = Descriptor();
  from_child->write = Descriptor();
  ProgramResult result;
  Talk(std::move(to_child->write), std::move(from_child->read), input, max_output).run(result);
  result.code = wait_for(child);
  return result;
}

}  // namespace trivsel
