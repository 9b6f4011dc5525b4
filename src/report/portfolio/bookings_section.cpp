#include "report/portfolio/sections.hpp"
#include "report/report_text.hpp"

namespace trivsel::report {

Section bookings_section(const PortfolioReport& report, Language language) {
  Section section = section_of("consultants", {"Consultants", "Konsulenter"}, language);
  if (report.bookings.empty()) {
    add(section, in({"No consultant is in two courses at one time.",
                     "Ingen konsulent er i to forløb på samme tid."},
                    language));
    return section;
  }
  Table table;
  table.caption = in({"One consultant in two courses on one day. The same id is the same person.",
                      "Én konsulent i to forløb på samme dag. Det samme id er den samme person."},
                     language);
  table.columns = columns_of({{{"Day", "Dag"}, false},
                              {{"Consultant", "Konsulent"}, false},
                              {{"At", "Ved"}, false},
                              {{"And at", "Og ved"}, false},
                              {{"At one time", "På samme tid"}, false}},
                             language);
  const Text yes{"yes", "ja"};
  const Text open{"not known: a time is missing", "ikke kendt: et tidspunkt mangler"};
  for (const BookingRow& row : report.bookings) {
    table.rows.push_back({long_date(row.day).in(language), row.consultant,
                          fmt::format("{} ({})", row.other_activity, row.other_folder),
                          fmt::format("{} ({})", row.activity, row.folder),
                          in(row.at_one_time ? yes : open, language)});
  }
  section.blocks.emplace_back(std::move(table));
  return section;
}

}  // namespace trivsel::report
