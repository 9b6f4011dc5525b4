#include <map>
#include <tuple>

#include "money/entries.hpp"
#include "rules/budget/rules.hpp"

namespace trivsel {
namespace {

using Key = std::tuple<std::string_view, std::int64_t, Date, std::string_view>;

template <class T>
bool differ(const At<T>& a, const At<T>& b) {
  return a && b && *a != *b;
}

/// One voucher may be divided: by what it was for, when, where, or in words.
bool are_told_apart(const Expense& a, const Expense& b) {
  return differ(a.activity, b.activity) || differ(a.trial, b.trial) || differ(a.site, b.site) ||
         differ(a.worked, b.worked) || differ(a.text, b.text);
}

/// Counter-entries, and what they have taken back, are no second payment.
bool counts(const Entry& entry) {
  const Expense& expense = *entry.expense;
  return expense.voucher && expense.amount && expense.date && expense.line &&
         expense.corrects.absent() && !entry.cancelled_out;
}

void check(const Case& c, Sink& sink) {
  std::map<Key, std::vector<const Expense*>> seen;
  for (const Entry& entry : entries_of(c.folder)) {
    if (!counts(entry)) continue;
    const Expense& expense = *entry.expense;
    auto& earlier = seen[{*expense.voucher, expense.amount->ore, *expense.date, *expense.line}];
    const auto same = std::find_if(earlier.begin(), earlier.end(), [&](const Expense* other) {
      return !are_told_apart(expense, *other);
    });
    // Two entries with one id are the same entry twice, which has been said of the id.
    const bool same_id = same != earlier.end() && expense.id && (*same)->id.is(*expense.id);
    if (same != earlier.end() && !same_id) {
      Finding& finding = sink.add(
          expense.voucher.where,
          say("voucher \"{}\" of {} over {} stands twice on the line \"{}\"",
              "bilag \"{}\" af {} på {} står to gange på linjen \"{}\"", *expense.voucher,
              long_date(*expense.date), kroner(*expense.amount), *expense.line),
          Text{"delete one of them; if both are right, say with `text:` what tells them apart",
               "slet den ene; er begge rigtige, så skriv med `text:`, hvad der er forskellen"});
      finding.related.push_back({(*same)->head, Text{"the first one", "den første"}});
    }
    earlier.push_back(&expense);
  }
}

}  // namespace

const Rule& trv508() {
  static const Rule rule = make_rule({.code = "TRV508",
                                      .name = "duplicate-voucher",
                                      .always = true,
                                      .level = Level::warning,
                                      .from = Stage::submitted,
                                      .reads = Part::expenses,
                                      .reach = Reach::each},
                                     check);
  return rule;
}

}  // namespace trivsel
