#include <algorithm>

#include "report/portfolio/sections.hpp"
#include "report/report_text.hpp"

namespace trivsel::report {
namespace {

std::string period_text(const CourseRow& row, Language language) {
  if (!row.start) return std::string(kDash);
  if (!row.end) return say("from {}", "fra {}", long_date(*row.start)).in(language);
  return days_text(*row.start, *row.end, language);
}

std::string places_text(const ProgrammeRow& row, Language language) {
  if (row.sites_without_places == row.sites) return std::string(kDash);
  const std::string places = grouped_text(row.places, language);
  if (row.sites_without_places == 0) return places;
  return say("{} ({} of the sites not stated)", "{} ({} af tilbuddene ikke oplyst)", places,
             row.sites_without_places)
      .in(language);
}

/// "Socialtilsynet, order"; of a request, who asks says it all.
Message origin_text(const OriginRow& row) {
  if (row.key == "application") return row.by;
  if (!row.kind || row.kind == ReferralKind::request) return row.by;
  return say("{}, {}", "{}, {}", row.by, label_of(*row.kind));
}

Table origins_table(const PortfolioReport& report, Language language) {
  Table table;
  table.caption = in({"How the courses came; one that came in two ways counts twice",
                      "Hvordan forløbene kom; et, der kom ad to veje, tæller to gange"},
                     language);
  table.columns = columns_of({{{"From", "Fra"}, false}, {{"Courses", "Forløb"}, true}}, language);
  for (const OriginRow& row : report.origins) {
    table.rows.push_back(
        {capitalised(origin_text(row)).in(language), number(row.courses, language)});
  }
  return table;
}

/// Kinds of parties that no course has get no column.
Table programmes_table(const PortfolioReport& report, Language language) {
  struct Parties {
    Text name;
    std::size_t ProgrammeRow::* count;
  };
  constexpr Parties kinds[] = {
      {{"Administrations", "Forvaltninger"}, &ProgrammeRow::administrations},
      {{"Suppliers", "Leverandører"}, &ProgrammeRow::suppliers},
      {{"Operators and organisations", "Driftsherrer og organisationer"},
       &ProgrammeRow::organisations}};
  Table table;
  table.caption = in({"Sites and parties are counted course by course",
                      "Tilbud og parter er talt forløb for forløb"},
                     language);
  table.columns = columns_of({{{"Programme", "Program"}, false},
                              {{"Courses", "Forløb"}, true},
                              {{"Sites", "Tilbud"}, true},
                              {{"Places", "Pladser"}, true}},
                             language);
  const Text none{"none named", "intet angivet"};
  for (const ProgrammeRow& row : report.programmes) {
    table.rows.push_back({row.id.empty() ? in(none, language) : row.name.in(language),
                          number(row.courses.all(), language), number(row.sites, language),
                          places_text(row, language)});
  }
  for (const Parties& kind : kinds) {
    const bool any = std::any_of(report.programmes.begin(), report.programmes.end(),
                                 [&](const ProgrammeRow& row) { return row.*kind.count > 0; });
    if (!any) continue;
    table.columns.push_back({in(kind.name, language), true});
    for (std::size_t i = 0; i < table.rows.size(); ++i) {
      table.rows[i].push_back(number(report.programmes[i].*kind.count, language));
    }
  }
  return table;
}

}  // namespace

Section portfolio_short_section(const PortfolioReport& report, Language language) {
  Section section = section_of("short", {"In short", "Kort fortalt"}, language);
  Bullets bullets;
  const auto add = [&](const Message& message) { bullets.items.push_back(message.in(language)); };
  const StageCounts stages = stages_of(report);
  Message list;
  for (std::size_t i = 0; i < stages.at.size(); ++i) {
    if (stages.at[i] == 0) continue;
    list = say("{}, {} {}", "{}, {} {}", list, stages.at[i], label_of(static_cast<Stage>(i)));
  }
  add(say("{}{}.", "{}{}.",
          count_of(report.courses.size(), {"course", "forløb"}, {"courses", "forløb"}), list));
  if (stages.unreadable > 0) {
    add(say("{} cannot be read: nothing below tells of it.",
            "{} kan ikke læses: intet herunder fortæller om det.",
            count_of(stages.unreadable, {"course", "forløb"}, {"courses", "forløb"})));
  }
  const TrialCounts& trials = report.examples.trials;
  if (trials.adopted + trials.adapted > 0) {
    add(say("The courses keep {}: {} adopted, {} adapted.",
            "Forløbene holder fast i {}: {} fastholdt, {} tilpasset.",
            count_of(trials.adopted + trials.adapted, {"trial", "prøvehandling"},
                     {"trials", "prøvehandlinger"}),
            trials.adopted, trials.adapted));
  }
  for (const GrantUse& use : report.money.grants.grants) {
    if (use.rest().ore >= 0) continue;
    add(say("The grant \"{}\" does not hold what is booked and planned: it lacks {}.",
            "Bevillingen \"{}\" rummer ikke det bogførte og planlagte: der mangler {}.",
            shown(use.grant->title ? *use.grant->title : *use.grant->id),
            kroner(Amount{-use.rest().ore})));
  }
  add(open_sentence(report.open));
  section.blocks.emplace_back(std::move(bullets));
  return section;
}

Section courses_section(const PortfolioReport& report, Language language) {
  Section section = section_of("courses", {"Courses", "Forløb"}, language);
  if (report.courses.empty()) {
    trivsel::report::add(
        section,
        in({"The portfolio has no courses yet.", "Porteføljen har endnu ingen forløb."}, language));
    return section;
  }
  Table table;
  table.caption = in({"In the order of their folders", "I mappernes rækkefølge"}, language);
  table.columns = columns_of({{{"Folder", "Mappe"}, false},
                              {{"Course", "Forløb"}, false},
                              {{"Sites", "Tilbud"}, false},
                              {{"Period", "Periode"}, false},
                              {{"Stage", "Stadie"}, false}},
                             language);
  const Text unreadable{"cannot be read", "kan ikke læses"};
  for (const CourseRow& row : report.courses) {
    table.rows.push_back({row.folder, row.title, fmt::format("{}", fmt::join(row.sites, "; ")),
                          period_text(row, language),
                          (row.stage ? label_of(*row.stage) : Message(unreadable)).in(language)});
  }
  section.blocks.emplace_back(std::move(table));
  return section;
}

Section programmes_section(const PortfolioReport& report, Language language) {
  Section section =
      section_of("programmes", {"Programmes and parties", "Programmer og parter"}, language);
  if (report.programmes.empty()) {
    add(section,
        in({"No course can tell of its programme.", "Intet forløb kan fortælle om sit program."},
           language));
    return section;
  }
  section.blocks.emplace_back(programmes_table(report, language));
  if (!report.origins.empty()) section.blocks.emplace_back(origins_table(report, language));
  return section;
}

}  // namespace trivsel::report
