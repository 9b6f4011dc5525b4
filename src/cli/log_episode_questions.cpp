#include "cli/log_episode.hpp"
#include "cli/tool.hpp"
#include "model/recorder.hpp"
#include "text/commas.hpp"
#include "text/slug.hpp"
#include "values/zone.hpp"

// What the quick entry asks on a terminal.

namespace trivsel {
namespace {

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

/// The codes as a help lists them.
Message known_codes(const std::vector<std::string_view>& codes) {
  if (codes.empty()) return Text{"any code", "enhver kode"};
  const std::string all = fmt::format("{}", fmt::join(codes, ", "));
  return {all, all};
}

}  // namespace

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

NewEpisode EpisodeEntry::ask(Prompt& prompt) {
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
  episode.kinds = require_choices<EpisodeKind>(
      "--kinds",
      parts_at_commas(prompt.ask(
          {.text = {"What happened? (several with commas)", "Hvad skete der? (flere med komma)"},
           .help = {"numbers from the list, as 4,7", "tal fra listen, som 4,7"},
           .choices = choices_of<EpisodeKind>(),
           .several = true})));
}

void EpisodeEntry::ask_when(Prompt& prompt, NewEpisode& episode) {
  Prompt::Question question{
      .text = {"When? (21:30, or 2026-03-14T21:30)", "Hvornår? (21:30 eller 2026-03-14T21:30)"},
      .help =
          {"a time alone is the last time it was that: 23:10 at half past midnight is yesterday",
           "et klokkeslæt alene er sidste gang, klokken var det: 23:10 kl. 00:30 er i går"},
      .fallback = format(invocation_.now())};
  question.lasting = [this](const std::string& text) { return format(time_meant(text)); };
  const auto time = ask_until<LocalTime>(prompt, std::move(question), &EpisodeEntry::time_meant);
  const bool twice = time_problem(time) == TimeProblem::offset_missing;
  episode.occurred = twice ? ask_which_hour(prompt, time) : time;
}

LocalTime EpisodeEntry::ask_which_hour(Prompt& prompt, LocalTime time) const {
  LocalTime first = time, second = time;
  first.offset_hours = 2;
  second.offset_hours = 1;
  if (to_instant(second) > to_instant(invocation_.now())) return first;
  static constexpr std::array<Choice, 2> kHours = {
      {{"first",
        {"the first, before the clock was put back", "første gang, før uret blev stillet tilbage"}},
       {"second", {"the second, after", "anden gang, bagefter"}}}};
  const std::string clock = format(time).substr(11, 5);
  const std::string which =
      prompt.ask({.text = say("{} came twice that night: which?",
                              "Klokken blev {} to gange den nat: hvilken gang?", clock),
                  .help = {"at 03:00 summer time the clock was put back to 02:00",
                           "kl. 03:00 sommertid blev uret stillet tilbage til 02:00"},
                  .choices = kHours});
  return which == "first" ? first : second;
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
  for (const std::string_view room : rooms(episode.site)) {
    const std::string_view name = folder_.course.room_name(room);
    places.push_back({room, {name, name}});
  }
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

void EpisodeEntry::ask_against(Prompt& prompt, NewEpisode& episode) {
  episode.against = require_choices<Against>(
      "--against", parts_at_commas(prompt.ask({.text = {"Directed at whom? (empty: nobody)",
                                                        "Rettet mod hvem? (tom: ingen)"},
                                               .help = {"numbers from the list", "tal fra listen"},
                                               .optional = true,
                                               .choices = choices_of<Against>(),
                                               .several = true})));
}

void EpisodeEntry::ask_citizens(Prompt& prompt, NewEpisode& episode) {
  for (;;) {
    episode.citizens = ask_until<std::vector<std::string>>(
        prompt,
        {.text = say("Which {}, by code? (empty: none)", "Hvilke {}, ved kode? (tom: ingen)",
                     words_.citizen.many),
         .help = say("as B-07, never a name; {} knows {}", "som B-07, aldrig et navn; {} kender {}",
                     words_.course.the, known_codes(codes())),
         .optional = true},
        &EpisodeEntry::settle_citizens);
    const std::vector<std::string> unknown = unknown_codes(episode.citizens);
    if (adds_ || unknown.empty()) return;
    const std::string new_ones = fmt::format("{}", fmt::join(unknown, ", "));
    const auto meant = nearest(unknown.front(), codes());
    const Message question =
        meant
            ? say("{} is not among the codes of {} (did you mean {}?): add it?",
                  "{} er ikke blandt koderne i {} (mente du {}?): skal den optages?", new_ones,
                  words_.course.the, *meant)
            : say("{} is not among the codes of {}: add it?",
                  "{} er ikke blandt koderne i {}: skal den optages?", new_ones, words_.course.the);
    adds_ = prompt.confirm(question, Text{"yes: it is new, and is written into course.yaml",
                                          "ja: den er ny og skrives i course.yaml"});
    if (adds_) return;
  }
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
       .help = {"staff, substitute, daily leader, or a member's id in groups.yaml",
                "personale, vikar, daglig leder eller et medlems id i groups.yaml"},
       .fallback = recorder_name("staff", invocation_.language(), words_)},
      &EpisodeEntry::settle_recorder);
}

}  // namespace trivsel
