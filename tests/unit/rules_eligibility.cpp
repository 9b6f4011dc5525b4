#include <doctest/doctest.h>

#include "findings/eligibility_view.hpp"
#include "rules/programmes.hpp"
#include "support/folder_text.hpp"
#include "values/clock.hpp"

using namespace trivsel;
using namespace trivsel::tests;

namespace {

std::string text_of(const std::string& course, Language language = Language::en,
                    const std::string& id = "magtanvendelse-voksne") {
  CourseFolder folder =
      load_files("eligibility",
                 {{"course.yaml", "format: 1\nprogramme: " + id + "\nid: p\ntitle: P\n" + course}});
  const CourseProgramme programme = programme_of(folder, {});
  const CheckResult result = run_check(folder, programme.get(), programme.demands,
                                       parse_as_of("2026-01-20").value(), {Stage::application});
  std::string out;
  const std::string all = eligibility_text(view_eligibility(result, language), language, 0);
  for (std::size_t at = 0; at < all.size();) {
    const std::size_t end = all.find('\n', at);
    const std::string line = all.substr(at, end - at);
    if (line.find("= source") == std::string::npos && line.find("= kilde") == std::string::npos) {
      out += line + "\n";
    }
    at = end + 1;
  }
  return out;
}

const std::string kSite =
    "sites:\n  - {id: granhuset, name: Granhuset, legal_bases: [sel-108], "
    "target_groups: [reduced-mental-function]}\n";
const std::string kOrder =
    "referral:\n  - {by: socialtilsyn, kind: order, about: use-of-force, date: 2026-01-12}\n";
const std::string kPeriod = "period: {start: 2026-02-02, end: 2026-08-01}\n";

}  // namespace

TEST_CASE("eligibility: each demand of the application is met because of what the folder says") {
  CHECK(text_of(kSite + kOrder + kPeriod) ==
        "Eligible\n"
        "  met: \"granhuset\" is run under SEL §108 (TRV101 legal-basis)\n"
        "  met: \"granhuset\" is for: considerably and permanently reduced mental function "
        "(TRV102 target-group)\n"
        "  met: the course builds on: order, Socialtilsynet, use of force, of 12 January 2026 "
        "(TRV104 referral)\n"
        "  met: the course lasts 6 months, within 5 to 7 months (TRV108 duration)\n");
  CHECK(text_of(kSite + kOrder + kPeriod, Language::da).starts_with("Kan optages\n  opfyldt: "));
}

TEST_CASE("eligibility: why a course is applied for, and when others than sites take part") {
  const std::string application = "application: {received: 2018-03-01, motivation: challenges}\n";
  const auto spring = text_of(application + "period: {start: 2018-04-09, end: 2019-04-08}\n",
                              Language::en, "indsatsforloeb-2018");
  CHECK(spring.find("  met: the application says why: challenges with preventing episodes (TRV106 "
                    "motivation)\n") != std::string::npos);
  CHECK(spring.find("  met: the course starts in April 2018 and is for sites alone "
                    "(TRV111 spring-for-sites)\n") != std::string::npos);
  const auto autumn = text_of(
      "application: {received: 2018-03-01, text: vi vil lære mere}\n"
      "period: {start: 2018-09-03, end: 2019-09-02}\n",
      Language::da, "indsatsforloeb-2018");
  CHECK(autumn.find("  opfyldt: ansøgningen siger hvorfor med egne ord (TRV106 motivation)\n") !=
        std::string::npos);
  CHECK(autumn.find(
            "  opfyldt: forløbet starter den 3. september 2018, hvor andre end tilbud også kan "
            "deltage (TRV111 spring-for-sites)\n") != std::string::npos);
}

TEST_CASE("eligibility: who takes part beside the sites") {
  const std::string site = "  - {id: NAME, name: Sted, legal_bases: [residence]}\n";
  std::string two = "sites:\n" + site + site;
  two.replace(two.find("NAME"), 4, "bakken");
  two.replace(two.find("NAME"), 4, "engen");
  const std::string parties =
      "parties:\n  - {id: drift, kind: operator, name: D, sites: [bakken]}\n"
      "  - {id: forening, kind: interest-organisation, name: F}\n";
  const auto partnership = text_of(two + parties, Language::en, "partnerskab-boern-unge");
  CHECK(partnership.find("  met: \"bakken\" takes part with: operator, interest organisation, "
                         "\"engen\" takes part with: interest organisation "
                         "(TRV110 site-with-operator)\n") != std::string::npos);
  const std::string municipality =
      "parties:\n  - {id: by, kind: administration, level: municipality, name: By}\n";
  const auto team = text_of(kSite + municipality, Language::da, "indsatsteam-2021");
  CHECK(team.find("  opfyldt: desuden deltager: forvaltning "
                  "(TRV110 administration)\n") != std::string::npos);
}

