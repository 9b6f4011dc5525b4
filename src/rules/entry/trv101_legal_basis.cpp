#include "rules/entry/rules.hpp"

namespace trivsel {
namespace {

struct Params : Placed {
  ListOf<LegalBasis> covers;
};

const Record<Params>& params_record() {
  static const Record<Params> table{
      "params",
      {"which sites the programme is for", "hvilke tilbud programmet er for"},
      {choice_list("covers", &Params::covers, {"legal bases it covers", "lovgrundlag, det dækker"})
           .required()}};
  return table;
}

Message covered_labels(const Params& params) {
  Message all;
  for (const At<LegalBasis>& basis : params.covers) {
    all = all.empty() ? Message(label_of(*basis)) : say("{}, {}", "{}, {}", all, label_of(*basis));
  }
  return all;
}

void check(const Case& c, const Params& params, Sink& sink) {
  for (const Site& site : c.folder.course.sites) {
    const bool covered =
        std::any_of(site.legal_bases.begin(), site.legal_bases.end(),
                    [&](const At<LegalBasis>& basis) { return params.covers.contains(*basis); });
    if (covered || site.legal_bases.state != State::sound) continue;
    sink.add(site.legal_bases.where,
             say("no legal basis of the site is covered by the programme",
                 "intet af tilbuddets lovgrundlag er omfattet af programmet"),
             say("covered are: {}", "omfattet er: {}", covered_labels(params)));
  }
}

}  // namespace

const Rule& trv101() {
  static const Rule rule = make_rule<Params>({.code = "TRV101",
                                              .name = "legal-basis",
                                              .from = Stage::application,
                                              .reads = Part::course,
                                              .reach = Reach::each},
                                             params_record(), check);
  return rule;
}

}  // namespace trivsel
