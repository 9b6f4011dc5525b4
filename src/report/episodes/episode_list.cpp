#include "report/episodes/episode_list.hpp"

#include <algorithm>

#include "model/episode_gaps.hpp"
#include "model/recorder.hpp"
#include "report/report_text.hpp"
#include "text/columns.hpp"
#include "text/json_writer.hpp"
#include "text/personal.hpp"
#include "text/safe_text.hpp"

namespace trivsel::report {
namespace {

bool is_meant(const Episode& episode, const EpisodeFilter& filter) {
  const bool dated = filter.since || filter.until;
  if (dated && !episode.occurred) return false;
  if (filter.since && episode.occurred->date() < *filter.since) return false;
  if (filter.until && episode.occurred->date() > *filter.until) return false;
  if (filter.kind && !episode.is(*filter.kind)) return false;
  if (!filter.site.empty() && !episode.site.is(filter.site)) return false;
  return !filter.only_open || !open_parts(episode).empty();
}

std::string joined(const ListOf<std::string_view>& values) {
  std::string all;
  for (const At<std::string_view>& value : values)
    all += (all.empty() ? "" : ", ") + safe_for_terminal(*value);
  return all;
}

std::string state_of(const Episode& episode, Language language, const Words& words) {
  if (!episode.counts()) {
    return std::string(Text{"withdrawn", "trukket tilbage"}.in(language));
  }
  std::string all;
  for (const EpisodePart part : open_parts(episode)) {
    all += fmt::format("{}{}", all.empty() ? "" : ", ", words.label(part).in(language));
  }
  return all.empty() ? std::string() : say("open: {}", "mangler: {}", all).in(language);
}

template <class E>
void write_keys(JsonWriter& out, std::string_view key, const ListOf<E>& values) {
  out.key(key);
  out.begin_array();
  for (const At<E>& value : values) out.string(key_of(*value));
  out.end_array();
}

void write_text(JsonWriter& out, std::string_view key, const At<std::string_view>& value) {
  out.key(key);
  value ? out.string(mask_cpr(*value)) : out.null();
}

void write_episode(JsonWriter& out, const Episode& episode) {
  out.begin_object();
  write_text(out, "id", episode.id);
  out.key("occurred");
  episode.occurred ? out.string(format(*episode.occurred)) : out.null();
  write_text(out, "site", episode.site);
  write_text(out, "place", episode.place);
  write_keys(out, "kinds", episode.kinds);
  write_keys(out, "against", episode.against);
  out.key("citizens");
  out.begin_array();
  for (const At<std::string_view>& code : episode.citizens) out.string(mask_cpr(*code));
  out.end_array();
  out.key("severity");
  episode.severity ? out.number(std::int64_t{*episode.severity}) : out.null();
  write_text(out, "recorded_by", episode.recorded_by);
  out.key("withdrawn");
  out.boolean(!episode.counts());
  out.key("open");
  out.begin_array();
  for (const EpisodePart part : open_parts(episode)) out.string(key_of(part));
  out.end_array();
  out.end_object();
}

}  // namespace

std::vector<const Episode*> episodes_meant(const CourseFolder& folder,
                                           const EpisodeFilter& filter) {
  std::vector<const Episode*> meant;
  for (const Episode& episode : folder.episodes) {
    if (is_meant(episode, filter)) meant.push_back(&episode);
  }
  std::stable_sort(meant.begin(), meant.end(), [](const Episode* a, const Episode* b) {
    if (!a->occurred || !b->occurred) return a->occurred && !b->occurred;
    return *a->occurred < *b->occurred;
  });
  return meant;
}

std::string recorder_words(std::string_view recorded_by, Language language, const Words& words) {
  return safe_for_terminal(recorder_name(recorded_by, language, words));
}

std::string kinds_words(const Episode& episode, Language language, const Words& words) {
  std::string all;
  const auto add = [&](const std::string& next) { all += (all.empty() ? "" : ", ") + next; };
  for (const At<EpisodeKind>& kind : episode.kinds) add(words.label(*kind).in(language));
  if (episode.tally) {
    for (const Tally& tally : *episode.tally) {
      add(fmt::format("{} × {}", tally.count,
                      words.label(static_cast<EpisodeKind>(tally.choice)).in(language)));
    }
  }
  return all.empty() ? "?" : all;
}

std::string when_words(const Episode& episode) {
  if (!episode.occurred) return "?";
  std::string text = format(*episode.occurred);
  std::replace(text.begin(), text.end(), 'T', ' ');
  return text;
}

std::string episode_list_text(const std::vector<const Episode*>& episodes, Language language,
                              std::size_t width, const Words& words) {
  if (episodes.empty()) {
    return say("no {0}\n", "ingen {0}\n", words.episode.many).in(language);
  }
  std::vector<std::vector<std::string>> rows;
  for (const Episode* episode : episodes) {
    rows.push_back({when_words(*episode), safe_for_terminal(episode->id.value),
                    episode->severity ? std::to_string(*episode->severity) : "",
                    safe_for_terminal(episode->place.value), joined(episode->citizens),
                    kinds_words(*episode, language, words), state_of(*episode, language, words)});
  }
  return in_columns(rows, {}, width);
}

std::string episode_list_json(const std::vector<const Episode*>& episodes) {
  JsonWriter out;
  out.begin_object();
  out.key("version");
  out.number(1);
  out.key("episodes");
  out.begin_array();
  for (const Episode* episode : episodes) write_episode(out, *episode);
  out.end_array();
  out.end_object();
  return out.finish();
}

}  // namespace trivsel::report
