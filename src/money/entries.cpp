#include "money/entries.hpp"

#include <unordered_map>

namespace trivsel {
namespace {

class Resolver {
 public:
  explicit Resolver(const CourseFolder& folder) : folder_(folder) {
    for (const Expense& expense : folder.expenses.expenses) {
      if (expense.id) by_id_.emplace(*expense.id, &expense);
    }
    for (const Expense& expense : folder.expenses.expenses) {
      if (const Expense* corrected = corrected_by(expense))
        corrections_.emplace(corrected, &expense);
    }
  }

  [[nodiscard]] Entry resolve(const Expense& expense) const {
    Entry entry;
    entry.expense = &expense;
    entry.corrects = corrected_by(expense);
    if (expense.line) entry.line = folder_.budget.line(*expense.line);
    // Corrections of corrections; the bound ends a circle.
    const Expense* source = &expense;
    for (int step = 0; source != nullptr && step < kLongestChain; ++step) {
      take_over(*source, entry);
      entry.origin = source;
      source = corrected_by(*source);
    }
    if (!entry.day) entry.day = expense.date;
    entry.cancelled_out = is_cancelled_out(expense);
    if (entry.site.empty()) entry.site = likely_site(entry.activity);
    return entry;
  }

 private:
  static constexpr int kLongestChain = 16;

  [[nodiscard]] const Expense* corrected_by(const Expense& expense) const {
    if (!expense.corrects) return nullptr;
    const auto found = by_id_.find(*expense.corrects);
    return found == by_id_.end() || found->second == &expense ? nullptr : found->second;
  }

  void take_over(const Expense& source, Entry& entry) const {
    // A counter-entry's voucher bears the day it was written, not the day of the work.
    if (!entry.day) entry.day = corrected_by(source) == nullptr ? source.day() : source.worked;
    if (!entry.linked && !(source.activity.absent() && source.trial.absent())) {
      entry.linked = true;
      if (source.activity) entry.activity = folder_.plan.activity(*source.activity);
      if (source.trial) entry.trial = folder_.plan.trial(*source.trial);
    }
    if (entry.grant.absent()) entry.grant = source.grant;
    if (entry.site.empty() && source.site) entry.site = *source.site;
  }

  [[nodiscard]] bool is_cancelled_out(const Expense& expense) const {
    const auto [begin, end] = corrections_.equal_range(&expense);
    if (begin == end || !expense.amount) return false;
    Amount sum = *expense.amount;
    for (auto it = begin; it != end; ++it) {
      const auto next = plus(sum, it->second->amount.value_or(Amount{}));
      if (!next) return false;
      sum = *next;
    }
    return sum == Amount{};
  }

  [[nodiscard]] std::string_view likely_site(const Activity* activity) const {
    const auto& sites = folder_.course.sites;
    if (sites.size() == 1 && sites.items[0].id) return *sites.items[0].id;
    if (activity != nullptr && activity->sites.size() == 1) return *activity->sites.items[0];
    return {};
  }

  const CourseFolder& folder_;
  std::unordered_map<std::string_view, const Expense*> by_id_;
  std::unordered_multimap<const Expense*, const Expense*> corrections_;
};

}  // namespace

std::vector<Entry> entries_of(const CourseFolder& folder) {
  const Resolver resolver(folder);
  std::vector<Entry> entries;
  entries.reserve(folder.expenses.expenses.size());
  for (const Expense& expense : folder.expenses.expenses) {
    entries.push_back(resolver.resolve(expense));
  }
  return entries;
}

}  // namespace trivsel
