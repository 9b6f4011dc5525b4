#include "support/report_portfolio.hpp"

#include <doctest/doctest.h>

#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <set>

#include "report/document/render.hpp"
#include "support/html_reader.hpp"
#include "support/json_keys.hpp"

using namespace trivsel;
using namespace trivsel::report;
using namespace trivsel::tests;

namespace {

std::string html_of(const PortfolioReport& report, Language language = Language::da) {
  return render_html(portfolio_document(report, language, "1"));
}

std::string all_forms(const PortfolioReport& report) {
  std::string all;
  for (const Language language : {Language::da, Language::en}) {
    const Document document = portfolio_document(report, language, "1");
    all += render_html(document) + render_markdown(document) + render_text(document) +
           portfolio_json(report, language, "1");
  }
  return all;
}

std::string text_of_report(const PortfolioReport& report) {
  return render_text(portfolio_document(report, Language::en, "1"), 200);
}

nlohmann::json json_of(const PortfolioReport& report) {
  return nlohmann::json::parse(portfolio_json(report, Language::en, "1"));
}

/// So many houses of different size; the first few are the smallest.
std::vector<House> houses(int count) {
  std::vector<House> all;
  for (int i = 0; i < count; ++i) all.push_back({240 + 20 * i, 6 + i % 5});
  return all;
}

const SiteFunnel& force_of(const PortfolioReport& report) {
  REQUIRE(report.funnels.at(0).kind == EpisodeKind::use_of_force);
  return report.funnels[0];
}

/// A portfolio that bears the text wherever its report shows one.
Files with_text(const std::string& text) {
  const std::string quoted = nlohmann::json(text).dump();
  Files files = portfolio_files(houses(2));
  files["portfolio.yaml"] = "format: 1\nprogramme: magtanvendelse-voksne\ntitle: " + quoted +
                            "\ncourses: [\"forloeb/*\"]\ngrants:\n  - {id: g, title: " + quoted +
                            ", amount: 100.00, from: 2025-01-01, to: 2025-12-31}\n";
  std::string& course = files["forloeb/hus-01/course.yaml"];
  course.replace(course.find("Roligt på hus-01"), std::string("Roligt på hus-01").size(), quoted);
  course.replace(course.find("Botilbuddet hus-01"), 18, quoted);
  files["forloeb/hus-02/course.yaml"] = "format: 1\nprogramme: " + quoted + "\nid: " + quoted +
                                        "\nconsultants: [{id: " + quoted + ", party: board}]\n";
  files["forloeb/hus-01/plan.yaml"] = "trials:\n  - {id: t, title: " + quoted +
                                      ", from: 2025-02-01, to: 2025-03-01, decision: adopt}\n"
                                      "deliverables:\n  - {id: d, kind: tool, title: " +
                                      quoted + ", done: 2025-03-01, for_others: true}\n";
  return files;
}

}  // namespace

TEST_CASE("portfolio report: every course is in one row of the starts") {
  Files files = portfolio_files(houses(4));
  const auto put = [&](const char* house, const std::string& text) {
    files[std::string("forloeb/") + house + "/course.yaml"] = text;
  };
  const std::string head = "format: 1\nprogramme: magtanvendelse-voksne\n";
  put("hus-02", head + "period: {start: 2025-07-01, end: 2026-06-30}\n");
  put("hus-03", head);
  put("hus-04", "format: 2\n");
  const ReportedPortfolio made = portfolio_of(files, "2026-02-01");
  const auto& rows = made.report.starts;
  REQUIRE(rows.size() == 3);
  CHECK(rows[0].from == *parse_date("2025-01-01"));
  CHECK(rows[0].to == *parse_date("2025-06-30"));
  CHECK(rows[0].courses[Stage::closed] == 1);
  CHECK(rows[1].from == *parse_date("2025-07-01"));
  CHECK(rows[1].to == *parse_date("2025-12-31"));
  CHECK(rows[1].courses[Stage::running] == 1);
  CHECK(!rows[2].from);
  CHECK(rows[2].courses[Stage::running] == 1);
  CHECK(rows[2].courses.unreadable == 1);
  CHECK(text_of_report(made.report).find("1 course cannot be read: nothing below tells of it.") !=
        std::string::npos);
}

