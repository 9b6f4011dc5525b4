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
      {"how many {site.many} take part", "hvor mange {site.many} der deltager"},
      {scalar("from", count, &Params::from, {"at least", "mindst"}).required(),
       scalar("to", count, &Params::to, {"at most", "højst"}).required()}};
  return table;
}

Message in_words(const Case& c, const Params& params) {
  const std::size_t number = c.folder.course.sites.size();
  const Message who = number == 1
                          ? say("1 {} takes part", "der deltager 1 {}", c.words.site.one)
                          : say("{} {} take part", "der deltager {} {}", number, c.words.site.many);
  return say("{}, and {} to {} are expected", "{}, og der forventes {} til {}", who, *params.from,
             *params.to);
}

void check(const Case& c, const Params& params, Sink& sink) {
  const auto& sites = c.folder.course.sites;
  const auto number = static_cast<int>(sites.size());
  if (*params.from <= number && number <= *params.to) return;
  const Message message = in_words(c, params);
  const Message help = say("write every {0} that takes part under `sites:`: {2} is one folder",
                           "skriv alle deltagende {1} under `sites:`: {2} er én mappe",
                           c.words.site.one, c.words.site.many, c.words.course.the);
  if (sites.empty()) {
    sink.about_file(c, "course.yaml", message, help);
  } else {
    sink.add(sites.items.back().head, message, help);
  }
}

Message met(const Case& c, const Params& params) {
  return in_words(c, params);
}

}  // namespace

const Rule& trv803() {
  static const Rule rule =
      make_rule<Params>({.code = "TRV803", .name = "participants", .reads = Part::course},
                        params_record(), check, met);
  return rule;
}

}  // namespace trivsel
