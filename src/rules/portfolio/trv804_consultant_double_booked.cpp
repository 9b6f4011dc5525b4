#include "rules/portfolio/double_bookings.hpp"
#include "rules/portfolio/rules.hpp"

namespace trivsel {
namespace {

std::string clock(int minutes) {
  return fmt::format("{:02}:{:02}", minutes / 60, minutes % 60);
}

Where place_of(const CourseActivity& entry) {
  const Activity& activity = *entry.activity;
  return PortfolioFolder::place(*entry.course,
                                activity.time ? activity.time.where : activity.date.where);
}

void judge(const DoubleBooking& booking, Sink& sink) {
  const Activity& other = *booking.earlier.activity;
  Finding& finding =
      booking.at_one_time
          ? sink.add(
                place_of(booking.later),
                say("\"{}\" is at {} of {} on the same day, {}-{}",
                    "\"{}\" er samme dag til {} i {} kl. {}-{}", booking.consultant, *other.id,
                    booking.earlier.course->path, clock(other.time->from), clock(other.time->to)),
                Text{"move one of them, or send another consultant",
                     "flyt en af dem, eller send en anden konsulent"})
          : sink.weaker(Level::note, place_of(booking.later),
                        say("\"{}\" is at {} of {} on the same day, and not both have a time",
                            "\"{}\" er samme dag til {} i {}, og ikke begge har et tidspunkt",
                            booking.consultant, *other.id, booking.earlier.course->path),
                        Text{"write `time:` for both, or move one of them",
                             "skriv `time:` for begge, eller flyt en af dem"});
  finding.related.push_back({place_of(booking.earlier), Text{"the other one", "den anden"}});
}

void check(const PortfolioCase& c, Sink& sink) {
  for (const DoubleBooking& booking : double_bookings(c.portfolio)) judge(booking, sink);
}

}  // namespace

const Rule& trv804() {
  static const Rule rule = make_rule({.code = "TRV804",
                                      .name = "consultant-double-booked",
                                      .always = true,
                                      .level = Level::warning,
                                      .from = Stage::application},
                                     check);
  return rule;
}

}  // namespace trivsel
