#include "folder/repeated_months.hpp"

#include <map>
#include <tuple>

namespace trivsel {
namespace {

/// What one number stands for: a month, a site, whom it was directed at and what was counted.
using Counted = std::tuple<Month, std::string_view, std::optional<Against>, EpisodeKind>;

/// The different numbers that stand for one thing, each with the first place where it does.
using Numbers = std::map<int, Where>;

/// The place of another number for the same thing, where this one is new; it is noted.
std::optional<Where> contradicted(Numbers& numbers, int number, Where where) {
  const bool is_new = numbers.emplace(number, where).second;
  if (!is_new || numbers.size() == 1) return std::nullopt;
  const auto first = std::min_element(
      numbers.begin(), numbers.end(),
      [](const auto& a, const auto& b) { return a.second.span.begin < b.second.span.begin; });
  return first->second;
}

class RepeatedMonths {
 public:
  explicit RepeatedMonths(CourseFolder& folder) : folder_(folder) {}

  void baseline() {
    std::map<Counted, Numbers> all;
    for (const BaselineMonth& row : folder_.baseline.baseline) {
      if (!row.month) continue;
      const auto against = row.against ? std::optional(*row.against) : std::nullopt;
      std::optional<Where> before;
      for (std::size_t i = 0; i < choices(EpisodeKind{}).size(); ++i) {
        const auto kind = static_cast<EpisodeKind>(i);
        if (!row.count(kind)) continue;
        Numbers& numbers = all[{*row.month, site_of(row.site), against, kind}];
        const auto other = contradicted(numbers, *row.count(kind), row.month.where);
        if (!before) before = other;
      }
      if (!before) continue;
      add(row.month.where, *before,
          say("{} has different counts at {}", "{} har forskellige antal for {}",
              long_month(*row.month), shown(row.site)));
    }
  }

  void occupancy() {
    std::map<std::pair<Month, std::string_view>, Numbers> all;
    for (const OccupancyMonth& row : folder_.occupancy.occupancy) {
      if (!row.month || !row.resident_days) continue;
      Numbers& numbers = all[{*row.month, site_of(row.site)}];
      const auto before = contradicted(numbers, *row.resident_days, row.month.where);
      if (!before) continue;
      add(row.month.where, *before,
          say("{} has different numbers of resident days at {}",
              "{} har forskellige antal beboerdøgn for {}", long_month(*row.month),
              shown(row.site)));
    }
  }

 private:
  /// The only site where none is named.
  [[nodiscard]] std::string_view site_of(const At<std::string_view>& site) const {
    const Records<Site>& sites = folder_.course.sites;
    const bool only_one = site.absent() && sites.size() == 1;
    return only_one ? sites.items.front().id.value : site.value_or({});
  }

  [[nodiscard]] Message shown(const At<std::string_view>& site) const {
    const std::string_view id = site_of(site);
    if (id.empty()) return Text{"the site", "tilbuddet"};
    return say("{}", "{}", id);
  }

  void add(Where where, Where before, Message message) {
    Finding& finding = folder_.findings.emplace_back();
    finding.rule = "TRV008";
    finding.where = where;
    finding.message = std::move(message);
    finding.help = Text{"keep the line that is right, and delete the other one",
                        "behold den linje, der er rigtig, og slet den anden"};
    finding.related.push_back({before, Text{"the first one", "den første"}});
  }

  CourseFolder& folder_;
};

}  // namespace

void note_repeated_months(CourseFolder& folder) {
  RepeatedMonths months(folder);
  months.baseline();
  months.occupancy();
}

}  // namespace trivsel
