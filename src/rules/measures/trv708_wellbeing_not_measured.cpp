#include "rules/measures/rules.hpp"

namespace trivsel {
namespace {

/// How long after the start a value still tells how it was before, and how long before the end it
/// tells how it was after. The document gives no number; the rule's page says that it is ours.
constexpr std::chrono::weeks kNear{8};

enum class Whose { citizens, staff };

Message name_of(Whose whose, const Words& words) {
  if (whose == Whose::citizens) return words.citizen.of_many;
  return Text{"the staff's", "medarbejdernes"};
}

bool is_about(const Measure& measure, Whose whose) {
  return measure.for_whom && measure.for_whom.is(EffectFor::staff) == (whose == Whose::staff);
}

bool has_value(const Measure& measure, Date from, Date to) {
  return std::any_of(measure.values.begin(), measure.values.end(), [&](const MeasureValue& value) {
    return value.date && from <= *value.date && *value.date <= to;
  });
}

/// When what was measured counts, and when it is due.
struct Windows {
  Date before_until;  ///< the last day that counts as before
  Date after_from;    ///< the first day that counts as after
  Date today;
  bool before_is_due = false;
  bool after_is_due = false;
};

/// Without a known end nothing is after the course yet.
Windows windows_of(Date start, std::optional<Date> end, Date today) {
  Windows windows{start + kNear, today + std::chrono::days{1}, today};
  windows.before_is_due = today > windows.before_until;
  if (!end) return windows;
  // One value is never both: in a short course the later half is after.
  windows.after_from = std::max(*end - kNear, windows.before_until) + std::chrono::days{1};
  windows.after_is_due = today > *end + kNear;
  return windows;
}

struct Measured {
  const Measure* any = nullptr;
  const Measure* before = nullptr;
  bool both = false;  ///< by one and the same measure
};

Measured measured(const Plan& plan, Whose whose, const Windows& windows) {
  Measured found;
  for (const Measure& measure : plan.measures) {
    if (!is_about(measure, whose)) continue;
    if (found.any == nullptr) found.any = &measure;
    if (!has_value(measure, Date::min(), std::min(windows.before_until, windows.today))) continue;
    if (found.before == nullptr) found.before = &measure;
    found.both = found.both || has_value(measure, windows.after_from, windows.today);
  }
  return found;
}

void report(const Case& c, const Measure* measure, Message message, Message help, Sink& sink) {
  if (measure != nullptr) {
    sink.add(measure->head, std::move(message), std::move(help));
  } else {
    sink.about_file(c, "plan.yaml", std::move(message), std::move(help));
  }
}

void check_group(const Case& c, Whose whose, const Windows& windows, Sink& sink) {
  const Measured found = measured(c.folder.plan, whose, windows);
  if (windows.before_is_due && found.before == nullptr) {
    report(
        c, found.any,
        say("{} well-being and safety were not measured before {}",
            "{} trivsel og tryghed er ikke målt før {}", name_of(whose, c.words),
            c.words.course.the),
        say("write a value from {} or earlier under `measures:`; is there none, then measure now",
            "skriv en værdi fra {} eller før under `measures:`; er der ingen, så mål nu",
            long_date(windows.before_until)),
        sink);
  } else if (windows.after_is_due && found.before != nullptr && !found.both) {
    report(c, found.before,
           say("{} well-being and safety were not measured after {}",
               "{} trivsel og tryghed er ikke målt efter {}", name_of(whose, c.words),
               c.words.course.the),
           say("measure once more in the same way, and write the value here (from {} on it counts)",
               "mål igen på samme måde, og skriv værdien her (den tæller fra {})",
               long_date(windows.after_from)),
           sink);
  }
}

void check(const Case& c, Sink& sink) {
  const std::optional<Date> start = c.folder.course.start();
  if (!start || c.folder.course.sites.empty()) return;
  const Windows windows = windows_of(*start, c.folder.course.end(), c.today());
  check_group(c, Whose::citizens, windows, sink);
  check_group(c, Whose::staff, windows, sink);
}

}  // namespace

const Rule& trv708() {
  static const Rule rule = make_rule({.code = "TRV708",
                                      .name = "wellbeing-not-measured",
                                      .always = true,
                                      .level = Level::note,
                                      .from = Stage::running,
                                      .reads = Part::course | Part::measures,
                                      .reach = Reach::whole},
                                     check);
  return rule;
}

}  // namespace trivsel
