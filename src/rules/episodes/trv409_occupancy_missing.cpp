#include <set>

#include "rules/episodes/rules.hpp"

namespace trivsel {
namespace {

using Months = std::vector<Month>;
using Recorded = std::set<std::pair<std::string_view, Month>>;

/// From the month in which the course starts to the last that is over and lies before its end.
Months complete_months(const Course& course, Date today) {
  const auto start = course.start();
  const auto end = course.end();
  if (!start || !end) return {};
  Months months;
  for (Month month = month_of(*start); last_day(month) < today && last_day(month) <= *end;
       month += std::chrono::months{1}) {
    months.push_back(month);
  }
  return months;
}

Recorded recorded_months(const CourseFolder& folder) {
  Recorded recorded;
  const auto& sites = folder.course.sites;
  for (const OccupancyMonth& entry : folder.occupancy.occupancy) {
    if (!entry.month || !entry.resident_days) continue;
    const bool only_site = entry.site.absent() && sites.size() == 1;
    const auto& site = only_site ? sites.items.front().id : entry.site;
    if (site) recorded.emplace(*site, *entry.month);
  }
  return recorded;
}

/// Months that follow each other, first and last of each row.
std::vector<std::pair<Month, Month>> rows_of(const Months& months) {
  std::vector<std::pair<Month, Month>> rows;
  for (const Month month : months) {
    if (!rows.empty() && rows.back().second + std::chrono::months{1} == month) {
      rows.back().second = month;
    } else {
      rows.emplace_back(month, month);
    }
  }
  return rows;
}

void note(const Case& c, std::string_view site, std::pair<Month, Month> row, Sink& sink) {
  sink.about_file(
      c, "occupancy.yaml",
      row.first == row.second
          ? say("{} has no resident days for {}", "{} har ingen beboerdøgn for {}", site,
                long_month(row.first))
          : say("{} has no resident days from {} to {}", "{} har ingen beboerdøgn fra {} til {}",
                site, long_month(row.first), long_month(row.second)),
      say("write them: {{month: {}, site: {}, resident_days: …}}; until then no rate is given",
          "skriv dem: {{month: {}, site: {}, resident_days: …}}; indtil da vises ingen rate",
          format(row.first), site));
}

void check(const Case& c, Sink& sink) {
  const Months months = complete_months(c.folder.course, c.today());
  const Recorded recorded = recorded_months(c.folder);
  for (const Site& site : c.folder.course.sites) {
    if (!site.id) continue;
    Months missing;
    std::copy_if(months.begin(), months.end(), std::back_inserter(missing),
                 [&](Month month) { return !recorded.contains({*site.id, month}); });
    for (const auto& row : rows_of(missing)) note(c, *site.id, row, sink);
  }
}

}  // namespace

const Rule& trv409() {
  static const Rule rule = make_rule({.code = "TRV409",
                                      .name = "occupancy-missing",
                                      .always = true,
                                      .level = Level::note,
                                      .from = Stage::running,
                                      .reads = Part::course | Part::occupancy},
                                     check);
  return rule;
}

}  // namespace trivsel
