#include <algorithm>

#include "report/episodes/episode_chain.hpp"
#include "report/episodes/episode_list.hpp"
#include "text/fit.hpp"
#include "text/json_writer.hpp"
#include "text/utf8.hpp"

namespace trivsel::report {
namespace {

constexpr std::size_t kColumn = 18;

/// Lines of a term and what is said of it, the terms in one column.
class Lines {
 public:
  /// `widest` is a term that may not fit the usual column.
  Lines(Language language, std::size_t width, std::string_view widest = {})
      : language_(language), width_(width), column_(std::max(kColumn, display_width(widest) + 2)) {}

  void head(const std::string& text) { out_ += text + "\n"; }

  /// Nothing where there is nothing to say.
  void add(const Message& term, const std::string& value) {
    if (value.empty()) return;
    constexpr std::size_t indent = 2;
    const std::string_view words = term.in(language_);
    const std::size_t gap = column_ - std::min(display_width(words), column_ - 1);
    out_ += fmt::format("{:{}}{}{:{}}{}\n", "", indent, words, "", gap,
                        fold(value, width_, indent + column_, indent + column_));
  }
  void add(const Message& term, const std::vector<std::string>& values) {
    add(term, fmt::format("{}", fmt::join(values, ", ")));
  }

  std::string take() { return std::move(out_); }

 private:
  Language language_;
  std::size_t width_;
  std::size_t column_;
  std::string out_;
};

constexpr Text kShowed{"showed", "viste"};
constexpr Text kDecided{"decided", "afgjort"};

std::string title_of(const TrialOutcome& trial) {
  return trial.title.empty() ? trial.id : fmt::format("{}: {}", trial.id, trial.title);
}

void write_texts(JsonWriter& out, std::string_view key, const std::vector<std::string>& values) {
  out.key(key);
  out.begin_array();
  for (const std::string& value : values) out.string(value);
  out.end_array();
}

void write_text(JsonWriter& out, std::string_view key, const std::string& value) {
  out.key(key);
  value.empty() ? out.null() : out.string(value);
}

void write_outcome(JsonWriter& out, const TrialOutcome& outcome) {
  write_text(out, "id", outcome.id);
  write_text(out, "title", outcome.title);
  write_text(out, "study", outcome.study);
  write_text(out, "decision", outcome.decision);
  write_texts(out, "episodes", outcome.from_episodes);
}

}  // namespace

std::string chain_text(const EpisodeChain& chain, Language language, std::size_t width,
                       const Words& words) {
  Lines lines(language, width, words.citizen.many.in(language));
  lines.head(fmt::format("{}  {}", chain.id, chain.kinds));
  lines.add({"when, where", "hvornår, hvor"},
            chain.place.empty() ? chain.when : fmt::format("{}, {}", chain.when, chain.place));
  lines.add(words.citizen.many, chain.citizens);
  lines.add({"recorded by", "registreret af"}, chain.recorded_by);
  lines.add({"withdrawn", "trukket tilbage"}, chain.withdrawn);
  lines.add({"led to it", "gik forud"}, chain.before);
  lines.add({"tried", "prøvet først"}, chain.alternatives);
  lines.add({"interventions", "indgreb"}, chain.interventions);
  lines.add({"injuries", "skader"}, chain.injuries);
  lines.add({"own account", "egen beretning"}, chain.account);
  lines.add({"notified", "orienteret"}, chain.notified);
  lines.add({"talked over", "talt igennem"}, chain.reviews);
  lines.add({"learned", "lært"}, chain.learning);
  for (const TrialOutcome& trial : chain.trials) {
    lines.add({"led to trial", "førte til"}, title_of(trial));
    lines.add(kShowed, trial.study);
    lines.add(kDecided, trial.decision);
  }
  lines.add({"still open", "mangler"}, chain.open);
  return lines.take();
}

std::string outcome_text(const CourseFolder& folder, const TrialOutcome& outcome, Language language,
                         std::size_t width, const Words& words) {
  const Message from = say("from {}", "fra {}", words.episode.one);
  Lines lines(language, width);
  lines.head(title_of(outcome));
  for (const std::string& id : outcome.from_episodes) {
    const auto at = std::find_if(folder.episodes.begin(), folder.episodes.end(),
                                 [&](const Episode& episode) { return episode.id.is(id); });
    const std::string what = at == folder.episodes.end()
                                 ? id
                                 : fmt::format("{} {}", id, kinds_words(*at, language, words));
    lines.add(from, what);
  }
  if (outcome.from_episodes.empty()) {
    lines.add(from, std::string(Text{"none", "ingen"}.in(language)));
  }
  lines.add(kShowed, outcome.study);
  lines.add(kDecided, outcome.decision);
  return lines.take();
}

std::string chain_json(const EpisodeChain& chain) {
  JsonWriter out;
  out.begin_object();
  out.key("version");
  out.number(1);
  write_text(out, "id", chain.id);
  write_text(out, "when", chain.when);
  write_text(out, "kinds", chain.kinds);
  write_text(out, "place", chain.place);
  write_text(out, "citizens", chain.citizens);
  write_text(out, "recorded_by", chain.recorded_by);
  write_text(out, "withdrawn", chain.withdrawn);
  write_texts(out, "led_to_it", chain.before);
  write_texts(out, "tried", chain.alternatives);
  write_texts(out, "interventions", chain.interventions);
  write_text(out, "injuries", chain.injuries);
  write_text(out, "citizen_account", chain.account);
  write_texts(out, "notified", chain.notified);
  write_texts(out, "talked_over", chain.reviews);
  write_texts(out, "learned", chain.learning);
  out.key("trials");
  out.begin_array();
  for (const TrialOutcome& trial : chain.trials) {
    out.begin_object();
    write_outcome(out, trial);
    out.end_object();
  }
  out.end_array();
  write_texts(out, "open", chain.open);
  out.end_object();
  return out.finish();
}

std::string outcome_json(const TrialOutcome& outcome) {
  JsonWriter out;
  out.begin_object();
  out.key("version");
  out.number(1);
  write_outcome(out, outcome);
  out.end_object();
  return out.finish();
}

}  // namespace trivsel::report
