#include "cli/invocation.hpp"

#include <charconv>
#include <ostream>

#include "cli/progress.hpp"
#include "files/find_folder.hpp"
#include "folder/course_list.hpp"
#include "folder/load.hpp"
#include "folder/load_portfolio.hpp"
#include "text/personal.hpp"
#include "text/safe_text.hpp"
#include "text/utf8.hpp"
#include "values/clock.hpp"
#include "values/zone.hpp"

namespace trivsel {
namespace {

[[noreturn]] void bad_today(std::string_view origin, std::string_view text) {
  refuse(say("{} cannot be \"{}\"", "{} kan ikke være \"{}\"", origin, text),
         Text{"write a date as 2026-03-14, or with a time as 2026-03-14T10:30",
              "skriv en dato som 2026-03-14, eller med tidspunkt som 2026-03-14T10:30"});
}

LocalTime find_now(const Arguments& arguments, const Environment& environment) {
  if (const auto given = arguments.value("--today")) {
    const auto now = parse_as_of(*given);
    if (!now) bad_today("--today", *given);
    return *now;
  }
  if (const auto given = environment.variable("TRIVSEL_TODAY"); given && !given->empty()) {
    const auto now = parse_as_of(*given);
    if (!now) bad_today("TRIVSEL_TODAY", *given);
    return *now;
  }
  if (const auto given = environment.variable("SOURCE_DATE_EPOCH"); given && !given->empty()) {
    std::int64_t seconds = 0;
    const auto [end, error] =
        std::from_chars(given->data(), given->data() + given->size(), seconds);
    constexpr std::int64_t kYear2200 = 7258118400;
    const bool whole = error == std::errc{} && end == given->data() + given->size();
    if (!whole || seconds < 0 || seconds > kYear2200) {
      refuse(say("SOURCE_DATE_EPOCH cannot be \"{}\"", "SOURCE_DATE_EPOCH kan ikke være \"{}\"",
                 *given),
             Text{"write seconds since 1970", "skriv sekunder siden 1970"});
    }
    return to_local(std::chrono::sys_seconds{std::chrono::seconds{seconds}});
  }
  return to_local(environment.clock());
}

std::optional<Language> language_from(std::string_view text) {
  if (text.starts_with("da")) return Language::da;
  if (text.starts_with("en")) return Language::en;
  return std::nullopt;
}

std::optional<Language> chosen_language(const Arguments& arguments,
                                        const Environment& environment) {
  if (const auto given = arguments.value("--lang")) return language_from(*given);
  if (const auto given = environment.variable("TRIVSEL_LANG")) return language_from(*given);
  return std::nullopt;
}

Language locale_language(const Environment& environment) {
  for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
    const auto value = environment.variable(name);
    if (value && !value->empty()) return language_from(*value).value_or(Language::en);
  }
  return Language::en;
}

bool is_set(const Environment& environment, const char* name) {
  const auto value = environment.variable(name);
  return value && !value->empty();
}

}  // namespace

Invocation::Invocation(const Command& command, Arguments arguments, Streams& streams,
                       const Environment& environment)
    : command_(command),
      arguments_(std::move(arguments)),
      streams_(streams),
      environment_(environment),
      now_(find_now(arguments_, environment)) {
  const auto chosen = chosen_language(arguments_, environment);
  language_is_fixed_ = chosen.has_value();
  language_ = chosen.value_or(locale_language(environment));
}

void Invocation::use_course_language(const Course& course) {
  if (language_is_fixed_ || !course.language) return;
  language_ = *course.language == CourseLanguage::da ? Language::da : Language::en;
  language_is_fixed_ = true;
}

bool Invocation::may_prompt() const {
  return streams_.in_is_terminal && streams_.out_is_terminal && !args().has("--no-input") &&
         !is_set(environment_, "CI");
}

