#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace trivsel {

struct ProgramResult {
  int code = 0;      ///< its exit code; -1 where a signal ended it
  std::string out;   ///< what it printed
  bool cut = false;  ///< it printed more than was wanted, and was ended
};

/// Runs a program without a shell: `words` is its name, found by PATH, and its arguments,
/// `environment` all that it sees of ours. It reads `input`; what it says on stderr is lost.
/// Nothing where it cannot be started.
std::optional<ProgramResult> run_program(const std::vector<std::string>& words,
                                         const std::vector<std::string>& environment,
                                         std::string_view input, std::size_t max_output);

}  // namespace trivsel
