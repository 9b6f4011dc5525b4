#include <doctest/doctest.h>

#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <set>

#include "cpr_numbers.hpp"
#include "report/document/render.hpp"
#include "report/status/status_document.hpp"
#include "support/html_reader.hpp"
#include "support/json_keys.hpp"
#include "support/report_course.hpp"
#include "text/hash.hpp"

using namespace trivsel;
using namespace trivsel::report;
using namespace trivsel::tests;

namespace {

std::string html_of(const StatusReport& report, Language language = Language::da) {
  return render_html(status_document(report, ReportKind::status, language, "1"));
}

/// All forms in both languages, one after the other.
std::string all_forms(const StatusReport& report) {
  std::string all;
  for (const Language language : {Language::da, Language::en}) {
    const Document document = status_document(report, ReportKind::status, language, "1");
    all += render_html(document) + render_markdown(document) + render_text(document) +
           status_json(report, ReportKind::status, language, "1");
  }
  return all;
}

/// Puts a text in the place of every text of the plan and of what else a report shows.
Files with_texts(Files files, const std::string& text) {
  const std::string quoted = nlohmann::json(text).dump();
  const auto replace = [&](const char* path, std::string_view key) {
    std::string& bytes = files.at(path);
    for (auto at = bytes.find(key); at != std::string::npos; at = bytes.find(key, at + 1)) {
      at += key.size();
      const std::size_t end = std::min(bytes.find('\n', at), bytes.size());
      bytes.replace(at, end - at, quoted);
    }
  };
  replace("course.yaml", "\ntitle: ");
  for (const char* key : {" title: ", " aim: ", " measure: ", " study: "})
    replace("plan.yaml", key);
  std::string& course = files.at("course.yaml");
  course.replace(course.find("Botilbuddet Hyldespiret"), 23, quoted);
  std::string& baseline = files.at("baseline.yaml");
  baseline.replace(baseline.find("ny registreringsapp"), 19, quoted);
  return files;
}

}  // namespace

TEST_CASE("status: markup in any text stays text, and adds no element") {
  const std::string plain =
      html_of(status_of("hostile", with_texts(course_files(), "plain"), kDayOfCourse));
  const std::string tags = tags_of(read_html(plain));
  CHECK(is_balanced(read_html(plain)));
  for (const char* hostile :
       {"<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "</td></tr></table>",
        "<!--", "-->", "]]>", "</title></style><b>", "{{title}}{{{style}}}", "{{#sections}}",
        "&lt;b&gt;", "' onload='x", "</svg><script>", "<![CDATA["}) {
    CAPTURE(hostile);
    const StatusReport report =
        status_of("hostile", with_texts(course_files(), hostile), kDayOfCourse);
    CHECK(report.title == hostile);
    const std::string page = html_of(report);
    CHECK(tags_of(read_html(page)) == tags);
    const auto pieces = read_html(page);
    const auto heading = std::find_if(pieces.begin(), pieces.end(),
                                      [](const HtmlPiece& p) { return p.tag == "h1"; });
    CHECK((heading + 1)->text == hostile);
  }
}

TEST_CASE("status: no control character of a text reaches a reader") {
  const StatusReport report =
      status_of("hostile", with_texts(course_files(), "a\\e[31m"), kDayOfCourse);
  for (const unsigned char c : all_forms(report)) {
    REQUIRE_MESSAGE((c >= 0x20 || c == '\n'), static_cast<int>(c));
    REQUIRE(c != 0x7F);
  }
}

