#include <doctest/doctest.h>

#include <nlohmann/json.hpp>
#include <set>

#include "report/document/render.hpp"
#include "report/status/status_document.hpp"
#include "support/html_reader.hpp"
#include "support/report_course.hpp"

using namespace trivsel;
using namespace trivsel::report;
using namespace trivsel::tests;

namespace {

/// A course that bears the text wherever the kinds' own sections show one.
Files with_text(const std::string& text) {
  const std::string quoted = nlohmann::json(text).dump();
  Files files = course_files();
  files["course.yaml"] += "focus_areas: [{id: ro, title: " + quoted + "}]\n" +
                          "adaptations: [{leaves_out: rules-known, reason: " + quoted +
                          ", agreed: 2026-02-01}]\n";
  files["plan.yaml"] = R"(activities:
  - {id: a, kind: guidance, title: TEXT, date: 2026-06-01, addresses: [ro, order], status: held}
  - {id: b, kind: anchoring, title: TEXT, date: 2026-08-01, addresses: [order], status: planned}
trials:
  - {id: t, title: TEXT, from: 2026-05-01, to: 2026-06-01, decision: adopt}
deliverables:
  - {id: d, kind: tool, title: TEXT, due: 2026-07-01}
)";
  std::string& plan = files["plan.yaml"];
  for (auto at = plan.find("TEXT"); at != std::string::npos; at = plan.find("TEXT", at + 1)) {
    plan.replace(at, 4, quoted);
  }
  return files;
}

std::string page_of(const StatusReport& report, ReportKind kind) {
  return render_html(status_document(report, kind, Language::en, "1"));
}

}  // namespace

TEST_CASE("report kinds: markup in any text stays text, and adds no element") {
  const StatusReport plain = status_of("hostile", with_text("plain"), kDayOfCourse);
  for (const char* hostile : {"<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>",
                              "</td></tr></table>", "{{title}}{{{style}}}", "</svg><style>"}) {
    const StatusReport report = status_of("hostile", with_text(hostile), kDayOfCourse);
    REQUIRE(report.work.focus_areas.at(0).title == hostile);
    for (const ReportKind kind : kReportKinds) {
      CAPTURE(hostile);
      CAPTURE(key_of(kind));
      CHECK(tags_of(read_html(page_of(report, kind))) == tags_of(read_html(page_of(plain, kind))));
    }
  }
}

TEST_CASE("report kinds: no control character of a text reaches a terminal") {
  const StatusReport report = status_of("hostile", with_text("a\x1b[31m\u202e"), kDayOfCourse);
  for (const ReportKind kind : kReportKinds) {
    const std::string text = render_text(status_document(report, kind, Language::da, "1"));
    CHECK(text.find('\x1b') == std::string::npos);
    CHECK(text.find("\u202e") == std::string::npos);
  }
}

TEST_CASE("report kinds: the figures are the same in all of them") {
  const StatusReport report = status_of("kinds", course_files(), kDayOfCourse);
  for (const Language language : {Language::en, Language::da}) {
    auto first = nlohmann::json::parse(status_json(report, ReportKind::status, language, "1"));
    for (const ReportKind kind : kReportKinds) {
      auto other = nlohmann::json::parse(status_json(report, kind, language, "1"));
      CHECK(other["kind"] == std::string(key_of(kind)));
      other["kind"] = first["kind"];
      CHECK(other == first);
    }
  }
}

TEST_CASE("report kinds: every one is whole HTML, with sections that can be told apart") {
  const StatusReport report = status_of("kinds", course_files(), kDayOfCourse);
  for (const ReportKind kind : kReportKinds) {
    const Document document = status_document(report, kind, Language::da, "1");
    CHECK(is_balanced(read_html(render_html(document))));
    std::set<std::string> ids;
    for (const Section& section : document.sections) {
      CAPTURE(section.id);
      CHECK(ids.insert(section.id).second);
      CHECK(!section.blocks.empty());
    }
  }
}

TEST_CASE("report kinds: an authority is told neither of money nor of what the check finds") {
  const StatusReport report = status_of("kinds", course_files(), kDayOfCourse);
  const Document document = status_document(report, ReportKind::supervision, Language::en, "1");
  for (const Section& section : document.sections) {
    CHECK(section.id != "money");
    CHECK(section.id != "findings");
  }
  CHECK(render_text(document).find("The check finds") == std::string::npos);
  CHECK(document.notice.find("Small numbers are not withheld") != std::string::npos);
}

