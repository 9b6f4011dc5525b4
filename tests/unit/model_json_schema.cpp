#include <doctest/doctest.h>

#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <sstream>

#include "cli/streams.hpp"
#include "model/json_schema.hpp"
#include "model/record.hpp"

using namespace trivsel;

namespace {

std::string printed_schema(const std::string& name) {
  std::istringstream in;
  std::ostringstream out;
  std::ostringstream err;
  Streams streams{in, out, err};
  const Environment environment{[](const std::string&) { return std::nullopt; },
                                [] { return std::chrono::sys_seconds{}; }, "."};
  REQUIRE(run({"schema", name, "--lang", "en"}, streams, environment) == 0);
  REQUIRE(err.str().empty());
  return out.str();
}

std::string committed_schema(const std::string& name) {
  std::ifstream file(PROJECT_DIR "/schemas/" + name + ".schema.json", std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

struct Thing : Placed {
  At<double> share;
  At<bool> known;
  At<std::string_view> why;
};

const Record<Thing>& thing_record() {
  static const Record<Thing> table{
      "thing",
      {"a thing", "en ting"},
      {scalar("share", FieldType::number, &Thing::share, {"how much", "hvor meget"})
           .between(0.5, 1)
           .required(),
       scalar("known", FieldType::boolean, &Thing::known, {"or not", "eller ej"}),
       scalar("why", FieldType::text, &Thing::why, {"a reason", "en grund"})
           .required_if("share", "1")}};
  return table;
}

}  // namespace

// After a change of a field table: `trivsel schema NAME --lang en > schemas/NAME.schema.json`.
TEST_CASE("the schemas in schemas/ are those of the field tables and of the reports") {
  for (const std::string name :
       {"course", "groups", "plan", "baseline", "occupancy", "budget", "expenses", "episode",
        "account", "programme", "duties", "import-map", "report", "report-portfolio"}) {
    CAPTURE(name);
    CHECK(committed_schema(name) == printed_schema(name));
  }
}

TEST_CASE("a schema says type, bounds, need and meaning of each key") {
  CHECK(json_schema(thing_record().info(), Language::da).dump() ==
        R"({"type":"object","title":"thing","description":"en ting","properties":{)"
        R"("share":{"type":"number","minimum":0.5,"maximum":1.0,"description":"hvor meget"},)"
        R"("known":{"type":["boolean","null"],"description":"eller ej"},)"
        R"("why":{"type":["string","null"],"description":"en grund"}},)"
        R"("additionalProperties":false,"required":["share"],)"
        R"("allOf":[{"if":{"properties":{"share":{"const":"1"}},"required":["share"]},)"
        R"("then":{"properties":{"why":{"not":{"type":"null"}}},"required":["why"]}}]})");
}