TEST_CASE("status: a page without script, network or inline style, its style named by hash") {
  const std::string page = html_of(status_of("whole", course_files(), kDayOfCourse));
  const auto pieces = read_html(page);
  std::string style;
  for (std::size_t i = 1; i < pieces.size(); ++i) {
    if (pieces[i - 1].tag == "style") style = pieces[i].text;
    CHECK(pieces[i].tag != "script");
    CHECK(pieces[i].tag != "link");
    for (const char* attribute : {" style=", " src=", " on", " href=\"h", " href=\"/", " xlink"}) {
      CHECK(pieces[i].attributes.find(attribute) == std::string::npos);
    }
  }
  CHECK(style.find("url(") == std::string::npos);
  CHECK(style.find("@import") == std::string::npos);
  CHECK(page.find("default-src 'none'; style-src 'sha256-" + sha256_base64(style) + "'") !=
        std::string::npos);
  CHECK(page.starts_with("<!DOCTYPE html>\n<html lang=\"da\">"));
}

TEST_CASE("status: the table of the page bears the figures of the JSON") {
  const StatusReport report = status_of("whole", course_files(), kDayOfCourse);
  const auto json =
      nlohmann::json::parse(status_json(report, ReportKind::status, Language::da, "1"));
  const auto pieces = read_html(html_of(report));
  for (const auto& chart : json.at("charts")) {
    const auto rows = first_table_after(pieces, chart.at("kind").get<std::string>());
    std::size_t months = 0;
    for (const auto& entry : chart.at("months")) {
      const std::string month = entry.at("month");
      const auto row = std::find_if(rows.begin(), rows.end(),
                                    [&](const auto& r) { return r[0] == month.substr(0, 4); });
      REQUIRE(row != rows.end());
      const bool whole = entry.at("state") == "baseline" || entry.at("state") == "course";
      const std::string count = std::to_string(entry.at("count").get<int>());
      CHECK((*row)[std::stoul(month.substr(5))] == (whole ? count : "(" + count + ")"));
      ++months;
    }
    CHECK(months == 18);
  }
}

TEST_CASE("status: the same folder gives the same bytes, however many threads read it") {
  const Files files = course_files();
  const StatusReport first = status_of("same", files, kDayOfCourse, 1);
  const StatusReport second = status_of("same-again", files, kDayOfCourse, 8);
  CHECK(all_forms(first) == all_forms(second));
}

TEST_CASE("status: neither a CPR number nor a citizen's code is in any form") {
  test::CprNumbers numbers(3);
  const auto number = numbers.next();
  const StatusReport report = status_of(
      "personal", with_texts(course_files(), "se " + number.joined_by("-") + " og B-07 her"),
      kDayOfCourse);
  const std::string all = all_forms(report);
  CHECK(all.find(number.birth) == std::string::npos);
  CHECK(all.find(number.rest) == std::string::npos);
  CHECK(all.find("B-07") == std::string::npos);
  CHECK(all.find("\u2022\u2022\u2022\u2022\u2022\u2022-\u2022\u2022\u2022\u2022") !=
        std::string::npos);
}

TEST_CASE("status: findings with rule, level and place, errors first") {
  Files files = course_files();
  files["plan.yaml"] += "trails: []\n";
  files["notes.yaml"] = "a: b\n";
  const StatusReport report = status_of("findings", files, kDayOfCourse);
  REQUIRE(report.findings.items.size() >= 2);
  CHECK(report.findings.errors + report.findings.warnings + report.findings.notes ==
        report.findings.items.size());
  const auto unknown = std::find_if(report.findings.items.begin(), report.findings.items.end(),
                                    [](const FindingItem& item) { return item.code == "TRV002"; });
  REQUIRE(unknown != report.findings.items.end());
  CHECK(unknown->path == "plan.yaml");
  CHECK(unknown->line > 80);
  CHECK(std::is_sorted(report.findings.items.begin(), report.findings.items.end(),
                       [](const auto& a, const auto& b) { return a.level > b.level; }));
  const Document document = status_document(report, ReportKind::status, Language::da, "1");
  CHECK(render_text(document).find("TRV002") != std::string::npos);
}

