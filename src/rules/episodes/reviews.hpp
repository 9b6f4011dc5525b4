#pragma once

#include <unordered_map>

#include "folder/course_folder.hpp"

namespace trivsel {

/// Which episodes have been looked back on: by their own review, or by one that covers them.
class Reviews {
 public:
  /// Reviews up to `today`; one that lies ahead is not held yet. Withdrawn records do not count.
  Reviews(const CourseFolder& folder, Date today);

  /// Whether a review was held on the episode's day or later.
  [[nodiscard]] bool holds_one_of(const Episode& episode) const;

 private:
  void note(std::string_view id, Date day);

  std::unordered_map<std::string_view, Date> last_;
};

}  // namespace trivsel
