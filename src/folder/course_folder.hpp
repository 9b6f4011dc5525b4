#pragma once

#include <list>
#include <memory>
#include <string>
#include <vector>

#include "folder/parts.hpp"
#include "model/counts.hpp"
#include "model/episode.hpp"
#include "model/groups.hpp"
#include "model/money_files.hpp"
#include "model/plan.hpp"

namespace trivsel {

/// A file of the folder that no record comes from (Markdown, a CSV, an unknown YAML file).
struct OtherFile {
  std::string path;
  std::string_view text;  ///< as its source holds it; empty where it is no text, or too large
};

/// A course as its folder tells it: every record with its place, and what is wrong with the files
/// themselves. All texts point into `sources` and `texts`; it can be moved, not copied.
struct CourseFolder {
  std::vector<std::unique_ptr<yaml::Source>> sources;  ///< what Where::file counts through
  std::list<std::list<std::string>> texts;

  Course course;
  Groups groups;
  Plan plan;
  Baseline baseline;
  Occupancy occupancy;
  Budget budget;
  Expenses expenses;
  std::vector<Episode> episodes;  ///< in the order of their paths
  std::vector<Account> accounts;
  std::vector<OtherFile> others;
  std::vector<Where> remarks;  ///< comments that speak to this program, in the order of the files

  std::vector<Finding> findings;    ///< of the files: TRV001-TRV009, TRV012, TRV014-TRV018
  std::vector<Where> unsound;       ///< records that a finding of TRV0xx concerns
  Part present = Part::none;        ///< what was there to read
  Part unsound_parts = Part::none;  ///< what a finding of TRV0xx concerns
  Part lost = Part::none;  ///< of these, what a file or folder holds that nobody could read
  int format = 1;          ///< the folder's; a newer one silences all but TRV016

  CourseFolder() = default;
  CourseFolder(CourseFolder&&) = default;
  CourseFolder& operator=(CourseFolder&&) = default;
  CourseFolder(const CourseFolder&) = delete;
  CourseFolder& operator=(const CourseFolder&) = delete;

  [[nodiscard]] const yaml::Source& source(Where where) const { return *sources[where.file]; }
  /// The file of that path; null where it was not there.
  [[nodiscard]] const yaml::Source* source(std::string_view path) const;
  [[nodiscard]] bool has(Part part) const { return (present & part) == part; }
};

}  // namespace trivsel
