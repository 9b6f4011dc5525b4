#include "report/portfolio_report.hpp"
#include "report/report_text.hpp"
#include "report/section_parts.hpp"

namespace trivsel::report {
namespace {

constexpr std::string_view kDash = "\u2013";

std::string number(std::size_t n, Language language) {
  return grouped_text(static_cast<std::int64_t>(n), language);
}

Message count(std::size_t n, Text one, Text many) {
  return counted(static_cast<std::int64_t>(n), one, many);
}

std::vector<Column> columns_of(std::initializer_list<std::pair<Text, bool>> columns,
                               Language language) {
  std::vector<Column> all;
  for (const auto& [name, is_number] : columns) all.push_back({in(name, language), is_number});
  return all;
}

std::string period_text(const CourseRow& row, Language language) {
  if (!row.start) return std::string(kDash);
  if (!row.end) return say("from {}", "fra {}", long_date(*row.start)).in(language);
  return fmt::format("{} {} {}", long_date(*row.start).in(language), kDash,
                     long_date(*row.end).in(language));
}

std::size_t number_at(const PortfolioReport& report, Stage stage) {
  return static_cast<std::size_t>(
      std::count_if(report.courses.begin(), report.courses.end(),
                    [&](const CourseRow& row) { return row.stage == stage; }));
}

Section short_section(const PortfolioReport& report, Language language) {
  Section section = section_of("short", {"In short", "Kort fortalt"}, language);
  Bullets bullets;
  const auto add = [&](const Message& message) { bullets.items.push_back(message.in(language)); };
  std::string stages;
  std::size_t unknown = report.courses.size();
  for (std::size_t i = 0; i < choices(Stage{}).size(); ++i) {
    const auto stage = static_cast<Stage>(i);
    const std::size_t n = number_at(report, stage);
    unknown -= n;
    if (n > 0) stages += fmt::format(", {} {}", n, label_of(stage).in(language));
  }
  add(say("{}{}.", "{}{}.",
          count(report.courses.size(), {"course", "forløb"}, {"courses", "forløb"}), stages));
  if (unknown > 0) {
    add(say("{} cannot be read: nothing below tells of it.",
            "{} kan ikke læses: intet herunder fortæller om det.",
            count(unknown, {"course", "forløb"}, {"courses", "forløb"})));
  }
  std::size_t errors = report.own_errors;
  std::size_t warnings = report.own_warnings;
  std::size_t notes = report.own_notes;
  for (const CourseRow& row : report.courses) {
    errors += row.errors;
    warnings += row.warnings;
    notes += row.notes;
  }
  add(errors + warnings + notes == 0
          ? Message(Text{"The check finds nothing open.", "Kontrollen finder intet åbent."})
          : say("The check finds {}, {} and {}.", "Kontrollen finder {}, {} og {}.",
                count(errors, {"error", "fejl"}, {"errors", "fejl"}),
                count(warnings, {"warning", "advarsel"}, {"warnings", "advarsler"}),
                count(notes, {"note", "bemærkning"}, {"notes", "bemærkninger"})));
  section.blocks.emplace_back(std::move(bullets));
  return section;
}

Section courses_section(const PortfolioReport& report, Language language) {
  Section section = section_of("courses", {"Courses", "Forløb"}, language);
  Table table;
  table.caption = in({"In the order of their folders. The last three columns are what "
                      "`trivsel check` finds in each.",
                      "I mappernes rækkefølge. De sidste tre kolonner er det, `trivsel check` "
                      "finder i hvert."},
                     language);
  table.columns = columns_of({{{"Folder", "Mappe"}, false},
                              {{"Course", "Forløb"}, false},
                              {{"Sites", "Tilbud"}, false},
                              {{"Period", "Periode"}, false},
                              {{"Stage", "Stadie"}, false},
                              {{"Errors", "Fejl"}, true},
                              {{"Warnings", "Advarsler"}, true},
                              {{"Notes", "Bemærkninger"}, true}},
                             language);
  const Text unreadable{"cannot be read", "kan ikke læses"};
  for (const CourseRow& row : report.courses) {
    table.rows.push_back({row.folder, row.title, fmt::format("{}", fmt::join(row.sites, "; ")),
                          period_text(row, language),
                          (row.stage ? label_of(*row.stage) : Message(unreadable)).in(language),
                          number(row.errors, language), number(row.warnings, language),
                          number(row.notes, language)});
  }
  section.blocks.emplace_back(std::move(table));
  return section;
}

Section cohorts_section(const PortfolioReport& report, Language language) {
  Section section =
      section_of("capacity", {"Starts and capacity", "Opstart og kapacitet"}, language);
  if (report.cohorts.empty()) {
    add(section, in({"The programme sets no number of courses.",
                     "Programmet fastsætter ikke noget antal forløb."},
                    language));
    return section;
  }
  Table table;
  table.caption = in(
      {"Courses of the programme by the day of their start.", "Programmets forløb efter startdag."},
      language);
  table.columns = columns_of({{{"Start", "Start"}, false},
                              {{"Courses", "Forløb"}, true},
                              {{"Room for", "Plads til"}, true},
                              {{"Free", "Ledige"}, true}},
                             language);
  for (const CohortRow& row : report.cohorts) {
    const std::string days = fmt::format("{} {} {}", long_date(row.from).in(language), kDash,
                                         long_date(row.to).in(language));
    const Text whole{"In all", "I alt"};
    const std::size_t free = row.most > row.started ? row.most - row.started : 0;
    table.rows.push_back({row.whole ? fmt::format("{} ({})", whole.in(language), days) : days,
                          number(row.started, language), number(row.most, language),
                          number(free, language)});
  }
  section.blocks.emplace_back(std::move(table));
  return section;
}

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

std::string money(Amount amount, Language language) {
  return kroner(amount).in(language);
}

Table sums_table(Text caption, Text first, Language language) {
  Table table;
  table.caption = in(caption, language);
  table.columns = columns_of({{first, false},
                              {{"Budget", "Budget"}, true},
                              {{"Spent", "Forbrug"}, true},
                              {{"Still planned", "Endnu planlagt"}, true},
                              {{"Left", "Rest"}, true}},
                             language);
  return table;
}

std::vector<std::string> sums_row(std::string name, const Sums& sums, Language language) {
  return {std::move(name), money(sums.budget, language), money(sums.spent, language),
          money(sums.committed, language), money(sums.rest(), language)};
}

Table grants_table(const GrantSums& grants, Language language) {
  Table table;
  table.caption = in({"By grant", "Efter bevilling"}, language);
  table.columns = columns_of({{{"Grant", "Bevilling"}, false},
                              {{"Days", "Periode"}, false},
                              {{"Granted", "Bevilget"}, true},
                              {{"Booked", "Bogført"}, true},
                              {{"Still planned", "Endnu planlagt"}, true},
                              {{"Left", "Rest"}, true}},
                             language);
  for (const GrantUse& use : grants.grants) {
    const Grant& grant = *use.grant;
    table.rows.push_back({shown(grant.title ? *grant.title : *grant.id),
                          fmt::format("{} {} {}", long_date(*grant.from).in(language), kDash,
                                      long_date(*grant.to).in(language)),
                          money(*grant.amount, language), money(use.spent, language),
                          money(use.committed, language), money(use.rest(), language)});
  }
  return table;
}

Section money_section(const PortfolioReport& report, Language language) {
  Section section = section_of("money", {"Money", "Økonomi"}, language);
  const PortfolioMoney& view = report.money;
  Table by_course = sums_table({"By course", "Efter forløb"}, {"Folder", "Mappe"}, language);
  for (const CourseMoney& row : view.courses) {
    const std::string folder = shown(row.course->path);
    by_course.rows.push_back(
        row.known ? sums_row(folder, row.sums, language)
                  : std::vector<std::string>{folder, std::string(kDash), std::string(kDash),
                                             std::string(kDash), std::string(kDash)});
  }
  by_course.rows.push_back(sums_row(in({"In all", "I alt"}, language), view.total, language));
  section.blocks.emplace_back(std::move(by_course));
  Table by_payer = sums_table({"By payer", "Efter betaler"}, {"Paid by", "Afholdes af"}, language);
  for (const auto& [payer, sums] : view.payers) {
    by_payer.rows.push_back(
        sums_row(payer ? label_of(*payer).in(language) : std::string(kDash), sums, language));
  }
  if (!by_payer.rows.empty()) section.blocks.emplace_back(std::move(by_payer));
  if (!view.grants.grants.empty()) section.blocks.emplace_back(grants_table(view.grants, language));
  for (const Message& sentence : lower_bound_sentences(view)) {
    add(section, sentence.in(language), Paragraph::Weight::small);
  }
  return section;
}

Section method_section(Language language) {
  Section section =
      section_of("method", {"What is not told here", "Det, der ikke står her"}, language);
  add(section,
      in({"Episodes are not counted here. In one house a small number tells who is meant, and "
          "houses beside each other are read as a ranking, though they register differently and "
          "house different people. Each course's own report has its charts.",
          "Episoder tælles ikke her. I ét hus fortæller et lille tal, hvem der er tale om, og huse "
          "ved siden af hinanden læses som en rangliste, selv om de registrerer forskelligt og "
          "rummer forskellige mennesker. Hvert forløbs egen rapport har dets diagrammer."},
         language));
  return section;
}

}  // namespace

Document portfolio_document(const PortfolioReport& report, Language language,
                            std::string_view version) {
  Document document;
  document.language = language;
  document.title = report.title.empty()
                       ? in({"Portfolio without a title", "Portefølje uden titel"}, language)
                       : report.title;
  document.subtitle =
      say("Portfolio as of {}", "Portefølje pr. {}", long_date(report.today)).in(language);
  document.notice =
      in({"For those who lead the programme.", "Til dem, der leder programmet."}, language);
  const std::string edition = report.edition.empty()
                                  ? std::string()
                                  : say(", edition {}", ", udgave {}", report.edition).in(language);
  document.facts = {
      {in({"Programme", "Program"}, language), report.programme.in(language) + edition}};
  document.sections = {short_section(report, language),   courses_section(report, language),
                       cohorts_section(report, language), bookings_section(report, language),
                       money_section(report, language),   method_section(language)};
  document.footer =
      mark_sentence({"portfolio", language, report.now, report.basis, std::string(version)})
          .in(language);
  return document;
}

}  // namespace trivsel::report
