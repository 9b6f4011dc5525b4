#pragma once

#include "model/course.hpp"

namespace trivsel {

// budget.yaml: lines, payers, rates. expenses.yaml: the ledger.

enum class LineKind : std::uint8_t {
  substitutes,
  consulting,
  activities,
  facilities,
  catering,
  other
};
enum class Payer : std::uint8_t { board, site, administration, operator_ };

std::span<const Choice> choices(LineKind);
std::span<const Choice> choices(Payer);

struct BudgetLine : Placed {
  At<std::string_view> id;
  At<LineKind> kind;
  At<Payer> payer;
  At<Amount> amount;
  At<std::string_view> text;
};

struct Rate : Placed {
  At<std::string_view> role;
  At<Amount> per_hour;
  At<Date> from;
};

struct Budget : Placed {
  Records<BudgetLine> lines;
  Records<Rate> rates;

  [[nodiscard]] const BudgetLine* line(std::string_view id) const;
};

struct Expense : Placed {
  At<std::string_view> id;
  At<Date> date;    ///< of the voucher
  At<Date> worked;  ///< the day of the work
  At<std::string_view> line;
  At<std::string_view> activity;
  At<std::string_view> trial;
  At<std::string_view> site;
  At<std::string_view> grant;
  At<Hours> hours;
  At<Amount> per_hour;
  At<Amount> supplement;
  At<Amount> amount;
  At<std::string_view> voucher;
  At<Date> paid;
  At<std::string_view> corrects;
  At<std::string_view> text;

  /// The day that counts: of the work, else of the voucher.
  [[nodiscard]] const At<Date>& day() const { return worked ? worked : date; }
};

struct Expenses : Placed {
  Records<Expense> expenses;
};

const Record<Budget>& budget_record();
const Record<Expenses>& expenses_record();

}  // namespace trivsel
