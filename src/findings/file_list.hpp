#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "folder/portfolio_folder.hpp"

namespace trivsel {

/// The files that the places of findings count through, with the paths that people see them by.
/// What it lists must outlive it.
class FileList {
 public:
  /// `folder` is put before the paths, and told of each finding; empty where one course alone is
  /// checked.
  explicit FileList(const CourseFolder& course, std::string folder = {});
  /// `folder` is the portfolio's own; empty where it alone is checked, and then told as ".".
  explicit FileList(const PortfolioFolder& portfolio, const std::string& folder = {});

  /// Null where no file has that number.
  [[nodiscard]] const yaml::Source* source(std::uint32_t file) const;
  /// The folder that a file belongs to.
  [[nodiscard]] std::string_view folder(std::uint32_t file) const;
  /// The path of a place's file, the folder's own before it.
  [[nodiscard]] std::string path(std::uint32_t file) const;
  /// The path that a finding is told by; of a file that is not there too.
  [[nodiscard]] std::string path(const Finding& finding) const;

 private:
  struct Entry {
    const yaml::Source* source = nullptr;
    std::size_t folder = 0;
  };
  void add(const CourseFolder& course, std::string folder);
  [[nodiscard]] std::string below(std::uint32_t file, std::string_view path) const;

  std::vector<std::string> folders_;
  std::vector<Entry> files_;
};

}  // namespace trivsel
