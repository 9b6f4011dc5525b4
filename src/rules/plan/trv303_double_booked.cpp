#include <map>

#include "rules/plan/activities.hpp"
#include "rules/plan/bookings.hpp"
#include "rules/plan/rules.hpp"

namespace trivsel {
namespace {

std::string clock(int minutes) {
  return fmt::format("{:02}:{:02}", minutes / 60, minutes % 60);
}

void judge(const Booking& later, const std::vector<Booking>& same_day, Sink& sink) {
  const Activity& activity = *later.activity;
  for (const Booking& earlier : same_day) {
    const Activity& other = *earlier.activity;
    if (!overlap(activity, other)) continue;
    const auto who = in_both(earlier, later);
    if (!who) continue;
    Finding& finding = sink.add(
        activity.time.where,
        say("\"{}\" is at {} on the same day, {}-{}", "\"{}\" er samme dag til {} kl. {}-{}", *who,
            *other.id, clock(other.time->from), clock(other.time->to)),
        Text{"move one of them, or invite somebody else",
             "flyt en af dem, eller indkald en anden"});
    finding.subject = subject_of(activity);
    finding.related.push_back({other.time.where, Text{"at the same time", "på samme tid"}});
    return;
  }
}

void check(const Case& c, Sink& sink) {
  std::map<Date, std::vector<Booking>> days;
  for (const Activity& activity : c.folder.plan.activities) {
    if (!activity.stands() || !activity.date || !activity.time || !activity.id) continue;
    std::vector<Booking>& same_day = days[*activity.date];
    Booking booking = booking_of(c.folder, activity);
    judge(booking, same_day, sink);
    same_day.push_back(std::move(booking));
  }
}

}  // namespace

const Rule& trv303() {
  static const Rule rule = make_rule({.code = "TRV303",
                                      .name = "double-booked",
                                      .always = true,
                                      .level = Level::warning,
                                      .reads = Part::groups | Part::activities,
                                      .reach = Reach::each},
                                     check);
  return rule;
}

}  // namespace trivsel
