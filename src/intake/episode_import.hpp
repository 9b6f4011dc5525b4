#pragma once

#include <map>
#include <unordered_map>

#include "folder/course_folder.hpp"
#include "intake/import_rows.hpp"
#include "model/words.hpp"

namespace trivsel {

/// What an import of episodes can fill: the episode's facts, and its account as `account.…`.
const ImportKind& episode_import_kind();

/// A row taken: the files that it becomes, and what they say.
struct ImportedEpisode {
  std::size_t line = 0;
  std::unique_ptr<yaml::Source> source;  ///< path and bytes of the episode's file
  ReadNotes notes;
  Episode facts;               ///< points into the two above
  std::string account_path{};  ///< empty where the row has no prose, or the file is there already
  std::string account{};
};

/// What became of a table's rows.
struct EpisodeImport : ImportRows {
  std::vector<ImportedEpisode> taken;
};

/// Reads a table's rows as episodes of a course. Nothing is written. Everything given must outlive
/// the result.
EpisodeImport import_episodes(const CourseFolder& folder, const Words& words, LocalTime now,
                              const ImportMap& map, const CsvFile& table, const RowReader& reader);

}  // namespace trivsel
