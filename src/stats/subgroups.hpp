#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace trivsel::stats {

/// How several values of one subgroup become its point.
enum class Aggregate { mean, median, sum, sd };

/// Observations in columns of equal length, in any order.
struct Rows {
  std::vector<double> x{};  ///< what forms the subgroups; a row where it is missing is dropped
  std::vector<double> y{};
  std::vector<double> n{};             ///< denominators; empty where there are none
  std::vector<std::uint32_t> facet{};  ///< which series a row belongs to; empty: one series
  std::uint32_t facets = 1;            ///< how many series there are
};

/// All rows of one x in one series.
struct Subgroup {
  double x = 0.0;
  double sum = 0.0;  ///< of the known y: missing for one single missing row, 0 for several
  int count = 0;     ///< known y
  double mean = 0.0;
  double deviation = 0.0;  ///< with n - 1; missing where count < 2
  double n = 0.0;          ///< sum of the known n; missing without denominators
  /// With denominators sum / n: k/0 is infinite, 0/0 missing. Without: the aggregate of the known
  /// y; missing where there is none, except that the sum of nothing is 0.
  double y = 0.0;
};

/// The subgroups of each series in order of x. With denominators, a row that lacks either y or n
/// counts as lacking both. An x that no row has gives no subgroup: no gap, no zero.
/// (The conventions of qicharts2 0.8.1, J. Anhøj.)
std::vector<std::vector<Subgroup>> subgroups(const Rows& rows, Aggregate aggregate);

}  // namespace trivsel::stats
