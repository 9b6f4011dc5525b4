#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include "model/episode_gaps.hpp"
#include "report/episodes/episode_chain.hpp"
#include "report/episodes/episode_list.hpp"
#include "support/folder_text.hpp"

using namespace trivsel;
using namespace trivsel::report;
using namespace trivsel::tests;

namespace {

const std::string kCourse = "format: 1\nprogramme: magtanvendelse-voksne\nid: p\ntitle: P\n";

CourseFolder with_episode(const std::string& rest, const std::string& plan = "activities: []\n") {
  const std::string id = "2026-03-14T2130-k7f3a2";
  return load_files("report_episodes",
                    {{"course.yaml", kCourse},
                     {"plan.yaml", plan},
                     {"episodes/2026/" + id + ".yaml",
                      "id: " + id +
                          "\noccurred: 2026-03-14T21:30\nrecorded: 2026-03-14T22:05\n"
                          "recorded_by: staff\n" +
                          rest}});
}

std::string open_of(const std::string& rest) {
  const CourseFolder folder = with_episode(rest);
  REQUIRE(folder.episodes.size() == 1);
  std::string all;
  for (const EpisodePart part : open_parts(folder.episodes.front())) {
    all += fmt::format("{}{}", all.empty() ? "" : " ", key_of(part));
  }
  return all;
}

std::size_t cells_in(const std::string& line) {
  return static_cast<std::size_t>(std::count(line.begin(), line.end(), ',')) + 1;
}

}  // namespace

TEST_CASE("open parts: what is still to be noted depends on what happened") {
  CHECK(open_of("kinds: [near-miss]\n") == "triggers learning");
  CHECK(open_of("kinds: [threat]\ntriggers: [krav]\n") == "learning");
  CHECK(open_of("kinds: [violence]\n") == "injuries review-staff review-citizen triggers learning");
  CHECK(open_of("kinds: [self-harm]\ninjuries: {citizen: unknown}\n") ==
        "review-staff review-citizen triggers learning");
  CHECK(open_of("kinds: [use-of-force]\n") ==
        "alternatives interventions citizen-account injuries review-staff review-citizen triggers "
        "learning");
  CHECK(open_of("kinds: [threat]\ninterventions: [{type: hold}]\n") ==
        "alternatives citizen-account injuries review-staff review-citizen triggers learning");
  CHECK(open_of("kinds: [use-of-force]\nalternatives_not_possible: true\n"
                "interventions: [{type: hold}]\ncitizen_account_offered: 2026-03-15\n"
                "injuries: {staff: unhurt}\nwarning_signs: [uro]\nleads_to: [pause]\n"
                "review: {with_staff: 2026-03-15}\n") == "review-citizen");
}

TEST_CASE("open parts: nothing of a tally and of what was withdrawn") {
  CHECK(open_of("tally: {threat: 3}\nshift: evening\n") == "");
  CHECK(open_of("kinds: [violence]\nwithdrawn: {on: 2026-03-15, reason: mistake}\n") == "");
}

TEST_CASE(
    "episodes meant: days are inclusive, and what has no time is in lists without days only") {
  const auto file = [](const std::string& id, const std::string& occurred) {
    return std::pair<std::string, std::string>{
        "episodes/2026/" + id + ".yaml",
        "id: " + id + "\noccurred: " + occurred + "\nkinds: [threat]\n"};
  };
  const CourseFolder folder =
      load_files("report_episodes", {{"course.yaml", kCourse},
                                     file("2026-03-14T2359-aaaaaa", "2026-03-14T23:59"),
                                     file("2026-03-15T0000-bbbbbb", "2026-03-15T00:00"),
                                     file("2026-03-16T0000-cccccc", "2026-03-16T00:00"),
                                     file("2026-03-13T0000-dddddd", "soon")});
  const auto count = [&](std::string_view since, std::string_view until) {
    return episodes_meant(folder, {parse_date(since), parse_date(until), {}, {}, false}).size();
  };
  CHECK(count("", "") == 4);
  CHECK(count("2026-03-15", "2026-03-15") == 1);
  CHECK(count("2026-03-14", "") == 3);
  CHECK(count("", "2026-03-14") == 1);
  CHECK(episodes_meant(folder, {}).back()->id.is("2026-03-13T0000-dddddd"));
}

