#include "report/share/shared_portfolio.hpp"

#include <algorithm>
#include <tuple>

#include "report/document/section_parts.hpp"
#include "report/json_values.hpp"
#include "report/report_text.hpp"
#include "report/share/shared_sections.hpp"
#include "report/share/told_mark.hpp"

namespace trivsel::report {
namespace {

SharedSums rounded(const Sums& sums) {
  return {.code = {},
          .payer = {},
          .budget = thousands(sums.budget),
          .spent = thousands(sums.spent),
          .committed = thousands(sums.committed),
          .rest = thousands(sums.rest())};
}

std::optional<Month> month(std::optional<Date> date) {
  return date ? std::optional(month_of(*date)) : std::nullopt;
}

void take_courses(const PortfolioReport& report, SharedPortfolio& shared) {
  std::vector<const CourseRow*> rows;
  for (const CourseRow& row : report.courses) rows.push_back(&row);
  std::stable_sort(rows.begin(), rows.end(), [](const CourseRow* a, const CourseRow* b) {
    const auto told = [](const CourseRow* row) {
      return std::tuple(month(row->start), month(row->end), row->sites.size(), row->stage);
    };
    return told(a) < told(b);
  });
  for (const CourseRow* row : rows) {
    shared.courses.push_back({fmt::format("C{}", shared.courses.size() + 1), row->sites.size(),
                              month(row->start), month(row->end), row->stage});
  }
}

void take_money(const PortfolioReport& report, SharedPortfolio& shared) {
  for (const GrantUse& use : report.money.grants.grants) {
    shared.grants.push_back({.code = fmt::format("G{}", shared.grants.size() + 1),
                             .payer = {},
                             .budget = thousands(*use.grant->amount),
                             .spent = thousands(use.spent),
                             .committed = thousands(use.committed),
                             .rest = thousands(use.rest())});
  }
  for (const auto& [payer, sums] : report.money.payers) {
    shared.payers.push_back(rounded(sums));
    shared.payers.back().payer = payer;
  }
  shared.total = rounded(report.money.total);
}

}  // namespace

SharedPortfolio shared_portfolio(const PortfolioReport& report, bool carried, int fewest) {
  SharedPortfolio shared;
  shared.fewest = fewest;
  shared.programme = Text{"a programme of one's own", "et eget program"};
  if (carried) {
    shared.programme_id = report.programme_id;
    shared.programme = report.programme;
    shared.edition = report.edition;
    shared.cohorts = report.cohorts;
  }
  shared.today = report.today;
  shared.now = report.now;
  shared.double_bookings = report.bookings.size();
  take_courses(report, shared);
  take_money(report, shared);
  return shared;
}

namespace {

Section courses_section(const SharedPortfolio& shared, Language language) {
  Section section = section_of("courses", {"Courses", "Forløb"}, language);
  Table table;
  table.caption = in({"By the month of their start", "Efter startmåned"}, language);
  table.columns = columns_of({{{"Course", "Forløb"}, false},
                              {{"Sites", "Tilbud"}, true},
                              {{"Start", "Start"}, false},
                              {{"End", "Slut"}, false},
                              {{"Stage", "Stadie"}, false}},
                             language);
  const auto name = [&](std::optional<Month> month) {
    return month ? long_month(*month).in(language) : std::string(kDash);
  };
  const Text unreadable{"cannot be read", "kan ikke læses"};
  for (const SharedCourse& course : shared.courses) {
    table.rows.push_back(
        {course.code, number(course.sites, language), name(course.start), name(course.end),
         (course.stage ? label_of(*course.stage) : Message(unreadable)).in(language)});
  }
  section.blocks.emplace_back(std::move(table));
  return section;
}

Section cohorts_section(const SharedPortfolio& shared, Language language) {
  Section section =
      section_of("capacity", {"Starts and capacity", "Opstart og kapacitet"}, language);
  if (shared.cohorts.empty()) {
    add(section, in({"The programme sets no number of courses.",
                     "Programmet fastsætter ikke noget antal forløb."},
                    language));
    return section;
  }
  Table table;
  table.caption =
      in({"Courses of the programme by their start", "Programmets forløb efter start"}, language);
  table.columns = columns_of({{{"Start", "Start"}, false},
                              {{"Courses", "Forløb"}, true},
                              {{"Room for", "Plads til"}, true}},
                             language);
  for (const CohortRow& row : shared.cohorts) {
    const std::string days = fmt::format("{} {} {}", long_date(row.from).in(language), kDash,
                                         long_date(row.to).in(language));
    const Text whole{"In all", "I alt"};
    table.rows.push_back({row.whole ? fmt::format("{} ({})", in(whole, language), days) : days,
                          number(row.started, language), number(row.most, language)});
  }
  section.blocks.emplace_back(std::move(table));
  return section;
}

Table money_table(Text caption, Text first, Text budget, Language language) {
  Table table;
  table.caption = in(caption, language);
  table.columns = columns_of({{first, false},
                              {budget, true},
                              {{"Spent", "Forbrug"}, true},
                              {{"Still planned", "Endnu planlagt"}, true},
                              {{"Left", "Rest"}, true}},
                             language);
  return table;
}

std::vector<std::string> money_row(std::string name, const SharedSums& sums, Language language) {
  return {std::move(name), thousands_text(sums.budget, language),
          thousands_text(sums.spent, language), thousands_text(sums.committed, language),
          thousands_text(sums.rest, language)};
}

Section money_section(const SharedPortfolio& shared, Language language) {
  Section section = section_of("money", {"Money", "Økonomi"}, language);
  const Text budget{"Budget", "Budget"};
  Table payers =
      money_table({"By payer, kroner in whole thousands", "Efter betaler, kroner i hele tusinder"},
                  {"Paid by", "Afholdes af"}, budget, language);
  for (const SharedSums& sums : shared.payers) {
    payers.rows.push_back(money_row(
        sums.payer ? label_of(*sums.payer).in(language) : std::string(kDash), sums, language));
  }
  payers.rows.push_back(money_row(in({"In all", "I alt"}, language), shared.total, language));
  section.blocks.emplace_back(std::move(payers));
  if (!shared.grants.empty()) {
    Table grants = money_table({"By grant", "Efter bevilling"}, {"Grant", "Bevilling"},
                               {"Granted", "Bevilget"}, language);
    for (const SharedSums& sums : shared.grants) {
      grants.rows.push_back(money_row(sums.code, sums, language));
    }
    section.blocks.emplace_back(std::move(grants));
  }
  add(section,
      in({"Every sum is a lower bound: wages of those who run the courses are in no folder. Each "
          "is "
          "rounded by itself, so they need not add up.",
          "Hver sum er en nedre grænse: lønnen til dem, der gennemfører forløbene, står i ingen "
          "mappe. Hver er rundet af for sig, så de behøver ikke gå op."},
         language),
      Paragraph::Weight::small);
  return section;
}

Section method_section(Language language) {
  Section section = section_of(
      "method", {"What is told here, and what is not", "Hvad der står her, og hvad der ikke gør"},
      language);
  add(section,
      in({"Episodes are not counted here. In one house a small number tells who is meant, and "
          "houses "
          "beside each other are read as a ranking, though they register differently. What the "
          "checks "
          "find is not told either, since many findings stand for one record each; nor are names, "
          "titles, ids, consultants and days.",
          "Episoder tælles ikke her. I ét hus fortæller et lille tal, hvem der er tale om, og huse "
          "ved siden af hinanden læses som en rangliste, selv om de registrerer forskelligt. Det, "
          "kontrollen finder, står her heller ikke, for mange af punkterne gælder hver én "
          "registrering; det samme gælder navne, titler, id'er, konsulenter og dage."},
         language));
  return section;
}

}  // namespace

Document shared_portfolio_document(const SharedPortfolio& shared, Language language,
                                   std::string_view version) {
  Document document;
  document.language = language;
  document.title = in({"Portfolio", "Portefølje"}, language);
  document.subtitle =
      say("To be shared, as of {}", "Til deling, pr. {}", long_date(shared.today)).in(language);
  document.notice = in({"Made to be handed on: courses by number, money rounded.",
                        "Lavet til at give videre: forløb med nummer, beløb rundet af."},
                       language);
  const std::string edition = shared.edition.empty()
                                  ? std::string()
                                  : say(", edition {}", ", udgave {}", shared.edition).in(language);
  document.facts = {
      {in({"Programme", "Program"}, language), shared.programme.in(language) + edition},
      {in({"Courses", "Forløb"}, language), number(shared.courses.size(), language)},
      {in({"Double bookings", "Dobbeltbookinger"}, language),
       say("{} (a consultant in two courses on one day)", "{} (en konsulent i to forløb samme dag)",
           shared.double_bookings)
           .in(language)}};
  document.sections = {courses_section(shared, language), cohorts_section(shared, language),
                       money_section(shared, language), method_section(language)};
  document.footer_command = kVerifyCommand;
  document.footer = mark_sentence({"portfolio",
                                   language,
                                   shared.now,
                                   {0, told_sha256(shared, language, version)},
                                   std::string(version),
                                   shared.fewest})
                        .in(language);
  return document;
}

namespace {

using Json = nlohmann::ordered_json;

Json told(const SharedPortfolio& shared, Language language, std::string_view version) {
  const auto sums = [](const SharedSums& row) {
    return Json{{"budget", row.budget * 1000},
                {"spent", row.spent * 1000},
                {"committed", row.committed * 1000},
                {"rest", row.rest * 1000}};
  };
  Json json;
  json["version"] = 1;
  json["tool"] = {{"name", "trivsel"}, {"version", version}};
  json["kind"] = "portfolio";
  json["shared"] = {{"min_cell", shared.fewest}};
  json["language"] = language == Language::da ? "da" : "en";
  json["today"] = format(shared.today);
  json["basis"] = {{"now", format(shared.now)}, {"sha256", ""}};
  json["programme"] = {{"id", text_or_null(shared.programme_id)},
                       {"name", shared.programme.in(language)},
                       {"edition", text_or_null(shared.edition)}};
  json["courses"] = Json::array();
  for (const SharedCourse& course : shared.courses) {
    json["courses"].push_back({{"code", course.code},
                               {"sites", course.sites},
                               {"start", month_json(course.start)},
                               {"end", month_json(course.end)},
                               {"stage", key_json(course.stage)}});
  }
  json["cohorts"] = Json::array();
  for (const CohortRow& row : shared.cohorts) {
    json["cohorts"].push_back({{"from", format(row.from)},
                               {"to", format(row.to)},
                               {"whole", row.whole},
                               {"room_for", row.most},
                               {"started", row.started}});
  }
  json["double_bookings"] = shared.double_bookings;
  Json payers = Json::array();
  for (const SharedSums& row : shared.payers) {
    Json one = {{"payer", key_json(row.payer)}};
    one.update(sums(row));
    payers.push_back(std::move(one));
  }
  Json grants = Json::array();
  for (const SharedSums& row : shared.grants) {
    Json one = {{"code", row.code}};
    one.update(sums(row));
    grants.push_back(std::move(one));
  }
  json["money"] = {
      {"lower_bound", true}, {"payers", payers}, {"grants", grants}, {"total", sums(shared.total)}};
  return json;
}

}  // namespace

std::string shared_portfolio_json(const SharedPortfolio& shared, Language language,
                                  std::string_view version) {
  return marked(told(shared, language, version));
}

std::string told_sha256(const SharedPortfolio& shared, Language language,
                        std::string_view version) {
  return sha256_of(told(shared, language, version));
}

}  // namespace trivsel::report
