#include <doctest/doctest.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "report/document/render.hpp"
#include "report/status/status_document.hpp"
#include "support/every_value.hpp"
#include "support/html_reader.hpp"
#include "support/report_course.hpp"

using namespace trivsel;
using namespace trivsel::report;
using namespace trivsel::tests;

namespace {

std::string page_of(const StatusReport& report, ReportKind kind) {
  return render_html(status_document(report, kind, Language::en, "1"));
}

std::string text_of_kind(const StatusReport& report, ReportKind kind) {
  return render_text(status_document(report, kind, Language::en, "1"), 200);
}

/// The course with the records that no other test of reports has, on one folder.
Files whole_course() {
  Files files = course_files();
  files["course.yaml"] +=
      "focus_areas: [{id: ro, title: Ro om morgenen}]\n"
      "strengths: [{id: s, text: Alle bliver spurgt}]\n"
      "adaptations: [{leaves_out: rules-known, reason: kendes, agreed: 2026-02-01}]\n";
  files["plan.yaml"] +=
      "deliverables:\n  - {id: d, kind: tool, title: Kort, due: 2026-07-01}\n"
      "measures:\n  - {id: m, for: staff, title: Tryg, scale: [1, 5], values: [{date: "
      "2026-03-01, value: 3.1, n: 9}]}\n";
  // A month is enough of its records.
  std::erase_if(files, [](const auto& file) {
    return file.first.starts_with("episodes/") && !file.first.starts_with("episodes/2026/2026-02");
  });
  return files;
}

/// The same to every rule of a field, and no markup: another character that no name has.
std::string tame(std::string text) {
  constexpr std::string_view from = "<>&\"'{}", to = "()+!~[]";
  for (char& c : text) {
    const std::size_t at = from.find(c);
    if (at != std::string_view::npos) c = to[at];
  }
  return text;
}

}  // namespace

TEST_CASE("report bad input: markup in any value of any file adds no element to any kind") {
  const std::string hostile = "\"><script>x</script><svg onload='y'>&lt;{{{title}}}<!--";
  const Files files = whole_course();
  const std::vector<ValuePlace> places = values_of(files);
  CHECK(places.size() > 300);
  for (const ValuePlace& place : places) {
    CAPTURE(place.path);
    CAPTURE(place.span.begin);
    const auto bad = status_of("bad-input", with_value(files, place, hostile), kDayOfCourse);
    const auto good = status_of("bad-input", with_value(files, place, tame(hostile)), kDayOfCourse);
    for (const ReportKind kind : kReportKinds) {
      REQUIRE(tags_of(read_html(page_of(bad, kind))) == tags_of(read_html(page_of(good, kind))));
    }
  }
}

TEST_CASE(
    "report bad input: no control character or change of direction in any value reaches one") {
  const Files files = whole_course();
  for (const ValuePlace& place : values_of(files)) {
    CAPTURE(place.path);
    CAPTURE(place.span.begin);
    const auto report =
        status_of("bad-input", with_value(files, place, "a\x1b[2J\x07\u202e\u2067b\u0085\u009b"),
                  kDayOfCourse);
    std::string all = status_json(report, ReportKind::status, Language::da, "1");
    for (const ReportKind kind : kReportKinds) {
      const Document document = status_document(report, kind, Language::da, "1");
      all += render_html(document) + render_markdown(document) + render_text(document);
    }
    REQUIRE(std::none_of(all.begin(), all.end(), [](char c) {
      return (static_cast<unsigned char>(c) < 0x20 && c != '\n') || c == 0x7F;
    }));
    for (const char* hidden : {"\u202e", "\u2067", "\u0085", "\u009b"}) {
      REQUIRE(all.find(hidden) == std::string::npos);
    }
  }
}

TEST_CASE("report bad input: names with & and quotes stand as they are, in every kind") {
  Files files = course_files();
  std::string& course = files.at("course.yaml");
  course.replace(course.find("Botilbuddet Hyldespiret"), 23, "\"Ly & Læ's \\\"hus\\\" <3\"");
  const StatusReport report = status_of("bad-input", files, kDayOfCourse);
  for (const ReportKind kind : kReportKinds) {
    const std::string page = page_of(report, kind);
    CHECK(page.find("Ly &amp; Læ") != std::string::npos);
    CHECK(page.find("&amp;amp;") == std::string::npos);
    CHECK(text_of_kind(report, kind).find("Ly & Læ's \"hus\" <3") != std::string::npos);
  }
}

TEST_CASE(
    "report bad input: no episodes, one, no baseline, no occupancy are told for what they are") {
  Files none = course_files();
  std::erase_if(none, [](const auto& file) { return file.first.starts_with("episodes/"); });
  Files one = none;
  add_records(one, {"2026-03", 1, 0, 0});
  Files bare = one;
  bare.erase("baseline.yaml");
  bare.erase("occupancy.yaml");
  for (const ReportKind kind : kReportKinds) {
    const std::string nothing = text_of_kind(status_of("bad-input", none, kDayOfCourse), kind);
    CHECK(nothing.find(
              "There is no record of any kind in February 2026 \u2013 June 2026. That counts "
              "as 0 here; whether nothing happened or nothing was recorded cannot be told.") !=
          std::string::npos);
    const std::string single = text_of_kind(status_of("bad-input", one, kDayOfCourse), kind);
    CHECK(single.find("1 record counted") != std::string::npos);
    const StatusReport without = status_of("bad-input", bare, kDayOfCourse);
    const std::string refused = text_of_kind(without, kind);
    CHECK(refused.find("Rates are not given: the resident days are known for none of the months "
                       "(occupancy.yaml).") != std::string::npos);
    for (const ChartSection& chart : without.charts) CHECK(!chart.rate);
    CHECK(is_balanced(read_html(page_of(without, kind))));
  }
}

TEST_CASE("report bad input: three years without a record are drawn, and not called calm") {
  Files files = course_files();
  std::erase_if(files, [](const auto& file) { return file.first.starts_with("episodes/"); });
  files.erase("baseline.yaml");
  std::string& course = files.at("course.yaml");
  course.replace(course.find("2026-08-03"), 10, "2029-02-28");
  const StatusReport report = status_of("bad-input", files, *parse_date("2029-02-10"));
  CHECK(report.silent_months.size() == 36);
  for (const ReportKind kind : kReportKinds) {
    const std::string page = page_of(report, kind);
    CHECK(page.size() < 300'000);
    CHECK(is_balanced(read_html(page)));
    const std::string text = text_of_kind(report, kind);
    CHECK(text.find("There is no record of any kind in February 2026 \u2013 January 2029.") !=
          std::string::npos);
    CHECK(text.find("Use of force: 0 in January 2029, when nothing at all was recorded, 0 so far "
                    "in February 2029; the chart is not judged.") != std::string::npos);
  }
}
