#include "intake/episode_import.hpp"

#include <algorithm>
#include <unordered_set>

#include "folder/new_episode.hpp"
#include "intake/episode_judge.hpp"
#include "intake/same_value.hpp"
#include "text/hash.hpp"
#include "yaml/quote.hpp"

namespace trivsel {
namespace {

enum Filled : std::size_t { kFacts, kAccount };

/// The same row has the same id wherever and whenever it is imported, so that two clones that
/// import one table write one file, and a second run completes a first that was cut off.
std::string id_for(LocalTime occurred, std::string_view source, std::size_t length) {
  std::string when = format(occurred).substr(0, 16);
  when.erase(13, 1);
  return fmt::format("{}-{}", when, sha256_hex(source).substr(0, length));
}

/// What a person has written in the map as who recorded.
std::vector<std::string_view> recorders_of(const ImportMap& map) {
  std::vector<std::string_view> all;
  for (const ImportColumn& column : map.columns) {
    if (!column.field.is("recorded_by")) continue;
    if (column.value) all.push_back(*column.value);
    for (const ImportCode& code : column.codes) {
      for (const At<std::string_view>& value : code.to) all.push_back(*value);
    }
  }
  return all;
}

std::string source_key(std::string_view system, std::string_view id) {
  return fmt::format("{}\n{}", system, id);
}

class Importer {
 public:
  Importer(const CourseFolder& folder, const Words& words, LocalTime now, const ImportMap& map,
           const CsvFile& table, const RowReader& reader, EpisodeImport& out)
      : folder_(folder),
        judge_(folder, words, now, recorders_of(map)),
        system_(*map.system),
        table_(table),
        reader_(reader),
        targets_(episode_import_kind().targets),
        system_target_(target_index(targets_, "source.system")),
        source_target_(target_index(targets_, "source.id")),
        occurred_target_(target_index(targets_, "occurred")),
        out_(out) {
    for (const Episode& episode : folder.episodes) {
      if (episode.id) ids_.insert(std::string(*episode.id));
      const auto& source = episode.source;
      if (source && source->system && source->id) {
        there_.emplace(source_key(*source->system, *source->id), &episode);
      }
    }
    for (const Account& account : folder.accounts) {
      if (account.id) accounts_.emplace(*account.id, &account);
    }
  }

  void take(const CsvRow& row, RowValues values) {
    values[system_target_] = {yaml::quote(system_)};
    if (values[source_target_].empty() || values[occurred_target_].empty()) {
      return refuse(row,
                    Text{"the row has no id of its own, or no time",
                         "rækken har intet eget id eller intet tidspunkt"},
                    Text{"fill the cells that `source.id` and `occurred` come from",
                         "udfyld de celler, som `source.id` og `occurred` kommer fra"});
    }
    const std::string key = source_key(system_, values[source_target_].front());
    const auto [first, is_new] = lines_.emplace(key, row.line);
    if (!is_new) {
      return refuse(
          row, say("the same id stands in line {}", "det samme id står i linje {}", first->second),
          Text{"one row an episode: let the other system export it so",
               "én række pr. episode: eksportér den sådan i det andet system"});
    }
    ImportedEpisode episode = compose(row, values);
    if (!episode.notes.findings.empty()) {
      const Finding& finding = episode.notes.findings.front();
      return refuse(row, finding.message, finding.help);
    }
    if (const auto fault = judge_.fault(episode.facts)) {
      return refuse(row, fault->problem, fault->help);
    }
    const auto known = there_.find(source_key(system_, *episode.facts.source->id));
    if (known != there_.end()) return compare(row, *known->second, episode, values);
    if (reader_.names_anybody(episode.source->bytes()) || reader_.names_anybody(episode.account)) {
      return refuse(row,
                    Text{"the row holds a CPR number or a name of the key file",
                         "rækken rummer et CPR-nummer eller et navn fra nøglefilen"},
                    Text{"take them out in the other system; nothing of it is shown or kept",
                         "fjern dem i det andet system; intet af det vises eller gemmes"},
                    true);
    }
    if (!settle_account(row, episode)) return;
    ids_.insert(std::string(*episode.facts.id));
    out_.taken.push_back(std::move(episode));
  }

