#pragma once

#include "programme/pack_text.hpp"
#include "rules/rule.hpp"

namespace trivsel {

/// Days on which courses of a programme start, both ends inclusive.
struct StartWindow : Placed {
  At<Date> from;
  At<Date> to;
  std::optional<PackText> name;  ///< "April 2018"

  [[nodiscard]] bool contains(Date day) const { return *from <= day && day <= *to; }
};

const Record<StartWindow>& start_window_record();

/// The first of them that the day lies in; null where it lies in none.
[[nodiscard]] const StartWindow* window_of(const Records<StartWindow>& windows, Date day);

/// "April 2018 (2018-04-01 to 2018-04-30)".
[[nodiscard]] Message in_words(const StartWindow& window);

}  // namespace trivsel
