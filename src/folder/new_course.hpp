#pragma once

#include <map>
#include <optional>
#include <string>

#include "folder/course_folder.hpp"

namespace trivsel {

/// What `init` must know to start a course.
struct NewCourse {
  std::string id;
  std::string title;
  Language language = Language::da;
  Date start{};
  Date end{};  ///< inclusive
  std::string site_id;
  std::string site_name;
  std::vector<LegalBasis> legal_bases;
  std::optional<Ownership> ownership;
  std::optional<int> places;
  std::string municipality;
  std::optional<Date> order;  ///< the day of Socialtilsynet's order, where there is one
  std::optional<Date> order_deadline;
  Amount substitutes;  ///< what the programme's board covers at most; 0: no such cap
  AccountsChoice accounts = AccountsChoice::ignored;
};

/// The files of a fresh course folder, by path: what is known is filled in, what is not yet known
/// is left for the people who will know it. No names.
std::map<std::string, std::string> new_course_files(const NewCourse& course, const Pack& pack);

}  // namespace trivsel
