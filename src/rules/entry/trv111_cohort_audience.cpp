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
      {"which {course.many} are for {site.many} alone",
       "hvilke {course.many} der er for {site.many} alene"},
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
           say("{0} that start in {1} are first of all for {2} alone, and this one has a party of "
               "the kind {3}",
               "{0}, der starter i {1}, er først og fremmest for {2} alene, og her er en part af "
               "typen {3}",
               c.words.course.many, window->name->message(), c.words.site.many,
               c.words.label(*party->kind)),
           Text{"let it start later, or leave the party out where it does not take part itself",
                "vælg en senere start, eller udelad parten, hvis den ikke selv deltager"});
}

Message met(const Case& c, const Params& params) {
  const auto start = c.folder.course.start();
  if (!start) return {};
  const StartWindow* window = window_of(params.windows, *start);
  if (window == nullptr) {
    return say("{0} starts on {1}, when others than {2} may take part too",
               "{0} starter den {1}, hvor andre end {2} også kan deltage", c.words.course.the,
               long_date(*start), c.words.site.many);
  }
  return say("{} starts in {} and is for {} alone", "{} starter i {} og er for {} alene",
             c.words.course.the, window->name->message(), c.words.site.many);
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
