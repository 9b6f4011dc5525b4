#include "report/accounts/accounts.hpp"

#include <set>
#include <tuple>

#include "report/report_text.hpp"

namespace trivsel::report {
namespace {

std::string capitalised_id(std::string_view id) {
  std::string name(id);
  if (name.empty()) return name;
  const char first = name.front();
  if (first >= 'a' && first <= 'z') name.front() = static_cast<char>(first - 'a' + 'A');
  return first == '-' ? "ZZ" + name : name;
}

std::string payer_part(const Posting& posting) {
  return posting.payer ? capitalised_id(key_of(*posting.payer)) : std::string("Unknown");
}

}  // namespace

std::vector<AccountsRow> rows_of(const Accounts& accounts) {
  std::vector<AccountsRow> rows;
  for (const AccountsCourse& course : accounts.courses) {
    for (const Posting& posting : course.ledger->postings) {
      if (posting.is_booked() || accounts.with_plan) rows.push_back({&course, &posting});
    }
  }
  // Each course's postings are in their order already.
  std::stable_sort(rows.begin(), rows.end(), [](const AccountsRow& a, const AccountsRow& b) {
    return a.posting->day < b.posting->day;
  });
  return rows;
}

std::string expense_account(const Posting& posting) {
  const std::string account = "Expenses:" + payer_part(posting);
  const bool on_line = posting.line != nullptr && posting.line->id;
  return on_line ? account + ":" + capitalised_id(*posting.line->id) : account;
}

std::string income_account(const Posting& posting) {
  return "Income:" + payer_part(posting);
}

std::vector<std::string> accounts_used(const std::vector<AccountsRow>& rows) {
  std::set<std::string> used;
  for (const AccountsRow& row : rows) {
    used.insert(expense_account(*row.posting));
    used.insert(income_account(*row.posting));
  }
  return {used.begin(), used.end()};
}

std::string_view id_of(const Posting& posting) {
  return posting.is_booked() ? posting.entry->expense->id.value_or("?")
                             : posting.activity->id.value_or("?");
}

std::vector<std::pair<std::string_view, std::string>> tags_of(const AccountsRow& row) {
  const Posting& posting = *row.posting;
  std::vector<std::pair<std::string_view, std::string>> tags;
  const auto add = [&](std::string_view name, std::string_view value) {
    if (!value.empty()) tags.emplace_back(name, value);
  };
  add("course", shown(row.course->path));
  if (posting.activity != nullptr) add("activity", posting.activity->id.value_or({}));
  // An entry that names both counts with the activity.
  if (posting.activity == nullptr && posting.trial != nullptr)
    add("trial", posting.trial->id.value_or({}));
  add("site", posting.site);
  if (posting.kind) add("kind", key_of(*posting.kind));
  if (!posting.is_booked()) return tags;
  add("grant", posting.entry->grant.value_or({}));
  add("corrects", posting.entry->expense->corrects.value_or({}));
  return tags;
}

}  // namespace trivsel::report
