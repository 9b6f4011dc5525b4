#include "report/accounts/accounts.hpp"
#include "report/accounts/journal_text.hpp"
#include "report/report_text.hpp"
#include "text/safe_text.hpp"

namespace trivsel::report {
namespace {

std::string tags_text(const AccountsRow& row) {
  std::string all = fmt::format("id:{}", journal_value(id_of(*row.posting)));
  for (const auto& [name, value] : tags_of(row)) {
    all += fmt::format(", {}:{}", name, journal_value(value));
  }
  return all;
}

/// `2026-02-16=2026-02-28 * (4711) u1 Formiddagen`; the id first, so that no text can stand where a
/// status or a code would.
std::string first_line(const Posting& posting) {
  if (!posting.is_booked()) {
    return fmt::format("{} ! {}", format(posting.day), journal_text(id_of(posting)));
  }
  const Expense& expense = *posting.entry->expense;
  std::string line = format(posting.day);
  if (expense.date && *expense.date != posting.day) line += "=" + format(*expense.date);
  line += " *";
  if (const std::string code = journal_value(safe_for_terminal(expense.voucher.value_or({})));
      !code.empty()) {
    line += fmt::format(" ({})", code);
  }
  line += fmt::format(" {}", journal_text(id_of(posting)));
  const std::string text = journal_text(shown(expense.text.value_or({})));
  return text.empty() ? line : fmt::format("{} {}", line, text);
}

}  // namespace

std::string hledger_journal(const Accounts& accounts) {
  const std::vector<AccountsRow> rows = rows_of(accounts);
  std::string out =
      say("; {}: written by trivsel. The first day is that of the work, the second the "
          "voucher's.\n",
          "; {}: skrevet af trivsel. Den første dag er arbejdsdagen, den anden bilagets.\n",
          journal_text(shown(accounts.title)))
          .in(accounts.language);
  out += "\ncommodity 1000.00 DKK\n\n";
  for (const std::string& account : accounts_used(rows))
    out += fmt::format("account {}\n", account);
  for (const AccountsRow& row : rows) {
    const Amount amount = row.posting->amount;
    out += fmt::format("\n{}  ; {}\n", first_line(*row.posting), tags_text(row));
    out += fmt::format("    {}  {} DKK\n", expense_account(*row.posting), plain(amount));
    out +=
        fmt::format("    {}  {} DKK\n", income_account(*row.posting), plain(Amount{-amount.ore}));
  }
  return out;
}

}  // namespace trivsel::report
