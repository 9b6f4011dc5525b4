#pragma once

#include <map>
#include <unordered_map>

#include "folder/course_folder.hpp"
#include "intake/row_reader.hpp"
#include "model/words.hpp"

namespace trivsel {

/// How many rows of one table are read.
inline constexpr std::size_t kMostRows = 100'000;

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

/// A row that was imported before, and says something else now.
struct ChangedRow {
  std::size_t line = 0;
  std::string id;                 ///< of the episode in the folder
  std::vector<std::string> keys;  ///< what differs
};

/// What became of a table's rows.
struct EpisodeImport {
  std::vector<ImportedEpisode> taken;
  std::vector<RowRefusal> refused;
  std::vector<ChangedRow> changed;
  std::size_t there = 0;             ///< imported before, and the same
  std::size_t left_out = 0;          ///< by the map
  std::optional<CsvProblem> broken;  ///< from here on the table could not be read

  [[nodiscard]] bool holds_personal_data() const;
};

/// Reads a table's rows as episodes of a course. Nothing is written. Everything given must outlive
/// the result.
EpisodeImport import_episodes(const CourseFolder& folder, const Words& words, LocalTime now,
                              const ImportMap& map, const CsvFile& table, const RowReader& reader);

}  // namespace trivsel
