#include "report/accounts/accounts.hpp"
#include "report/accounts/journal_text.hpp"
#include "report/report_text.hpp"
#include "text/safe_text.hpp"

namespace trivsel::report {
namespace {

void add_meta(std::string& out, std::string_view key, std::string_view value) {
  if (!value.empty()) out += fmt::format("  {}: {}\n", key, quoted_text(value));
}

/// The entry's text, else what it was for.
std::string narration_of(const Posting& posting) {
  const bool has_text = posting.is_booked() && posting.entry->expense->text;
  if (has_text) return journal_text(shown(*posting.entry->expense->text));
  if (posting.activity != nullptr) return std::string(posting.activity->id.value_or({}));
  return posting.trial != nullptr ? std::string(posting.trial->id.value_or({})) : std::string();
}

void add_transaction(std::string& out, const AccountsRow& row) {
  const Posting& posting = *row.posting;
  const bool booked = posting.is_booked();
  const std::string text = narration_of(posting);
  out += fmt::format("\n{} {} {}\n", format(posting.day), booked ? "*" : "!", quoted_text(text));
  add_meta(out, "id", id_of(posting));
  for (const auto& [name, value] : tags_of(row)) add_meta(out, name, journal_text(value));
  if (booked) {
    const Expense& expense = *posting.entry->expense;
    add_meta(out, "voucher", journal_text(safe_for_terminal(expense.voucher.value_or({}))));
    if (expense.date) out += fmt::format("  voucher-date: {}\n", format(*expense.date));
    if (expense.paid) out += fmt::format("  paid: {}\n", format(*expense.paid));
  }
  out += fmt::format("  {}  {} DKK\n", expense_account(posting), plain(posting.amount));
  out += fmt::format("  {}  {} DKK\n", income_account(posting), plain(Amount{-posting.amount.ore}));
}

}  // namespace

std::string beancount_journal(const Accounts& accounts) {
  const std::vector<AccountsRow> rows = rows_of(accounts);
  std::string out = fmt::format("option \"title\" {}\noption \"operating_currency\" \"DKK\"\n\n",
                                quoted_text(journal_text(shown(accounts.title))));
  for (const std::string& account : accounts_used(rows)) {
    out += fmt::format("{} open {} DKK\n", format(rows.front().posting->day), account);
  }
  for (const AccountsRow& row : rows) add_transaction(out, row);
  return out;
}

}  // namespace trivsel::report
