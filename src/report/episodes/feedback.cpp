#include <map>

#include "report/episodes/episode_chain.hpp"
#include "report/episodes/episode_list.hpp"
#include "report/report_text.hpp"
#include "text/fit.hpp"
#include "text/json_writer.hpp"

namespace trivsel::report {
namespace {

/// What one role has recorded since a day.
struct Recorded {
  std::vector<const Episode*> episodes;
  int aside = 0;  ///< tallies and withdrawn ones
};

using ByRole = std::map<std::string, Recorded, std::less<>>;

ByRole by_role(const CourseFolder& folder, Date since) {
  ByRole roles;
  const EpisodeFilter since_then{since, {}, {}, {}, false};
  for (const Episode* episode : episodes_meant(folder, since_then)) {
    Recorded& recorded = roles[std::string(episode->recorded_by.value)];
    if (episode->is_tally() || !episode->counts()) {
      ++recorded.aside;
    } else {
      recorded.episodes.push_back(episode);
    }
  }
  return roles;
}

/// "talked over with the staff 2026-03-15; learned: …; trial pause: A pause, adapted"
std::vector<std::string> became_of(const EpisodeChain& chain, Language language) {
  std::vector<std::string> all;
  const auto add = [&](const Message& message) { all.push_back(message.in(language)); };
  if (!chain.reviews.empty()) {
    add(say("talked over {}", "talt igennem {}",
            fmt::format("{}", fmt::join(chain.reviews, ", "))));
  }
  if (!chain.learning.empty()) {
    add(say("learned: {}", "lært: {}", fmt::format("{}", fmt::join(chain.learning, ", "))));
  }
  for (const TrialOutcome& trial : chain.trials) {
    const std::string& title = trial.title.empty() ? trial.id : trial.title;
    add(trial.decision.empty()
            ? say("led to the trial \"{}\"", "førte til prøvehandlingen \"{}\"", title)
            : say("led to the trial \"{}\": {}", "førte til prøvehandlingen \"{}\": {}", title,
                  trial.decision));
  }
  return all;
}

Message summary(const std::string& role, const Recorded& recorded, int answered, Date since,
                const Words& words) {
  const auto count = static_cast<std::int64_t>(recorded.episodes.size());
  const Message number =
      say("{} {}", "{} {}", count, count == 1 ? words.episode.one : words.episode.many);
  return say("{}: {} since {}, {} of them led on", "{}: {} siden {}, {} af dem førte videre", role,
             number, format(since), answered);
}

}  // namespace

std::string feedback_text(const CourseFolder& folder, Date since, Language language,
                          std::size_t width, const Words& words) {
  const ByRole roles = by_role(folder, since);
  if (roles.empty()) {
    return say("nothing was recorded since {}\n", "intet er registreret siden {}\n", format(since))
        .in(language);
  }
  const EpisodeLinks links(folder);
  std::string out;
  for (const auto& [role, recorded] : roles) {
    std::string lines;
    int answered = 0;
    for (const Episode* episode : recorded.episodes) {
      const auto became = became_of(what_came_of(links, *episode, language, words), language);
      answered += became.empty() ? 0 : 1;
      const Text nothing{"nothing noted yet", "intet noteret endnu"};
      lines +=
          fmt::format("  {}  {}\n", when_words(*episode), kinds_words(*episode, language, words));
      lines +=
          fmt::format("    {}\n", fold(became.empty() ? std::string(nothing.in(language))
                                                      : fmt::format("{}", fmt::join(became, "; ")),
                                       width, 4, 4));
    }
    out += out.empty() ? "" : "\n";
    out += summary(recorder_words(role, language, words), recorded, answered, since, words)
               .in(language) +
           "\n" + lines;
    if (recorded.aside > 0) {
      out += say("  and {}, tallies or withdrawn\n", "  og {}, optællinger eller trukket tilbage\n",
                 counted(recorded.aside, {"record", "registrering"}, {"records", "registreringer"}))
                 .in(language);
    }
  }
  return out;
}

std::string feedback_json(const CourseFolder& folder, Date since, Language language,
                          const Words& words) {
  const EpisodeLinks links(folder);
  JsonWriter out;
  out.begin_object();
  out.key("version");
  out.number(1);
  out.key("since");
  out.string(format(since));
  out.key("recorded");
  out.begin_array();
  for (const auto& [role, recorded] : by_role(folder, since)) {
    for (const Episode* episode : recorded.episodes) {
      out.begin_object();
      out.key("by");
      out.string(role);
      out.key("id");
      out.string(episode->id.value);
      out.key("became");
      out.begin_array();
      for (const std::string& one :
           became_of(what_came_of(links, *episode, language, words), language)) {
        out.string(one);
      }
      out.end_array();
      out.end_object();
    }
  }
  out.end_array();
  out.end_object();
  return out.finish();
}

}  // namespace trivsel::report
