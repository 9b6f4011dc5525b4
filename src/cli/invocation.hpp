#pragma once

#include <memory>
#include <optional>

#include "cli/arguments.hpp"
#include "cli/command_error.hpp"
#include "cli/streams.hpp"
#include "files/directory.hpp"
#include "folder/portfolio_folder.hpp"
#include "rules/check_portfolio.hpp"

namespace trivsel {

/// One command being run: its arguments, its streams, and what it needs to know of the day, the
/// language and the folder.
class Invocation {
 public:
  Invocation(const Command& command, Arguments arguments, Streams& streams,
             const Environment& environment);

  [[nodiscard]] const Command& command() const { return command_; }
  [[nodiscard]] const Arguments& args() const { return arguments_; }
  [[nodiscard]] const Environment& environment() const { return environment_; }
  [[nodiscard]] Streams& streams() { return streams_; }

  /// --today, TRIVSEL_TODAY, SOURCE_DATE_EPOCH, the clock; a bare date means 23:59 that day.
  [[nodiscard]] LocalTime now() const { return now_; }
  [[nodiscard]] Date today() const { return now_.date(); }
  /// --lang, TRIVSEL_LANG, that of the first folder loaded that names one, the locale, English.
  [[nodiscard]] Language language() const { return language_; }
  void use_course_language(const Course& course);

  [[nodiscard]] bool json() const { return args().value("--format") == "json"; }
  [[nodiscard]] bool dry_run() const { return args().has("--dry-run"); }
  /// Whether a command may ask: both streams are terminals and nothing forbids it.
  [[nodiscard]] bool may_prompt() const;
  [[nodiscard]] bool colour() const;
  /// The columns that the answer should stay within; 0 where it does not go to a terminal.
  [[nodiscard]] std::size_t width() const;

  /// Where the course or portfolio lies: -C, else the nearest upwards. CommandError (io) where none
  /// is.
  [[nodiscard]] std::string folder_path() const;
  /// Opens it; MachineError where that fails.
  [[nodiscard]] Directory open_any_folder() const { return Directory::open(folder_path()); }
  /// The same for commands that work on a course: CommandError (usage) for a portfolio.
  [[nodiscard]] Directory open_folder() const;
  /// Reads the folder and takes its language.
  CourseFolder load(const Directory& directory);
  /// The same of a portfolio and its courses; says how far it is where that takes long.
  PortfolioFolder load_portfolio(const Directory& directory);
  /// --programme-dir and --built-in-only.
  [[nodiscard]] ProgrammeSources programme_sources() const;
  [[nodiscard]] FindProgramme find_programme() const;

  /// The answer, on stdout. Texts from files must have been made safe before.
  void print(std::string_view text);
  /// Everything else, on stderr.
  void tell(const Message& message);

 private:
  const Command& command_;
  Arguments arguments_;
  Streams& streams_;
  const Environment& environment_;
  LocalTime now_;
  Language language_ = Language::en;
  bool language_is_fixed_ = false;
};

/// CommandError (io) for a folder of another format, which cannot be told from one that is empty.
void refuse_other_format(const CourseFolder& folder, std::string_view path);

/// A path given on the command line, seen from where the command was started.
std::string from_start(const Environment& environment, const std::string& path);

}  // namespace trivsel
