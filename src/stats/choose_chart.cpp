#include "stats/choose_chart.hpp"

#include <algorithm>
#include <cmath>

namespace trivsel::stats {
namespace {

constexpr double d2 = 1.128;  // of two values

/// The periods that choose and are known, one column each.
struct Known {
  std::vector<double> counts, n;
};

Known known_periods(const EventSeries& series, std::size_t first_so_many) {
  Known known;
  const std::size_t end = std::min(first_so_many, series.counts.size());
  for (std::size_t i = 0; i < end; ++i) {
    const double n = series.denominators.empty() ? 1.0 : series.denominators[i];
    if (std::isnan(series.counts[i]) || !(n > 0.0)) continue;
    known.counts.push_back(series.counts[i]);
    known.n.push_back(n);
  }
  return known;
}

/// Laney's sigma_z. Missing where nothing varies.
double dispersion_of(const Known& known, bool proportion) {
  const auto& [counts, n] = known;
  const double centre = sum(counts) / sum(n);
  const double variance = proportion ? centre * (1.0 - centre) : centre;
  if (!(variance > 0.0)) return kMissing;
  std::vector<double> z;
  for (std::size_t i = 0; i < counts.size(); ++i) {
    z.push_back((counts[i] / n[i] - centre) / std::sqrt(variance / n[i]));
  }
  return mean_of_column(moving_ranges(z)) / d2;
}

/// Up to where sigma_z lies by chance where the model holds.
double most_dispersion(std::size_t points) {
  if (points < 3) return kMissing;
  const auto m = static_cast<double>(points);
  return 1.0 + 1.645 * std::sqrt(0.8264 * m - 1.082) / (m - 1.0);
}

void ask_for_small(const std::vector<double>& counts, ChartChoice& choice) {
  choice.asked = static_cast<int>(counts.size());
  choice.small = static_cast<int>(
      std::count_if(counts.begin(), counts.end(), [](double y) { return y <= kSmallCount; }));
}

void choose_rare(const EventSeries& series, ChartChoice& choice) {
  if (!series.denominators.empty()) {
    choice.reason = ChartReason::small_rates;
    return;
  }
  if (choice.asked_before) {
    choice.reason = ChartReason::rare_before;
    return;
  }
  if (choice.between < kFewestForLimits) {
    choice.reason = ChartReason::few_between;
    return;
  }
  const bool at_one_time = std::any_of(series.days_between.begin(), series.days_between.end(),
                                       [](double days) { return days <= 0.0; });
  choice.type = at_one_time ? ChartType::g : ChartType::t;
  choice.reason = at_one_time ? ChartReason::rare_at_one_time : ChartReason::rare;
}

struct Pair {
  ChartType type;
  ChartReason reason;
};

Pair by_model(const EventSeries& series, bool uneven) {
  if (series.denominators.empty()) {
    return uneven ? Pair{ChartType::i, ChartReason::uneven_counts}
                  : Pair{ChartType::c, ChartReason::counts};
  }
  if (series.proportion) {
    return uneven ? Pair{ChartType::pp, ChartReason::uneven_shares}
                  : Pair{ChartType::p, ChartReason::shares};
  }
  return uneven ? Pair{ChartType::up, ChartReason::uneven_rates}
                : Pair{ChartType::u, ChartReason::rates};
}

}  // namespace

ChartChoice choose_chart(const EventSeries& series) {
  const Known before = known_periods(series, series.before);
  const Known known = series.alone ? before : known_periods(series, series.counts.size());
  ChartChoice choice;
  choice.periods = static_cast<int>(known.counts.size());
  choice.asked_before = !before.counts.empty();
  choice.between = static_cast<int>(known_values(series.days_between).size());
  ask_for_small(choice.asked_before ? before.counts : known.counts, choice);
  if (choice.is_mostly_small()) {
    choose_rare(series, choice);
    return choice;
  }
  if (choice.periods < kFewestForLimits) return choice;
  choice.dispersion = dispersion_of(known, series.proportion);
  choice.most = most_dispersion(known.counts.size());
  const auto [type, reason] = by_model(series, choice.dispersion > choice.most);
  choice.type = type;
  choice.reason = reason;
  return choice;
}

}  // namespace trivsel::stats
