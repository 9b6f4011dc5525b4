#include "cli/log_episode.hpp"

#include <charconv>

#include "cli/change.hpp"
#include "cli/tool.hpp"
#include "model/field_text.hpp"
#include "text/slug.hpp"
#include "values/zone.hpp"
#include "yaml/quote.hpp"

namespace trivsel {
namespace {

template <class E>
std::vector<E> values_of(std::string_view option, const std::vector<std::string>& keys) {
  std::vector<E> values;
  for (const std::string& key : keys) values.push_back(require_choice<E>(option, key));
  return values;
}

std::vector<std::string> split(const std::string& text) {
  std::vector<std::string> parts;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t comma = std::min(text.find(',', begin), text.size());
    const std::size_t first = text.find_first_not_of(' ', begin);
    if (first < comma) parts.push_back(text.substr(first, comma - first));
    begin = comma + 1;
  }
  return parts;
}

bool is_code(std::string_view text) {
  const std::size_t hyphen = text.find('-');
  if (hyphen == 0 || hyphen > 3 || hyphen == std::string_view::npos) return false;
  const std::string_view digits = text.substr(hyphen + 1);
  return text.substr(0, hyphen).find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ") ==
             std::string_view::npos &&
         digits.size() >= 2 && digits.size() <= 5 &&
         digits.find_first_not_of("0123456789") == std::string_view::npos;
}

std::optional<Message> id_problem(const std::string& text) {
  const bool well_formed =
      !text.empty() && text.size() <= 64 &&
      text.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-") == std::string::npos;
  if (well_formed) return std::nullopt;
  return Text{"write an id of a-z, 0-9 and hyphens", "skriv et id af a-z, 0-9 og bindestreger"};
}

std::optional<Message> severity_problem(const std::string& text) {
  if (text.size() == 1 && text[0] >= '0' && text[0] <= '4') return std::nullopt;
  return Text{"write a number from 0 to 4", "skriv et tal fra 0 til 4"};
}

/// A room that the site has not noted yet: what people call it, as an id. Digits alone are an
/// answer to a list that was not shown.
std::optional<Message> new_room_problem(const std::string& text) {
  if (slug(text).find_first_of("abcdefghijklmnopqrstuvwxyz") != std::string::npos)
    return std::nullopt;
  return Text{"write what the room is called, as \"common room\"",
              "skriv, hvad rummet kaldes, som \"fælles stue\""};
}

/// How people write a time of day: 21:30 or 21.30. Minutes after midnight.
std::optional<int> spoken_clock(std::string text) {
  if (text.size() == 4 && (text[1] == '.' || text[1] == ':')) text.insert(0, "0");
  if (text.size() == 5 && text[2] == '.') text[2] = ':';
  return parse_clock(text);
}

/// A key of a flow list in course.yaml, with one more entry.
std::string longer_list(std::vector<std::string_view> entries, std::string_view more) {
  entries.push_back(more);
  return yaml::flow_list(entries);
}

bool holds(const std::vector<std::string_view>& entries, std::string_view wanted) {
  return std::find(entries.begin(), entries.end(), wanted) != entries.end();
}

std::pair<EpisodeKind, int> tally_entry(const std::string& text) {
  const std::size_t equals = text.find('=');
  int count = 0;
  const char* end = text.data() + text.size();
  const bool has_count = equals != std::string::npos &&
                         std::from_chars(text.data() + equals + 1, end, count).ptr == end &&
                         equals + 1 < text.size();
  if (!has_count || count < 1 || count > 10'000) {
    refuse(say("--tally cannot be {}", "--tally kan ikke være {}", in_quotes(text)),
           Text{"write near-miss=3,threat=1", "skriv near-miss=3,threat=1"});
  }
  return {require_choice<EpisodeKind>("--tally", text.substr(0, equals)), count};
}

}  // namespace

