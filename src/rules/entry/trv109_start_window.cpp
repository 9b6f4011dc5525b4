#include "rules/entry/rules.hpp"
#include "rules/entry/start_windows.hpp"

namespace trivsel {
namespace {

struct Params : Placed {
  Records<StartWindow> windows;
};

const Record<Params>& params_record() {
  static const Record<Params> table{"params",
                                    {"when {course.many} start", "hvornår {course.many} starter"},
                                    {records("windows", &Params::windows, start_window_record(),
                                             {"in any of these", "i en af disse"})
                                         .required()}};
  return table;
}

Message all_in_words(const Records<StartWindow>& windows) {
  Message all;
  for (const StartWindow& window : windows) {
    all = all.empty() ? in_words(window) : say("{}; {}", "{}; {}", all, in_words(window));
  }
  return all;
}

void check(const Case& c, const Params& params, Sink& sink) {
  const auto start = c.folder.course.start();
  if (!start || window_of(params.windows, *start) != nullptr) return;
  sink.add(
      c.folder.course.period->start.where,
      say("{} is not among the days on which {} start",
          "{} er ikke blandt de dage, hvor {} starter", long_date(*start), c.words.course.many),
      say("they start in: {}", "de starter: {}", all_in_words(params.windows)));
}

Message met(const Case& c, const Params& params) {
  const auto start = c.folder.course.start();
  const StartWindow* window = start ? window_of(params.windows, *start) : nullptr;
  if (window == nullptr) return {};
  return say("{} starts on {}, among those of: {}", "{} starter den {}, blandt dem fra: {}",
             c.words.course.the, long_date(*start), in_words(*window));
}

}  // namespace

const Rule& trv109() {
  static const Rule rule = make_rule<Params>({.code = "TRV109",
                                              .name = "start-window",
                                              .from = Stage::application,
                                              .reads = Part::course,
                                              .reach = Reach::each},
                                             params_record(), check, met);
  return rule;
}

}  // namespace trivsel
