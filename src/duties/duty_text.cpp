#include "duties/duty_text.hpp"

#include "values/clock.hpp"

namespace trivsel {
namespace {

/// 18:10, with the offset in the hour that comes twice.
std::string clock_of(LocalTime time) {
  return format(time).substr(std::string_view("2026-03-14T").size());
}

Message length_text(const DutyClock& clock) {
  const int count = clock.count.value_or(0);
  const bool one = count == 1;
  switch (*clock.unit) {
    case LimitUnit::hours:
      return one ? Message(Text{"1 hour", "1 time"}) : say("{} hours", "{} timer", count);
    case LimitUnit::days:
      return one ? Message(Text{"1 day", "1 dag"}) : say("{} days", "{} dage", count);
    case LimitUnit::working_days:
      return one ? Message(Text{"1 working day", "1 arbejdsdag"})
                 : say("{} working days", "{} arbejdsdage", count);
    case LimitUnit::at_once:
    case LimitUnit::month_end:
      break;
  }
  return {};
}

Message when_text(const EpisodeDuty& duty) {
  if (!duty.limit || duty.start_assumed) return clock_text(*duty.duty);
  if (*duty.duty->clock->unit == LimitUnit::at_once) return clock_text(*duty.duty);
  return say("by {}", "senest {}", limit_text(*duty.limit));
}

}  // namespace

Message limit_text(LocalTime limit) {
  const Date day = limit.date();
  Message date = say("{} {}", "{} {}", weekday_name(day), long_date(day));
  if (limit == end_of(day)) return date;
  return say("{}, {}", "{} kl. {}", date, clock_of(limit));
}

Message clock_text(const Duty& duty) {
  if (!duty.clock) return Text{"no limit known", "ingen kendt frist"};
  const DutyClock& clock = *duty.clock;
  if (*clock.unit == LimitUnit::at_once) return Text{"at once", "straks"};
  if (*clock.unit == LimitUnit::month_end) {
    return Text{"before the month ends", "inden månedens udgang"};
  }
  return say("within {} of {}", "senest {} efter {}", length_text(clock), label_of(*clock.from));
}

Message condition_text(const EpisodeDuty& duty) {
  const auto& only_if = duty.duty->only_if;
  const bool is_open = duty.applies == Applies::perhaps || duty.duty->is_for_people_to_tell();
  if (!is_open) return {};
  if (only_if) return only_if->message();
  return Text{"if it holds here", "hvis den gælder her"};
}

Message duty_line(const EpisodeDuty& duty) {
  Message when = when_text(duty);
  if (!duty.duty->is_verified()) when = say("{} (not verified)", "{} (ikke verificeret)", when);
  const Message condition = condition_text(duty);
  if (condition.empty()) return say("{}: {}", "{}: {}", when, duty.duty->what->message());
  return say("{}, {}: {}", "{}, {}: {}", when, condition, duty.duty->what->message());
}

}  // namespace trivsel
