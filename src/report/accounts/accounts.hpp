#pragma once

#include <span>
#include <string>

#include "money/ledger.hpp"

namespace trivsel::report {

// A course's ledger, or that of a portfolio's courses, as other programs take it over.

/// A course with its postings. `path` is its folder in the portfolio; empty for a course by itself.
struct AccountsCourse {
  std::string path;
  const CourseFolder* folder = nullptr;
  const Ledger* ledger = nullptr;
};

struct Accounts {
  std::vector<AccountsCourse> courses;
  std::string name;        ///< as an id
  std::string title;       ///< of the course or portfolio
  bool with_plan = false;  ///< also what the plan still expects, marked as pending
  Language language = Language::en;
};

/// A plain-text journal: one transaction an entry, in the order of the days of work. The cost
/// stands on `Expenses:PAYER:Line` and, taken off, on `Income:PAYER`, so that all of it comes to
/// nothing. The day is that of the work, the second one that of the voucher. What was a text in the
/// folder (text, voucher, path) is one harmless line and can neither end nor begin a posting.
std::string hledger_journal(const Accounts& accounts);
std::string beancount_journal(const Accounts& accounts);

/// A row an entry, amounts with two decimals and a point; and its data package.
std::string expense_csv(const Accounts& accounts);
std::string expense_datapackage(const Accounts& accounts, std::string_view csv_name);

// Shared by the journals.

/// One posting that is to be exported, with its course.
struct AccountsRow {
  const AccountsCourse* course = nullptr;
  const Posting* posting = nullptr;
};
/// By day, course and id; what is only expected is left out unless it is asked for.
std::vector<AccountsRow> rows_of(const Accounts& accounts);

/// `Expenses:Board:Vikar`. Only a line's id and a payer's key are used, so two lines never share
/// one: the first letter is made a capital one, and before a hyphen stands `ZZ`.
std::string expense_account(const Posting& posting);
/// `Income:Board`.
std::string income_account(const Posting& posting);
/// All accounts that the rows use, sorted, each once.
std::vector<std::string> accounts_used(const std::vector<AccountsRow>& rows);

/// The entry's id, or that of the activity that the plan expects it for.
std::string_view id_of(const Posting& posting);
/// What other programs may look for, by name: course, activity, trial, site, grant, kind,
/// corrects. Those without a value are left out.
std::vector<std::pair<std::string_view, std::string>> tags_of(const AccountsRow& row);

}  // namespace trivsel::report
