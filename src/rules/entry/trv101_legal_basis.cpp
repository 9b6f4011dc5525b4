#include "rules/entry/rules.hpp"
#include "rules/entry/site_words.hpp"

namespace trivsel {
namespace {

struct Params : Placed {
  ListOf<LegalBasis> covers;
};

const Record<Params>& params_record() {
  static const Record<Params> table{
      "params",
      {"which {site.many} the programme is for", "hvilke {site.many} programmet er for"},
      {choice_list("covers", &Params::covers, {"legal bases it covers", "lovgrundlag, det dækker"})
           .required()}};
  return table;
}

Message covered_labels(const Params& params) {
  return labels_of_covered(params.covers, params.covers);
}

void check(const Case& c, const Params& params, Sink& sink) {
  for (const Site& site : c.folder.course.sites) {
    const bool covered =
        std::any_of(site.legal_bases.begin(), site.legal_bases.end(),
                    [&](const At<LegalBasis>& basis) { return params.covers.contains(*basis); });
    if (covered || site.legal_bases.state != State::sound) continue;
    sink.add(site.legal_bases.where,
             say("no legal basis of {0} is covered by the programme",
                 "intet af {1} lovgrundlag er omfattet af programmet", c.words.site.the,
                 c.words.site.of_the),
             say("covered are: {}", "omfattet er: {}", covered_labels(params)));
  }
}

Message met(const Case& c, const Params& params) {
  const Course& course = c.folder.course;
  if (is_administration_alone(course)) {
    return say("an administration plans its own work, and no {0} of its own is named",
               "en forvaltning planlægger sit eget arbejde, og der er ingen {1} med",
               c.words.site.one, c.words.site.many);
  }
  Message all;
  for (const Site& site : course.sites) {
    if (site.legal_bases.empty()) return {};
    all = listed(all, say("\"{}\" is run under {}", "\"{}\" drives efter {}", *site.id,
                          labels_of_covered(site.legal_bases, params.covers)));
  }
  return all;
}

}  // namespace

const Rule& trv101() {
  static const Rule rule = make_rule<Params>({.code = "TRV101",
                                              .name = "legal-basis",
                                              .from = Stage::application,
                                              .reads = Part::course,
                                              .reach = Reach::each},
                                             params_record(), check, met);
  return rule;
}

}  // namespace trivsel
