#include "report/json_values.hpp"
#include "report/rehearsal/views.hpp"
#include "report/series/series_chart.hpp"

namespace trivsel::report {
namespace {

using Json = nlohmann::ordered_json;

Json chance_json(const stats::Chance& chance) {
  return {{"runs", chance.runs},     {"signals", chance.signals},
          {"judged", chance.judged}, {"share", chance.share()},
          {"error", chance.error()}, {"usual_chart", key_of_type(chance.usual_chart())}};
}

Json baseline_json(const std::optional<BaselineFacts>& facts) {
  if (!facts) return {};
  return {{"months", facts->months},
          {"first", month_json(facts->first)},
          {"last", month_json(facts->last)},
          {"total", facts->total},
          {"per_1000_resident_days", value_json(facts->per_1000)},
          {"dispersion", value_json(facts->dispersion)}};
}

Json rehearsal_of(const Rehearsal& rehearsal, const Words& words, Language language) {
  const RehearsalCase& of = rehearsal.of;
  Json json = {{"kind", key_json(of.kind)},
               {"baseline", baseline_json(of.baseline)},
               {"monthly", of.outlook.monthly},
               {"dispersion", of.outlook.dispersion},
               {"baseline_months", of.outlook.baseline_months},
               {"course_months", of.outlook.course_months},
               {"gradual_months", of.outlook.gradual_months},
               {"unchanged", Json()},
               {"falls", Json::array()}};
  if (of.why_not == NoRehearsal::none) {
    json["unchanged"] = chance_json(rehearsal.unchanged);
    for (const RehearsedFall& fall : rehearsal.falls) {
      Json one = {{"fall", fall.fall}};
      one.update(chance_json(fall.chance));
      one["months_for_0.8"] = value_json(fall.months_needed);
      json["falls"].push_back(std::move(one));
    }
  }
  const RehearsalSentences sentences = rehearsal_sentences(rehearsal, words);
  json["sentences"] = Json::array();
  for (const Message* text :
       {&sentences.basis, &sentences.answer, &sentences.caution, &sentences.drawn}) {
    if (!text->empty()) json["sentences"].push_back(text->in(language));
  }
  return json;
}

}  // namespace

std::string rehearsal_json(const std::vector<Rehearsal>& rehearsals,
                           const RehearsalOptions& options, const Words& words, Language language,
                           std::string_view version) {
  Json json = {{"version", 1},         {"tool", {{"name", "trivsel"}, {"version", version}}},
               {"kind", "rehearsal"},  {"language", language == Language::da ? "da" : "en"},
               {"seed", options.seed}, {"rehearsals", Json::array()}};
  for (const Rehearsal& rehearsal : rehearsals) {
    json["rehearsals"].push_back(rehearsal_of(rehearsal, words, language));
  }
  return json.dump(2) + "\n";
}

}  // namespace trivsel::report
