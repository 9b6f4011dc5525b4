#include "report/series/month_sources.hpp"

#include <algorithm>

namespace trivsel::report {
namespace {

/// The ids of the sites asked for (empty: all); one nameless site where the course names none.
std::vector<std::string_view> site_ids(const Course& course, std::string_view only) {
  if (!only.empty()) return {only};
  std::vector<std::string_view> ids;
  for (const Site& site : course.sites) ids.push_back(site.id.value_or({}));
  if (ids.empty()) ids.emplace_back();
  return ids;
}

bool is_of_site(const At<std::string_view>& named, std::string_view site, std::size_t sites) {
  return named ? *named == site : sites == 1;
}

/// One site's count of a baseline month. A row without `against` speaks for all; rows kept apart
/// are added where both are there. Two rows that contradict each other say nothing.
class BaselineCell {
 public:
  void add(const BaselineMonth& row, EpisodeKind kind) {
    const At<int>& count = row.count(kind);
    if (!count) return;
    const std::size_t slot = !row.against ? 0 : row.against.is(Against::staff) ? 1 : 2;
    std::optional<std::int64_t>& place = counts_[slot];
    if (place && *place != *count) contradicts_ = true;
    place = *count;
  }

  [[nodiscard]] std::optional<std::int64_t> count(const Selection& what) const {
    if (contradicts_) return std::nullopt;
    if (what.against) return counts_[*what.against == Against::staff ? 1 : 2];
    if (counts_[0]) return counts_[0];
    const bool one_is_enough = what.kind == EpisodeKind::use_of_force && (counts_[1] || counts_[2]);
    if (!one_is_enough && (!counts_[1] || !counts_[2])) return std::nullopt;
    return counts_[1].value_or(0) + counts_[2].value_or(0);
  }

 private:
  std::optional<std::int64_t> counts_[3];
  bool contradicts_ = false;
};

}  // namespace

std::optional<std::int64_t> baseline_count(const CourseFolder& folder, const Selection& what,
                                           Month month) {
  if (what.is_of_course_only()) return std::nullopt;
  const auto sites = site_ids(folder.course, what.site);
  const std::size_t all = std::max<std::size_t>(folder.course.sites.size(), 1);
  std::int64_t sum = 0;
  for (const std::string_view site : sites) {
    BaselineCell cell;
    for (const BaselineMonth& row : folder.baseline.baseline) {
      if (row.month.is(month) && is_of_site(row.site, site, all)) cell.add(row, what.kind);
    }
    const auto count = cell.count(what);
    if (!count) return std::nullopt;
    sum += *count;
  }
  return sum;
}

namespace {

std::optional<std::int64_t> days_of_site(const CourseFolder& folder, Month month,
                                         std::string_view site, std::size_t sites) {
  std::optional<std::int64_t> days;
  for (const OccupancyMonth& row : folder.occupancy.occupancy) {
    if (!row.month.is(month) || !is_of_site(row.site, site, sites)) continue;
    if (!row.resident_days || (days && *days != *row.resident_days)) return std::nullopt;
    days = *row.resident_days;
  }
  return days;
}

}  // namespace

std::optional<std::int64_t> resident_days(const CourseFolder& folder, Month month,
                                          std::string_view site_asked) {
  const auto sites = site_ids(folder.course, site_asked);
  const std::size_t all = std::max<std::size_t>(folder.course.sites.size(), 1);
  std::int64_t sum = 0;
  for (const std::string_view site : sites) {
    const auto days = days_of_site(folder, month, site, all);
    if (!days) return std::nullopt;
    sum += *days;
  }
  return sum > 0 ? std::optional(sum) : std::nullopt;
}

}  // namespace trivsel::report
