#include "rules/plan/activities.hpp"
#include "rules/plan/focus_areas.hpp"
#include "rules/plan/rules.hpp"

namespace trivsel {
namespace {

struct Params : Placed {
  ListOf<ActivityKind> talks;
  At<bool> guidelines;
};

const Record<Params>& params_record() {
  static const Record<Params> table{
      "params",
      {"what a focus area rests on", "hvad et indsatsområde hviler på"},
      {choice_list("talks", &Params::talks,
                   {"activities in which the analysis is talked over",
                    "aktiviteter, hvor analysen drøftes"})
           .required(),
       scalar("guidelines", FieldType::boolean, &Params::guidelines,
              {"development points refer to the national guidelines",
               "udviklingsmuligheder henviser til de nationale retningslinjer"})}};
  return table;
}

void check_points(const Course& course, Sink& sink) {
  for (const DevelopmentPoint& point : course.development_points) {
    if (!point.guideline.absent()) continue;
    sink.weaker(
        Level::warning, point.head,
        say("the development point {} refers to none of the national guidelines",
            "udviklingsmuligheden {} henviser ikke til nogen af de nationale retningslinjer",
            point.id.value_or("?")),
        Text{"write the guideline's number, 1 to 11, under `guideline:`",
             "skriv retningslinjens nummer, 1 til 11, under `guideline:`"});
  }
}

bool is_talked_over(const Case& c, const Params& params, const FocusArea& area) {
  const auto& analyses = c.folder.course.analysis;
  const bool on_record =
      std::any_of(analyses.begin(), analyses.end(), [&](const Analysis& analysis) {
        return !analysis.dialogue.absent() && concern_same_site(analysis.site, area.site);
      });
  if (on_record) return true;
  std::vector<std::string_view> sites;
  if (area.site) sites.push_back(*area.site);
  return !activities_of(c.folder, params.talks, sites).empty();
}

/// One finding for a site, however many areas were chosen there: at its analysis, where there is
/// one.
void check_talk(const Case& c, const Params& params, Sink& sink) {
  const Course& course = c.folder.course;
  std::vector<Where> told;
  for (const FocusArea& area : course.focus_areas) {
    if (is_talked_over(c, params, area)) continue;
    const auto analysis = std::find_if(
        course.analysis.begin(), course.analysis.end(),
        [&](const Analysis& entry) { return concern_same_site(entry.site, area.site); });
    const bool recorded = analysis != course.analysis.end();
    if (!recorded && !told.empty()) continue;
    const Where where = recorded ? analysis->head : area.head;
    if (std::find(told.begin(), told.end(), where) != told.end()) continue;
    told.push_back(where);
    sink.weaker(Level::warning, where,
                Text{"focus areas are chosen, and nothing says that the analysis was talked over",
                     "der er valgt indsatsområder, og intet fortæller, at analysen er drøftet"},
                say("write the day under `analysis: dialogue:`, or plan an activity of kind {}",
                    "skriv dagen under `analysis: dialogue:`, eller planlæg en aktivitet af typen "
                    "{}",
                    key_of(*params.talks.items.front())));
  }
}

void check(const Case& c, const Params& params, Sink& sink) {
  const Course& course = c.folder.course;
  for (const FocusArea& area : course.focus_areas) {
    if (!area.from.absent()) continue;
    sink.add(area.head,
             say("the focus area {} names no development point of the analysis",
                 "indsatsområdet {} nævner ingen udviklingsmulighed fra analysen",
                 area.id.value_or("?")),
             Text{"write the id of the development point under `from:`",
                  "skriv udviklingsmulighedens id under `from:`"})
        .subject = subject_of(area);
  }
  if (params.guidelines.is(true)) check_points(course, sink);
  check_talk(c, params, sink);
}

}  // namespace

const Rule& trv320() {
  static const Rule rule = make_rule<Params>(
      {.code = "TRV320", .name = "focus-area-unfounded", .reads = Part::course | Part::activities},
      params_record(), check);
  return rule;
}

}  // namespace trivsel
