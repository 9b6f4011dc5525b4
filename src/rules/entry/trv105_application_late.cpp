#include "rules/entry/rules.hpp"
#include "values/zone.hpp"

namespace trivsel {
namespace {

struct Params : Placed {
  At<DayOrTime> deadline;
};

const Record<Params>& params_record() {
  static const Record<Params> table{
      "params",
      {"until when applications are taken", "hvor længe ansøgninger modtages"},
      {scalar("deadline", FieldType::day_or_time, &Params::deadline,
              {"the last day, or the last minute of it", "den sidste dag eller dens sidste minut"})
           .required()}};
  return table;
}

Message shown(const DayOrTime& when) {
  if (!when.time) return long_date(when.date);
  return say("{}, {}", "{} kl. {}", long_date(when.date), format(*when.time).substr(11, 5));
}

bool is_late(const DayOrTime& received, const DayOrTime& deadline) {
  if (received.date != deadline.date) return received.date > deadline.date;
  if (!received.time || !deadline.time) return false;
  return to_instant(*received.time) > to_instant(*deadline.time);
}

/// On the day itself, only the clock can tell.
bool may_be_late(const DayOrTime& received, const DayOrTime& deadline) {
  return received.date == deadline.date && deadline.time && !received.time;
}

void check(const Case& c, const Params& params, Sink& sink) {
  const std::optional<Application>& application = c.folder.course.application;
  if (!application || !application->received) return;
  const DayOrTime& received = *application->received;
  const DayOrTime& deadline = *params.deadline;
  if (is_late(received, deadline)) {
    sink.add(application->received.where,
             say("the application was received on {}, after the deadline {}",
                 "ansøgningen er modtaget den {}, efter fristen den {}", shown(received),
                 shown(deadline)),
             Text{"no later one was taken: correct the day where it is written wrongly",
                  "senere ansøgninger kom ikke med: ret dagen, hvis den er skrevet forkert"});
  } else if (may_be_late(received, deadline)) {
    sink.weaker(Level::warning, application->received.where,
                say("the application was received on the last day, {}, and no time is given",
                    "ansøgningen er modtaget på den sidste dag, den {}, og der er intet klokkeslæt",
                    shown(received)),
                say("write the time too; the deadline is {}",
                    "skriv også klokkeslættet; fristen er den {}", shown(deadline)));
  }
}

Message met(const Case& c, const Params& params) {
  const std::optional<Application>& application = c.folder.course.application;
  if (!application || !application->received) return {};
  return say("the application was received on {}, and the deadline was {}",
             "ansøgningen er modtaget den {}, og fristen var den {}", shown(*application->received),
             shown(*params.deadline));
}

}  // namespace

const Rule& trv105() {
  static const Rule rule = make_rule<Params>({.code = "TRV105",
                                              .name = "application-late",
                                              .from = Stage::application,
                                              .reads = Part::course,
                                              .reach = Reach::each},
                                             params_record(), check, met);
  return rule;
}

}  // namespace trivsel
