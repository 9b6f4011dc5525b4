#include "rules/entry/rules.hpp"

namespace trivsel {
namespace {

struct Params : Placed {
  At<int> from;
  At<int> to;
};

const Record<Params>& params_record() {
  using enum FieldType;
  static const Record<Params> table{
      "params",
      {"how many sites take part", "hvor mange tilbud der deltager"},
      {scalar("from", count, &Params::from, {"at least", "mindst"}).required(),
       scalar("to", count, &Params::to, {"at most", "højst"}).required()}};
  return table;
}

void check(const Case& c, const Params& params, Sink& sink) {
  const auto& sites = c.folder.course.sites;
  const auto number = static_cast<int>(sites.size());
  if (*params.from <= number && number <= *params.to) return;
  const Message message =
      say("{} sites take part, and {} to {} are expected",
          "der deltager {} tilbud, og der forventes {} til {}", number, *params.from, *params.to);
  const Text help{"write every site that takes part under `sites:`: the course is one folder",
                  "skriv hvert deltagende tilbud under `sites:`: forløbet er én mappe"};
  if (sites.empty()) {
    sink.about_file(c, "course.yaml", message, help);
  } else {
    sink.add(sites.items.back().head, message, help);
  }
}

Message met(const Case& c, const Params& params) {
  return say("{} sites take part, and {} to {} are expected",
             "der deltager {} tilbud, og der forventes {} til {}", c.folder.course.sites.size(),
             *params.from, *params.to);
}

}  // namespace

const Rule& trv803() {
  static const Rule rule =
      make_rule<Params>({.code = "TRV803", .name = "participants", .reads = Part::course},
                        params_record(), check, met);
  return rule;
}

}  // namespace trivsel
