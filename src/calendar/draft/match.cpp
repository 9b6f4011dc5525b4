#include "calendar/draft/match.hpp"

#include <algorithm>

namespace trivsel {

using std::chrono::days;

namespace {

constexpr std::size_t kMostMatches = 3000;
constexpr std::int64_t kLeftOut = 1'000'000'000;  ///< more than any distances of a course

std::int64_t squared(days off) {
  return std::int64_t{off.count()} * off.count();
}

/// Tries every way to give each activity a number, in order; `fits` says whether one can bear it
/// when the one before bears that other number (-1: none does).
class Matcher {
 public:
  using Fits = std::function<bool(const Activity& activity, int number, int before)>;

  Matcher(const std::vector<Date>& aims, const std::vector<const Activity*>& kept, bool may_leave,
          Fits fits)
      : aims_(aims), kept_(kept), may_leave_(may_leave), fits_(std::move(fits)) {
    match_.at.resize(aims.size());
  }

  std::vector<Match> all() {
    next(0, -1);
    return std::move(found_);
  }

 private:
  void next(std::size_t i, int before) {
    if (found_.size() >= kMostMatches) return;
    if (i == kept_.size()) {
      found_.push_back(match_);
      return;
    }
    for (int number = before + 1; number < static_cast<int>(aims_.size()); ++number) {
      if (!fits_(*kept_[i], number, before)) continue;
      take(i, number);
    }
    if (!may_leave_) return;
    match_.cost += kLeftOut;
    next(i + 1, before);
    match_.cost -= kLeftOut;
  }

  void take(std::size_t i, int number) {
    const auto at = static_cast<std::size_t>(number);
    const std::int64_t cost = squared(*kept_[i]->date - aims_[at]);
    match_.at[at] = kept_[i];
    match_.cost += cost;
    next(i + 1, number);
    match_.at[at] = nullptr;
    match_.cost -= cost;
  }

  const std::vector<Date>& aims_;
  const std::vector<const Activity*>& kept_;
  bool may_leave_;
  Fits fits_;
  Match match_;
  std::vector<Match> found_;
};

}  // namespace

std::vector<Match> match_row(const std::vector<Date>& aims,
                             const std::vector<const Activity*>& kept) {
  return Matcher(aims, kept, false, [](const Activity&, int, int) { return true; }).all();
}

std::vector<Match> match_gaps(const Around& around, const std::vector<const Activity*>& kept,
                              std::size_t count) {
  std::vector<Date> middles;
  for (std::size_t i = 0; i < count; ++i) {
    const Date next = i + 1 < around.aims.size() ? around.aims[i + 1] : around.aims[i];
    middles.push_back(around.aims[i] + (next - around.aims[i]) / 2);
  }
  const auto fits = [&](const Activity& activity, int number, int) {
    const auto at = static_cast<std::size_t>(number);
    if (around.sure[at] && *activity.date < *around.sure[at]) return false;
    const bool has_next = at + 1 < around.sure.size() && around.sure[at + 1];
    return !has_next || *activity.date <= *around.sure[at + 1];
  };
  return Matcher(middles, kept, true, fits).all();
}

Match match_years(const std::vector<Date>& aims, const std::vector<const Activity*>& kept) {
  const auto year_of = [](Date day) { return month_of(day).year(); };
  Match all;
  all.at.resize(aims.size());
  for (std::size_t from = 0; from < aims.size();) {
    std::size_t to = from;
    while (to < aims.size() && year_of(aims[to]) == year_of(aims[from])) ++to;
    const std::vector<Date> windows(aims.begin() + static_cast<std::ptrdiff_t>(from),
                                    aims.begin() + static_cast<std::ptrdiff_t>(to));
    std::vector<const Activity*> of_year;
    for (const Activity* activity : kept) {
      if (year_of(*activity->date) == year_of(aims[from]) && of_year.size() < windows.size())
        of_year.push_back(activity);
    }
    const std::vector<Match> ways =
        Matcher(windows, of_year, false, [](const Activity&, int, int) { return true; }).all();
    const auto nearest = std::min_element(
        ways.begin(), ways.end(), [](const Match& a, const Match& b) { return a.cost < b.cost; });
    std::copy(nearest->at.begin(), nearest->at.end(),
              all.at.begin() + static_cast<std::ptrdiff_t>(from));
    from = to;
  }
  return all;
}

Match match_sites(const Course& course, const std::vector<const Activity*>& kept,
                  std::size_t count) {
  Match match;
  match.at.resize(count);
  for (std::size_t i = 0; i < count; ++i) {
    const Site& site = course.sites.items[i];
    for (const Activity* activity : kept) {
      const bool there = site.id && (activity->sites.empty() || activity->sites.contains(*site.id));
      if (there && match.at[i] == nullptr) match.at[i] = activity;
    }
  }
  return match;
}

}  // namespace trivsel
