#include "cli/log_episode.hpp"
#include "cli/tool.hpp"
#include "model/citizen_code.hpp"
#include "model/field_text.hpp"
#include "model/recorder.hpp"
#include "text/commas.hpp"
#include "values/zone.hpp"

// What was typed, held against what the folder knows.

namespace trivsel {
namespace {

std::optional<Message> id_problem(const std::string& text) {
  const bool well_formed =
      !text.empty() && text.size() <= 64 &&
      text.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-") == std::string::npos;
  if (well_formed) return std::nullopt;
  return Text{"write an id of a-z, 0-9 and hyphens", "skriv et id af a-z, 0-9 og bindestreger"};
}

/// How people write a time of day: 21:30, 21.30 or 2130. Minutes after midnight.
std::optional<int> spoken_clock(std::string text) {
  const bool digits = text.find_first_not_of("0123456789") == std::string::npos;
  if (text.size() == 4 && digits) text.insert(2, ":");
  if (text.size() == 4 && (text[1] == '.' || text[1] == ':')) text.insert(0, "0");
  if (text.size() == 5 && text[2] == '.') text[2] = ':';
  return parse_clock(text);
}

}  // namespace

LocalTime EpisodeEntry::time_meant(const std::string& text) const {
  const LocalTime now = invocation_.now();
  if (text.empty() || text == "now" || text == "nu") return now;
  std::optional<LocalTime> time = parse_local_time(text);
  if (const auto minutes = spoken_clock(text)) {
    // The latest such time: a night shift writes at half past midnight about 23:10.
    const auto midnight = std::chrono::floor<std::chrono::days>(now.clock);
    time = LocalTime{midnight + std::chrono::minutes{*minutes}, 0};
    if (to_instant(*time) > to_instant(now)) time->clock -= std::chrono::days{1};
  }
  if (!time) {
    refuse(say("{} is no time", "{} er ikke et tidspunkt", in_quotes(text)),
           Text{"write 2026-03-14T21:30, 21:30 or now", "skriv 2026-03-14T21:30, 21:30 eller nu"});
  }
  const TimeProblem problem = time_problem(*time);
  if (problem != TimeProblem::none && problem != TimeProblem::offset_missing) {
    refuse(say("{}: {}", "{}: {}", text, text_of(problem).message), text_of(problem).help);
  }
  if (to_instant(*time) > to_instant(now)) {
    refuse(say("{} lies in the future", "{} ligger i fremtiden", format(*time)),
           say("now is {}", "nu er {}", format(now)));
  }
  return *time;
}

LocalTime EpisodeEntry::occurred(const std::string& text) const {
  const LocalTime time = time_meant(text);
  if (const TimeProblem problem = time_problem(time); problem != TimeProblem::none) {
    refuse(say("{}: {}", "{}: {}", text, text_of(problem).message),
           say("{}, as {}+02:00", "{}, som {}+02:00", text_of(problem).help, format(time)));
  }
  return time;
}

std::string EpisodeEntry::settle_site(const std::string& given) const {
  const Records<Site>& sites = folder_.course.sites;
  if (given.empty()) {
    if (sites.size() <= 1) return {};
    refuse(say("{} has several {}: say {} with --site", "{} har flere {}: angiv {} med --site",
               words_.course.the, words_.site.many, words_.site.which));
  }
  if (folder_.course.site(given) != nullptr) return given;
  std::vector<std::string_view> ids;
  for (const Site& site : sites) ids.push_back(site.id.value);
  const auto meant = nearest(given, ids);
  refuse(say("no {0} is called \"{2}\"", "ingen {1} hedder \"{2}\"", words_.site.one,
             words_.site.many, given),
         meant ? say("did you mean \"{}\"?", "mente du \"{}\"?", *meant)
               : say("known: {}", "kendte: {}", fmt::format("{}", fmt::join(ids, ", "))));
}

void EpisodeEntry::check_place(const std::string& place, std::string_view site) const {
  if (place.empty()) return;
  if (const auto problem = id_problem(place)) {
    refuse(say("--place cannot be {}", "--place kan ikke være {}", in_quotes(place)), *problem);
  }
  const std::vector<std::string_view> known = rooms(site);
  const bool taken = known.empty() || std::find(known.begin(), known.end(), place) != known.end();
  if (taken || adds_) return;
  const auto meant = nearest(place, known);
  refuse(say("no room is called \"{}\"", "intet rum hedder \"{}\"", place),
         meant ? say("did you mean \"{}\"? (--add takes a new one)",
                     "mente du \"{}\"? (--add optager et nyt)", *meant)
               : say("known: {} (--add takes a new one)", "kendte: {} (--add optager et nyt)",
                     fmt::format("{}", fmt::join(known, ", "))));
}

void EpisodeEntry::check_codes(const std::vector<std::string>& given) const {
  for (const std::string& code : given) {
    if (is_citizen_code(code)) continue;
    if (const auto meant = meant_citizen_code(code)) {
      refuse(say("{} is no code", "{} er ikke en kode", in_quotes(code)),
             say("did you mean {}?", "mente du {}?", *meant));
    }
    throw CommandError{CommandError::Kind::privacy,
                       say("{} is written by code only, never by name",
                           "{} skrives kun ved kode, aldrig ved navn", words_.citizen.a),
                       Text{"write the code, as B-07; nothing was written",
                            "skriv koden, som B-07; intet er skrevet"},
                       {}};
  }
}

void EpisodeEntry::check_citizens(const std::vector<std::string>& given) const {
  check_codes(given);
  if (adds_) return;
  for (const std::string& code : unknown_codes(given)) {
    const auto meant = nearest(code, codes());
    refuse(say("{0} knows no {1} {3}", "{0} kender ikke {2} {3}", words_.course.the,
               words_.citizen.one, words_.citizen.the, code),
           meant ? say("did you mean {}? (--add takes a new code)",
                       "mente du {}? (--add optager en ny kode)", *meant)
                 : Message(Text{"--add takes a new code", "--add optager en ny kode"}));
  }
}

std::vector<std::string> EpisodeEntry::settle_citizens(const std::string& text) const {
  const std::vector<std::string> given = parts_at_commas(text);
  check_codes(given);
  return given;
}

std::string EpisodeEntry::settle_recorder(const std::string& text) const {
  const std::vector<std::string_view> known = known_recorders(folder_.course, folder_.groups);
  const std::string meant_key = recorder_meant(text, words_);
  if (std::find(known.begin(), known.end(), meant_key) != known.end()) return meant_key;
  const auto meant = nearest(text, known);
  refuse(say("{} is no role and no member's id", "{} er ikke en rolle og ikke et medlems id",
             in_quotes(text)),
         meant
             ? say("did you mean \"{}\"?", "mente du \"{}\"?", *meant)
             : Message(Text{"write staff, substitute, daily leader or a member's id, never a name",
                            "skriv personale, vikar, daglig leder eller et medlems id, aldrig et "
                            "navn"}));
}

}  // namespace trivsel
