#pragma once

#include <unordered_map>
#include <vector>

#include "folder/course_folder.hpp"

namespace trivsel::report {

/// Which episodes look back on which, and which led to each trial: read once for all of them. The
/// folder must outlive it. Withdrawn records link nothing.
class EpisodeLinks {
 public:
  using Episodes = std::vector<const Episode*>;

  explicit EpisodeLinks(const CourseFolder& folder);

  [[nodiscard]] const CourseFolder& folder() const { return folder_; }
  /// Those whose review is of this episode: its own, or one that covers it.
  [[nodiscard]] const Episodes& reviews_of(const Episode& episode) const;
  [[nodiscard]] const Episodes& leading_to(const Trial& trial) const;

 private:
  using ById = std::unordered_map<std::string_view, Episodes>;

  static void note(ById& all, std::string_view id, const Episode& episode);
  static const Episodes& of(const ById& all, const At<std::string_view>& id);

  const CourseFolder& folder_;
  ById reviews_, trials_;
};

}  // namespace trivsel::report
