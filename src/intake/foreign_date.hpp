#pragma once

#include <optional>
#include <string_view>

#include "model/import_map.hpp"

namespace trivsel {

/// A value taken from a cell, or why it was not.
template <class T>
struct Taken {
  std::optional<T> value;
  Message problem{};
  Message help{};
};

/// A day as people and programs write it: `2026-03-14`, `14-03-2026`, `14/3 2026`, `14.03.2026`,
/// `14. marts 2026`. Where the order is not stated, a day of numbers is taken only if it can be
/// read in one way; years have four digits always.
Taken<Date> foreign_date(std::string_view text, std::optional<DateOrder> order);

/// Minutes since midnight: `21:30`, `21.30`, `9:05`, `21:30:15` (whole minutes are kept), `kl.
/// 21.30`, and `2130`.
Taken<int> foreign_clock(std::string_view text);

/// Day and clock time in one cell, with spaces, a comma or `T` between. A Danish time that does not
/// exist, or comes twice and does not say which, is refused.
Taken<LocalTime> foreign_time(std::string_view text, std::optional<DateOrder> order);
/// The same from two cells.
Taken<LocalTime> foreign_time(std::string_view day, std::string_view clock,
                              std::optional<DateOrder> order);
/// The day of a cell that may have a clock time too.
Taken<Date> foreign_day(std::string_view text, std::optional<DateOrder> order);

}  // namespace trivsel