  void refuse(const CsvRow& row, Message problem, Message help, bool personal = false) {
    out_.refused.push_back(
        {table_.problem_in(row, 0, std::move(problem), std::move(help)), personal});
  }

 private:
  ImportedEpisode compose(const CsvRow& row, const RowValues& values) {
    const std::string& when = values[occurred_target_].front();
    const LocalTime occurred = *parse_local_time(when);
    const std::string key = source_key(system_, values[source_target_].front());
    std::string id = id_for(occurred, key, 6);
    if (ids_.contains(id)) id = id_for(occurred, key, 12);
    ImportedEpisode episode;
    episode.line = row.line;
    episode.source = std::make_unique<yaml::Source>(
        episode_path(id), fmt::format("id: {}\n{}", id, record_lines(targets_, values, kFacts)));
    if (has_values(targets_, values, kAccount)) {
      episode.account = fmt::format("id: {}\n{}", id, record_lines(targets_, values, kAccount));
      episode.account_path = fmt::format("accounts/{}/{}.yaml", id.substr(0, 4), id);
    }
    const yaml::Loaded loaded = yaml::load(*episode.source, yaml::Trust::own);
    if (!loaded.tree) {
      const yaml::Problem& problem = loaded.problems.front();
      episode.notes.findings.emplace_back().message = problem.message;
      return episode;
    }
    Reader reader(*episode.source, *loaded.tree, 0, episode.notes);
    episode_record().read(reader, loaded.tree->root(), episode.facts);
    return episode;
  }

  /// The row was imported before: is it the same still?
  void compare(const CsvRow& row, const Episode& there, const ImportedEpisode& now,
               const RowValues& values) {
    std::vector<std::string> keys =
        differing_keys(folder_.source(there.head).bytes(), now.source->bytes());
    const auto account = accounts_.find(*there.id);
    if (account != accounts_.end() && has_values(targets_, values, kAccount)) {
      for (const std::string& key :
           differing_keys(folder_.source(account->second->head).bytes(), now.account)) {
        keys.push_back("account." + key);
      }
    }
    if (keys.empty()) {
      ++out_.there;
    } else {
      out_.changed.push_back({row.line, std::string(*there.id), std::move(keys)});
    }
  }

  /// An import that was cut off may have left the account: the same words are no fault.
  bool settle_account(const CsvRow& row, ImportedEpisode& episode) {
    if (episode.account.empty()) return true;
    const auto account = accounts_.find(*episode.facts.id);
    if (account == accounts_.end()) return true;
    if (!differing_keys(folder_.source(account->second->head).bytes(), episode.account).empty()) {
      refuse(row,
             say("{} is there already, with other words", "{} findes allerede med andre ord",
                 episode.account_path),
             Text{"delete it, if it belongs to no episode",
                  "slet den, hvis den ikke hører til en episode"});
      return false;
    }
    episode.account_path.clear();
    return true;
  }

  const CourseFolder& folder_;
  EpisodeJudge judge_;
  std::string_view system_;
  const CsvFile& table_;
  const RowReader& reader_;
  const std::vector<Target>& targets_;
  std::size_t system_target_, source_target_, occurred_target_;
  EpisodeImport& out_;
  std::unordered_map<std::string, const Episode*> there_;
  std::unordered_map<std::string_view, const Account*> accounts_;
  std::unordered_set<std::string> ids_;
  std::unordered_map<std::string, std::size_t> lines_;
};

}  // namespace

const ImportKind& episode_import_kind() {
  static const ImportKind kind = [] {
    ImportKind made{ImportOf::episodes, {}, {"source.id", "occurred"}, {"source.system"}, false};
    add_targets(episode_record().info(), "", kFacts, {"id", "withdrawn", "review.covers"},
                made.targets);
    add_targets(account_record().info(), "account.", kAccount, {"id"}, made.targets);
    return made;
  }();
  return kind;
}

EpisodeImport import_episodes(const CourseFolder& folder, const Words& words, LocalTime now,
                              const ImportMap& map, const CsvFile& table, const RowReader& reader) {
  EpisodeImport out;
  Importer importer(folder, words, now, map, table, reader, out);
  read_rows(table, reader, out,
            [&](const CsvRow& row, RowValues values) { importer.take(row, std::move(values)); });
  return out;
}

}  // namespace trivsel
