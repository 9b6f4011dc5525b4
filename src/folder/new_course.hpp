#pragma once

#include <map>
#include <optional>
#include <string>

#include "folder/course_folder.hpp"

namespace trivsel {

/// A site of it.
struct NewSite {
  std::string id;
  std::string name;
  std::vector<LegalBasis> legal_bases;
};

/// A party that stands behind some of its sites.
struct NewParty {
  PartyKind kind{};
  std::string id;
  std::string name;
  std::vector<std::string> sites;  ///< their ids
};

/// What `init` must know to start a course.
struct NewCourse {
  std::string id;
  std::string title;
  Language language = Language::da;
  Date start{};
  Date end{};  ///< inclusive
  std::vector<NewSite> sites;
  std::optional<Ownership> ownership;  ///< of each
  std::optional<int> places;           ///< of each
  std::vector<NewParty> parties;  ///< those that the programme's `of_site` parties turn out to be
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
