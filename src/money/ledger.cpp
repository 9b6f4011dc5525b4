#include "money/ledger.hpp"

#include <tuple>

namespace trivsel {
namespace {

constexpr std::int64_t kMostInAll = 4'000'000'000'000'000'000;

/// Adds the size of an amount; false where the sum is too large.
bool add_size(Amount amount, std::int64_t& total) {
  if (amount.ore > kMostInAll || amount.ore < -kMostInAll) return false;
  total += amount.ore < 0 ? -amount.ore : amount.ore;
  return total <= kMostInAll;
}

auto order_of(const Posting& posting) {
  const std::string_view id = posting.is_booked() ? posting.entry->expense->id.value_or({})
                              : posting.activity != nullptr ? posting.activity->id.value_or({})
                                                            : std::string_view();
  // The two parts of an expectation that the cap divides stay as they were made.
  const std::int64_t ore = posting.is_booked() ? posting.amount.ore : 0;
  return std::make_tuple(posting.day, !posting.is_booked(), id, ore);
}

void sort_postings(std::vector<Posting>& postings) {
  std::stable_sort(postings.begin(), postings.end(),
                   [](const Posting& a, const Posting& b) { return order_of(a) < order_of(b); });
}

/// What an activity still expects, before it is known who pays.
struct Expected {
  const Activity* activity;
  Amount amount;
};

class Builder {
 public:
  Builder(const CourseFolder& folder, const Cap* cap) : folder_(folder), cap_(cap) {}

  Ledger build() {
    leave_out_file("budget.yaml", Part::budget, folder_.budget.lines.state);
    leave_out_file("expenses.yaml", Part::expenses, folder_.expenses.expenses.state);
    leave_out_file("plan.yaml", Part::activities, folder_.plan.activities.state);
    ledger_.entries = entries_of(folder_);
    for (const Entry& entry : ledger_.entries) book(entry);
    if (!all_sizes_fit()) return refused();
    const std::vector<Expected> all = expectations();
    if (cap_ != nullptr) room_ = room_under_cap();
    for (const Expected& expected : all) commit(expected);
    if (!all_sizes_fit()) return refused();
    sort_postings(ledger_.postings);
    return std::move(ledger_);
  }

 private:
  /// A file that is there, and of whose list nothing could be read.
  void leave_out_file(std::string_view path, Part part, State state) {
    const bool unsound = (folder_.unsound_parts & part) != Part::none;
    if (!unsound || state == State::sound || !folder_.has(part)) return;
    LeftOut left_out;
    left_out.path = path;
    for (std::size_t i = 0; i < folder_.sources.size(); ++i) {
      if (folder_.sources[i]->path() == path) left_out.where.file = static_cast<std::uint32_t>(i);
    }
    ledger_.left_out.push_back(left_out);
  }

  void book(const Entry& entry) {
    if (!entry.expense->amount || !entry.day) {
      ledger_.left_out.push_back(
          {LeftOut::Reason::unreadable, entry.expense->head, entry.expense, nullptr, {}});
      return;
    }
    Posting posting;
    posting.amount = *entry.expense->amount;
    posting.day = *entry.day;
    posting.entry = &entry;
    posting.activity = entry.activity;
    posting.trial = entry.trial;
    posting.site = entry.site;
    put_on_line(entry.line, posting);
    ledger_.postings.push_back(posting);
  }

  static void put_on_line(const BudgetLine* line, Posting& posting) {
    posting.line = line;
    if (line == nullptr) return;
    if (line->kind) posting.kind = *line->kind;
    if (line->payer) posting.payer = *line->payer;
  }

  [[nodiscard]] bool all_sizes_fit() const {
    std::int64_t total = 0;
    if (cap_ != nullptr && !add_size(cap_->amount, total)) return false;
    for (const Posting& posting : ledger_.postings) {
      if (!add_size(posting.amount, total)) return false;
    }
    for (const BudgetLine& line : folder_.budget.lines) {
      if (line.amount && !add_size(*line.amount, total)) return false;
    }
    return true;
  }

  Ledger refused() {
    ledger_.postings.clear();
    ledger_.too_large = true;
    return std::move(ledger_);
  }

