#pragma once

#include <optional>

#include "money/ledger.hpp"
#include "text/json_writer.hpp"
#include "text/personal.hpp"

namespace trivsel {

/// What the JSON documents about money have in common: amounts as numbers with two decimals, texts
/// without a CPR number's digits, sums under the same keys.
class MoneyWriter {
 protected:
  template <class Entries>
  void list(std::string_view name, Entries entries) {
    out_.key(name);
    out_.begin_array();
    entries();
    out_.end_array();
  }

  void text(std::string_view name, std::string_view value) {
    out_.key(name);
    out_.string(mask_cpr(value));
  }
  void text_or_null(std::string_view name, std::string_view value) {
    out_.key(name);
    value.empty() ? out_.null() : out_.string(mask_cpr(value));
  }
  void money(std::string_view name, Amount amount) {
    out_.key(name);
    out_.number(plain(amount));
  }

  void add_sums(const Sums& sums, bool with_budget) {
    if (with_budget) money("budget", sums.budget);
    money("spent", sums.spent);
    money("committed", sums.committed);
    money("forecast", sums.forecast());
    if (with_budget) money("rest", sums.rest());
  }

  JsonWriter out_;
};

}  // namespace trivsel