TEST_CASE("status: attendance by seat, as long as the seat is held") {
  const StatusReport report = status_of("whole", course_files(), kDayOfCourse);
  REQUIRE(report.attendance.teams.size() == 1);
  const auto& seats = report.attendance.teams[0].seats;
  const auto line = [&](std::size_t i) {
    const SeatView& seat = seats.at(i);
    return fmt::format("{} {} {} {} {} {}", seat.member, seat.activities, seat.present,
                       seat.excused, seat.absent, seat.unstated);
  };
  CHECK(line(0) == "leder 5 4 0 0 1");
  CHECK(line(1) == "amr 4 4 0 0 0");
  CHECK(line(2) == "amr-2 1 0 0 0 1");
  CHECK(line(3) == "tr 5 3 0 1 1");
  CHECK(line(4) == "forvaltning 5 2 1 0 2");
  CHECK(seats.at(6).member.empty());
  CHECK_FALSE(seats.at(6).is_expected);
  CHECK(report.attendance.held.size() == 6);
  CHECK(report.attendance.held[1].present == 4);
  CHECK(report.attendance.held[1].expected == 5);
}

TEST_CASE("status: a deputy is not expected where the leader is, and fills the leader's seat") {
  Files files = course_files();
  files["groups.yaml"] =
      "groups:\n  - {id: t, kind: implementation-team, sites: [granhuset], members: [\n"
      "      {id: leder, roles: [daily-leader]}, {id: souschef, roles: [deputy-leader]},\n"
      "      {id: s, roles: [alternate]}, {id: tom}]}\n";
  files["plan.yaml"] =
      "activities:\n"
      "  - {id: a, kind: seminar, title: A, date: 2026-02-10, status: held, groups: [t],\n"
      "     attendance: {present: [leder, tom], absent: []}}\n"
      "  - {id: b, kind: seminar, title: B, date: 2026-02-11, status: held, groups: [t],\n"
      "     attendance: {present: [souschef, tom], absent: []}}\n"
      "  - {id: c, kind: seminar, title: C, date: 2026-02-12, status: held, groups: [t],\n"
      "     attendance: {present: [leder, souschef, s, tom], absent: []}}\n"
      "  - {id: d, kind: seminar, title: D, date: 2026-02-13, status: held, groups: [t],\n"
      "     attendance: {present: [tom], absent: []}}\n";
  const StatusReport report = status_of("deputy", files, kDayOfCourse);
  REQUIRE(report.attendance.teams.size() == 1);
  const auto& seats = report.attendance.teams[0].seats;
  REQUIRE(seats.size() == 4);
  CHECK(seats[0].is_expected);
  CHECK_FALSE(seats[1].is_expected);
  CHECK(seats[1].member == "souschef");
  CHECK_FALSE(seats[2].is_expected);
  CHECK(seats[3].is_expected);
  std::string filled;
  for (const HeldActivity& activity : report.attendance.held)
    filled += fmt::format("{}/{} ", activity.present, activity.expected);
  CHECK(filled == "2/2 2/2 2/2 1/2 ");
}

TEST_CASE("status: money by line adds up to the øre, counter-entries too") {
  const StatusReport report = status_of("whole", course_files(), kDayOfCourse);
  REQUIRE(report.money.lines.size() == 4);
  CHECK(report.money.lines[0].used == Amount{2406250});
  CHECK(report.money.lines[3].used == Amount{1025000});
  CHECK(report.money.used == Amount{9431250});
  CHECK(report.money.entries == 5);
}

TEST_CASE("status: what is on no line, later or unreadable is said and does not vanish") {
  Files files = course_files();
  files["expenses.yaml"] +=
      "  - {id: x1, date: 2026-06-01, line: vikra, amount: 100.00}\n"
      "  - {id: x2, date: 2026-07-21, line: vikar, amount: 200.00}\n"
      "  - {id: x3, date: 2026-06-01, line: vikar, amount: mange}\n";
  const StatusReport report = status_of("money", files, kDayOfCourse);
  REQUIRE(report.money.lines.size() == 5);
  CHECK(report.money.lines[4].id.empty());
  CHECK(report.money.lines[4].used == Amount{10000});
  CHECK(report.money.used == Amount{9441250});
  CHECK(report.money.later == 1);
  CHECK(report.money.unreadable == 1);
  const std::string text =
      render_text(status_document(report, ReportKind::status, Language::da, "1"));
  CHECK(text.find("1 post fra senere dage er ikke med.") != std::string::npos);
  CHECK(text.find("1 post kan ikke læses") != std::string::npos);
}

