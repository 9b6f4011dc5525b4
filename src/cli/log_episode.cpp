#include "cli/log_episode.hpp"

#include <charconv>

#include "cli/change.hpp"
#include "cli/tool.hpp"
#include "model/field_text.hpp"
#include "yaml/quote.hpp"

namespace trivsel {
namespace {

/// A key of a flow list in course.yaml, with one more entry.
std::string longer_list(std::vector<std::string_view> entries, std::string_view more) {
  entries.push_back(more);
  return yaml::flow_list(entries);
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

std::vector<std::string> EpisodeEntry::unknown_codes(const std::vector<std::string>& given) const {
  const std::vector<std::string_view> known = codes();
  std::vector<std::string> unknown;
  for (const std::string& code : given) {
    const bool is_known = std::find(known.begin(), known.end(), code) != known.end();
    if (!known.empty() && !is_known) unknown.push_back(code);
  }
  return unknown;
}

void EpisodeEntry::finish(NewEpisode& episode) const {
  episode.recorded = invocation_.now();
  episode.id = new_episode_id(episode.occurred);
}

NewEpisode EpisodeEntry::from_arguments() {
  const Arguments& args = invocation_.args();
  if (args.has("--kinds") == args.has("--tally")) {
    refuse(say("say what happened with --kinds, or count small {} with --tally",
               "angiv, hvad der skete, med --kinds, eller tæl små {} med --tally",
               words_.episode.many));
  }
  return beginning();
}

NewEpisode EpisodeEntry::beginning() {
  const Arguments& args = invocation_.args();
  NewEpisode episode;
  episode.kinds = require_choices<EpisodeKind>("--kinds", args.list("--kinds"));
  for (const std::string& entry : args.list("--tally")) episode.tally.push_back(tally_entry(entry));
  episode.occurred = occurred(args.value("--occurred").value_or(""));
  const auto site = args.value("--site");
  if (site || !args.has("--edit")) episode.site = settle_site(site.value_or(""));
  episode.place = args.value("--place").value_or("");
  check_place(episode.place, episode.site);
  episode.against = require_choices<Against>("--against", args.list("--against"));
  episode.citizens = args.list("--citizen");
  check_citizens(episode.citizens);
  episode.severity = args.count("--severity", 0, 4);
  if (const auto shift = args.value("--shift"))
    episode.shift = require_choice<Shift>("--shift", *shift);
  episode.recorded_by = settle_recorder(args.value("--recorded-by").value_or("staff"));
  finish(episode);
  return episode;
}

void EpisodeEntry::add_unknown(Directory& directory, const NewEpisode& episode) {
  if (!adds_) return;
  const auto old_bytes = read_for_edit(directory, "course.yaml");
  if (!old_bytes) return;
  std::string bytes = *old_bytes;
  std::vector<std::string_view> known = codes();
  for (const std::string& code : unknown_codes(episode.citizens)) {
    const yaml::Source source("course.yaml", bytes);
    bytes = edited(yaml::set_key(source, "citizens", longer_list(known, code)), "course.yaml");
    known.push_back(code);
  }
  const std::vector<std::string_view> places = rooms(episode.site);
  const Records<Site>& sites = folder_.course.sites;
  const bool is_new = std::find(places.begin(), places.end(), episode.place) == places.end();
  if (!places.empty() && !episode.place.empty() && is_new) {
    const std::string site =
        episode.site.empty() ? std::string(sites.items.front().id.value) : episode.site;
    const yaml::Source source("course.yaml", bytes);
    bytes = edited(
        yaml::set_field(source, "sites", site, "rooms", longer_list(rooms(site), episode.place)),
        "course.yaml");
  }
  if (bytes != *old_bytes) change_file(invocation_, directory, "course.yaml", &*old_bytes, bytes);
}

std::string EpisodeEntry::equivalent_command(const NewEpisode& episode) const {
  std::vector<std::string_view> kinds;
  for (const EpisodeKind kind : episode.kinds) kinds.push_back(key_of(kind));
  std::vector<std::string_view> against;
  for (const Against target : episode.against) against.push_back(key_of(target));
  std::string out = fmt::format("trivsel log-episode --kinds {} --occurred {}",
                                fmt::join(kinds, ","), format(episode.occurred));
  if (!episode.site.empty()) out += fmt::format(" --site {}", episode.site);
  if (!episode.place.empty()) out += fmt::format(" --place {}", episode.place);
  if (!against.empty()) out += fmt::format(" --against {}", fmt::join(against, ","));
  if (!episode.citizens.empty())
    out += fmt::format(" --citizen {}", fmt::join(episode.citizens, ","));
  if (episode.severity) out += fmt::format(" --severity {}", *episode.severity);
  if (!episode.recorded_by.empty()) out += fmt::format(" --recorded-by {}", episode.recorded_by);
  if (adds_) out += " --add";
  return out;
}

}  // namespace trivsel
