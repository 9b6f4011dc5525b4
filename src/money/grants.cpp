#include "money/grants.hpp"

#include <tuple>

namespace trivsel {
namespace {

using Covering = std::vector<std::size_t>;

/// An entry with all that corrects it, on days of several grants.
struct Bundle {
  Covering covering;
  std::vector<GrantPosting> postings;
  std::string_view id;  ///< of the entry, or of the activity that is still to come

  [[nodiscard]] std::int64_t ore() const {
    std::int64_t sum = 0;
    for (const GrantPosting& posting : postings) sum += posting.amount.ore;
    return sum;
  }
};

auto order_of(const Bundle& bundle) {
  const GrantPosting& first = bundle.postings.front();
  return std::make_tuple(first.day, std::string_view(first.course->path), bundle.id,
                         first.amount.ore);
}

void sort_bundles(std::vector<Bundle>& bundles) {
  std::stable_sort(bundles.begin(), bundles.end(),
                   [](const Bundle& a, const Bundle& b) { return order_of(a) < order_of(b); });
}

class Summing {
 public:
  Summing(std::span<const Grant> grants, GrantSums& sums) : sums_(sums) {
    for (const Grant& grant : grants) {
      const bool readable = grant.id && grant.amount && grant.from && grant.to;
      if (readable) sums_.grants.push_back({&grant, {}, {}, {}});
    }
    postings_.resize(sums_.grants.size());
  }

  void take(const CourseLedger& course) {
    corrected_.clear();
    for (const Posting& posting : course.ledger.postings) {
      posting.is_booked() ? take_booked(*course.course, posting)
                          : take_expected(*course.course, posting);
    }
    for (auto& [origin, bundle] : corrected_) booked_.push_back(std::move(bundle));
  }

  void finish() {
    sort_bundles(booked_);
    for (const Bundle& bundle : booked_) allot(bundle);
    for (std::size_t i = 0; i < postings_.size(); ++i) find_passing(postings_[i], sums_.grants[i]);
    sort_bundles(expected_);
    for (const Bundle& bundle : expected_) {
      const std::size_t grant = grant_for(bundle);
      sums_.grants[grant].committed.ore += bundle.ore();
    }
  }

 private:
  void take_booked(const PortfolioCourse& course, const Posting& posting) {
    const Entry& entry = *posting.entry;
    const GrantPosting booked{&course, entry.expense, posting.amount, posting.day};
    if (!entry.grant.absent()) return take_named(booked, entry.grant);
    if (posting.payer != Payer::board) return;
    const Covering covering = covering_grants(posting.day);
    if (covering.empty()) {
      sums_.on_none.ore += posting.amount.ore;
    } else if (covering.size() == 1) {
      put(booked, covering.front());
    } else {
      Bundle& bundle = corrected_[entry.origin];
      bundle.covering = covering;
      bundle.id = entry.origin->id.value_or({});
      bundle.postings.push_back(booked);
      sums_.by_rule.push_back(booked);
    }
  }

  void take_expected(const PortfolioCourse& course, const Posting& posting) {
    if (posting.payer != Payer::board) return;
    const Covering covering = covering_grants(posting.day);
    if (covering.empty()) {
      sums_.expected_on_none.ore += posting.amount.ore;
      return;
    }
    const std::string_view id = posting.activity->id.value_or({});
    expected_.push_back({covering, {{&course, nullptr, posting.amount, posting.day}}, id});
  }

  void take_named(const GrantPosting& posting, const At<std::string_view>& named) {
    for (std::size_t i = 0; i < sums_.grants.size(); ++i) {
      const Grant& grant = *sums_.grants[i].grant;
      if (!named || !grant.id.is(*named)) continue;
      put(posting, i);
      if (!grant.covers(posting.day)) sums_.outside.push_back(posting);
      return;
    }
  }

  /// Those whose days hold the day; the one that ends first comes first.
  [[nodiscard]] Covering covering_grants(Date day) const {
    Covering covering;
    for (std::size_t i = 0; i < sums_.grants.size(); ++i) {
      if (sums_.grants[i].grant->covers(day)) covering.push_back(i);
    }
    const auto order = [&](std::size_t i) {
      const Grant& grant = *sums_.grants[i].grant;
      return std::make_tuple(*grant.to, *grant.from, *grant.id);
    };
    std::stable_sort(covering.begin(), covering.end(),
                     [&](std::size_t a, std::size_t b) { return order(a) < order(b); });
    return covering;
  }

  [[nodiscard]] std::size_t grant_for(const Bundle& bundle) const {
    const std::int64_t needed = bundle.ore();
    for (const std::size_t i : bundle.covering) {
      if (sums_.grants[i].rest().ore >= needed) return i;
    }
    return bundle.covering.back();
  }

  void allot(const Bundle& bundle) {
    const std::size_t grant = grant_for(bundle);
    for (const GrantPosting& posting : bundle.postings) put(posting, grant);
  }

  void put(const GrantPosting& posting, std::size_t grant) {
    postings_[grant].push_back(posting);
    sums_.grants[grant].spent.ore += posting.amount.ore;
  }

  static void find_passing(std::vector<GrantPosting>& postings, GrantUse& use) {
    std::stable_sort(postings.begin(), postings.end(),
                     [](const auto& a, const auto& b) { return a.day < b.day; });
    Amount sum;
    for (const GrantPosting& posting : postings) {
      const bool was_above = sum > *use.grant->amount;
      sum.ore += posting.amount.ore;
      if (sum <= *use.grant->amount) use.passing.reset();
      if (sum > *use.grant->amount && !was_above) use.passing = posting;
    }
  }

  GrantSums& sums_;
  std::vector<std::vector<GrantPosting>> postings_;
  std::map<const Expense*, Bundle> corrected_;  ///< of one course, by the entry corrected
  std::vector<Bundle> booked_, expected_;
};

/// Whether the sizes of all postings fit into one sum. Each ledger's do.
bool fit_together(std::span<const CourseLedger> courses) {
  std::int64_t total = 0;
  for (const CourseLedger& course : courses) {
    for (const Posting& posting : course.ledger.postings) {
      const std::int64_t size = std::abs(posting.amount.ore);
      if (__builtin_add_overflow(total, size, &total)) return false;
    }
  }
  return true;
}

}  // namespace

std::vector<CourseLedger> ledgers_of(const PortfolioFolder& portfolio) {
  std::vector<CourseLedger> ledgers;
  for (const PortfolioCourse& course : portfolio.courses) {
    if (course.counts()) ledgers.push_back({&course, make_ledger(course.folder, nullptr)});
  }
  return ledgers;
}

GrantSums sum_grants(std::span<const CourseLedger> courses, std::span<const Grant> grants) {
  GrantSums sums;
  Summing summing(grants, sums);
  if (!fit_together(courses)) return sums;
  for (const CourseLedger& course : courses) summing.take(course);
  summing.finish();
  return sums;
}

}  // namespace trivsel
