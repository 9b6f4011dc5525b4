#include "report/plan/schedule.hpp"

#include <algorithm>
#include <tuple>

#include "report/report_text.hpp"
#include "rules/portfolio/double_bookings.hpp"

namespace trivsel::report {
namespace {

constexpr int kHour = 60;

std::string clock_text(const At<ClockRange>& time) {
  if (!time) return {};
  return fmt::format("{:02}:{:02}-{:02}:{:02}", time->from / kHour, time->from % kHour,
                     time->to / kHour, time->to % kHour);
}

template <class E>
std::string key_text(const At<E>& value) {
  return value ? std::string(key_of(*value)) : std::string();
}

template <class E>
Message label_or_unknown(const At<E>& value) {
  return value ? label_of(*value) : Message("?", "?");
}

class Entries {
 public:
  Entries(Schedule& view, std::string course) : view_(view), course_(std::move(course)) {}

  void add_all(const CourseFolder& folder) {
    for (const Referral& referral : folder.course.referral) add(referral);
    for (const Activity& activity : folder.plan.activities) add(activity);
    for (const Trial& trial : folder.plan.trials) add(trial);
    for (const Deliverable& deliverable : folder.plan.deliverables) add(deliverable);
    stretch(folder.course.start());
    stretch(folder.course.end());
  }

 private:
  void add(const Activity& activity) {
    const Status status = activity.status.value_or(Status::planned);
    ScheduleEntry entry =
        started(ScheduleEntry::Kind::activity, activity.date, activity.id, activity.title);
    entry.clock = clock_text(activity.time);
    entry.state = activity.is_held()        ? EntryState::done
                  : activity.is_cancelled() ? EntryState::cancelled
                  : is_past(entry.date)     ? EntryState::overdue
                                            : EntryState::ahead;
    entry.state_key = key_of(status);
    entry.state_words = entry.state == EntryState::overdue ? overdue() : words(label_of(status));
    entry.kind_key = key_text(activity.kind);
    entry.kind_words = words(label_or_unknown(activity.kind));
    finish(std::move(entry));
  }

  void add(const Trial& trial) {
    ScheduleEntry entry = started(ScheduleEntry::Kind::trial, trial.from, trial.id, trial.title);
    if (trial.to) entry.to = *trial.to;
    entry.state = state_of(trial);
    entry.state_key = key_text(trial.decision);
    entry.state_words = words(trial_state(trial, entry.state));
    entry.kind_key = "trial";
    entry.kind_words = words({"trial", "prøvehandling"});
    finish(std::move(entry));
  }

  void add(const Deliverable& deliverable) {
    ScheduleEntry entry = started(ScheduleEntry::Kind::deliverable, deliverable.due, deliverable.id,
                                  deliverable.title);
    entry.state = deliverable.done      ? EntryState::done
                  : is_past(entry.date) ? EntryState::overdue
                                        : EntryState::ahead;
    entry.state_words = deliverable.done                     ? words({"done", "færdig"})
                        : entry.state == EntryState::overdue ? overdue()
                                                             : words({"due", "skal foreligge"});
    entry.kind_key = key_text(deliverable.kind);
    entry.kind_words = words(label_or_unknown(deliverable.kind));
    finish(std::move(entry));
  }

  void add(const Referral& referral) {
    if (!referral.is_order() || !referral.deadline) return;
    ScheduleEntry entry;
    entry.kind = ScheduleEntry::Kind::order;
    entry.date = *referral.deadline;
    entry.state = is_past(entry.date) ? EntryState::done : EntryState::ahead;
    entry.state_words = words({"deadline", "frist"});
    entry.kind_key = "order";
    entry.kind_words = words({"order", "påbud"});
    entry.title = words({"the order's deadline", "påbudsfristen"});
    finish(std::move(entry));
  }

  template <class Title>
  ScheduleEntry started(ScheduleEntry::Kind kind, const At<Date>& date,
                        const At<std::string_view>& id, const Title& title) const {
    ScheduleEntry entry;
    entry.kind = kind;
    if (date) entry.date = *date;
    entry.id = shown(id.value);
    entry.title = shown(title.value);
    return entry;
  }

  void finish(ScheduleEntry entry) {
    stretch(entry.date);
    stretch(entry.to);
    entry.course = course_;
    view_.entries.push_back(std::move(entry));
  }

  void stretch(std::optional<Date> day) {
    if (!day) return;
    view_.from = view_.from ? std::min(*view_.from, *day) : *day;
    view_.to = view_.to ? std::max(*view_.to, *day) : *day;
  }

  [[nodiscard]] bool is_past(std::optional<Date> date) const { return date && *date < view_.today; }

  [[nodiscard]] EntryState state_of(const Trial& trial) const {
    if (trial.decision) return EntryState::done;
    if (trial.to && *trial.to < view_.today) return EntryState::overdue;
    return trial.from && *trial.from <= view_.today ? EntryState::running : EntryState::ahead;
  }

  /// What was decided; until then, whether it runs.
  static Message trial_state(const Trial& trial, EntryState state) {
    if (trial.decision) return label_of(*trial.decision);
    if (state == EntryState::overdue) return {"undecided", "ikke afgjort"};
    if (state == EntryState::running) return {"running", "i gang"};
    return {"planned", "planlagt"};
  }

  [[nodiscard]] std::string words(const Message& text) const { return text.in(view_.language); }
  [[nodiscard]] std::string overdue() const { return words({"overdue", "overskredet"}); }

  Schedule& view_;
  std::string course_;
};

Schedule started(Text without_title, const At<std::string_view>& title, Date today,
                 Language language) {
  Schedule view;
  view.language = language;
  view.title = title ? shown(*title) : std::string(without_title.in(language));
  view.today = today;
  return view;
}

void sort(Schedule& view) {
  const auto order = [](const ScheduleEntry& entry) {
    return std::tuple(!entry.date.has_value(), entry.date, entry.clock,
                      std::string_view(entry.course));
  };
  std::stable_sort(
      view.entries.begin(), view.entries.end(),
      [&](const ScheduleEntry& a, const ScheduleEntry& b) { return order(a) < order(b); });
}

std::string place_of(const CourseActivity& entry) {
  return fmt::format("{}: {}", shown(entry.course->path), shown(entry.activity->id.value));
}

}  // namespace

Schedule schedule_of(const CourseFolder& folder, Date today, Language language) {
  Schedule view = started({"The plan", "Planen"}, folder.course.title, today, language);
  Entries(view, {}).add_all(folder);
  sort(view);
  return view;
}

Schedule schedule_of(const PortfolioFolder& portfolio, Date today, Language language) {
  Schedule view = started({"All plans", "Alle planer"}, portfolio.portfolio.title, today, language);
  view.is_portfolio = true;
  for (const PortfolioCourse& course : portfolio.courses) {
    if (course.counts()) Entries(view, shown(course.path)).add_all(course.folder);
  }
  sort(view);
  for (const DoubleBooking& booking : double_bookings(portfolio)) {
    view.clashes.push_back({*booking.later.activity->date, shown(booking.consultant),
                            place_of(booking.earlier), place_of(booking.later),
                            booking.at_one_time});
  }
  return view;
}

}  // namespace trivsel::report
