#include "folder/order.hpp"

namespace trivsel {
namespace {

/// Two values of one record, and what to say where the second lies before the first.
class OrderCheck {
 public:
  OrderCheck(CourseFolder& folder, Part part) : folder_(folder), part_(part) {}

  void days(Placed& record, const At<Date>& start, At<Date>& end) const {
    if (!start || !end || *start <= *end) return;
    add(record, start.where, end,
        say("the end {} lies before the start {}", "slutdatoen {} ligger før startdatoen {}",
            format(*end), format(*start)),
        Text{"the start", "starten"});
  }

  void extension(Extension& extension, const CoursePeriod& period) const {
    if (!period.end || !extension.to || *period.end <= *extension.to) return;
    add(extension, period.end.where, extension.to,
        say("the extension ends {}, before the course's own end {}",
            "forlængelsen slutter {}, før forløbets egen slutdato {}", format(*extension.to),
            format(*period.end)),
        Text{"the end that it should extend", "den slutdato, den skal forlænge"});
  }

  void deadline(Referral& referral) const {
    if (!referral.date || !referral.deadline || *referral.date <= *referral.deadline) return;
    add(referral, referral.date.where, referral.deadline,
        say("the deadline {} lies before the day of the order {}",
            "fristen {} ligger før påbuddets egen dato {}", format(*referral.deadline),
            format(*referral.date)),
        Text{"the day of the order", "påbuddets dato"});
  }

  void ages(Ages& ages) const {
    if (!ages.from || !ages.to || *ages.from <= *ages.to) return;
    add(ages, ages.from.where, ages.to,
        say("the oldest, {}, is younger than the youngest, {}",
            "den ældste, {}, er yngre end den yngste, {}", *ages.to, *ages.from),
        Text{"the youngest", "den yngste"});
  }

 private:
  template <class T>
  void add(Placed& record, Where start, At<T>& end, Message message, Text related) const {
    Finding& finding = folder_.findings.emplace_back();
    finding.rule = "TRV006";
    finding.where = end.where;
    finding.message = std::move(message);
    finding.help = Text{"correct one of the two", "ret den ene af de to"};
    finding.related.push_back({start, related});
    end.state = State::spoiled;
    record.sound = false;
    folder_.unsound.push_back(record.where);
    folder_.unsound_parts = folder_.unsound_parts | part_;
  }

  CourseFolder& folder_;
  Part part_;
};

void check_course(CourseFolder& folder) {
  const OrderCheck check(folder, Part::course);
  Course& course = folder.course;
  if (course.period) {
    const bool read = static_cast<bool>(course.period->end);
    check.days(*course.period, course.period->start, course.period->end);
    // Either of the two may be the wrong one, and everything is counted from the start.
    if (read && !course.period->end) course.period->start.state = State::spoiled;
  }
  if (course.period && course.extension) check.extension(*course.extension, *course.period);
  for (Unavailable& entry : course.unavailable.items) check.days(entry, entry.from, entry.to);
  for (Referral& entry : course.referral.items) check.deadline(entry);
  for (Site& site : course.sites.items) {
    if (site.ages) check.ages(*site.ages);
  }
}

}  // namespace

void check_order(CourseFolder& folder) {
  check_course(folder);
  const OrderCheck in_groups(folder, Part::groups);
  for (Group& group : folder.groups.groups.items) {
    for (Member& member : group.members.items) in_groups.days(member, member.from, member.to);
  }
  const OrderCheck in_trials(folder, Part::trials);
  for (Trial& trial : folder.plan.trials.items) in_trials.days(trial, trial.from, trial.to);
}

}  // namespace trivsel