TEST_CASE("status: a folder of nothing but a broken course still gives every form") {
  const StatusReport report = status_of("empty", {{"course.yaml", "format: 1\n"}}, kDayOfCourse);
  const std::string text =
      render_text(status_document(report, ReportKind::status, Language::da, "1"));
  CHECK(text.starts_with("Forløb uden titel\n"));
  CHECK(text.find("Der er ikke noget diagram at bedømme") != std::string::npos);
  CHECK(is_balanced(read_html(html_of(report))));
  CHECK(nlohmann::json::parse(status_json(report, ReportKind::status, Language::en, "1"))
            .at("version") == 1);
}

TEST_CASE("status: activities whose day has passed stand apart from those to come") {
  const StatusReport report = status_of("whole", course_files(), kDayOfCourse);
  REQUIRE(report.plan.overdue.size() == 1);
  CHECK(report.plan.overdue[0].id == "teammoede-3");
  REQUIRE(report.plan.coming.size() == 2);
  CHECK(report.plan.coming[0].id == "opfoelgning");
}

TEST_CASE("status: every key of the JSON is told in docs/report.md") {
  Files files = course_files();
  files["notes.yaml"] = "a: b\n";
  const StatusReport report = status_of("keys", files, kDayOfCourse);
  std::set<std::string> keys =
      json_keys(status_json(report, ReportKind::status, Language::en, "1"));
  std::ifstream page(PROJECT_DIR "/docs/report.md");
  const std::string text{std::istreambuf_iterator<char>(page), {}};
  CHECK(keys.size() > 60);
  for (const EpisodeKind kind :
       {EpisodeKind::near_miss, EpisodeKind::threat, EpisodeKind::psychological_violence,
        EpisodeKind::self_harm, EpisodeKind::property}) {
    keys.erase(std::string(key_of(kind)));
  }
  for (const std::string& key : keys) {
    CAPTURE(key);
    const bool told = text.find("`" + key + "`") != std::string::npos ||
                      text.find("{" + key + ",") != std::string::npos || key == "version" ||
                      key == "name";
    CHECK(told);
  }
}

TEST_CASE("status: a change of registration practice stands beside each chart and in short") {
  const StatusReport report = status_of("whole", course_files(), kDayOfCourse);
  const std::string text =
      render_markdown(status_document(report, ReportKind::status, Language::da, "1"));
  const std::string sentence =
      "Registreringspraksis blev ændret: ny registreringsapp (1. marts 2026).";
  std::size_t count = 0;
  for (auto at = text.find(sentence); at != std::string::npos; at = text.find(sentence, at + 1))
    ++count;
  CHECK(count == 3);
  const StatusReport before = status_of("whole", course_files(), *parse_date("2026-02-28"));
  CHECK(before.practice_changes.empty());
  CHECK(render_text(status_document(before, ReportKind::status, Language::en, "1"))
            .find("No change of registration practice is noted.") != std::string::npos);
}

TEST_CASE("status: whole months without any record are named beside the charts") {
  Files files = course_files();
  std::erase_if(files,
                [](const auto& file) { return file.first.starts_with("episodes/2026/2026-06"); });
  const StatusReport report = status_of("silent", files, kDayOfCourse);
  CHECK(report.silent_months == std::vector<Month>{*parse_month("2026-06")});
  CHECK(
      render_markdown(status_document(report, ReportKind::status, Language::en, "1"))
          .find(
              "There is no record of any kind in June 2026. That counts as 0 here; whether nothing "
              "happened or nothing was recorded cannot be told.") != std::string::npos);
  CHECK(status_of("whole", course_files(), kDayOfCourse).silent_months.empty());
}