TEST_CASE("episode table: as many cells as the data package has fields, codes in neither") {
  const CourseFolder folder = with_episode(
      "kinds: [violence, use-of-force]\ncitizens: [B-07, B-08]\ntriggers: [krav]\n"
      "injuries: {citizen: unhurt, staff: unknown}\nstaff_absence_days: 3\n");
  const std::string csv = episode_csv(episodes_meant(folder, {}));
  const auto package = nlohmann::json::parse(episode_datapackage(folder, "e.csv", Language::en));
  const auto& resource = package["resources"][0];
  CHECK(resource["path"] == "e.csv");
  std::string header;
  for (const auto& field : resource["schema"]["fields"]) {
    header += (header.empty() ? "" : ",") + field["name"].get<std::string>();
    CHECK(!field["description"].get<std::string>().empty());
  }
  const std::size_t end = csv.find('\n');
  CHECK(csv.substr(0, end) == header);
  CHECK(csv.substr(end + 1) ==
        "2026-03-14T2130-k7f3a2,2026-03-14T21:30,,,,violence;use-of-force,,,,2,,2026-03-14T22:05,"
        "staff,krav,0,,unhurt,unknown,,3,,,,,false\n");
  CHECK(cells_in(csv.substr(end + 1)) == cells_in(header));
  CHECK(csv.find("B-0") == std::string::npos);
}

TEST_CASE("episode chain: a review elsewhere that covers it, and what its trial showed") {
  const std::string other = "2026-03-15T0800-bbbbbb";
  const CourseFolder folder =
      load_files("report_episodes",
                 {{"course.yaml", kCourse},
                  {"plan.yaml",
                   "trials:\n  - {id: pause, title: En pause, from: 2026-03-20, to: 2026-04-20, "
                   "study: Det blev roligere, decision: adapt}\n"},
                  {"episodes/2026/2026-03-14T2130-k7f3a2.yaml",
                   "id: 2026-03-14T2130-k7f3a2\noccurred: 2026-03-14T21:30\nkinds: [violence]\n"
                   "leads_to: [pause]\n"},
                  {"episodes/2026/" + other + ".yaml",
                   "id: " + other +
                       "\noccurred: 2026-03-15T08:00\nkinds: [violence]\n"
                       "review: {with_staff: 2026-03-16, covers: [2026-03-14T2130-k7f3a2]}\n"}});
  const EpisodeChain chain = chain_of(EpisodeLinks(folder), folder.episodes.front(), Language::en);
  CHECK(chain.reviews == std::vector<std::string>{"with the staff 2026-03-16 (" + other + ")"});
  REQUIRE(chain.trials.size() == 1);
  CHECK(chain.trials[0].study == "Det blev roligere");
  CHECK(chain.trials[0].decision == "adapted");
  CHECK(chain.trials[0].from_episodes == std::vector<std::string>{"2026-03-14T2130-k7f3a2"});
}

TEST_CASE("episode views: no digit of a CPR number comes out") {
  const std::string cpr = "010150" + std::string("-") + "5016";
  const CourseFolder folder = with_episode("kinds: [violence]\nplace: x\nrecorded_by: \"" + cpr +
                                           "\"\nlearning: [\"" + cpr + "\"]\n");
  const auto episodes = episodes_meant(folder, {});
  for (const std::string& out :
       {episode_list_text(episodes, Language::da, 0), episode_list_json(episodes),
        episode_csv(episodes),
        chain_text(chain_of(EpisodeLinks(folder), *episodes.front(), Language::da), Language::da,
                   0),
        chain_json(chain_of(EpisodeLinks(folder), *episodes.front(), Language::en)),
        feedback_text(folder, parse_date("2026-01-01").value(), Language::da, 0),
        feedback_json(folder, parse_date("2026-01-01").value(), Language::da)}) {
    CHECK(out.find("5016") == std::string::npos);
    CHECK(out.find("010150") == std::string::npos);
  }
}
