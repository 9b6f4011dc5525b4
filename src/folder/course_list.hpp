#pragma once

#include "files/directory.hpp"
#include "folder/portfolio_folder.hpp"

namespace trivsel {

/// The course folders that `courses:` names, sorted by path, not yet read. What leads outside or
/// back to the portfolio itself, stands twice, matches nothing or is no course folder is a finding.
std::vector<PortfolioCourse> list_courses(const Directory& directory, const Portfolio& portfolio,
                                          std::vector<Finding>& findings);

/// What a folder is by the files it holds. Where it has both a course.yaml and a portfolio.yaml, it
/// is a course.
enum class FolderKind : std::uint8_t { course, portfolio, neither };
FolderKind kind_of_folder(const Directory& directory, std::string_view path = {});

}  // namespace trivsel