TEST_CASE("portfolio report: programmes with their sites, places and parties") {
  Files files = portfolio_files(houses(3));
  files["forloeb/hus-03/course.yaml"] = R"(format: 1
programme: partnerskab-boern-unge
id: p
sites:
  - {id: a, places: 6}
  - {id: b}
parties:
  - {id: k, kind: administration, level: municipality, name: Kommunen, sites: [a]}
  - {id: d, kind: operator, name: Driftsherren, sites: [a, b]}
  - {id: i, kind: interest-organisation, name: Foreningen}
referral:
  - {by: socialtilsyn, kind: order, about: violence, date: 2025-01-01, site: a}
)";
  const ReportedPortfolio made = portfolio_of(files, "2025-05-01");
  const auto& rows = made.report.programmes;
  REQUIRE(rows.size() == 2);
  CHECK(rows[0].id == "magtanvendelse-voksne");
  CHECK(rows[0].sites == 2);
  CHECK(rows[0].places == 24);
  CHECK(rows[1].sites == 2);
  CHECK(rows[1].places == 6);
  CHECK(rows[1].sites_without_places == 1);
  CHECK(rows[1].administrations == 1);
  CHECK(rows[1].organisations == 2);
  REQUIRE(made.report.origins.size() == 1);
  CHECK(made.report.origins[0].key == "socialtilsyn");
  CHECK(made.report.origins[0].kind == ReferralKind::order);
  const std::string text = text_of_report(made.report);
  CHECK(text.find("6 (1 of the sites not stated)") != std::string::npos);
  CHECK(text.find("Socialtilsynet, order") != std::string::npos);
  CHECK(text.find("Suppliers") == std::string::npos);
}

TEST_CASE("portfolio report: good examples are what is decided and shared by that day") {
  Files files = portfolio_files(houses(2));
  files["forloeb/hus-01/plan.yaml"] = R"(trials:
  - {id: a, title: Kept, from: 2025-02-01, to: 2025-03-01, focus: [learning], study: fra 4 til 1, owner: leder, decision: adopt}
  - {id: b, title: Changed, from: 2025-02-01, to: 2025-03-31, decision: adapt}
  - {id: c, title: Given up, from: 2025-02-01, to: 2025-03-01, decision: abandon}
  - {id: d, title: Open, from: 2025-02-01, to: 2025-03-01}
  - {id: e, title: Going on, from: 2025-04-01, to: 2025-06-01, decision: adopt}
  - {id: f, title: To come, from: 2025-07-01, to: 2025-08-01}
  - {id: g, title: Some day}
deliverables:
  - {id: h, kind: tool, title: A tool, done: 2025-03-01, for_others: true}
  - {id: i, kind: good-example, title: An example, done: 2025-05-02, for_others: true}
  - {id: j, kind: tool, title: Not said, done: 2025-03-01}
  - {id: k, kind: tool, title: Own use, done: 2025-03-01, for_others: false}
  - {id: l, kind: evaluation-report, title: Report, done: 2025-03-01}
)";
  const ReportedPortfolio made = portfolio_of(files, "2025-05-01");
  const GoodExamples& found = made.report.examples;
  REQUIRE(found.adopted.size() == 2);
  CHECK(found.adopted[0].title == "Kept");
  CHECK(found.adopted[1].title == "Changed");
  CHECK(found.trials.all() == 7);
  CHECK(found.trials.abandoned == 1);
  CHECK(found.trials.undecided == 1);
  CHECK(found.trials.undated == 1);
  CHECK(found.trials.running == 1);
  CHECK(found.trials.planned == 1);
  REQUIRE(found.shared.size() == 1);
  CHECK(found.shared[0].title == "A tool");
  CHECK(found.not_said == 1);
  const std::string text = text_of_report(made.report);
  CHECK(
      text.find("7 trials: 1 planned, 1 under way, 1 adopted, 1 adapted, 1 abandoned; 2 ended, or "
                "without days, and nothing is decided.") != std::string::npos);
  CHECK(text.find("1 more example or tool is made, of which the course does not say yet whether "
                  "others can use it.") != std::string::npos);
  const std::string all = all_forms(made.report);
  for (const char* kept_back : {"fra 4 til 1", "Given up", "Own use", "Not said"}) {
    CHECK(all.find(kept_back) == std::string::npos);
  }
}

TEST_CASE("portfolio report: what is open, by rule, the gravest first") {
  Files files = portfolio_files(houses(3));
  files["forloeb/hus-02/extra.yaml"] = "a: 1\n";
  const ReportedPortfolio made = portfolio_of(files, "2025-05-01");
  const OpenFindings& open = made.report.open;
  std::size_t in_courses = 0;
  Level before = Level::error;
  for (const OpenRule& rule : open.rules) {
    CHECK(rule.level <= before);
    before = rule.level;
    CHECK(!rule.name.empty());
    CHECK(rule.courses == (rule.code == "TRV018" ? 1 : 3));
    in_courses += rule.courses;
  }
  CHECK(open.courses[1].all() == open.courses[0].all() + 1);
  CHECK(open.courses[0].all() + open.courses[1].all() + open.courses[2].all() == in_courses);
  CHECK(text_of_report(made.report)
            .find(fmt::format("- The check finds something open under {} rules, in 3 courses.",
                              open.rules.size())) != std::string::npos);
}