  /// What is booked for substitutes, by what it was for.
  [[nodiscard]] std::map<const Activity*, Amount> booked_for_substitutes() const {
    std::map<const Activity*, Amount> booked;
    for (const Posting& posting : ledger_.postings) {
      if (posting.kind == LineKind::substitutes) booked[posting.activity].ore += posting.amount.ore;
    }
    return booked;
  }

  /// In the order of the days, then of the ids.
  std::vector<Expected> expectations() {
    std::vector<Expected> all;
    const auto all_booked = booked_for_substitutes();
    for (const Activity& activity : folder_.plan.activities) {
      const auto estimate = estimate_substitutes(activity, folder_.budget);
      if (!estimate) continue;
      if (estimate->problem != EstimateProblem::none) {
        leave_out(activity, estimate->problem);
        continue;
      }
      const auto found = all_booked.find(&activity);
      const Amount booked = found == all_booked.end() ? Amount{} : found->second;
      const Amount rest = still_expected(activity, estimate->amount, booked);
      if (rest > Amount{}) all.push_back({&activity, rest});
    }
    std::stable_sort(all.begin(), all.end(), [](const Expected& a, const Expected& b) {
      return std::make_tuple(*a.activity->date, a.activity->id.value_or({})) <
             std::make_tuple(*b.activity->date, b.activity->id.value_or({}));
    });
    return all;
  }

  void leave_out(const Activity& activity, EstimateProblem problem) {
    const auto reason = problem == EstimateProblem::no_rate     ? LeftOut::Reason::no_rate
                        : problem == EstimateProblem::too_large ? LeftOut::Reason::too_large
                                                                : LeftOut::Reason::unreadable;
    ledger_.left_out.push_back({reason, activity.substitutes->where, nullptr, &activity, {}});
  }

  void commit(const Expected& expected) {
    if (cap_ == nullptr || cap_->kind != LineKind::substitutes) {
      return expect(expected, expected.amount, std::nullopt);
    }
    const Amount under = std::clamp(room_, Amount{}, expected.amount);
    room_.ore -= under.ore;
    if (under > Amount{}) expect(expected, under, cap_->payer);
    if (under < expected.amount) {
      expect(expected, Amount{expected.amount.ore - under.ore}, cap_->beyond);
    }
  }

  /// What the cap leaves to its payer beside what is booked.
  [[nodiscard]] Amount room_under_cap() const {
    Amount left = cap_->amount;
    for (const Posting& posting : ledger_.postings) {
      if (posting.kind == cap_->kind && posting.payer == cap_->payer)
        left.ore -= posting.amount.ore;
    }
    return left;
  }

  void expect(const Expected& expected, Amount amount, std::optional<Payer> payer) {
    Posting posting;
    posting.amount = amount;
    posting.day = *expected.activity->date;
    posting.activity = expected.activity;
    posting.site = site_of(*expected.activity);
    put_on_line(first_line(payer), posting);
    posting.kind = LineKind::substitutes;
    if (payer) posting.payer = payer;
    ledger_.postings.push_back(posting);
  }

  [[nodiscard]] const BudgetLine* first_line(std::optional<Payer> payer) const {
    for (const BudgetLine& line : folder_.budget.lines) {
      if (line.kind.is(LineKind::substitutes) && (!payer || line.payer.is(*payer))) return &line;
    }
    return nullptr;
  }

  [[nodiscard]] std::string_view site_of(const Activity& activity) const {
    if (activity.sites.size() == 1) return *activity.sites.items[0];
    const auto& sites = folder_.course.sites;
    return sites.size() == 1 ? sites.items[0].id.value_or({}) : std::string_view();
  }

  const CourseFolder& folder_;
  const Cap* cap_;
  Amount room_;
  Ledger ledger_;
};

}  // namespace

Amount still_expected(const Activity& activity, Amount estimate, Amount booked) {
  const bool is_settled = activity.is_held() && booked > Amount{};
  return is_settled ? Amount{} : std::max(Amount{}, Amount{estimate.ore - booked.ore});
}

std::size_t keep_booked_until(Ledger& ledger, Date day) {
  std::erase_if(ledger.postings, [](const Posting& posting) { return !posting.is_booked(); });
  return std::erase_if(ledger.postings, [&](const Posting& posting) { return posting.day > day; });
}

Ledger make_ledger(const CourseFolder& folder, const Cap* cap) {
  return Builder(folder, cap).build();
}

}  // namespace trivsel
