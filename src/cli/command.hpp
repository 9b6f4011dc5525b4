#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "text/language.hpp"

namespace trivsel {

class Invocation;

enum class Takes : std::uint8_t {
  nothing,  ///< a flag
  one,      ///< one value
  list,     ///< comma-separated, or the option repeated
  each,     ///< one value each time; may be repeated
};

struct Option {
  std::string_view name;    ///< --today
  std::string_view letter;  ///< -C, or empty
  std::string_view value;   ///< what the help calls its value: WHEN
  Takes takes = Takes::one;
  Text help;
  std::span<const std::string_view> choices{};  ///< allowed values; empty: any
};

struct Positional {
  std::string_view name;  ///< DIR
  Text help;
  bool required = false;
  bool repeated = false;
  std::span<const std::string_view> choices{};  ///< allowed values; empty: any
};

/// One row of the table that feeds dispatch, help and did-you-mean.
struct Command {
  std::string_view name;          ///< check, or `plan show`
  Text summary;                   ///< one line
  std::vector<Option> options{};  ///< beside the common ones
  std::vector<Positional> positionals{};
  bool is_default = false;  ///< runs where the verb is left out: `plan` is `plan show`
  bool writes = false;      ///< changes files, and so takes --dry-run
  bool in_folder = true;    ///< works on a course folder
  int (*run)(Invocation&) = nullptr;
};

/// All commands, in the order of the help. One file in `src/cli/` each.
std::span<const Command> commands();

/// Options that every command takes.
std::span<const Option> common_options();
/// --dry-run, of commands that write.
const Option& dry_run_option();

/// All that a command takes.
std::vector<Option> options_of(const Command& command);

std::string overview_help(Language language);
std::string command_help(const Command& command, Language language);

}  // namespace trivsel
