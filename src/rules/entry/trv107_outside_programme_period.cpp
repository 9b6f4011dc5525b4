#include "rules/entry/rules.hpp"

namespace trivsel {
namespace {

struct Params : Placed {
  At<Date> from, to;
};

const Record<Params>& params_record() {
  static const Record<Params> table{
      "params",
      {"when the programme runs", "hvornår programmet løber"},
      {scalar("from", FieldType::date, &Params::from, {"its first day", "dets første dag"})
           .required(),
       scalar("to", FieldType::date, &Params::to, {"its last day", "dets sidste dag"}).required()}};
  return table;
}

void check(const Case& c, const Params& params, Sink& sink) {
  const Course& course = c.folder.course;
  const Message help = say("the programme runs from {} to {}: change the period",
                           "programmet løber fra {} til {}: ret perioden", long_date(*params.from),
                           long_date(*params.to));
  const auto start = course.start();
  if (start && (*start < *params.from || *params.to < *start)) {
    const bool early = *start < *params.from;
    sink.add(
        course.period->start.where,
        early ? say("{} starts on {}, before the programme does",
                    "{} starter den {}, før programmet gør", c.words.course.the, long_date(*start))
              : say("{} starts on {}, after the programme has ended",
                    "{} starter den {}, efter at programmet er slut", c.words.course.the,
                    long_date(*start)),
        help);
    return;
  }
  const auto end = course.end();
  if (!end || *end <= *params.to) return;
  const bool extended = course.extension && course.extension->to;
  sink.add(extended ? course.extension->to.where : course.period->end.where,
           say("{} lasts until {}, longer than the programme",
               "{} varer til den {}, længere end programmet", c.words.course.the, long_date(*end)),
           help);
}

Message met(const Case& c, const Params& params) {
  const auto start = c.folder.course.start();
  const auto end = c.folder.course.end();
  if (!start || !end) return {};
  return say("{}, {} to {}, lies within the programme's time, {} to {}",
             "{}, {} til {}, ligger inden for programmets tid, {} til {}", c.words.course.the,
             long_date(*start), long_date(*end), long_date(*params.from), long_date(*params.to));
}

}  // namespace

const Rule& trv107() {
  static const Rule rule = make_rule<Params>({.code = "TRV107",
                                              .name = "outside-programme-period",
                                              .from = Stage::application,
                                              .reads = Part::course,
                                              .reach = Reach::each},
                                             params_record(), check, met);
  return rule;
}

}  // namespace trivsel
