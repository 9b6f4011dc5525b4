#include <doctest/doctest.h>

#include "findings/view.hpp"
#include "rules/budget/cap.hpp"
#include "support/folder_text.hpp"

using namespace trivsel;
using namespace trivsel::tests;

// What the folders below tests/rules do not show: courses without a site, and spoiled input.

namespace {

const char* const kHead =
    "format: 1\nprogramme: magtanvendelse-voksne\nid: c\ntitle: C\n"
    "period: {start: 2026-02-02, end: 2026-08-03}\n";
const char* const kSite = "sites:\n  - {id: granhuset, name: G, legal_bases: [sel-108]}\n";

/// The findings of one rule, in a language, with their help.
std::string found(std::string_view rule, const Files& files, Language language = Language::en) {
  const CourseFolder folder = load_files("rules-budget", files);
  const auto pack = built_in_pack("magtanvendelse-voksne");
  const Demands demands = demands_of(pack.get());
  const CheckResult result =
      run_check(folder, &pack->pack, demands, parse_local_time("2026-03-20T12:00").value());
  std::string out;
  for (const FindingView& finding : view_findings(result, folder, language)) {
    if (finding.code == rule) out += fmt::format("{}; {}\n", finding.message, finding.help);
  }
  return out;
}

Files files(const char* sites, const std::string& lines, const std::string& expenses = "") {
  Files all;
  all["course.yaml"] = fmt::format("{}{}", kHead, sites);
  all["budget.yaml"] = "lines:\n" + lines;
  if (!expenses.empty()) all["expenses.yaml"] = "expenses:\n" + expenses;
  return all;
}

const char* const kHall =
    "  - {id: lokaler, kind: facilities, payer: administration, amount: 1.00}\n";
const char* const kBoardHall = "  - {id: lokaler, kind: facilities, payer: board, amount: 1.00}\n";
const char* const kSubstitutes =
    "  - {id: vikar, kind: substitutes, payer: board, amount: 250000.00}\n"
    "  - {id: egen, kind: substitutes, payer: site, amount: 40000.00}\n";

}  // namespace

TEST_CASE("without a site the administration provides rooms and catering") {
  CHECK(found("TRV503", files("sites: []\n", kHall)).empty());
  CHECK(found("TRV503", files("sites: []\n", kBoardHall)) ==
        "the National Board of Social Services pays this line, but for facilities the site or the "
        "administration pays; "
        "write payer: site or administration\n");
  CHECK(found("TRV503", files(kSite, kHall), Language::da) ==
        "forvaltningen betaler denne linje, men for mødefaciliteter betaler tilbuddet; "
        "skriv payer: site\n");
}

TEST_CASE("where the sites could not be read, nothing is concluded from there being none") {
  const std::string hall = "  - {id: lokaler, kind: facilities, payer: site, amount: 1.00}\n";
  for (const char* sites : {"sitess: []\n", "sites: none\n", "sites: []\n"}) {
    CAPTURE(sites);
    CHECK(found("TRV503", files(sites, kHall)).empty());
    CHECK(found("TRV503", files(sites, hall)).empty());
    CHECK_FALSE(found("TRV503", files(sites, kBoardHall)).empty());
  }
}

TEST_CASE("an entry that cannot be read silences what is concluded from all of them") {
  const std::string site_pays = "  - {id: u1, date: 2026-03-03, line: egen, amount: 500.00}\n";
  const std::string spoiled = "  - {id: u2, date: 2026-03-03, line: vikar, amount: 1.000}\n";
  CHECK(found("TRV503", files(kSite, kSubstitutes, site_pays)) ==
        "the site pays DKK 500.00 for substitutes, although the National Board of Social Services "
        "still has DKK 250,000.00 to "
        "pay under the cap of DKK 250,000.00; write line: vikar\n");
  CHECK(found("TRV503", files(kSite, kSubstitutes, site_pays + spoiled)).empty());
  CHECK_FALSE(found("TRV503", files(kSite, kBoardHall, spoiled)).empty());
}

TEST_CASE("a budget that is missing or not whole may have had the line") {
  const std::string entry = "  - {id: u1, date: 2026-03-03, line: gone, amount: 500.00}\n";
  Files without = files(kSite, kSubstitutes, entry);
  CHECK(found("TRV507", without) == "no budget line is called \"gone\"; known: vikar, egen\n");
  without.erase("budget.yaml");
  CHECK(found("TRV507", without).empty());
  CHECK(found("TRV507",
              files(kSite, "  - {id: Gone, kind: other, payer: site, amount: 1.00}\n", entry))
            .empty());
}

TEST_CASE("the texts of the cap, in both languages") {
  const Files over =
      files(kSite, kSubstitutes,
            "  - {id: u1, date: 2026-03-03, worked: 2026-03-02, line: vikar, amount: 252000.50}\n");
  CHECK(found("TRV501", over) ==
        "the National Board of Social Services is charged DKK 252,000.50 for substitutes, DKK "
        "2,000.50 above the cap of "
        "DKK 250,000.00, which the work of 2 March 2026 passes; book DKK 2,000.50 on a line that "
        "the site pays; divide the entry that the cap runs through\n");
  CHECK(found("TRV501", over, Language::da) ==
        "Socialstyrelsen er belastet med 252.000,50 kr. for vikarer, 2.000,50 kr. over loftet på "
        "250.000,00 kr., som passeres med arbejdet den 2. marts 2026; bogfør 2.000,50 kr. på en "
        "linje, "
        "som tilbuddet betaler; del den post, som loftet går igennem\n");
}

TEST_CASE("the cap is the programme's, and there is none without a programme") {
  const auto pack = built_in_pack("magtanvendelse-voksne");
  const auto cap = cap_of(demands_of(pack.get()));
  REQUIRE(cap);
  CHECK(cap->amount == Amount{25'000'000});
  CHECK(cap->payer == Payer::board);
  CHECK(cap->beyond == Payer::site);
  CHECK_FALSE(cap_of(demands_of(nullptr)));
}
