#include "report/plan/calendar_file.hpp"

#include "report/plan/calendar_lines.hpp"
#include "values/zone.hpp"
#include "version.hpp"

namespace trivsel {
namespace {

/// Europe/Copenhagen by the European rule, which has held since 1996.
constexpr std::string_view kZone[] = {"BEGIN:VTIMEZONE",
                                      "TZID:Europe/Copenhagen",
                                      "BEGIN:STANDARD",
                                      "DTSTART:19961027T030000",
                                      "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU",
                                      "TZOFFSETFROM:+0200",
                                      "TZOFFSETTO:+0100",
                                      "TZNAME:CET",
                                      "END:STANDARD",
                                      "BEGIN:DAYLIGHT",
                                      "DTSTART:19960331T020000",
                                      "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU",
                                      "TZOFFSETFROM:+0100",
                                      "TZOFFSETTO:+0200",
                                      "TZNAME:CEST",
                                      "END:DAYLIGHT",
                                      "END:VTIMEZONE"};

std::string basic(Date date) {
  std::string text = format(date);
  std::erase(text, '-');
  return text;
}

std::string utc(LocalTime time) {
  const auto instant = to_instant(time);
  const auto midnight = std::chrono::floor<std::chrono::days>(instant);
  const std::chrono::hh_mm_ss clock{std::chrono::floor<std::chrono::seconds>(instant - midnight)};
  return fmt::format("{}T{:02}{:02}{:02}Z", basic(midnight), clock.hours().count(),
                     clock.minutes().count(), clock.seconds().count());
}

class Writer {
 public:
  Writer(LocalTime now, Language language, const Words& words)
      : stamp_(utc(now)), language_(language), words_(words) {}

  void begin(const At<std::string_view>& title) {
    add("BEGIN:VCALENDAR");
    add("VERSION:2.0");
    add(fmt::format("PRODID:-//trivsel//trivsel {}//EN", kVersion));
    add("CALSCALE:GREGORIAN");
    if (title) text("NAME", *title);
    for (const std::string_view line : kZone) add(line);
  }

  /// `of` tells the courses of one calendar apart; empty where there is one.
  void course(const CourseFolder& folder, std::string_view of) {
    for (const Activity& activity : folder.plan.activities) {
      if (activity.id && activity.date) event(folder, activity, of);
    }
  }

  std::string end() {
    add("END:VCALENDAR");
    return std::move(out_);
  }

 private:
  void add(std::string_view line) { add_calendar_line(out_, line); }
  void text(std::string_view name, std::string_view value) {
    add(fmt::format("{}:{}", name, calendar_text(value)));
  }

  void event(const CourseFolder& folder, const Activity& activity, std::string_view of) {
    add("BEGIN:VEVENT");
    add(fmt::format("UID:{}@{}.trivsel", *activity.id, folder.course.id.value_or("course")));
    add("DTSTAMP:" + stamp_);
    add(fmt::format("SEQUENCE:{}", activity.moves.size()));
    times(activity);
    const std::string title = activity.title ? std::string(*activity.title) : kind_of(activity);
    text("SUMMARY", of.empty() ? title : fmt::format("{} – {}", title, of));
    if (activity.mode.is(Mode::virtual_)) {
      text("LOCATION", label_of(Mode::virtual_).in(language_));
    } else if (activity.place) {
      text("LOCATION", *activity.place);
    }
    text("CATEGORIES", kind_of(activity));
    add(activity.is_cancelled() ? "STATUS:CANCELLED" : "STATUS:CONFIRMED");
    people(folder, activity);
    add("END:VEVENT");
  }

  [[nodiscard]] std::string kind_of(const Activity& activity) const {
    return activity.kind ? words_.label(*activity.kind).in(language_) : "?";
  }

  void times(const Activity& activity) {
    const std::string day = basic(*activity.date);
    if (!activity.time) {
      add("DTSTART;VALUE=DATE:" + day);
      add("DTEND;VALUE=DATE:" + basic(*activity.date + std::chrono::days{1}));
      add("TRANSP:TRANSPARENT");
      return;
    }
    clock("DTSTART", *activity.date, activity.time->from);
    clock("DTEND", *activity.date, activity.time->to);
  }

  /// 24:00 is the next day's first minute. A time that comes twice, or not at all, is written as
  /// the instant that the program takes it for: readers differ on it.
  void clock(std::string_view name, Date day, int minutes) {
    const LocalTime time{
        std::chrono::local_days{day.time_since_epoch()} + std::chrono::minutes{minutes}, 0};
    if (time_problem(time) != TimeProblem::none) return add(fmt::format("{}:{}", name, utc(time)));
    std::string text = format(time).substr(0, 16);
    std::erase_if(text, [](char c) { return c == '-' || c == ':'; });
    add(fmt::format("{};TZID=Europe/Copenhagen:{}00", name, text));
  }

  /// Addresses that no program can send to, each its own: who comes is settled in the plan.
  void people(const CourseFolder& folder, const Activity& activity) {
    if (activity.groups.empty() && activity.audience.empty()) return;
    const Text plan{"the plan", "planen"};
    add(fmt::format("ORGANIZER;CN={}:invalid:plan", calendar_parameter(plan.in(language_))));
    for (const At<std::string_view>& id : activity.groups) {
      const auto& groups = folder.groups.groups;
      const auto group = std::find_if(groups.begin(), groups.end(),
                                      [&](const Group& one) { return one.id.is(*id); });
      const std::string label = group != groups.end() && group->kind
                                    ? words_.label(*group->kind).in(language_)
                                    : std::string(*id);
      attendee(label, *id);
    }
    for (const At<Audience>& audience : activity.audience) {
      attendee(words_.label(*audience).in(language_), key_of(*audience));
    }
  }

  void attendee(std::string_view label, std::string_view id) {
    add(fmt::format("ATTENDEE;CUTYPE=GROUP;ROLE=REQ-PARTICIPANT;CN={}:invalid:{}",
                    calendar_parameter(label), id));
  }

  std::string stamp_;
  Language language_;
  const Words& words_;
  std::string out_;
};

}  // namespace

std::string calendar_file(const CourseFolder& folder, LocalTime now, Language language,
                          const Words& words) {
  Writer writer(now, language, words);
  writer.begin(folder.course.title);
  writer.course(folder, {});
  return writer.end();
}

std::string calendar_file(const PortfolioFolder& portfolio, LocalTime now, Language language,
                          const Words& words) {
  Writer writer(now, language, words);
  writer.begin(portfolio.portfolio.title);
  for (const PortfolioCourse& course : portfolio.courses) {
    if (course.counts())
      writer.course(course.folder, course.folder.course.title.value_or(course.path));
  }
  return writer.end();
}

}  // namespace trivsel
