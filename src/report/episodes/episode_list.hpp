#pragma once

#include <optional>
#include <string>
#include <vector>

#include "folder/course_folder.hpp"
#include "model/words.hpp"

namespace trivsel::report {

/// Which episodes of a course are meant. An episode whose time cannot be read is in every list
/// without days.
struct EpisodeFilter {
  std::optional<Date> since, until;  ///< both inclusive
  std::optional<EpisodeKind> kind;
  std::string site;        ///< empty: every site
  bool only_open = false;  ///< those of which something is still to be noted
};

/// Those meant, tallies and withdrawn ones too, by time.
std::vector<const Episode*> episodes_meant(const CourseFolder& folder, const EpisodeFilter& filter);

/// For the terminal: one a line, with what is still to be noted of it. Shows citizens' codes, for
/// it is the site's own.
std::string episode_list_text(const std::vector<const Episode*>& episodes, Language language,
                              std::size_t width, const Words& words = general_words());
std::string episode_list_json(const std::vector<const Episode*>& episodes);

/// A table for other programs, without citizens' codes: RFC 4180, a list's values joined by `;`.
std::string episode_csv(const std::vector<const Episode*>& episodes);
/// What that table holds, as a Frictionless data package that lies beside `csv_name`.
std::string episode_datapackage(const CourseFolder& folder, std::string_view csv_name,
                                Language language);

/// "staff", "daily leader", or a member's id; safe to show.
std::string recorder_words(std::string_view recorded_by, Language language,
                           const Words& words = general_words());
/// "violence, use of force", or "3 near misses, 1 threat" of a tally; safe to show.
std::string kinds_words(const Episode& episode, Language language,
                        const Words& words = general_words());
/// 2026-03-14 21:30
std::string when_words(const Episode& episode);

}  // namespace trivsel::report
