#pragma once

#include <array>
#include <streambuf>

namespace trivsel {

/// While it lives, Ctrl-C, SIGTERM and the loss of the terminal end no program: what reads from a
/// terminal (TerminalInput) comes to its end instead, and `caught` says why. One at a time.
class HeldSignals {
 public:
  HeldSignals();
  HeldSignals(const HeldSignals&) = delete;
  HeldSignals& operator=(const HeldSignals&) = delete;
  ~HeldSignals();

  /// Whether such a signal came since the last of these objects was made.
  static bool caught();
};

/// Reads a terminal. The end of input is no state: after Ctrl-D more can be read.
class TerminalInput final : public std::streambuf {
 public:
  /// FILE stays open, and the caller's.
  explicit TerminalInput(int file) : file_(file) {}

 protected:
  int_type underflow() override;

 private:
  int file_;
  std::array<char, 4096> buffer_{};
};

}  // namespace trivsel
