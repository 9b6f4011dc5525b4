#pragma once

#include <optional>
#include <vector>

#include "folder/portfolio_folder.hpp"

namespace trivsel::report {

/// A site that nobody names: its number in the chart, and what may be told of it.
struct FunnelPoint {
  double resident_days = 0.0;  ///< to the nearest hundred
  double rate = 0.0;           ///< per 1,000 resident days, to the hundredth; as the limits
  double lower = 0.0, upper = 0.0;
  bool outside = false;
};

/// Rates of the sites of a portfolio's own programme (of all courses where it names none) against
/// limits that narrow with the resident days. A site stands for the first whole months of its
/// course, twelve of them at most, and only when these are over: every site for as long, no report
/// for other months than the one before, so that none can be subtracted from another.
struct SiteFunnel {
  EpisodeKind kind = EpisodeKind::use_of_force;
  std::size_t sites = 0;            ///< all of them
  std::size_t not_yet = 0;          ///< their months are not over
  std::size_t unknown = 0;          ///< no month with resident days
  std::size_t few = 0;              ///< fewer records than `kFewestRecords`
  std::optional<double> centre;     ///< of the points; nothing where none are shown
  std::vector<FunnelPoint> points;  ///< by resident days; empty below `kFewestPoints`
  std::size_t ready = 0;            ///< how many sites could be points
};

/// Fewer records tell who is meant.
inline constexpr std::int64_t kFewestRecords = 5;
/// Fewer points give no limits worth the name, and few houses are known by their size.
inline constexpr std::size_t kFewestPoints = 10;
/// The months that a site stands for.
inline constexpr std::size_t kFunnelMonths = 12;

SiteFunnel site_funnel(const PortfolioFolder& portfolio, EpisodeKind kind, Date today);

}  // namespace trivsel::report
