#include "files/terminal_input.hpp"

#include <sys/select.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>

namespace trivsel {
namespace {

constexpr std::array<int, 3> kSignals = {SIGINT, SIGTERM, SIGHUP};

// A signal reaches nothing but what is global.
volatile std::sig_atomic_t caught_signal = 0;
bool held = false;
sigset_t usual_mask;
std::array<struct sigaction, kSignals.size()> usual_actions;

extern "C" void note_signal(int signal) {
  caught_signal = signal;
}

/// Waits for something to read. False where a held signal came first: they are let in only here, so
/// that none is lost between a look and the wait.
bool wait_for_input(int file) {
  for (;;) {
    fd_set wanted;
    FD_ZERO(&wanted);
    FD_SET(file, &wanted);
    const int ready =
        pselect(file + 1, &wanted, nullptr, nullptr, nullptr, held ? &usual_mask : nullptr);
    if (HeldSignals::caught()) return false;
    if (ready >= 0 || errno != EINTR) return true;
  }
}

}  // namespace

HeldSignals::HeldSignals() {
  caught_signal = 0;
  sigset_t ours;
  sigemptyset(&ours);
  for (const int signal : kSignals) sigaddset(&ours, signal);
  sigprocmask(SIG_BLOCK, &ours, &usual_mask);
  struct sigaction action{};
  action.sa_handler = note_signal;
  for (std::size_t i = 0; i < kSignals.size(); ++i) {
    sigaction(kSignals.at(i), &action, &usual_actions.at(i));
    // What was ignored before us, as under nohup, stays so.
    if (usual_actions.at(i).sa_handler == SIG_IGN)
      sigaction(kSignals.at(i), &usual_actions.at(i), nullptr);
  }
  held = true;
}

HeldSignals::~HeldSignals() {
  held = false;
  for (std::size_t i = 0; i < kSignals.size(); ++i)
    sigaction(kSignals.at(i), &usual_actions.at(i), nullptr);
  sigprocmask(SIG_SETMASK, &usual_mask, nullptr);
}

bool HeldSignals::caught() {
  return caught_signal != 0;
}

TerminalInput::int_type TerminalInput::underflow() {
  ssize_t got = -1;
  do {
    if (!wait_for_input(file_)) return traits_type::eof();
    got = ::read(file_, buffer_.data(), buffer_.size());
  } while (got < 0 && errno == EINTR);
  if (got <= 0) return traits_type::eof();
  setg(buffer_.data(), buffer_.data(), buffer_.data() + got);
  return traits_type::to_int_type(buffer_.front());
}

}  // namespace trivsel
