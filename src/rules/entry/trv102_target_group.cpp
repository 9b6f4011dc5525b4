#include "rules/entry/rules.hpp"
#include "rules/entry/site_words.hpp"

namespace trivsel {
namespace {

struct Params : Placed {
  ListOf<TargetGroup> covers;
  At<int> from_age;
  At<int> to_age;
  At<Level> age_level;
};

const Record<Params>& params_record() {
  static const Record<Params> table{
      "params",
      {"whom the programme is for", "hvem programmet er for"},
      {choice_list("covers", &Params::covers, {"target groups it covers", "målgrupper, det dækker"})
           .required(),
       scalar("from_age", FieldType::count, &Params::from_age,
              {"youngest age in years", "laveste alder i år"}),
       scalar("to_age", FieldType::count, &Params::to_age,
              {"oldest age in years", "højeste alder i år"}),
       choice(
           "age_level", &Params::age_level,
           {"the level about ages, where it is lower", "niveauet for alder, hvor det er lavere"})}};
  return table;
}

Message covered_labels(const Params& params) {
  return labels_of_covered(params.covers, params.covers);
}

void check_groups(const Site& site, const Params& params, Sink& sink) {
  if (site.target_groups.state != State::sound || site.target_groups.empty()) return;
  const bool covered =
      std::any_of(site.target_groups.begin(), site.target_groups.end(),
                  [&](const At<TargetGroup>& group) { return params.covers.contains(*group); });
  if (covered) return;
  sink.add(site.target_groups.where,
           say("none of {} target groups is the programme's",
               "ingen af {} målgrupper er programmets", sink.words().site.of_the),
           say("it is for: {}", "det er for: {}", covered_labels(params)));
}

/// A site for people of all ages, or whose ages are not stated, is none of those left out.
void check_ages(const Site& site, const Params& params, Sink& sink) {
  if (!site.ages) return;
  const Level level = params.age_level.value_or(Level::error);
  const Ages& ages = *site.ages;
  if (ages.to && params.from_age && *ages.to < *params.from_age) {
    sink.weaker(level, ages.to.where,
                say("nobody at {} is as old as {}", "ingen på {} er fyldt {}",
                    sink.words().site.the, *params.from_age),
                say("the programme is for people from {} years on",
                    "programmet er for personer fra {} år", *params.from_age));
  }
  if (ages.from && params.to_age && *ages.from > *params.to_age) {
    sink.weaker(level, ages.from.where,
                say("nobody at {} is as young as {}", "ingen på {} er {} eller yngre",
                    sink.words().site.the, *params.to_age),
                say("the programme is for people up to {} years",
                    "programmet er for personer op til {} år", *params.to_age));
  }
}

void check(const Case& c, const Params& params, Sink& sink) {
  for (const Site& site : c.folder.course.sites) {
    check_groups(site, params, sink);
    check_ages(site, params, sink);
  }
}

Message met(const Case& c, const Params& params) {
  Message all;
  for (const Site& site : c.folder.course.sites) {
    if (site.target_groups.empty()) return {};
    all = listed(all, say("\"{}\" is for: {}", "\"{}\" er for: {}", *site.id,
                          labels_of_covered(site.target_groups, params.covers)));
  }
  return all;
}

}  // namespace

const Rule& trv102() {
  static const Rule rule = make_rule<Params>({.code = "TRV102",
                                              .name = "target-group",
                                              .from = Stage::application,
                                              .reads = Part::course,
                                              .reach = Reach::each},
                                             params_record(), check, met);
  return rule;
}

}  // namespace trivsel
