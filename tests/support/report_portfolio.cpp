#include "support/report_portfolio.hpp"

#include "folder/load_portfolio.hpp"
#include "rules/programmes.hpp"
#include "unit/files_scratch.hpp"
#include "values/clock.hpp"

namespace trivsel::tests {
namespace {

std::string course_yaml(const std::string& id) {
  return fmt::format(R"(format: 1
programme: magtanvendelse-voksne
programme_edition: "2026.1"
id: {0}-2025
title: Roligt på {0}
language: da
period: {{start: 2025-01-01, end: 2025-12-31}}
sites:
  - {{id: {0}, name: Botilbuddet {0}, legal_bases: [sel-108], ownership: municipal, places: 12}}
)",
                     id);
}

std::string occupancy_yaml(const std::string& id, int resident_days) {
  std::string out = "occupancy:\n";
  for (int month = 1; month <= 12; ++month) {
    out += fmt::format("  - {{month: 2025-{:02}, site: {}, resident_days: {}}}\n", month, id,
                       resident_days);
  }
  return out;
}

void put_episodes(Files& files, const std::string& folder, const std::string& site, int count) {
  const Date first = *parse_date("2025-01-01");
  for (int i = 0; i < count; ++i) {
    const std::string day = format(first + std::chrono::days{i});
    const std::string id = fmt::format("{}T1200-abc{:03}", day, i);
    files[fmt::format("{}/episodes/2025/{}.yaml", folder, id)] =
        fmt::format("id: {}\noccurred: {}T12:00\nsite: {}\nplace: gang\nkinds: [use-of-force]\n",
                    id, day, site);
  }
}

}  // namespace

Files portfolio_files(const std::vector<House>& houses) {
  Files files;
  files["portfolio.yaml"] =
      "format: 1\nprogramme: magtanvendelse-voksne\ntitle: Husene\nlanguage: da\n"
      "courses: [\"forloeb/*\"]\n";
  int number = 0;
  for (const House& house : houses) {
    const std::string id = fmt::format("hus-{:02}", ++number);
    const std::string folder = "forloeb/" + id;
    files[folder + "/course.yaml"] = course_yaml(id);
    files[folder + "/occupancy.yaml"] = occupancy_yaml(id, house.resident_days);
    put_episodes(files, folder, id, house.uses_of_force);
  }
  return files;
}

ReportedPortfolio portfolio_of(const Files& files, const std::string& today) {
  const testing::Scratch scratch;
  for (const auto& [path, bytes] : files) scratch.put(path, bytes);
  ReportedPortfolio made{load_portfolio(Directory::open(scratch.path())), {}, {}};
  const LocalTime now = parse_as_of(today).value();
  made.check = check_portfolio(
      made.folder, [](CourseFolder& folder) { return programme_of(folder, {}); }, now);
  made.report = report::portfolio_report(made.folder, made.check, now);
  return made;
}

}  // namespace trivsel::tests
