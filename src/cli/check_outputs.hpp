#pragma once

#include <span>
#include <string>
#include <vector>

#include "cli/invocation.hpp"
#include "findings/render.hpp"

namespace trivsel {

/// The names of the formats that `check` prints.
std::span<const std::string_view> check_formats();

/// One `--output FORMAT=FILE`.
struct CheckOutput {
  std::string format;
  std::string path;
};

/// Those of the command line; CommandError (usage) where one has not the form, its format is
/// unknown, or two go to one file.
std::vector<CheckOutput> check_outputs(const Invocation& invocation);

/// Writes each whole or not at all; MachineError where one cannot be.
void write_check_outputs(const std::vector<CheckOutput>& outputs, const CheckReport& report);

/// Prints the report on stdout as --format says, its summary on stderr where the format has none.
void print_check(Invocation& invocation, const CheckReport& report);

}  // namespace trivsel