TEST_CASE("eligibility: every demand of a programme's applications can tell why it is met") {
  for (const std::string_view id : built_in_programmes()) {
    CourseFolder folder = load_files(
        "eligibility", {{"course.yaml", "format: 1\nprogramme: " + std::string(id) + "\n"}});
    const CourseProgramme programme = programme_of(folder, {});
    for (const Demand& demand : programme.demands.all) {
      if (demand.pack == nullptr || demand.from != Stage::application) continue;
      if (demand.rule->check_portfolio) continue;
      CAPTURE(demand.rule->code);
      CHECK(demand.rule->met);
    }
  }
}

TEST_CASE("eligibility: what stands against it is told with the finding's own words") {
  std::string other = kSite;
  other.replace(other.find("sel-108"), 7, "sel-110");
  const std::string text = text_of(other + kOrder + kPeriod);
  CHECK(
      text.starts_with("Not eligible\n  not met: no legal basis of the site is covered by "
                       "the programme (TRV101 legal-basis)\n"));
}

TEST_CASE(
    "eligibility: a starting point that is missing is talked over, and a note is no hindrance") {
  CHECK(text_of(kSite + kPeriod).starts_with("Eligible, with something to talk over\n"));
  const std::string wish =
      "referral:\n  - {by: own-request, kind: request, reason: mange episoder}\n";
  CHECK(text_of(kSite + kPeriod + wish).starts_with("Eligible\n"));
}

TEST_CASE("eligibility: what the folder does not tell is not claimed") {
  const std::string silent =
      "sites:\n  - {id: granhuset, name: Granhuset, legal_bases: [sel-108]}\n";
  const std::string text = text_of(silent + kOrder);
  CHECK(text.starts_with("Eligible as far as the folder tells\n"));
  CHECK(text.find("  not told: course.yaml does not tell (TRV102 target-group)\n") !=
        std::string::npos);
  CHECK(text.find("  not told: course.yaml does not tell (TRV108 duration)\n") !=
        std::string::npos);
  const std::string broken = text_of(kSite + kOrder + "period: {start: soon}\n");
  CHECK(broken.find("course.yaml cannot be read as it stands") != std::string::npos);
}

TEST_CASE("eligibility: an administration that plans its own work may apply") {
  const std::string text = text_of(
      "sites: []\nparties:\n  - {id: by, kind: administration, level: municipality, name: By}\n" +
      kPeriod);
  CHECK(text.find("met: an administration plans its own work") != std::string::npos);
}

TEST_CASE("eligibility: a deadline with no clock time on its day leaves it to be talked over") {
  const std::string head = "format: 1\nprogramme: vores\nid: p\ntitle: P\napplication: {received: ";
  const std::string pack =
      "format: 1\nid: vores\nedition: \"1\"\nname: {en: O, da: V}\ndocuments: [{id: d, title: D}]\n"
      "rules:\n  - rule: TRV105\n    id: frist\n    level: error\n"
      "    source: {document: d, section: \"1\", en: a, da: b}\n"
      "    params: {deadline: 2021-09-13T12:00}\n";
  const auto first_lines = [&](const std::string& received) {
    CourseFolder folder = load_files(
        "eligibility", {{"course.yaml", head + received + "}\n"}, {"programmes/vores.yaml", pack}});
    const CourseProgramme programme = programme_of(folder, {});
    const CheckResult result = run_check(folder, programme.get(), programme.demands,
                                         parse_as_of("2021-09-20").value(), {Stage::application});
    const std::string text =
        eligibility_text(view_eligibility(result, Language::en), Language::en, 0);
    return text.substr(0, text.find("\n    = source"));
  };
  CHECK(
      first_lines("2021-09-13T12:00") ==
      "Eligible\n  met: the application was received on 13 September 2021, 12:00, and the deadline "
      "was 13 September 2021, 12:00 (TRV105 frist)");
  CHECK(first_lines("2021-09-13T12:01").starts_with("Not eligible\n  not met: "));
  CHECK(first_lines("2021-09-13").starts_with("Eligible, with something to talk over\n  but: "));
}
