#pragma once

#include <optional>
#include <string>
#include <vector>

#include "folder/course_folder.hpp"

namespace trivsel::report {

/// A budget line and what is booked on it.
struct MoneyLine {
  std::string id;  ///< empty: what is booked on no line of the budget
  std::optional<LineKind> kind;
  std::optional<Payer> payer;
  std::optional<Amount> budget;
  std::optional<Amount> used;  ///< nothing where the sum does not fit
};

struct MoneyView {
  std::vector<MoneyLine> lines;  ///< in the order of the file; what is on none last
  std::optional<Amount> budget;  ///< of all lines; nothing where one cannot be read
  std::optional<Amount> used;    ///< of all lines
  int entries = 0;               ///< that are added up
  int unreadable = 0;            ///< without a readable amount or day: added nowhere
  int later = 0;                 ///< of days after today: added nowhere
};

/// The sums of money/: an entry counts from the day of the work, a counter-entry with what it
/// corrects.
MoneyView money_view(const CourseFolder& folder, Date today);

}  // namespace trivsel::report
