#pragma once

#include "model/course.hpp"

namespace trivsel {

// portfolio.yaml: which course folders belong together, and what pays for them.

/// Money granted for expenses of a stretch of days, both inclusive.
struct Grant : Placed {
  At<std::string_view> id;
  At<std::string_view> title;
  At<Amount> amount;
  At<Date> from;
  At<Date> to;

  [[nodiscard]] bool covers(Date day) const { return from && to && *from <= day && day <= *to; }
};

struct Portfolio : Placed {
  At<int> format;
  At<std::string_view> programme;
  At<std::string_view> title;
  At<CourseLanguage> language;
  ListOf<std::string_view> courses;  ///< paths of course folders; a `*` stands for any one name
  Records<Grant> grants;
};

const Record<Portfolio>& portfolio_record();
const Record<Grant>& grant_record();

}  // namespace trivsel
