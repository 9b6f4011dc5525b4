#include "report/portfolio/overview.hpp"

#include <map>
#include <set>

#include "report/view_values.hpp"

namespace trivsel::report {
namespace {

void take_sites(const Course& course, ProgrammeRow& row) {
  row.sites += course.sites.items.size();
  for (const Site& site : course.sites) {
    row.places += site.places.value_or(0);
    row.sites_without_places += site.places ? 0 : 1;
  }
}

void take_parties(const Course& course, ProgrammeRow& row) {
  for (const Party& party : course.parties) {
    row.administrations += party.kind.is(PartyKind::administration) ? 1 : 0;
    row.suppliers += party.kind.is(PartyKind::supplier) ? 1 : 0;
    const bool speaks_for_many =
        party.kind.is(PartyKind::operator_) || party.kind.is(PartyKind::interest_organisation);
    row.organisations += speaks_for_many ? 1 : 0;
  }
}

/// Who, and what it was; the kind counts from 1, 0 is none.
using Origin = std::pair<std::size_t, std::size_t>;

OriginRow origin_row(Origin origin, std::size_t courses) {
  OriginRow row{"application", Text{"application", "ansøgning"}, std::nullopt, courses};
  if (origin.first > 0) {
    const auto by = static_cast<Referrer>(origin.first - 1);
    row.key = key_of(by);
    row.by = label_of(by);
  }
  if (origin.second > 0) row.kind = static_cast<ReferralKind>(origin.second - 1);
  return row;
}

std::set<Origin> origins_of_course(const Course& course) {
  std::set<Origin> all;
  if (course.application) all.insert({0, 0});
  for (const Referral& referral : course.referral) {
    if (!referral.by) continue;
    all.insert({static_cast<std::size_t>(*referral.by) + 1,
                referral.kind ? static_cast<std::size_t>(*referral.kind) + 1 : 0});
  }
  return all;
}

}  // namespace

std::vector<ProgrammeRow> programmes_of(const PortfolioFolder& portfolio,
                                        const PortfolioCheck& check) {
  std::map<std::string, ProgrammeRow> rows;
  for (std::size_t i = 0; i < portfolio.courses.size(); ++i) {
    const PortfolioCourse& entry = portfolio.courses[i];
    if (!entry.counts()) continue;
    const Course& course = entry.folder.course;
    const std::string id = text_of(course.programme);
    ProgrammeRow& row = rows[id];
    row.id = id;
    if (row.name.empty()) row.name = {id, id};
    const LoadedPack* pack = check.courses[i].programme.pack.get();
    if (pack != nullptr && pack->pack.name) {
      const Message name = pack->pack.name->message();
      row.name = {shown(name.en), shown(name.da)};
    }
    row.courses.add(check.courses[i].result.stage);
    take_sites(course, row);
    take_parties(course, row);
  }
  std::vector<ProgrammeRow> all;
  for (auto& [id, row] : rows) all.push_back(std::move(row));
  return all;
}

std::vector<OriginRow> origins_of(const PortfolioFolder& portfolio) {
  std::map<Origin, std::size_t> counts;
  for (const PortfolioCourse& entry : portfolio.courses) {
    if (!entry.counts()) continue;
    for (const Origin& origin : origins_of_course(entry.folder.course)) ++counts[origin];
  }
  std::vector<OriginRow> rows;
  for (const auto& [origin, courses] : counts) rows.push_back(origin_row(origin, courses));
  return rows;
}

}  // namespace trivsel::report
