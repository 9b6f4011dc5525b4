#include "cli/arguments.hpp"

#include <CLI/CLI.hpp>
#include <charconv>

#include "cli/command_error.hpp"
#include "model/field_text.hpp"
#include "text/nearest.hpp"
#include "values/zone.hpp"

namespace trivsel {
namespace {

bool is_negative_number(std::string_view word) {
  return word.size() > 1 && word[0] == '-' &&
         (word[1] == '.' || (word[1] >= '0' && word[1] <= '9'));
}

/// CLI11 would keep an unknown option as a value for the next positional, so they are found first.
void refuse_unknown_options(const std::vector<Option>& options,
                            const std::vector<std::string>& words) {
  bool is_value = false;
  for (const std::string& word : words) {
    if (word == "--") return;
    if (is_value || word.size() < 2 || word[0] != '-' || is_negative_number(word)) {
      is_value = false;
      continue;
    }
    const std::string_view name = std::string_view(word).substr(0, word.find('='));
    const auto known = std::find_if(options.begin(), options.end(), [&](const Option& option) {
      return option.name == name ||
             (!option.letter.empty() && word.starts_with(option.letter) && !word.starts_with("--"));
    });
    if (known != options.end()) {
      is_value = known->takes != Takes::nothing && (name == word) &&
                 (word.starts_with("--") || word == known->letter);
      continue;
    }
    std::vector<std::string_view> names;
    for (const Option& option : options) names.push_back(option.name);
    const auto meant = nearest(name, names);
    refuse(say("unknown option {}", "ukendt tilvalg {}", name),
           meant ? say("did you mean {}?", "mente du {}?", *meant)
                 : Message(Text{"see --help", "se --help"}));
  }
}

void check_choices(std::string_view name, std::span<const std::string_view> choices,
                   const std::vector<std::string>& values) {
  if (choices.empty()) return;
  for (const std::string& value : values) {
    if (std::find(choices.begin(), choices.end(), value) != choices.end()) continue;
    const auto meant = nearest(value, {choices.begin(), choices.end()});
    refuse(say("{} cannot be {}", "{} kan ikke være {}", name, in_quotes(value)),
           meant ? say("did you mean \"{}\"?", "mente du \"{}\"?", *meant)
                 : say("one of: {}", "en af: {}", fmt::format("{}", fmt::join(choices, ", "))));
  }
}

/// As many words as the command takes, each one of its choices.
void check_positionals(const Command& command, const std::vector<std::string>& words) {
  const std::vector<Positional>& wanted = command.positionals;
  const bool endless = !wanted.empty() && wanted.back().repeated;
  if (words.size() > wanted.size() && !endless) {
    refuse(say("{} does not take {}", "{} tager ikke {}", command.name,
               in_quotes(words[wanted.size()])),
           say("see trivsel {} --help", "se trivsel {} --help", command.name));
  }
  for (std::size_t i = 0; i < wanted.size(); ++i) {
    if (i < words.size()) {
      check_choices(wanted[i].name, wanted[i].choices, {words[i]});
    } else if (wanted[i].required) {
      refuse(
          say("{} needs {}: {}", "{} mangler {}: {}", command.name, wanted[i].name, wanted[i].help),
          say("see trivsel {} --help", "se trivsel {} --help", command.name));
    }
  }
}

std::vector<std::string> split(const std::string& text) {
  std::vector<std::string> parts;
  std::size_t begin = 0;
  while (begin <= text.size()) {
    const std::size_t comma = std::min(text.find(',', begin), text.size());
    if (comma > begin) parts.push_back(text.substr(begin, comma - begin));
    begin = comma + 1;
  }
  return parts;
}

[[noreturn]] void bad_value(std::string_view option, std::string_view value, const Message& form) {
  refuse(say("{} cannot be {}", "{} kan ikke være {}", option, in_quotes(value)),
         say("write {}", "skriv {}", form));
}

Message form_of_type(FieldType type) {
  FieldInfo field;
  field.type = type;
  return form_of(field);
}

}  // namespace

Arguments Arguments::parse(const Command& command, const std::vector<std::string>& words) {
  const std::vector<Option> options = options_of(command);
  refuse_unknown_options(options, words);
  CLI::App app;
  app.set_help_flag();
  Arguments parsed;
  std::map<std::string_view, std::vector<std::string>> values;
  std::map<std::string_view, bool> flags;
  for (const Option& option : options) {
    const std::string names = option.letter.empty()
                                  ? std::string(option.name)
                                  : fmt::format("{},{}", option.letter, option.name);
    if (option.takes == Takes::nothing) {
      app.add_flag(names, flags[option.name])
          ->multi_option_policy(CLI::MultiOptionPolicy::TakeLast);
    } else {
      app.add_option(names, values[option.name])
          ->allow_extra_args(false)
          ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
    }
  }
  app.add_option("words", parsed.positionals_)
      ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
  try {
    app.parse(std::vector<std::string>(words.rbegin(), words.rend()));
  } catch (const CLI::ParseError&) {
    refuse(say("the last option needs a value: {}", "det sidste tilvalg mangler en værdi: {}",
               words.empty() ? std::string() : words.back()),
           Text{"see --help", "se --help"});
  }
  for (const Option& option : options) {
    const std::vector<std::string>& given = values[option.name];
    if (option.takes == Takes::nothing ? !flags[option.name] : given.empty()) continue;
    if (option.takes == Takes::one && given.size() > 1) {
      refuse(say("{} is given twice", "{} er angivet to gange", option.name));
    }
    std::vector<std::string> taken;
    for (const std::string& value : given) {
      const std::vector<std::string> parts =
          option.takes == Takes::list ? split(value) : std::vector<std::string>{value};
      taken.insert(taken.end(), parts.begin(), parts.end());
    }
    check_choices(option.name, option.choices, taken);
    parsed.values_.emplace(option.name, std::move(taken));
  }
  check_positionals(command, parsed.positionals_);
  return parsed;
}

std::optional<std::string> Arguments::value(std::string_view option) const {
  const auto found = values_.find(option);
  if (found == values_.end() || found->second.empty()) return std::nullopt;
  return found->second.front();
}

std::vector<std::string> Arguments::list(std::string_view option) const {
  const auto found = values_.find(option);
  return found == values_.end() ? std::vector<std::string>() : found->second;
}

std::optional<Date> Arguments::date(std::string_view option) const {
  const auto text = value(option);
  return text ? std::optional(date_of(option, *text)) : std::nullopt;
}

std::optional<LocalTime> Arguments::local_time(std::string_view option) const {
  const auto text = value(option);
  if (!text) return std::nullopt;
  const auto time = parse_local_time(*text);
  if (!time) bad_value(option, *text, form_of_type(FieldType::local_time));
  const TimeProblem problem = time_problem(*time);
  if (problem != TimeProblem::none) {
    refuse(say("{} {}: {}", "{} {}: {}", option, *text, text_of(problem).message),
           text_of(problem).help);
  }
  return time;
}

std::optional<Amount> Arguments::amount(std::string_view option) const {
  const auto text = value(option);
  return text ? std::optional(amount_of(option, *text)) : std::nullopt;
}

std::optional<Hours> Arguments::hours(std::string_view option) const {
  const auto text = value(option);
  return text ? std::optional(hours_of(option, *text)) : std::nullopt;
}

std::optional<int> Arguments::count(std::string_view option, int least, int most) const {
  const auto text = value(option);
  return text ? std::optional(count_of(option, *text, least, most)) : std::nullopt;
}

Date date_of(std::string_view option, const std::string& text) {
  const auto date = parse_date(text);
  if (!date) bad_value(option, text, form_of_type(FieldType::date));
  return *date;
}

Amount amount_of(std::string_view option, const std::string& text) {
  const AmountResult result = parse_amount(text);
  if (result.problem != AmountProblem::none) {
    refuse(say("{} {}: {}", "{} {}: {}", option, in_quotes(text), text_of(result.problem)),
           say("write {}", "skriv {}", form_of_type(FieldType::amount)));
  }
  return result.amount;
}

Hours hours_of(std::string_view option, const std::string& text) {
  const AmountResult result = parse_hundredths(text);
  if (result.problem != AmountProblem::none) {
    refuse(say("{} {}: {}", "{} {}: {}", option, in_quotes(text), text_of(result.problem)),
           say("write {}", "skriv {}", form_of_type(FieldType::hours)));
  }
  return Hours{result.amount.ore};
}

int count_of(std::string_view option, const std::string& text, int least, int most) {
  int number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  const bool whole = error == std::errc{} && end == text.data() + text.size();
  if (!whole || number < least || number > most) {
    bad_value(option, text,
              say("a whole number from {} to {}", "et helt tal fra {} til {}", least, most));
  }
  return number;
}

}  // namespace trivsel
