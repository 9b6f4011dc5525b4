#include "rules/entry/rules.hpp"

namespace trivsel {
namespace {

struct Params : Placed {
  At<int> usual_from, usual_to;
  At<int> from, to;
  At<bool> scope_settles;
};

const Record<Params>& params_record() {
  static const Record<Params> table{
      "params",
      {"how many months {course.a} lasts", "hvor mange måneder {course.a} varer"},
      {scalar("usual_from", FieldType::count, &Params::usual_from,
              {"below so many months a note", "under så mange måneder en bemærkning"}),
       scalar("usual_to", FieldType::count, &Params::usual_to,
              {"above so many months a note", "over så mange måneder en bemærkning"}),
       scalar("from", FieldType::count, &Params::from,
              {"below so many months its own level", "under så mange måneder dets eget niveau"})
           .required(),
       scalar("to", FieldType::count, &Params::to,
              {"above so many months its own level", "over så mange måneder dets eget niveau"})
           .required(),
       scalar("scope_settles", FieldType::boolean, &Params::scope_settles,
              {"a reason in `scope.duration` is enough",
               "en begrundelse i `scope.duration` er nok"})}};
  return table;
}

struct Stretch {
  Date start;
  Date end;
};

/// People count from 2 February to 2 August as six months, though the last day is one too many: so
/// the longest may end on either day.
bool lies_within(Stretch stretch, int from, int to) {
  return months_between(stretch.start, stretch.end) >= from &&
         months_between(stretch.start, stretch.end - std::chrono::days{1}) <= to;
}

Message counted(int n, Text one, Text many) {
  return n == 1 ? say("1 {}", "1 {}", one) : say("{} {}", "{} {}", n, many);
}

/// "7 months and 3 days"
Message length_of(Stretch stretch) {
  const int months = static_cast<int>(months_between(stretch.start, stretch.end));
  const auto rest = stretch.end + std::chrono::days{1} - add_months(stretch.start, months);
  const int days = static_cast<int>(rest.count());
  const Message whole = counted(months, {"month", "måned"}, {"months", "måneder"});
  if (days == 0) return whole;
  return say("{} and {}", "{} og {}", whole, counted(days, {"day", "dag"}, {"days", "dage"}));
}

/// How far a length is from what the programme wants; nothing where it is within.
std::optional<Level> departure(const Params& params, Stretch stretch) {
  if (!lies_within(stretch, *params.from, *params.to)) return Level::error;
  const bool usual = !params.usual_from || !params.usual_to ||
                     lies_within(stretch, *params.usual_from, *params.usual_to);
  return usual ? std::nullopt : std::optional(Level::note);
}

/// With an agreed extension the whole is judged, but where the course itself keeps to the months,
/// the agreement is reason enough for a note, and makes an error a warning.
std::optional<Level> extended_departure(const Params& params, const Course& course, Stretch whole) {
  const auto of_whole = departure(params, whole);
  if (!of_whole || !course.extension || !course.period->end) return of_whole;
  if (departure(params, {whole.start, *course.period->end})) return of_whole;
  if (*of_whole == Level::note) return std::nullopt;
  return Level::warning;
}

void check(const Case& c, const Params& params, Sink& sink) {
  const Course& course = c.folder.course;
  const auto start = course.start();
  const auto end = course.end();
  if (!start || !end) return;
  const bool explained = course.scope && course.scope->duration;
  if (params.scope_settles.value_or(false) && explained) return;
  const Stretch stretch{*start, *end};
  const auto level = extended_departure(params, course, stretch);
  if (!level) return;
  const bool extended = course.extension && course.extension->to;
  const int from = *level == Level::note ? *params.usual_from : *params.from;
  const int to = *level == Level::note ? *params.usual_to : *params.to;
  sink.weaker(
      *level, extended ? course.extension->to.where : course.period->end.where,
      say("{} lasts {}, not {} to {} months", "{} varer {}, ikke {} til {} måneder",
          c.words.course.the, length_of(stretch), from, to),
      params.scope_settles.value_or(false)
          ? Text{"write in `scope: {duration: …}` why", "skriv hvorfor i `scope: {duration: …}`"}
          : Text{"change the period, or agree on an extension",
                 "ret perioden, eller aftal en forlængelse"});
}

Message met(const Case& c, const Params& params) {
  const Course& course = c.folder.course;
  const auto start = course.start();
  const auto end = course.end();
  if (!start || !end) return {};
  const Message length = length_of({*start, *end});
  if (departure(params, {*start, *end})) {
    return say("{} lasts {}, and the reason or the agreement for that is noted",
               "{} varer {}, og begrundelsen eller aftalen om det er noteret", c.words.course.the,
               length);
  }
  return say("{} lasts {}, within {} to {} months", "{} varer {}, inden for {} til {} måneder",
             c.words.course.the, length, params.usual_from.value_or(*params.from),
             params.usual_to.value_or(*params.to));
}

}  // namespace

const Rule& trv108() {
  static const Rule rule = make_rule<Params>({.code = "TRV108",
                                              .name = "duration",
                                              .from = Stage::application,
                                              .reads = Part::course,
                                              .reach = Reach::each},
                                             params_record(), check, met);
  return rule;
}

}  // namespace trivsel
