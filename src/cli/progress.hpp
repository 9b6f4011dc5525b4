#pragma once

#include <chrono>
#include <functional>
#include <iosfwd>

#include "text/language.hpp"

namespace trivsel {

/// One line on a terminal that says how many courses are read, once that has taken two seconds.
class Progress {
 public:
  using Clock = std::function<std::chrono::steady_clock::time_point()>;

  /// Says nothing where `wanted` is false.
  Progress(
      std::ostream& terminal, bool wanted, Language language,
      Clock clock = [] { return std::chrono::steady_clock::now(); });

  void show(std::size_t done, std::size_t all);
  /// Takes the line away again.
  void clear();

 private:
  std::ostream& terminal_;
  bool wanted_;
  Language language_;
  Clock clock_;
  std::chrono::steady_clock::time_point begun_;
  bool shown_ = false;
};

}  // namespace trivsel
