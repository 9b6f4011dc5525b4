#pragma once

#include <span>
#include <vector>

#include "stats/control_chart.hpp"

namespace trivsel::stats {

// Centre lines and control limits. Formulas: D. C. Montgomery, Introduction to Statistical Quality
// Control, 6th ed., chapters 6 and 7, where no other source is named. Conventions (what a missing
// or constant series gives) are those of qicharts2 0.8.1 by J. Anhøj, against which the results are
// tested.
//
// "Base" are the points that centre and limits come from: those in the baseline that are not
// excluded. Missing values are skipped in every mean and sum. Limits are 3 sigma on either side.

/// One part of a series, and what its lines come from.
struct PartInput {
  std::span<const Subgroup> groups;
  std::vector<bool> base;  ///< as long as groups
  const ChartOptions& options;
};

/// The lines of a part. Limits may be infinite or not a number here: both mean that there is none.
struct PartLines {
  std::vector<double> y;  ///< what is drawn and judged
  std::vector<double> n;
  double centre = 0.0;
  std::vector<double> lower;
  std::vector<double> upper;
};

/// Centre: median of y. No limits.
PartLines run_lines(const PartInput& part);

/// Centre: mean of y, unweighted. sigma = mean moving range / 1.128 (d2 for 2). The ranges are
/// those of neighbouring base points: an excluded point is bridged, a missing one costs both its
/// ranges. Not floored at 0. No limits for one point, or for a constant series with screening
/// (which leaves no range); without screening, a constant series has limits on its centre.
PartLines individuals_lines(const PartInput& part);

/// y: |y_i - y_(i-1)| within the part, the first one missing. Centre: mean over base; lower 0,
/// upper 3.267 times the centre (D4 for 2).
PartLines moving_range_lines(const PartInput& part);

/// W. A. Taylor, Normalized Individuals Chart (2017). Centre: sum(y n) / sum(n), n being the number
/// of known y where there are no denominators. s_i = sqrt(pi/2) |y_i - y_(i-1)| /
/// sqrt(1/n_i + 1/n_(i-1)) over all points of the part; screened from 3.2665 times their mean on;
/// sigma_i = mean s / sqrt(n_i).
PartLines i_prime_lines(const PartInput& part);

/// y: sum of the counts; denominators are ignored. sigma = sqrt(centre), the centre being the mean.
/// Lower limit at least 0.
PartLines c_lines(const PartInput& part);

/// Centre: sum of counts / sum of n. sigma_i = sqrt(centre / n_i). Lower limit at least 0. A point
/// with n = 0 has no limits.
PartLines u_lines(const PartInput& part);

/// As U, with sigma_i = sqrt(centre (1 - centre) / n_i) and an upper limit of at most 1.
PartLines p_lines(const PartInput& part);

/// D. B. Laney, Quality Engineering 14 (2002), 531-537: U or P with sigma_i times sigma_z, which is
/// the mean moving range / 1.128 of z_i = (y_i - centre) / sigma_i over base, screened as in I.
/// Where x is a name: the standard deviation of z, missing if a z is. No limits where all counts
/// are 0.
PartLines u_prime_lines(const PartInput& part);
PartLines p_prime_lines(const PartInput& part);

/// y: opportunities between events. With m the mean: limits m -/+ 3 sqrt(m (m + 1)), the lower one
/// at least 0. The centre drawn is the median of base, so that the runs rules hold (half of the
/// points lie on either side); 0.693 m where the centre is given (L. Provost and S. Murray, The
/// Health Care Data Guide, 2011).
PartLines g_lines(const PartInput& part);

/// y: time between events, above 0. An I chart of z = y^(1/3.6), its centre and limits raised to
/// 3.6 (L. S. Nelson, Journal of Quality Technology 26, 1994, 239-240). The lower limit is 0 where
/// it has no root; the centre is the transformed mean, not the median.
PartLines t_lines(const PartInput& part);

/// y: the aggregate. Centre: mean of the subgroups' means, weighted by their sizes. sigma_i = s /
/// (c4(size) sqrt(size)), s being the mean standard deviation where all sizes are equal, else the
/// pooled one. Subgroups of one have no limits.
PartLines xbar_lines(const PartInput& part);

/// y: the subgroup's standard deviation; centre: s as in `xbar_lines`. Limits (1 -/+ 3 sqrt(1 -
/// c4^2) / c4) times the centre, the lower one at least 0.
PartLines s_lines(const PartInput& part);

PartLines lines_of(const PartInput& part);

/// sqrt(2 / (n - 1)) Gamma(n / 2) / Gamma((n - 1) / 2), by which a standard deviation of n normal
/// values is too small in the mean. Missing for n < 2.
double c4(int n);

// Shared by the formulas.

/// Values at the base points, in order.
std::vector<double> at_base(const PartInput& part, std::span<const double> column);
/// Mean moving range of a column, screened as the options say.
double mean_moving_range(std::span<const double> column, bool screening);
/// y and n of the subgroups as they are; centre and limits still missing.
PartLines unlimited_lines(const PartInput& part);
/// Puts limits at 3 sigma around the centre.
void put_limits(PartLines& lines, std::span<const double> sigma);
void put_limits(PartLines& lines, double sigma);
/// The lower limit where it is below 0, unless infinite.
void floor_lower(PartLines& lines);

}  // namespace trivsel::stats
