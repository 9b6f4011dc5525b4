#include "rules/plan/activities.hpp"
#include "rules/plan/focus_areas.hpp"
#include "rules/plan/rules.hpp"

namespace trivsel {
namespace {

struct Params : Placed {
  ListOf<ActivityKind> once_begun;
  At<int> expected;
};

const Record<Params>& params_record() {
  static const Record<Params> table{
      "params",
      {"how many focus areas are chosen", "hvor mange indsatsområder der vælges"},
      {choice_list("once_begun", &Params::once_begun,
                   {"they are due when one of these has begun",
                    "de skal være valgt, når en af disse er begyndt"})
           .required(),
       scalar("expected", FieldType::count, &Params::expected,
              {"fewer are a warning", "færre er en advarsel"})
           .between(1, 100)
           .required()}};
  return table;
}

/// Focus areas are chosen before what answers to them begins.
bool is_due(const Case& c, const Params& params, const std::vector<std::string_view>& sites) {
  if (c.stage == Stage::closed) return true;
  const auto activities = activities_of(c.folder, params.once_begun, sites);
  return !activities.empty() && *activities.front()->date <= c.today();
}

std::vector<const FocusArea*> chosen_for(const Course& course, std::string_view site) {
  std::vector<const FocusArea*> chosen;
  for (const FocusArea& area : course.focus_areas) {
    if (site.empty() || !area.site || *area.site == site) chosen.push_back(&area);
  }
  return chosen;
}

Message at_site(const Course& course, std::string_view site) {
  return course.sites.size() > 1 ? say(" for {}", " for {}", site) : Message();
}

void judge(const Case& c, const Params& params, std::string_view site, Sink& sink) {
  std::vector<std::string_view> sites;
  if (!site.empty()) sites.push_back(site);
  if (!is_due(c, params, sites)) return;
  const Course& course = c.folder.course;
  const std::vector<const FocusArea*> chosen = chosen_for(course, site);
  const int number = static_cast<int>(chosen.size());
  if (number >= *params.expected) return;
  if (number == 0) {
    sink.about_file(c, "course.yaml",
                    say("no focus area is chosen{}", "der er ikke valgt noget indsatsområde{}",
                        at_site(course, site)),
                    Text{"write under `focus_areas:` what is worked on, each from a development "
                         "point of the analysis",
                         "skriv under `focus_areas:`, hvad der arbejdes med, hvert ud fra en "
                         "udviklingsmulighed i analysen"});
    return;
  }
  sink.weaker(Level::warning, chosen.front()->head,
              say("of focus areas only {} is chosen{}, and at least {} are expected",
                  "der er kun valgt {} indsatsområde{}, og mindst {} forventes", number,
                  at_site(course, site), *params.expected),
              Text{"choose another from the development points of the analysis",
                   "vælg et mere blandt analysens udviklingsmuligheder"});
}

void check(const Case& c, const Params& params, Sink& sink) {
  if (!has_site(c.folder)) judge(c, params, {}, sink);
  for (const Site& site : c.folder.course.sites) {
    if (site.id) judge(c, params, *site.id, sink);
  }
}

}  // namespace

const Rule& trv325() {
  static const Rule rule = make_rule<Params>({.code = "TRV325",
                                              .name = "focus-areas-few",
                                              .from = Stage::running,
                                              .reads = Part::course | Part::activities},
                                             params_record(), check);
  return rule;
}

}  // namespace trivsel
