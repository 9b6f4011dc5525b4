#include "cli/command.hpp"
#include "text/utf8.hpp"

namespace trivsel {
namespace {

constexpr std::size_t kWidth = 80;
constexpr std::size_t kColumn = 26;

/// Words of `text` in lines, the second and later ones indented.
std::string wrapped(std::string_view text, std::size_t indent) {
  std::string out;
  std::size_t column = indent;
  while (!text.empty()) {
    const std::size_t space = std::min(text.find(' '), text.size());
    const std::string_view word = text.substr(0, space);
    text.remove_prefix(std::min(space + 1, text.size()));
    const std::size_t width = display_width(word);
    if (column > indent && column + 1 + width > kWidth) {
      out += "\n" + std::string(indent, ' ');
      column = indent;
    } else if (column > indent) {
      out += ' ';
      ++column;
    }
    out += word;
    column += width;
  }
  return out;
}

std::string row(std::string_view name, std::string_view text) {
  std::string out = fmt::format("  {}", name);
  const std::size_t width = display_width(out);
  out += width + 2 > kColumn ? "\n" + std::string(kColumn, ' ') : std::string(kColumn - width, ' ');
  return out + wrapped(text, kColumn) + "\n";
}

std::string option_name(const Option& option) {
  std::string out = option.letter.empty() ? "" : fmt::format("{}, ", option.letter);
  out += option.name;
  if (option.takes == Takes::nothing) return out;
  const std::string choices = fmt::format("{}", fmt::join(option.choices, "|"));
  const bool short_choices = !choices.empty() && choices.size() < 24;
  return fmt::format("{} {}{}", out, short_choices ? std::string_view(choices) : option.value,
                     option.takes == Takes::list ? ",…" : "");
}

std::string option_rows(std::span<const Option> options, Language language) {
  std::string out;
  for (const Option& option : options) {
    std::string help(option.help.in(language));
    const std::string choices = fmt::format("{}", fmt::join(option.choices, ", "));
    if (choices.size() >= 24) help += fmt::format(": {}", choices);
    out += row(option_name(option), help);
  }
  return out;
}

std::string usage_line(const Command& command, Language language) {
  std::string out = fmt::format("trivsel {}", command.name);
  for (const Positional& positional : command.positionals) {
    const std::string_view dots = positional.repeated ? "…" : "";
    out += positional.required ? fmt::format(" {}{}", positional.name, dots)
                               : fmt::format(" [{}{}]", positional.name, dots);
  }
  return out + std::string(Text{" [OPTION…]\n", " [TILVALG…]\n"}.in(language));
}

}  // namespace

std::string overview_help(Language language) {
  std::string out(
      Text{"trivsel: courses that prevent violent episodes and use of force\n\n"
           "Usage: trivsel COMMAND [OPTION…]\n\nCommands:\n",
           "trivsel: forløb, der forebygger voldsomme episoder og magtanvendelse\n\n"
           "Brug: trivsel KOMMANDO [TILVALG…]\n\nKommandoer:\n"}
          .in(language));
  for (const Command& command : commands()) out += row(command.name, command.summary.in(language));
  out += Text{"\nOptions of every command:\n", "\nTilvalg til alle kommandoer:\n"}.in(language);
  out += option_rows(common_options(), language);
  out +=
      Text{
          "\nExit codes: 0 done, 1 findings, 2 usage, 3 the folder or a write failed,\n"
          "4 refused for privacy, 130 interrupted.\n",
          "\nAfslutningskoder: 0 udført, 1 fund, 2 forkert brug, 3 mappen eller en skrivning\n"
          "fejlede, 4 afvist af hensyn til personoplysninger, 130 afbrudt.\n"}
          .in(language);
  return out;
}

std::string command_help(const Command& command, Language language) {
  std::string out(Text{"Usage: ", "Brug: "}.in(language));
  out += usage_line(command, language);
  out += "\n" + wrapped(command.summary.in(language), 0) + "\n";
  if (!command.positionals.empty()) out += "\n";
  for (const Positional& positional : command.positionals) {
    std::string help(positional.help.in(language));
    if (!positional.choices.empty()) {
      help += fmt::format(": {}", fmt::join(positional.choices, ", "));
    }
    out += row(positional.name, help);
  }
  if (!command.options.empty() || command.writes) {
    out += Text{"\nOptions:\n", "\nTilvalg:\n"}.in(language);
    out += option_rows(command.options, language);
    if (command.writes) out += option_rows({&dry_run_option(), 1}, language);
  }
  out += Text{"\nOptions of every command:\n", "\nTilvalg til alle kommandoer:\n"}.in(language);
  return out + option_rows(common_options(), language);
}

}  // namespace trivsel
