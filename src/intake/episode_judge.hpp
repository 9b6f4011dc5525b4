#pragma once

#include <optional>

#include "folder/course_folder.hpp"
#include "model/words.hpp"

namespace trivsel {

/// Why something in an imported episode cannot stand, and what to write instead.
struct EpisodeFault {
  Message problem;
  Message help;
};

/// Holds an episode from elsewhere against what the course knows, and its times against each other
/// and now. Nothing where it can stand.
class EpisodeJudge {
 public:
  /// `recorders`: what the map says beside the roles and members that the course knows.
  EpisodeJudge(const CourseFolder& folder, const Words& words, LocalTime now,
               std::vector<std::string_view> recorders);

  [[nodiscard]] std::optional<EpisodeFault> fault(const Episode& episode) const;

 private:
  [[nodiscard]] std::optional<EpisodeFault> unknown_id(const Episode& episode) const;
  [[nodiscard]] std::optional<EpisodeFault> impossible_time(const Episode& episode) const;
  [[nodiscard]] std::vector<std::string_view> rooms_of(const Episode& episode) const;

  const CourseFolder& folder_;
  const Words& words_;
  LocalTime now_;
  std::vector<std::string_view> sites_, citizens_, trials_, recorders_;
};

}  // namespace trivsel
