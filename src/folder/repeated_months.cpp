#include "folder/repeated_months.hpp"

#include <map>
#include <tuple>

namespace trivsel {
namespace {

/// What one number stands for: a month, a site, whom it was directed at and what was counted.
using Counted = std::tuple<Month, std::string_view, std::optional<Against>, EpisodeKind>;

class RepeatedMonths {
 public:
  explicit RepeatedMonths(CourseFolder& folder) : folder_(folder) {}

  void baseline() {
    std::map<Counted, Where> first;
    for (const BaselineMonth& row : folder_.baseline.baseline) {
      if (!row.month) continue;
      const auto against = row.against ? std::optional(*row.against) : std::nullopt;
      std::optional<Where> before;
      for (std::size_t i = 0; i < choices(EpisodeKind{}).size(); ++i) {
        const auto kind = static_cast<EpisodeKind>(i);
        if (!row.count(kind)) continue;
        const Counted key{*row.month, site_of(row.site), against, kind};
        const auto [entry, is_new] = first.emplace(key, row.month.where);
        if (!is_new && !before) before = entry->second;
      }
      if (before) {
        add(row.month.where, *before,
            say("{} is counted twice at {}", "{} er talt op to gange for {}",
                long_month(*row.month), shown(row.site)));
      }
    }
  }

  void occupancy() {
    std::map<std::pair<Month, std::string_view>, Where> first;
    for (const OccupancyMonth& row : folder_.occupancy.occupancy) {
      if (!row.month || !row.resident_days) continue;
      const std::pair key(*row.month, site_of(row.site));
      const auto [entry, is_new] = first.emplace(key, row.month.where);
      if (is_new) continue;
      add(row.month.where, entry->second,
          say("{} has its resident days twice at {}", "{} har beboerdøgn to gange for {}",
              long_month(*row.month), shown(row.site)));
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