LocalTime EpisodeEntry::occurred(const std::string& text) const {
  const LocalTime now = invocation_.now();
  if (text.empty() || text == "now" || text == "nu") return now;
  std::optional<LocalTime> time = parse_local_time(text);
  if (const auto minutes = spoken_clock(text)) {
    // The latest such time: a night shift writes at half past midnight about 23:10.
    const auto midnight = std::chrono::floor<std::chrono::days>(now.clock);
    time = LocalTime{midnight + std::chrono::minutes{*minutes}, 0};
    if (time->clock > now.clock) time->clock -= std::chrono::days{1};
  }
  if (!time) {
    refuse(say("{} is no time", "{} er ikke et tidspunkt", in_quotes(text)),
           Text{"write 2026-03-14T21:30, 21:30 or now", "skriv 2026-03-14T21:30, 21:30 eller nu"});
  }
  if (const TimeProblem problem = time_problem(*time); problem != TimeProblem::none) {
    refuse(say("{}: {}", "{}: {}", text, text_of(problem).message), text_of(problem).help);
  }
  if (to_instant(*time) > to_instant(now)) {
    refuse(say("{} lies in the future", "{} ligger i fremtiden", format(*time)),
           say("now is {}", "nu er {}", format(now)));
  }
  return *time;
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

std::vector<std::string_view> EpisodeEntry::rooms(std::string_view site) const {
  std::vector<std::string_view> all;
  for (const Site& entry : folder_.course.sites) {
    if (!site.empty() && !entry.id.is(site)) continue;
    for (const At<std::string_view>& room : entry.rooms) all.push_back(*room);
  }
  return all;
}

std::vector<std::string_view> EpisodeEntry::codes() const {
  std::vector<std::string_view> all;
  for (const At<std::string_view>& code : folder_.course.citizens) all.push_back(*code);
  return all;
}

void EpisodeEntry::check_place(const std::string& place, std::string_view site) const {
  if (place.empty()) return;
  if (const auto problem = id_problem(place)) {
    refuse(say("--place cannot be {}", "--place kan ikke være {}", in_quotes(place)), *problem);
  }
  const std::vector<std::string_view> known = rooms(site);
  const bool taken = known.empty() || std::find(known.begin(), known.end(), place) != known.end();
  if (taken || invocation_.args().has("--add")) return;
  const auto meant = nearest(place, known);
  refuse(say("no room is called \"{}\"", "intet rum hedder \"{}\"", place),
         meant ? say("did you mean \"{}\"? (--add takes a new one)",
                     "mente du \"{}\"? (--add optager et nyt)", *meant)
               : say("known: {} (--add takes a new one)", "kendte: {} (--add optager et nyt)",
                     fmt::format("{}", fmt::join(known, ", "))));
}

void EpisodeEntry::check_citizens(const std::vector<std::string>& given) const {
  const std::vector<std::string_view> known = codes();
  for (const std::string& code : given) {
    if (!is_code(code)) {
      throw CommandError{CommandError::Kind::privacy,
                         say("{} is written by code only, never by name",
                             "{} skrives kun ved kode, aldrig ved navn", words_.citizen.a),
                         Text{"write the code, as B-07; nothing was written",
                              "skriv koden, som B-07; intet er skrevet"},
                         {}};
    }
    const bool taken = known.empty() || std::find(known.begin(), known.end(), code) != known.end();
    if (taken || invocation_.args().has("--add")) continue;
    const auto meant = nearest(code, known);
    refuse(say("{0} knows no {1} {3}", "{0} kender ikke {2} {3}", words_.course.the,
               words_.citizen.one, words_.citizen.the, code),
           meant ? say("did you mean {}? (--add takes a new code)",
                       "mente du {}? (--add optager en ny kode)", *meant)
                 : Message(Text{"--add takes a new code", "--add optager en ny kode"}));
  }
}

std::vector<std::string> EpisodeEntry::settle_citizens(const std::string& text) const {
  const std::vector<std::string> given = split(text);
  check_citizens(given);
  return given;
}

std::string EpisodeEntry::settle_recorder(const std::string& text) const {
  std::vector<std::string_view> known = {"staff", "substitute"};
  for (const Choice& role : choices_of<Role>()) known.push_back(role.key);
  for (const Group& group : folder_.groups.groups)
    for (const Member& member : group.members) known.push_back(member.id.value);
  for (const Consultant& consultant : folder_.course.consultants)
    known.push_back(consultant.id.value);
  if (holds(known, text)) return text;
  const auto meant = nearest(text, known);
  refuse(say("{} is no role and no member's id", "{} er ikke en rolle og ikke et medlems id",
             in_quotes(text)),
         meant
             ? say("did you mean \"{}\"?", "mente du \"{}\"?", *meant)
             : Message(Text{"write staff, substitute, daily-leader or a member's id, never a name",
                            "skriv staff (personale), substitute (vikar), daily-leader (daglig "
                            "leder) eller et medlems id, aldrig et navn"}));
}

void EpisodeEntry::finish(NewEpisode& episode) const {
  episode.recorded = invocation_.now();
  episode.id = new_episode_id(episode.occurred);
}

NewEpisode EpisodeEntry::from_arguments() {
  const Arguments& args = invocation_.args();
  NewEpisode episode;
  episode.kinds = values_of<EpisodeKind>("--kinds", args.list("--kinds"));
  for (const std::string& entry : args.list("--tally")) episode.tally.push_back(tally_entry(entry));
  if (episode.kinds.empty() == episode.tally.empty()) {
    refuse(say("say what happened with --kinds, or count small {} with --tally",
               "angiv, hvad der skete, med --kinds, eller tæl små {} med --tally",
               words_.episode.many));
  }
  episode.occurred = occurred(args.value("--occurred").value_or(""));
  episode.site = settle_site(args.value("--site").value_or(""));
  episode.place = args.value("--place").value_or("");
  check_place(episode.place, episode.site);
  episode.against = values_of<Against>("--against", args.list("--against"));
  episode.citizens = args.list("--citizen");
  check_citizens(episode.citizens);
  episode.severity = args.count("--severity", 0, 4);
  if (const auto shift = args.value("--shift"))
    episode.shift = require_choice<Shift>("--shift", *shift);
  episode.recorded_by = settle_recorder(args.value("--recorded-by").value_or("staff"));
  finish(episode);
  return episode;
}

template <class T>
T EpisodeEntry::ask_until(Prompt& prompt, Prompt::Question question,
                          T (EpisodeEntry::*settle)(const std::string&) const) {
  question.problem = [&, settle](const std::string& answer) -> std::optional<Message> {
    try {
      (this->*settle)(answer);
    } catch (const CommandError& error) {
      return error.help.empty() ? error.message
                                : say("{}; {}", "{}; {}", error.message, error.help);
    }
    return std::nullopt;
  };
  return (this->*settle)(prompt.ask(question));
}

void EpisodeEntry::ask_site(Prompt& prompt, NewEpisode& episode) {
  std::vector<Choice> sites;
  for (const Site& site : folder_.course.sites) {
    sites.push_back({site.id.value, {site.name.value, site.name.value}});
  }
  episode.site = prompt.ask({.text = capitalised(say("{}?", "{}?", words_.site.which)),
                             .help = {"a number from the list", "et tal fra listen"},
                             .choices = sites});
}

void EpisodeEntry::ask_place(Prompt& prompt, NewEpisode& episode) {
  std::vector<Choice> places;
  for (const std::string_view room : rooms(episode.site)) places.push_back({room, {room, room}});
  Prompt::Question question{.text = {"Where? (empty: not known)", "Hvor? (tom: vides ikke)"},
                            .help = say("a room of {}", "et rum på {}", words_.site.the),
                            .optional = true,
                            .choices = places};
  if (places.empty()) {
    question.help = say("what the room is called; {} has noted none yet",
                        "hvad rummet kaldes; {} har endnu ikke noteret nogen", words_.site.the);
    question.problem = new_room_problem;
  }
  const std::string answer = prompt.ask(question);
  episode.place = places.empty() ? slug(answer) : answer;
}

NewEpisode EpisodeEntry::ask() {
  Prompt prompt(invocation_.streams(), invocation_.language(), words_);
  NewEpisode episode;
  std::vector<std::function<void()>> steps;
  const auto add = [&](void (EpisodeEntry::*step)(Prompt&, NewEpisode&)) {
    steps.emplace_back([&, step] { (this->*step)(prompt, episode); });
  };
  add(&EpisodeEntry::ask_kinds);
  add(&EpisodeEntry::ask_when);
  if (folder_.course.sites.size() > 1) add(&EpisodeEntry::ask_site);
  add(&EpisodeEntry::ask_place);
  add(&EpisodeEntry::ask_against);
  add(&EpisodeEntry::ask_citizens);
  add(&EpisodeEntry::ask_severity);
  add(&EpisodeEntry::ask_recorder);
  prompt.in_turn(steps);
  finish(episode);
  return episode;
}

void EpisodeEntry::ask_kinds(Prompt& prompt, NewEpisode& episode) {
  episode.kinds = values_of<EpisodeKind>(
      "--kinds",
      split(prompt.ask(
          {.text = {"What happened? (several with commas)", "Hvad skete der? (flere med komma)"},
           .help = {"numbers from the list, as 4,7", "tal fra listen, som 4,7"},
           .choices = choices_of<EpisodeKind>(),
           .several = true})));
}

void EpisodeEntry::ask_when(Prompt& prompt, NewEpisode& episode) {
  episode.occurred = ask_until<LocalTime>(
      prompt,
      {.text = {"When? (21:30, or 2026-03-14T21:30)", "Hvornår? (21:30 eller 2026-03-14T21:30)"},
       .help =
           {"a time alone is the last time it was that: 23:10 at half past midnight is yesterday",
            "et klokkeslæt alene er sidste gang, klokken var det: 23:10 kl. 00:30 er i går"},
       .fallback = format(invocation_.now())},
      &EpisodeEntry::occurred);
}

void EpisodeEntry::ask_against(Prompt& prompt, NewEpisode& episode) {
  episode.against = values_of<Against>(
      "--against", split(prompt.ask({.text = {"Directed at whom? (empty: nobody)",
                                              "Rettet mod hvem? (tom: ingen)"},
                                     .help = {"numbers from the list", "tal fra listen"},
                                     .optional = true,
                                     .choices = choices_of<Against>(),
                                     .several = true})));
}

void EpisodeEntry::ask_citizens(Prompt& prompt, NewEpisode& episode) {
  episode.citizens = ask_until<std::vector<std::string>>(
      prompt,
      {.text = say("Which {}, by code? (empty: none)", "Hvilke {}, ved kode? (tom: ingen)",
                   words_.citizen.many),
       .help = {"as B-07, never a name", "som B-07, aldrig et navn"},
       .optional = true},
      &EpisodeEntry::settle_citizens);
}

void EpisodeEntry::ask_severity(Prompt& prompt, NewEpisode& episode) {
  const std::string severity = prompt.ask(
      {.text = {"How severe, 0-4? (empty: not known)", "Hvor alvorligt, 0-4? (tom: vides ikke)"},
       .help =
           say("{} own scale; 0 is the mildest", "{} egen skala; 0 er mildest", words_.site.of_the),
       .optional = true,
       .problem = severity_problem});
  episode.severity = severity.empty() ? std::nullopt : std::optional(severity.front() - '0');
}

void EpisodeEntry::ask_recorder(Prompt& prompt, NewEpisode& episode) {
  episode.recorded_by = ask_until<std::string>(
      prompt,
      {.text = {"Recorded by (a role, no name)", "Registreret af (en rolle, intet navn)"},
       .help = {"staff, substitute, daily-leader, or a member's id in groups.yaml",
                "staff (personale), substitute (vikar), daily-leader (daglig leder) eller et "
                "medlems id i groups.yaml"},
       .fallback = "staff"},
      &EpisodeEntry::settle_recorder);
}

void EpisodeEntry::add_unknown(Directory& directory, const NewEpisode& episode) {
  if (!invocation_.args().has("--add")) return;
  const auto old_bytes = read_for_edit(directory, "course.yaml");
  if (!old_bytes) return;
  std::string bytes = *old_bytes;
  std::vector<std::string_view> known = codes();
  for (const std::string& code : episode.citizens) {
    if (known.empty() || holds(known, code)) continue;
    const yaml::Source source("course.yaml", bytes);
    bytes = edited(yaml::set_key(source, "citizens", longer_list(known, code)), "course.yaml");
    known.push_back(code);
  }
  const std::vector<std::string_view> places = rooms(episode.site);
  const Records<Site>& sites = folder_.course.sites;
  if (!places.empty() && !episode.place.empty() && !holds(places, episode.place)) {
    const std::string site =
        episode.site.empty() ? std::string(sites.items.front().id.value) : episode.site;
    const yaml::Source source("course.yaml", bytes);
    bytes = edited(
        yaml::set_field(source, "sites", site, "rooms", longer_list(rooms(site), episode.place)),
        "course.yaml");
  }
  if (bytes != *old_bytes) change_file(invocation_, directory, "course.yaml", &*old_bytes, bytes);
}

}  // namespace trivsel
