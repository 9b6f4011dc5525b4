#include "rules/entry/rules.hpp"
#include "rules/entry/start_windows.hpp"

namespace trivsel {
namespace {

struct Params : Placed {
  Records<StartWindow> windows;
  ListOf<PartyKind> without;
};

const Record<Params>& params_record() {
  static const Record<Params> table{
      "params",
      {"which courses are for sites alone", "hvilke forløb der er for tilbud alene"},
      {records("windows", &Params::windows, start_window_record(),
               {"those that start in one of these", "dem, der starter i en af disse"})
           .required(),
       choice_list("without", &Params::without,
                   {"parties that take part in others", "parter, der deltager i andre"})
           .required()}};
  return table;
}

const Party* party_beside(const Course& course, const Params& params) {
  for (const Party& party : course.parties) {
    if (party.kind && params.without.contains(*party.kind)) return &party;
  }
  return nullptr;
}

void check(const Case& c, const Params& params, Sink& sink) {
  const Course& course = c.folder.course;
  const auto start = course.start();
  const StartWindow* window = start ? window_of(params.windows, *start) : nullptr;
  const Party* party = party_beside(course, params);
  if (window == nullptr || party == nullptr) return;
  sink.add(party->kind.where,
           say("courses that start in {} are first of all for sites alone, and this one has a "
               "party of the kind {}",
               "forløb, der starter i {}, er først og fremmest for tilbud alene, og dette har en "
               "part af typen {}",
               window->name->message(), label_of(*party->kind)),
           Text{"let it start later, or leave the party out where it does not take part itself",
                "lad det starte senere, eller udelad parten, hvis den ikke selv deltager"});
}

Message met(const Case& c, const Params& params) {
  const auto start = c.folder.course.start();
  if (!start) return {};
  const StartWindow* window = window_of(params.windows, *start);
  if (window == nullptr) {
    return say("the course starts {}, when others than sites may take part too",
               "forløbet starter {}, hvor andre end tilbud også kan deltage", format(*start));
  }
  return say("the course starts in {} and is for sites alone",
             "forløbet starter i {} og er for tilbud alene", window->name->message());
}

}  // namespace

const Rule& trv111() {
  static const Rule rule = make_rule<Params>({.code = "TRV111",
                                              .name = "cohort-audience",
                                              .from = Stage::application,
                                              .reads = Part::course,
                                              .reach = Reach::each},
                                             params_record(), check, met);
  return rule;
}

}  // namespace trivsel
