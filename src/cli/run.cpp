#include <csignal>
#include <nlohmann/json.hpp>
#include <ostream>

#include "cli/invocation.hpp"
#include "cli/kept_aside.hpp"
#include "cli/privacy_guard.hpp"
#include "cli/prompt.hpp"
#include "files/machine_error.hpp"
#include "text/fit.hpp"
#include "text/nearest.hpp"
#include "text/personal.hpp"
#include "text/safe_text.hpp"
#include "text/utf8.hpp"
#include "version.hpp"

namespace trivsel {
namespace {

/// What can be said before a command's own arguments are read.
struct Plain {
  Language language = Language::en;
  bool json = false;
  bool one_line = false;  ///< JSON of lines
};

Plain guess_plain(const std::vector<std::string>& words, const Environment& environment) {
  Plain plain;
  std::string language;
  for (const char* name : {"LANG", "LC_MESSAGES", "LC_ALL", "TRIVSEL_LANG"}) {
    const auto value = environment.variable(name);
    if (value && !value->empty()) language = *value;
  }
  for (std::size_t i = 0; i < words.size(); ++i) {
    const bool has_next = i + 1 < words.size();
    if (words[i] == "--lang" && has_next) language = words[i + 1];
    if (words[i].starts_with("--lang=")) language = words[i].substr(7);
    const std::string format = words[i] == "--format" && has_next  ? words[i + 1]
                               : words[i].starts_with("--format=") ? words[i].substr(9)
                                                                   : std::string();
    plain.one_line = plain.one_line || format == "jsonl";
    plain.json = plain.json || format == "json" || format == "jsonl";
  }
  plain.language = language.starts_with("da") ? Language::da : Language::en;
  return plain;
}

std::string safe(std::string_view text) {
  return safe_lines_for_terminal(text);
}

void print_error(Streams& streams, const Plain& plain, std::string_view kind,
                 const Message& message, const Message& help, std::string_view path) {
  const std::string sentence = safe(message.in(plain.language));
  if (plain.json) {
    nlohmann::ordered_json error = {{"kind", kind}, {"message", sentence}, {"path", nullptr}};
    if (!path.empty()) error["path"] = safe_for_terminal(path);
    const nlohmann::ordered_json document = {
        {"version", 1}, {"tool", {{"name", "trivsel"}, {"version", kVersion}}}, {"error", error}};
    streams.out << document.dump(plain.one_line ? -1 : 2) << '\n';
  }
  std::string said = "trivsel: " + sentence;
  if (!path.empty()) said.append(" (").append(safe_for_terminal(path)).append(")");
  if (!help.empty()) said.append("; ").append(safe(help.in(plain.language)));
  streams.err << fold_lines(said, streams.err_width()) << '\n';
}

int report_command_error(Streams& streams, const Plain& plain, const CommandError& error) {
  using Kind = CommandError::Kind;
  const std::string_view kind = error.kind == Kind::usage ? "usage"
                                : error.kind == Kind::io  ? "io"
                                                          : "privacy";
  print_error(streams, plain, kind, error.message, error.help, error.path);
  return error.kind == Kind::usage ? kUsage : error.kind == Kind::io ? kMachine : kPrivacy;
}

/// How many of the words name the command: `plan show …` two, `plan` alone one.
struct Found {
  const Command* command = nullptr;
  std::size_t words = 0;
};

bool is_group(std::string_view word) {
  const auto all = commands();
  return std::any_of(all.begin(), all.end(), [&](const Command& command) {
    return command.name.size() > word.size() && command.name.starts_with(word) &&
           command.name[word.size()] == ' ';
  });
}

[[noreturn]] void refuse_word(std::string_view word, std::string_view group) {
  std::vector<std::string_view> names;
  for (const Command& command : commands()) {
    std::string_view name = command.name;
    if (!group.empty()) {
      if (!name.starts_with(group) || name.size() <= group.size()) continue;
      name.remove_prefix(group.size() + 1);
    } else {
      name = name.substr(0, name.find(' '));
    }
    names.push_back(name);
  }
  const auto meant = nearest(word, names);
  const Message what = group.empty() ? say("unknown command \"{}\"", "ukendt kommando \"{}\"", word)
                                     : say("{} has no \"{}\"", "{} har ingen \"{}\"", group, word);
  refuse(what, meant ? say("did you mean \"{}\"?", "mente du \"{}\"?", *meant)
                     : Message(Text{"see trivsel --help", "se trivsel --help"}));
}

Found find_command(const std::vector<std::string>& words) {
  const std::string& first = words.front();
  for (const Command& command : commands()) {
    if (command.name == first) return {&command, 1};
  }
  if (!is_group(first)) refuse_word(first, {});
  const bool has_verb = words.size() > 1 && !words[1].starts_with('-');
  for (const Command& command : commands()) {
    const bool in_group = command.name.starts_with(first + " ");
    if (has_verb && command.name == first + " " + words[1]) return {&command, 2};
    if (!has_verb && in_group && command.is_default) return {&command, 1};
  }
  refuse_word(has_verb ? words[1] : std::string(), first);
}

bool asks_for_help(const std::vector<std::string>& words) {
  return std::any_of(words.begin(), words.end(),
                     [](const std::string& word) { return word == "-h" || word == "--help"; });
}

/// `trivsel -C DIR check` means `trivsel check -C DIR`.
std::vector<std::string> command_first(const std::vector<std::string>& words) {
  std::size_t at = 0;
  while (at < words.size()) {
    const std::string_view name = std::string_view(words[at]).substr(0, words[at].find('='));
    const auto common = common_options();
    const auto option = std::find_if(common.begin(), common.end(), [&](const Option& o) {
      return o.name == name || (!o.letter.empty() && o.letter == name);
    });
    if (option == common.end() || option->name == "--help") break;
    const bool has_own_value = name.size() < words[at].size();
    at += option->takes == Takes::nothing || has_own_value ? 1 : 2;
  }
  if (at == 0 || at >= words.size()) return words;
  std::vector<std::string> ordered(words.begin() + static_cast<std::ptrdiff_t>(at), words.end());
  ordered.insert(ordered.end(), words.begin(), words.begin() + static_cast<std::ptrdiff_t>(at));
  return ordered;
}

Message with_more(const Message& sentence, const Message& more) {
  if (sentence.empty() || more.empty()) return sentence.empty() ? more : sentence;
  return say("{}; {}", "{}; {}", sentence, more);
}

int dispatch(const std::vector<std::string>& given, Streams& streams,
             const Environment& environment, Plain& plain) {
  const std::vector<std::string> words = command_first(given);
  if (words.empty() || words.front() == "-h" || words.front() == "--help") {
    (words.empty() ? streams.err : streams.out) << overview_help(plain.language);
    return words.empty() ? kUsage : kDone;
  }
  if (words.front() == "--version") {
    streams.out << "trivsel " << kVersion << '\n';
    return kDone;
  }
  if (words.front().starts_with('-')) {
    refuse(say("unknown option {}, or no command after it",
               "ukendt tilvalg {}, eller ingen kommando efter det", words.front()),
           Text{"see trivsel --help", "se trivsel --help"});
  }
  const Found found = find_command(words);
  const std::vector<std::string> rest(words.begin() + static_cast<std::ptrdiff_t>(found.words),
                                      words.end());
  if (asks_for_help(rest)) {
    streams.out << command_help(*found.command, plain.language);
    return kDone;
  }
  Invocation invocation(*found.command, Arguments::parse(*found.command, rest), streams,
                        environment);
  try {
    if (found.command->writes) refuse_personal_arguments(invocation);
    return found.command->run(invocation);
  } catch (CommandError& error) {
    const bool is_personal = error.kind == CommandError::Kind::privacy;
    const bool keeps = is_personal && found.command->writes && !error.is_kept;
    if (keeps) error.help = with_more(error.help, keep_refused(invocation, words, error.typed));
    plain.language = invocation.language();
    throw;
  } catch (...) {
    plain.language = invocation.language();  // which may be the course's own by now
    throw;
  }
}

}  // namespace

int run(const std::vector<std::string>& arguments, Streams& streams,
        const Environment& environment) {
  Plain plain = guess_plain(arguments, environment);
  int code = kDone;
  try {
    code = dispatch(arguments, streams, environment, plain);
  } catch (const CommandError& error) {
    code = report_command_error(streams, plain, error);
  } catch (const PromptEnded& ended) {
    const Message what =
        with_more(Text{"ended; nothing was written", "afsluttet; intet er skrevet"}, ended.kept);
    streams.err << "trivsel: " << what.in(plain.language) << '\n';
    code = kInterrupted;
  } catch (const MachineError& error) {
    const Message& message = error.message();  // which names a path
    print_error(streams, plain, "io",
                {safe_for_terminal(message.en), safe_for_terminal(message.da)}, {}, {});
    code = kMachine;
  }
  streams.out.flush();
  if (!streams.out && code != kInterrupted) {  // a lost terminal interrupts, and takes no answer
    print_error(streams, {plain.language, false, false}, "io",
                Text{"the answer could not be written", "svaret kunne ikke skrives"}, {}, {});
    return kMachine;
  }
  return code;
}

}  // namespace trivsel
