#include "money/grants.hpp"

namespace trivsel {
namespace {

class Summing {
 public:
  Summing(std::span<const Grant> grants, GrantSums& sums) : sums_(sums) {
    for (const Grant& grant : grants) {
      const bool readable = grant.id && grant.amount && grant.from && grant.to;
      if (readable) sums_.grants.push_back({&grant, {}, {}});
    }
    postings_.resize(sums_.grants.size());
  }

  void take(const PortfolioCourse& course) {
    const Ledger ledger = make_ledger(course.folder, nullptr);
    for (const Posting& posting : ledger.postings) {
      if (posting.is_booked()) take(course, posting);
    }
  }

  void finish() {
    for (std::size_t i = 0; i < postings_.size(); ++i) {
      std::vector<GrantPosting>& postings = postings_[i];
      std::stable_sort(postings.begin(), postings.end(),
                       [](const auto& a, const auto& b) { return a.day < b.day; });
      add_up(postings, sums_.grants[i]);
    }
  }

 private:
  void take(const PortfolioCourse& course, const Posting& posting) {
    const Entry& entry = *posting.entry;
    const GrantPosting booked{&course, entry.expense, posting.amount, posting.day};
    const At<std::string_view>& own = entry.expense->grant;
    const bool inherits = own.absent() && entry.corrects != nullptr;
    const At<std::string_view>& named = inherits ? entry.corrects->grant : own;
    if (!named.absent()) return take_named(booked, named);
    if (posting.payer == Payer::board) take_by_day(booked);
  }

  void take_named(const GrantPosting& posting, const At<std::string_view>& named) {
    for (std::size_t i = 0; i < sums_.grants.size(); ++i) {
      const Grant& grant = *sums_.grants[i].grant;
      if (!named || !grant.id.is(*named)) continue;
      postings_[i].push_back(posting);
      if (!grant.covers(posting.day)) sums_.outside.push_back(posting);
      return;
    }
  }

  void take_by_day(const GrantPosting& posting) {
    std::vector<std::size_t> covering;
    for (std::size_t i = 0; i < sums_.grants.size(); ++i) {
      if (sums_.grants[i].grant->covers(posting.day)) covering.push_back(i);
    }
    if (covering.size() == 1) {
      postings_[covering.front()].push_back(posting);
    } else if (covering.empty()) {
      sums_.on_none = plus(sums_.on_none, posting.amount).value_or(sums_.on_none);
    } else {
      sums_.undecided.push_back(posting);
    }
  }

  static void add_up(const std::vector<GrantPosting>& postings, GrantUse& use) {
    for (const GrantPosting& posting : postings) {
      const bool was_above = use.spent > *use.grant->amount;
      use.spent = plus(use.spent, posting.amount).value_or(use.spent);
      if (use.spent <= *use.grant->amount) use.passing.reset();
      if (use.spent > *use.grant->amount && !was_above) use.passing = posting;
    }
  }

  GrantSums& sums_;
  std::vector<std::vector<GrantPosting>> postings_;
};

}  // namespace

GrantSums sum_grants(const PortfolioFolder& portfolio, std::span<const Grant> grants) {
  GrantSums sums;
  Summing summing(grants, sums);
  for (const PortfolioCourse& course : portfolio.courses) {
    if (course.counts()) summing.take(course);
  }
  summing.finish();
  return sums;
}

}  // namespace trivsel
