#pragma once

#include <string>

#include "model/at_values.hpp"
#include "model/course.hpp"
#include "report/report_text.hpp"

namespace trivsel::report {

// Values of files as a report's model holds them.

/// As `shown` gives it; empty where it is missing or spoiled.
inline std::string text_of(const At<std::string_view>& text) {
  return shown(text.value_or({}));
}

/// A site's name, else its id; empty where the course has one site only.
std::string site_name(const Course& course, const At<std::string_view>& id);

}  // namespace trivsel::report
