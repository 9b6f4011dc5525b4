#pragma once

#include <map>
#include <optional>
#include <vector>

#include "money/entries.hpp"
#include "money/rates.hpp"

namespace trivsel {

// What a course has cost and will cost. All sums are whole øre, and none of them can overflow: the
// sizes of all postings, of the budget and of the cap have been added up first, and found to take
// less than half of what an Amount holds.

/// The most that one payer is charged for lines of one kind. What is above it is the other's.
struct Cap {
  LineKind kind = LineKind::substitutes;
  Payer payer = Payer::board;
  Payer beyond = Payer::site;
  Amount amount;
};

/// An amount on a day: booked in expenses.yaml, or still expected by the plan.
struct Posting {
  Amount amount;
  Date day;                      ///< of the work
  const Entry* entry = nullptr;  ///< null: expected by the plan
  const Activity* activity = nullptr;
  const Trial* trial = nullptr;
  const BudgetLine* line = nullptr;  ///< null: the budget has no such line
  std::optional<LineKind> kind;      ///< nothing where the line is unknown
  std::optional<Payer> payer;
  std::string_view site;  ///< empty: not of one site

  [[nodiscard]] bool is_booked() const { return entry != nullptr; }
};

/// Something that no posting could be made of.
struct LeftOut {
  enum class Reason : std::uint8_t { unreadable, no_rate, too_large };
  Reason reason = Reason::unreadable;
  Where where;
  const Expense* expense = nullptr;  ///< at most one of the two
  const Activity* activity = nullptr;
  std::string_view path;  ///< where a whole file is left out
};

/// budget: what was set aside; spent: booked; committed: what the plan still expects.
struct Sums {
  Amount budget, spent, committed;
  [[nodiscard]] Amount forecast() const { return {spent.ore + committed.ore}; }
  [[nodiscard]] Amount rest() const { return {budget.ore - forecast().ore}; }
  void add(const Posting& posting) {
    (posting.is_booked() ? spent : committed).ore += posting.amount.ore;
  }
};

/// All postings of a course. It points into the folder; it can be moved, not copied.
///
/// What an activity still expects for substitutes (still_expected, on the ground of what is booked
/// for it on such lines) is charged to the cap's payer as long as what is booked to that payer, and
/// expected of it on earlier days, leaves room under the cap; what is above is the other payer's.
/// Each goes on the payer's first line of the kind.
struct Ledger {
  std::vector<Entry> entries;
  std::vector<Posting> postings;  ///< by day, booked before expected, then by id
  std::vector<LeftOut> left_out;
  bool too_large = false;  ///< the sums would not fit: then there are no postings and no sums

  Ledger() = default;
  Ledger(Ledger&&) = default;
  Ledger& operator=(Ledger&&) = default;
  Ledger(const Ledger&) = delete;
  Ledger& operator=(const Ledger&) = delete;
  ~Ledger() = default;
};

/// What an activity is still expected to cost: max(0, estimate − booked) while it is planned, and
/// nothing once it has been held and invoiced, since what it took less than planned will not come.
Amount still_expected(const Activity& activity, Amount estimate, Amount booked);

/// Takes out what is only expected, and what is booked for days after one; returns how many of the
/// latter there were.
std::size_t keep_booked_until(Ledger& ledger, Date day);

/// `cap` may be null: then all that is expected goes on the first line for substitutes.
Ledger make_ledger(const CourseFolder& folder, const Cap* cap);

struct LineSums {
  const BudgetLine* line = nullptr;  ///< null: what is on no line of the budget
  std::optional<Payer> payer;
  Sums sums;
};
/// All lines in the order of the file, then what is on none, by payer.
std::vector<LineSums> sums_by_line(const Ledger& ledger, const Budget& budget);

/// By payer, those with a line or a posting only; nothing stands for an unknown payer.
std::map<std::optional<Payer>, Sums> sums_by_payer(const Ledger& ledger, const Budget& budget);

struct PurposeSums {
  const Activity* activity = nullptr;  ///< both null: not linked to anything known
  const Trial* trial = nullptr;
  Sums sums;
};
/// By what it was for, in the order of the plan; what is not linked last. No budget.
std::vector<PurposeSums> sums_by_purpose(const Ledger& ledger, const Plan& plan);

/// By site and by month of the work. No budget.
std::map<std::string_view, Sums> sums_by_site(const Ledger& ledger);
std::map<Month, Sums> sums_by_month(const Ledger& ledger);

/// The whole.
Sums sums_of(const Ledger& ledger, const Budget& budget);

}  // namespace trivsel
