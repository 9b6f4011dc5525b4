#include <doctest/doctest.h>

#include <filesystem>
#include <nlohmann/json.hpp>
#include <sstream>

#include "cli/streams.hpp"
#include "programme/pack.hpp"
#include "report/programme/demand_view.hpp"
#include "support/folder_text.hpp"

using namespace trivsel;
using namespace trivsel::tests;

namespace {

struct Ran {
  int code = 0;
  std::string out, err;
};

Ran run_in(const std::string& folder, const std::vector<std::string>& words) {
  std::filesystem::create_directories(folder);
  std::istringstream in;
  std::ostringstream out, err;
  Streams streams{in, out, err};
  const Environment environment{
      [](const std::string&) -> std::optional<std::string> { return std::nullopt; },
      [] { return std::chrono::sys_seconds{}; }, folder};
  const int code = run(words, streams, environment);
  return {code, out.str(), err.str()};
}

bool holds(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

/// The text without what a table in the terminal or in Markdown puts between its words.
std::string words_of(const std::string& text) {
  std::string out;
  for (const char c : text) {
    if (c != '\\') out += c;
  }
  return out;
}

template <class See>
void each_demand(See see) {
  for (const std::string_view id : built_in_programmes()) {
    const auto pack = built_in_pack(id);
    const Demands demands = demands_of(pack.get());
    for (const Language language : {Language::en, Language::da}) {
      CAPTURE(std::string(id));
      see(std::string(id), report::view_demands(demands, pack->pack, language),
          std::string(language == Language::da ? "da" : "en"));
    }
  }
}

void check_told(const std::string& text, const report::DemandView& view) {
  CAPTURE(view.id);
  CHECK(holds(text, view.id));
  CHECK(holds(text, view.says));
  CHECK(holds(text, view.interpretation));
  for (const report::ParamWords& param : view.params) {
    CHECK(holds(text, param.label));
    CHECK(holds(text, param.value));
  }
}

}  // namespace

TEST_CASE("explain: source, interpretation and parameters of every demand of every programme") {
  each_demand([](const std::string& id, const std::vector<report::DemandView>& views,
                 const std::string& language) {
    for (const report::DemandView& view : views) {
      const Ran ran = run_in(
          SCRATCH_DIR, {"explain", std::string(view.code), "--programme", id, "--lang", language});
      CHECK(ran.code == 0);
      CHECK(holds(ran.out, view.document));
      check_told(ran.out, view);
    }
  });
}

TEST_CASE("programme show: every demand with all that explain tells, in Markdown and in JSON") {
  each_demand([](const std::string& id, const std::vector<report::DemandView>& views,
                 const std::string& language) {
    const Ran markdown =
        run_in(SCRATCH_DIR, {"programme", "show", id, "--format", "md", "--lang", language});
    CHECK(markdown.code == 0);
    const std::string text = words_of(markdown.out);
    for (const report::DemandView& view : views) check_told(text, view);
    const Ran ran =
        run_in(SCRATCH_DIR, {"programme", "show", id, "--format", "json", "--lang", language});
    const nlohmann::json json = nlohmann::json::parse(ran.out);
    REQUIRE(json.at("demands").size() == views.size());
    for (std::size_t i = 0; i < views.size(); ++i) {
      CHECK(json.at("demands")[i].at("id") == views[i].id);
      CHECK(json.at("demands")[i].at("params_in_words").size() == views[i].params.size());
      CHECK(json.at("demands")[i].at("params").is_null() == views[i].params.empty());
    }
    const auto pack = built_in_pack(id);
    CHECK(json.at("not_checked").size() == pack->pack.not_checked.size());
    CHECK(json.at("documents").size() == pack->pack.documents.size());
  });
}

TEST_CASE("a value in words is a value, not YAML") {
  each_demand([](const std::string&, const std::vector<report::DemandView>& views,
                 const std::string& language) {
    for (const report::DemandView& view : views) {
      for (const report::ParamWords& param : view.params) {
        CAPTURE(view.id);
        CAPTURE(language);
        CAPTURE(param.value);
        CHECK_FALSE(param.value.empty());
        CHECK_FALSE(holds(param.value, "{"));
        CHECK_FALSE(holds(param.value, "["));
        CHECK(param.value != "true");
        CHECK(param.value != "false");
      }
    }
  });
}

TEST_CASE("programme list, show and explain know the folder's own programmes and --programme-dir") {
  const std::string pack =
      "format: 1\nid: vores\nedition: \"1\"\nname: {en: Ours, da: Vores}\n"
      "documents:\n  - {id: aftale, title: \"A | B \\u0060c\\u0060\"}\nrules:\n"
      "  - rule: TRV101\n    id: lov\n    level: error\n"
      "    source: {document: aftale, section: \"1\", en: only some, da: kun nogle}\n"
      "    params: {covers: [sel-107]}\n";
  (void)load_files("own-show", {{"course.yaml", "format: 1\nprogramme: vores\nid: p\ntitle: P\n"},
                                {"programmes/vores.yaml", pack}});
  const std::string folder = SCRATCH_DIR "/own-show";
  CHECK(holds(run_in(folder, {"programme", "list"}).out, "vores  Ours\n"));
  CHECK(
      holds(run_in(folder, {"programme", "show", "vores"}).out, "legal bases it covers: SEL §107"));
  CHECK(holds(run_in(folder, {"explain", "TRV101"}).out, "In programme vores:\n  lov (error"));
  const Ran around = run_in(SCRATCH_DIR, {"programme", "show", "vores"});
  CHECK(around.code == 2);
  const Ran given =
      run_in(SCRATCH_DIR, {"programme", "show", "vores", "--programme-dir", "own-show/programmes"});
  CHECK(given.code == 0);
  CHECK(holds(given.out, "SEL §107"));
}

TEST_CASE("programme show: a programme with faults is not shown, and its faults are") {
  (void)load_files("own-show", {{"course.yaml", "format: 1\nprogramme: vores\nid: p\ntitle: P\n"},
                                {"programmes/vores.yaml",
                                 "format: 1\nid: vores\nedition: \"1\"\nname: {en: O, da: V}\n"
                                 "rulez: []\n"}});
  const Ran ran = run_in(SCRATCH_DIR "/own-show", {"programme", "show", "vores"});
  CHECK(ran.code == 2);
  CHECK(ran.out.empty());
  CHECK(ran.err ==
        "programmes/vores.yaml:5:1: error TRV002: \"programme\" has no key \"rulez\"; did you mean "
        "\"rules\"?\n"
        "trivsel: the programme \"vores\" cannot be used as it stands\n");
}

TEST_CASE("programme show: days and sums inside a demand's records are told too") {
  const auto dates_of = [](const std::string& id) {
    const Ran ran =
        run_in(SCRATCH_DIR, {"programme", "show", id, "--format", "md", "--lang", "da"});
    const std::size_t from = ran.out.find("## Datoer og beløb");
    REQUIRE(from != std::string::npos);
    return words_of(ran.out.substr(from, ran.out.find("\n## ", from + 1) - from));
  };
  const std::string team = dates_of("indsatsteam-2021");
  CHECK(holds(team,
              "| 6.200.000 kr. | dets bevillinger: i kroner | TRV805 grants | "
              "d001, afsnit Finansiering |\n"
              "| 1. januar 2021 – 31. december 2022 | dets bevillinger: første dag"));
  CHECK(holds(dates_of("indsatsforloeb-2018"),
              "| 1. august 2018 – 31. december 2018 | i en af disse: første dag – sidste dag | "
              "TRV109 start-windows |"));
  CHECK(holds(dates_of("magtanvendelse-voksne"), "| 250.000 kr. |"));
}
