#pragma once

#include <vector>

#include "folder/course_folder.hpp"

namespace trivsel {

/// An entry of expenses.yaml with what it stands for. A counter-entry (`corrects:`) takes over what
/// it leaves out itself from the entry it corrects: the day of the work, the activity or trial, the
/// site and the grant.
struct Entry {
  const Expense* expense = nullptr;
  At<Date> day;                      ///< of the work, else of the voucher
  const BudgetLine* line = nullptr;  ///< null where no line bears the id
  const Activity* activity = nullptr;
  const Trial* trial = nullptr;
  std::string_view site;              ///< the only site of a course with one; may be empty
  At<std::string_view> grant;         ///< the one it names; absent where none is named
  const Expense* corrects = nullptr;  ///< what it corrects, where that is an entry of the file
  const Expense* origin = nullptr;    ///< where a row of corrections began; else itself
  bool linked = false;                ///< says what it was for, be it by an id that nothing bears
  bool cancelled_out = false;         ///< with all that corrects it, it comes to nothing
};

/// All entries, in the order of the file. They point into the folder.
std::vector<Entry> entries_of(const CourseFolder& folder);

}  // namespace trivsel
