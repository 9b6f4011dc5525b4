#include "stats/subgroups.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "stats/moments.hpp"

namespace trivsel::stats {
namespace {

struct Key {
  std::uint32_t facet = 0;
  double x = 0.0;
  friend auto operator<=>(const Key&, const Key&) = default;
};

Key key_of(const Rows& rows, std::size_t row) {
  return {rows.facet.empty() ? 0 : rows.facet[row], rows.x[row]};
}

/// The rows that have an x, by number.
std::vector<std::uint32_t> rows_with_x(const Rows& rows) {
  std::vector<std::uint32_t> order;
  order.reserve(rows.x.size());
  for (std::size_t i = 0; i < rows.x.size(); ++i) {
    if (!std::isnan(rows.x[i])) order.push_back(static_cast<std::uint32_t>(i));
  }
  return order;
}

struct Range {
  double low = 0.0;
  std::size_t width = 0;  ///< whole numbers from low on; 0 where x is not whole, or too wide
};

/// Days and months lie close together, so that counting them beats comparing them.
Range whole_range(const Rows& rows, const std::vector<std::uint32_t>& order) {
  constexpr double places_per_row = 4.0, few = 4096.0;
  double low = rows.x[order.front()];
  double high = low;
  for (const auto row : order) {
    const double x = rows.x[row];
    if (x != std::floor(x)) return {};
    low = std::min(low, x);
    high = std::max(high, x);
  }
  const double width = high - low + 1.0;
  const double places = width * rows.facets;
  if (!(places <= places_per_row * static_cast<double>(order.size()) + few)) return {};
  return {low, static_cast<std::size_t>(width)};
}

/// Counting sort, which keeps the order of rows of one key.
std::vector<std::uint32_t> sorted_by_place(const Rows& rows,
                                           const std::vector<std::uint32_t>& order,
                                           const Range& range) {
  const auto place_of = [&](std::uint32_t row) {
    const Key key = key_of(rows, row);
    return key.facet * range.width + static_cast<std::size_t>(key.x - range.low);
  };
  std::vector<std::uint32_t> begin(rows.facets * range.width + 1, 0);
  for (const auto row : order) ++begin[place_of(row) + 1];
  std::partial_sum(begin.begin(), begin.end(), begin.begin());
  std::vector<std::uint32_t> sorted(order.size());
  for (const auto row : order) sorted[begin[place_of(row)]++] = row;
  return sorted;
}

std::vector<std::uint32_t> sorted_rows(const Rows& rows) {
  std::vector<std::uint32_t> order = rows_with_x(rows);
  if (order.empty()) return order;
  const auto earlier = [&rows](std::uint32_t a, std::uint32_t b) {
    return key_of(rows, a) < key_of(rows, b);
  };
  if (std::is_sorted(order.begin(), order.end(), earlier)) return order;
  const Range range = whole_range(rows, order);
  if (range.width > 0) return sorted_by_place(rows, order, range);
  std::stable_sort(order.begin(), order.end(), earlier);
  return order;
}

double aggregate_of(const Subgroup& group, std::span<const double> known, Aggregate aggregate) {
  switch (aggregate) {
    case Aggregate::mean:
      return group.mean;
    case Aggregate::median:
      return median(known).value_or(kMissing);
    case Aggregate::sum:
      return sum(known);
    case Aggregate::sd:
      break;
  }
  return group.deviation;
}

Subgroup subgroup_of(double x, std::span<const double> ys, std::span<const double> ns,
                     Aggregate aggregate, bool has_denominators) {
  const std::vector<double> known = known_values(ys);
  Subgroup group;
  group.x = x;
  group.count = static_cast<int>(known.size());
  const double total = sum(known);
  group.sum = known.empty() && ys.size() == 1 ? kMissing : total;
  group.mean = mean(known).value_or(kMissing);
  group.deviation = standard_deviation(known).value_or(kMissing);
  group.n = has_denominators ? sum_of_column(ns) : kMissing;
  group.y = has_denominators ? total / group.n : aggregate_of(group, known, aggregate);
  return group;
}

}  // namespace

std::vector<std::vector<Subgroup>> subgroups(const Rows& rows, Aggregate aggregate) {
  const bool has_denominators = !rows.n.empty();
  const std::vector<std::uint32_t> order = sorted_rows(rows);
  std::vector<std::vector<Subgroup>> series(rows.facets);
  std::vector<double> ys;
  std::vector<double> ns;
  for (std::size_t i = 0; i < order.size();) {
    const Key key = key_of(rows, order[i]);
    ys.clear();
    ns.clear();
    for (; i < order.size() && key_of(rows, order[i]) == key; ++i) {
      const double y = rows.y[order[i]];
      const double n = has_denominators ? rows.n[order[i]] : 0.0;
      const bool lacks = std::isnan(y) || std::isnan(n);
      ys.push_back(lacks ? kMissing : y);
      ns.push_back(lacks ? kMissing : n);
    }
    series[key.facet].push_back(subgroup_of(key.x, ys, ns, aggregate, has_denominators));
  }
  return series;
}

}  // namespace trivsel::stats