TEST_CASE("portfolio report: the number of records changes nothing but the funnel and the mark") {
  const auto told = [](int records) {
    auto some = houses(4);
    some[1].uses_of_force = records;
    auto json = json_of(portfolio_of(portfolio_files(some), "2025-05-01").report);
    json.erase("basis");
    return json;
  };
  CHECK(told(2) == told(7));
}

TEST_CASE("portfolio report: a funnel has sites by number, in the order of resident days") {
  const ReportedPortfolio made = portfolio_of(portfolio_files(houses(12)), "2026-01-15");
  const SiteFunnel& funnel = force_of(made.report);
  REQUIRE(funnel.points.size() == 12);
  double events = 0.0;
  double days = 0.0;
  for (int i = 0; i < 12; ++i) {
    const FunnelPoint& point = funnel.points[static_cast<std::size_t>(i)];
    const double resident_days = 12.0 * (240 + 20 * i);
    const double count = 6 + i % 5;
    events += count;
    days += resident_days;
    CHECK(std::abs(point.resident_days - resident_days) <= 50.0);
    CHECK(point.rate == doctest::Approx(1000.0 * count / resident_days).epsilon(0.005));
    CHECK(point.lower <= *funnel.centre);
    CHECK(point.upper >= *funnel.centre);
    CHECK(point.outside == (point.rate > point.upper || point.rate < point.lower));
  }
  CHECK(*funnel.centre == doctest::Approx(1000.0 * events / days).epsilon(0.005));
  const std::string text = text_of_report(made.report);
  CHECK(text.find("Use of force: 12 sites, none of them outside the limits.") != std::string::npos);
  CHECK(text.find("The sites' rates of violence are not shown beside each other.") !=
        std::string::npos);
  CHECK(json_of(made.report)["funnels"][0]["points"].size() == 12);
  const std::string page = html_of(made.report);
  CHECK(page.find("<svg class=\"run-chart\"") != std::string::npos);
  CHECK_MESSAGE(page.find("<polyline class=\"rc-line\"") == std::string::npos, "no course of time");
}

TEST_CASE("portfolio report: a site with few records is not shown, and few sites are not at all") {
  auto some = houses(12);
  some[3].uses_of_force = 4;
  some[7].uses_of_force = 5;
  const ReportedPortfolio made = portfolio_of(portfolio_files(some), "2026-01-15");
  CHECK(force_of(made.report).points.size() == 11);
  CHECK(text_of_report(made.report).find("1 site has fewer than 5 records and is not shown") !=
        std::string::npos);
  for (const std::size_t i : {0U, 1U}) some[i].uses_of_force = 0;
  const ReportedPortfolio fewer = portfolio_of(portfolio_files(some), "2026-01-15");
  CHECK(force_of(fewer.report).points.empty());
  CHECK(
      text_of_report(fewer.report)
          .find("The sites' rates of use of force and violence are not shown beside each other.") !=
      std::string::npos);
  CHECK(json_of(fewer.report)["funnels"][0]["not_shown"].is_null());
  CHECK(json_of(fewer.report)["funnels"][0]["centre"].is_null());
}

TEST_CASE("portfolio report: a later funnel tells nothing of the months after an earlier one") {
  Files files = portfolio_files(houses(12));
  for (auto& [path, bytes] : files) {
    if (!path.ends_with("course.yaml")) continue;
    bytes.replace(bytes.find("end: 2025-12-31"), 15, "end: 2026-12-31");
  }
  CHECK(force_of(portfolio_of(files, "2025-12-31").report).points.empty());
  const auto first = json_of(portfolio_of(files, "2026-01-15").report)["funnels"];
  CHECK(first[0]["points"].size() == 12);
  for (int i = 1; i <= 9; ++i) {
    const std::string id = fmt::format("2026-02-0{}T1200-abc00{}", i, i);
    files["forloeb/hus-01/episodes/2026/" + id + ".yaml"] = fmt::format(
        "id: {0}\noccurred: 2026-02-0{1}T12:00\nsite: hus-01\nkinds: [use-of-force]\n", id, i);
  }
  for (const char* later : {"2026-03-15", "2026-12-15", "2027-02-01"}) {
    CHECK(json_of(portfolio_of(files, later).report)["funnels"] == first);
  }
}

