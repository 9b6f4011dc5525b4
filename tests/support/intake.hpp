#pragma once

#include "support/folder_text.hpp"

namespace trivsel::tests {

// Importing episodes into a course of its own, by a map that has all kinds of columns.

std::string intake_scratch();
std::string intake_folder();

extern const char* const kIntakeCourse;
extern const char* const kIntakeMap;
extern const char* const kIntakeHeader;

struct Ran {
  int code = 0;
  std::string out, err;
};

/// Imports rows by a map into the folder as it is.
Ran import_table(const std::string& table, const std::string& map = kIntakeMap,
                 std::vector<std::string> more = {}, const std::string& language = "en",
                 const std::string& today = "2026-03-20");

/// The folder with nothing but its course, and perhaps a key file.
void fresh_folder(const std::string& key_file = {});
CourseFolder folder_now();

/// With the first `from` as `to`; it must be there.
std::string replaced(std::string text, const std::string& from, const std::string& to);

}  // namespace trivsel::tests
