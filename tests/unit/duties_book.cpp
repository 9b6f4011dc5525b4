#include <doctest/doctest.h>

#include <fstream>
#include <set>
#include <sstream>

#include "duties/duty_text.hpp"
#include "model/field_docs.hpp"

using namespace trivsel;

namespace {

bool is_counted(LimitUnit unit) {
  return unit == LimitUnit::hours || unit == LimitUnit::days || unit == LimitUnit::working_days;
}

std::string page() {
  std::ifstream file(PROJECT_DIR "/docs/duties.md");
  std::stringstream bytes;
  bytes << file.rdbuf();
  return bytes.str();
}

std::string days_of(const Duty& duty) {
  const std::string from = duty.valid_from ? format(*duty.valid_from) : "";
  const std::string to = duty.valid_to ? format(*duty.valid_to) : "";
  return from.empty() && to.empty() ? "any day" : fmt::format("{} – {}", from, to);
}

/// As the table of docs/duties.md shows a duty.
std::string row_of(const DutyBook& book, const Duty& duty) {
  const Citation& source = book.citation_of(duty);
  const std::string condition = duty.only_if ? fmt::format(", {}", *duty.only_if->en) : "";
  const std::string verified =
      duty.is_verified() ? fmt::format("yes: {}", *duty.verified_against->en) : "no";
  return fmt::format("| `{}` | {}{} | {} | {} | {}: {} | {} |\n", *duty.id, *duty.what->en,
                     condition, days_of(duty), clock_text(duty).en, source.document, source.section,
                     verified);
}

}  // namespace

TEST_CASE("the duties that the program carries are read without a fault, by both readers") {
  const DutyBook& book = built_in_duties();
  for (const yaml::Problem& problem : book.problems) FAIL_CHECK(problem.message.en);
  for (const Finding& finding : book.notes.findings) FAIL_CHECK(finding.message.en);
  CHECK(book.file.duties.size() > 20);
  const auto foreign =
      load_duties("duties", std::string(book.source->bytes()), yaml::Trust::foreign);
  CHECK(foreign->problems.empty());
  CHECK(foreign->notes.findings.empty());
}

TEST_CASE("a duty is named once, cited, and says how long there is") {
  const DutyBook& book = built_in_duties();
  std::set<std::string_view> ids;
  for (const Duty& duty : book.file.duties) {
    CAPTURE(*duty.id);
    CHECK(ids.insert(*duty.id).second);
    CHECK_FALSE(book.citation_of(duty).document.empty());
    if (duty.valid_from && duty.valid_to) CHECK(*duty.valid_from <= *duty.valid_to);
    if (duty.clock) CHECK(is_counted(*duty.clock->unit) == bool{duty.clock->count});
    const bool may_be_open = duty.intervention || !duty.facts.empty();
    if (may_be_open) CHECK(duty.only_if.has_value());
  }
}

// A limit becomes verified where somebody has read it in a text, and by that alone: not here.
TEST_CASE("what is verified is what was read, and it has a limit") {
  std::set<std::string_view> verified;
  for (const Duty& duty : built_in_duties().file.duties) {
    CAPTURE(*duty.id);
    CHECK(duty.is_verified() == duty.verified_against.has_value());
    if (!duty.is_verified()) continue;
    CHECK(duty.clock.has_value());
    verified.insert(*duty.id);
  }
  CHECK(verified == std::set<std::string_view>{"accident-absence", "accident-compensation",
                                               "child-municipality", "child-record",
                                               "child-socialtilsyn", "police", "straps-record",
                                               "straps-report"});
}

TEST_CASE("docs/duties.md shows each duty as it is, and its field table (sh tests/bless.sh)") {
  const std::string text = page();
  const DutyBook& book = built_in_duties();
  for (const Duty& duty : book.file.duties) {
    const std::string row = row_of(book, duty);
    CHECK_MESSAGE(text.find(row) != std::string::npos, row);
  }
  CHECK(text.find(field_docs(duty_file_record().info(), Language::en)) != std::string::npos);
}