TEST_CASE("report kinds: a final report is provisional until the last day has passed") {
  const StatusReport before = status_of("kinds", course_files(), kDayOfCourse);
  REQUIRE(before.end);
  StatusReport after = before;
  after.today = *before.end + std::chrono::days{1};
  const auto subtitle = [](const StatusReport& report) {
    return status_document(report, ReportKind::final_report, Language::en, "1").subtitle;
  };
  CHECK(subtitle(before).starts_with("Final report, provisional as of "));
  CHECK(subtitle(after).starts_with("Final report as of "));
}

TEST_CASE(
    "report kinds: work is held until today, planned otherwise, and never what is cancelled") {
  Files files = course_files();
  files["course.yaml"] += "focus_areas: [{id: ro, title: Ro om morgenen}]\n";
  files["plan.yaml"] = R"(activities:
  - {id: a, kind: guidance, title: Første, date: 2026-06-01, addresses: [ro, order], status: held}
  - {id: b, kind: guidance, title: Anden, date: 2026-06-02, addresses: [ro], status: cancelled}
  - {id: c, kind: guidance, title: Tredje, date: 2026-08-02, addresses: [ro], status: planned}
  - {id: d, kind: anchoring, title: Fjerde, date: 2026-06-20, status: planned}
)";
  const StatusReport report = status_of("work", files, kDayOfCourse);
  REQUIRE(report.work.focus_areas.size() == 1);
  const WorkDone& work = report.work.focus_areas[0].work;
  REQUIRE(work.held.size() == 1);
  CHECK(work.held[0].id == "a");
  REQUIRE(work.planned.size() == 1);
  CHECK(work.planned[0].id == "c");
  REQUIRE(report.work.anchoring.planned.size() == 1);
  CHECK(report.work.anchoring.planned[0].id == "d");
}

TEST_CASE("report kinds: what a deliverable's title says already is not said twice") {
  Files files = course_files();
  files["plan.yaml"] =
      "deliverables:\n"
      "  - {id: a, kind: tool, title: Kort til vagten, due: 2026-07-01}\n"
      "  - {id: b, kind: local-action-plan, title: Lokal indsatsplan, due: 2026-07-01}\n"
      "  - {id: c, kind: tool, title: Redskab for Botilbuddet Hyldespiret, site: hyldespiret}\n";
  const StatusReport report = status_of("twice", files, kDayOfCourse);
  const std::string text =
      render_text(status_document(report, ReportKind::final_report, Language::da, "1"), 200);
  CHECK(text.find("redskab: Kort til vagten ") != std::string::npos);
  CHECK(text.find("\nLokal indsatsplan ") != std::string::npos);
  CHECK(text.find("\nRedskab for Botilbuddet Hyldespiret ") != std::string::npos);
}

TEST_CASE("report kinds: what values of a measure cannot tell follows from how many there are") {
  const auto told = [](const std::string& values) {
    Files files = course_files();
    files["plan.yaml"] +=
        "measures:\n  - {id: m, for: staff, title: Tryg, scale: [1, 5], values: [" + values +
        "]}\n";
    const StatusReport report = status_of("values", files, kDayOfCourse);
    return render_text(status_document(report, ReportKind::status, Language::da, "1"), 200);
  };
  std::string values = "{date: 2026-03-01, value: 3.1, n: 9}";
  CHECK(told(values).find("\nÉn værdi viser ingen udvikling.\n") != std::string::npos);
  values += ", {date: 2026-03-15, value: 3.2, n: 9}";
  CHECK(told(values).find("\nTo eller tre værdier viser ingen udvikling, og") != std::string::npos);
  values += ", {date: 2026-04-01, value: 3.2, n: 9}, {date: 2026-04-15, value: 3.2, n: 9}";
  CHECK(
      told(values).find("\nDe, der svarede, er ikke nødvendigvis de samme fra gang til gang.\n") !=
      std::string::npos);
}

TEST_CASE("report kinds: the command in a page's foot is one piece") {
  const StatusReport report = status_of("foot", course_files(), kDayOfCourse);
  CHECK(page_of(report, ReportKind::status)
            .find(" compared: <code>trivsel report --verify</code>. Mark: ") != std::string::npos);
}