bool Invocation::colour() const {
  const std::string choice = args().value("--color").value_or("auto");
  if (choice != "auto") return choice == "always";
  if (is_set(environment_, "NO_COLOR")) return false;
  const auto forced = environment_.variable("CLICOLOR_FORCE");
  if (forced && !forced->empty() && *forced != "0") return true;
  if (environment_.variable("TERM") == "dumb" || environment_.variable("CLICOLOR") == "0") {
    return false;
  }
  return streams_.out_is_terminal;
}

std::size_t Invocation::width() const {
  return streams_.out_is_terminal && streams_.width > 0 ? static_cast<std::size_t>(streams_.width)
                                                        : 0;
}

void refuse_other_format(const CourseFolder& folder, std::string_view path) {
  if (folder.format == 1 || folder.findings.empty()) return;
  throw CommandError{CommandError::Kind::io, folder.findings.front().message,
                     folder.findings.front().help, std::string(path)};
}

std::string from_start(const Environment& environment, const std::string& path) {
  if (path.starts_with('/')) return path;
  return environment.folder + "/" + path;
}

std::string Invocation::folder_path() const {
  if (const auto given = args().value("--folder")) return from_start(environment_, *given);
  const FolderSearch search = find_folder(environment_.folder);
  if (search.folder) return *search.folder;
  throw CommandError{CommandError::Kind::io,
                     Text{"no course folder here or above: there is no course.yaml",
                          "ingen forløbsmappe her eller ovenover: der er ingen course.yaml"},
                     Text{"go into one, name one with -C DIR, or start one with `trivsel init`",
                          "gå ind i en, angiv en med -C MAPPE, eller start en med `trivsel init`"},
                     search.last_looked};
}

Directory Invocation::open_folder() const {
  Directory directory = open_any_folder();
  if (kind_of_folder(directory) != FolderKind::portfolio) return directory;
  refuse(say("{} is a portfolio, and {} works on one course",
             "{} er en portefølje, og {} gælder ét forløb", directory.path(), command_.name),
         Text{"go into the course's folder, or name it with -C DIR",
              "gå ind i forløbets mappe, eller angiv den med -C MAPPE"});
}

PortfolioFolder Invocation::load_portfolio(const Directory& directory) {
  const bool watched = streams_.err_is_terminal && !is_set(environment_, "CI");
  Progress progress(streams_.err, watched && !args().has("--quiet"), language_);
  PortfolioFolder portfolio = trivsel::load_portfolio(
      directory,
      {.progress = [&](std::size_t done, std::size_t all) { progress.show(done, all); }});
  progress.clear();
  use_course_language(portfolio.own.course);
  for (const PortfolioCourse& course : portfolio.courses) use_course_language(course.folder.course);
  if (args().has("--verbose")) {
    tell(say("read {} courses in {}", "læste {} forløb i {}", portfolio.courses.size(),
             directory.path()));
  }
  return portfolio;
}

CourseFolder Invocation::load(const Directory& directory) {
  CourseFolder folder = load_course_folder(directory);
  use_course_language(folder.course);
  if (args().has("--verbose")) {
    tell(
        say("read {} files in {}", "læste {} filer i {}", folder.sources.size(), directory.path()));
  }
  return folder;
}

ProgrammeSources Invocation::programme_sources() const {
  ProgrammeSources sources;
  sources.built_in_only = args().has("--built-in-only");
  if (const auto given = args().value("--programme-dir")) {
    sources.directory = from_start(environment_, *given);
    sources.shown = *given;
  }
  return sources;
}

FindProgramme Invocation::find_programme() const {
  return [sources = programme_sources()](CourseFolder& folder) {
    return programme_of(folder, sources);
  };
}

void Invocation::print(std::string_view text) {
  streams_.out << text;
}

void Invocation::tell(const Message& message) {
  if (args().has("--quiet")) return;
  streams_.err << safe_lines_for_terminal(message.in(language_)) << '\n';
}

}  // namespace trivsel
