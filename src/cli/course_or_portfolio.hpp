#pragma once

#include "cli/invocation.hpp"
#include "folder/course_list.hpp"

namespace trivsel {

/// Says which courses of a portfolio could not be read and are left out of the answer.
void tell_left_out(Invocation& invocation, const PortfolioFolder& portfolio);

/// Reads the course or the portfolio that the command is about, and gives what `view` makes of it:
/// of a CourseFolder or a PortfolioFolder.
template <class View>
std::string of_course_or_portfolio(Invocation& invocation, View view) {
  const Directory directory = invocation.open_any_folder();
  if (kind_of_folder(directory) != FolderKind::portfolio) {
    const CourseFolder folder = invocation.load(directory);
    return view(folder);
  }
  const PortfolioFolder portfolio = invocation.load_portfolio(directory);
  refuse_other_format(portfolio.own, "portfolio.yaml");
  tell_left_out(invocation, portfolio);
  return view(portfolio);
}

}  // namespace trivsel