TEST_CASE(
    "status: a course without a house says that nothing is recorded, and draws no chart of 0") {
  Files files{{"course.yaml",
               "format: 1\nprogramme: magtanvendelse-voksne\nid: a\ntitle: A\nlanguage: da\n"
               "period: {start: 2026-02-02, end: 2026-08-03}\nsites: []\n"}};
  const StatusReport report = status_of("no-sites", files, kDayOfCourse);
  CHECK(report.charts.empty());
  CHECK(report.targets.empty());
  const std::string html = html_of(report);
  CHECK(html.find("Der hører ingen tilbud til forløbet: her registreres ingen episoder, og der er "
                  "intet diagram.") != std::string::npos);
  CHECK(html.find("<svg") == std::string::npos);
  CHECK(html.find("Om tallene") == std::string::npos);
}

TEST_CASE("status: before its first day a course has no counts of 0 by kind") {
  const StatusReport before = status_of("before", course_files(), *parse_date("2026-01-05"));
  REQUIRE(before.start > before.today);
  CHECK(html_of(before).find("efter art") == std::string::npos);
  CHECK(html_of(before).find("Forløbet begynder ") != std::string::npos);
  CHECK(html_of(status_of("begun", course_files(), kDayOfCourse)).find("efter art") !=
        std::string::npos);
}

TEST_CASE("status: what comes next stands on the first page, below what is shown") {
  const std::string html = html_of(status_of("next", course_files(), kDayOfCourse));
  CHECK(html.find("id=\"short\"") < html.find("id=\"coming\""));
  CHECK(html.find("id=\"coming\"") < html.find("<svg"));
  // Weekday and day stay on one line.
  CHECK(html.find("<td class=\"words day\">mandag 3. august 2026</td>") != std::string::npos);
}

TEST_CASE("status: a shift of months in which nothing was recorded is said to rest on them") {
  // A year is known before the course, and in it nobody has written a word for a year.
  Files files = course_files();
  std::erase_if(files, [](const auto& file) { return file.first.starts_with("episodes/"); });
  std::string& course = files["course.yaml"];
  course.replace(course.find("end: "), 15, "end: 2027-06-30");
  const Date day = *parse_date("2027-03-10");
  const auto told = [&](const StatusReport& report) {
    return render_text(status_document(report, ReportKind::status, Language::da, "1"), 400);
  };
  const StatusReport quiet = status_of("rests", files, day);
  const SeriesChart& chart = quiet.charts.front().counts.chart;
  REQUIRE(is_signal(verdict_of(chart)));
  CHECK(chart.rests_on_silence);
  CHECK(
      told(quiet).find("Det hviler på måneder, hvor intet overhovedet er registreret: udelades de, "
                       "viser diagrammet det ikke.\n") != std::string::npos);
  CHECK(told(quiet).find("under midterlinjen, kun fordi måneder uden nogen registrering tæller som "
                         "0.\n") != std::string::npos);
  const auto json =
      nlohmann::json::parse(status_json(quiet, ReportKind::status, Language::en, "1"));
  CHECK(json["charts"][0]["chart"]["rests_on_silence"] == true);

  // The same year with a threat a month: somebody wrote, and the fall is the records' own.
  for (int month = 3; month <= 14; ++month) {
    const std::string id =
        fmt::format("{}-{:02}-05T1200-abcdef", 2026 + (month - 1) / 12, (month - 1) % 12 + 1);
    files["episodes/" + id.substr(0, 4) + "/" + id + ".yaml"] =
        "id: " + id + "\noccurred: " + id.substr(0, 10) + "T12:00\nkinds: [threat]\n";
  }
  const StatusReport heard = status_of("rests", files, day);
  REQUIRE(is_signal(verdict_of(heard.charts.front().counts.chart)));
  CHECK_FALSE(heard.charts.front().counts.chart.rests_on_silence);
  CHECK(told(heard).find("Det hviler på måneder") == std::string::npos);
}