TEST_CASE("portfolio report: another programme's sites are in no funnel of this one") {
  Files files = portfolio_files(houses(11));
  for (const char* house : {"hus-01", "hus-02"}) {
    std::string& course = files[std::string("forloeb/") + house + "/course.yaml"];
    course.replace(course.find("magtanvendelse-voksne"), 21, "indsatsteam-2021");
  }
  CHECK(force_of(portfolio_of(files, "2026-01-15").report).points.empty());
}

TEST_CASE("portfolio report: no number of episodes stands in a section that names a site") {
  const ReportedPortfolio made = portfolio_of(portfolio_files(houses(12)), "2026-01-15");
  const Document whole = portfolio_document(made.report, Language::en, "1");
  Document funnel = whole;
  std::erase_if(funnel.sections, [](const Section& section) { return section.id != "sites"; });
  REQUIRE(funnel.sections.size() == 1);
  funnel.title.clear();
  const std::string text = render_html(funnel);
  for (int i = 1; i <= 12; ++i) {
    CHECK(text.find(fmt::format("hus-{:02}", i)) == std::string::npos);
  }
  const auto json = json_of(made.report);
  CHECK(json["funnels"].dump().find("hus-") == std::string::npos);
}

TEST_CASE("portfolio report: markup in any text stays text, and adds no element") {
  const std::string tags =
      tags_of(read_html(html_of(portfolio_of(with_text("plain"), "2026-01-15").report)));
  for (const char* hostile : {"<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>",
                              "</td></tr></table>", "{{title}}{{{style}}}", "</svg><style>",
                              "Hansen & Søn", "&lt;b&gt;", "<!--", "' onload='x"}) {
    CAPTURE(hostile);
    const ReportedPortfolio made = portfolio_of(with_text(hostile), "2026-01-15");
    CHECK(made.report.title == hostile);
    CHECK(made.report.examples.adopted.at(0).title == hostile);
    CHECK(made.report.examples.shared.at(0).title == hostile);
    CHECK(tags_of(read_html(html_of(made.report))) == tags);
  }
}

TEST_CASE("portfolio report: no control character or change of direction reaches a reader") {
  const ReportedPortfolio made = portfolio_of(with_text("a\x1b[31m\u202e\u2066b"), "2026-01-15");
  const std::string all = all_forms(made.report);
  for (const unsigned char c : all) REQUIRE_MESSAGE((c >= 0x20 || c == '\n'), static_cast<int>(c));
  CHECK(all.find("\u202e") == std::string::npos);
  CHECK(all.find("\u2066") == std::string::npos);
}

TEST_CASE("portfolio report: an empty one and one of one course are told for what they are") {
  const ReportedPortfolio none =
      portfolio_of({{"portfolio.yaml",
                     "format: 1\nprogramme: magtanvendelse-voksne\ntitle: T\n"
                     "courses: []\n"}},
                   "2026-01-15");
  const std::string empty = text_of_report(none.report);
  CHECK(empty.find("- 0 courses.\n") != std::string::npos);
  CHECK(empty.find("The portfolio has no courses yet.") != std::string::npos);
  CHECK(empty.find("No course has planned a trial.") != std::string::npos);
  CHECK(is_balanced(read_html(html_of(none.report))));
  const ReportedPortfolio one = portfolio_of(portfolio_files(houses(1)), "2026-01-15");
  CHECK(text_of_report(one.report).find("- 1 course, 1 closed.\n") != std::string::npos);
  CHECK(is_balanced(read_html(html_of(one.report))));
  for (const auto* report : {&none.report, &one.report}) {
    for (const Language language : {Language::da, Language::en}) {
      for (const Section& section : portfolio_document(*report, language, "1").sections) {
        CAPTURE(section.id);
        CHECK(!section.blocks.empty());
        for (const Block& block : section.blocks) {
          if (const auto* table = std::get_if<Table>(&block)) CHECK(!table->rows.empty());
        }
      }
    }
  }
}

TEST_CASE("portfolio report: every key of the JSON is told in docs/report.md") {
  Files files = with_text("plain");
  for (const auto& [path, bytes] : portfolio_files(houses(14))) files.insert({path, bytes});
  const std::set<std::string> keys =
      json_keys(portfolio_json(portfolio_of(files, "2026-01-15").report, Language::en, "1"));
  std::ifstream page(PROJECT_DIR "/docs/report.md");
  const std::string all{std::istreambuf_iterator<char>(page), {}};
  const std::string text = all.substr(all.find("# The portfolio report"));
  CHECK(keys.size() > 60);
  for (const std::string& key : keys) {
    CAPTURE(key);
    const bool above = key == "version" || key == "tool" || key == "name" || key == "now" ||
                       key == "files" || key == "sha256" || key == "edition";
    CHECK((above || text.find("`" + key + "`") != std::string::npos));
  }
}
