#include "cli/plan_entry.hpp"
#include "cli/table.hpp"
#include "folder/load.hpp"
#include "programme/pack_words.hpp"
#include "report/budget/budget_change.hpp"
#include "rules/budget/cap.hpp"
#include "text/safe_text.hpp"

namespace trivsel {
namespace {

constexpr int kMostPeople = 9999;

/// `seminar-3=2026-06-02`, cut at the sign.
struct Assignment {
  std::string id, value;
};

Assignment assignment_of(std::string_view option, const std::string& text) {
  const std::size_t sign = text.find('=');
  if (sign == std::string::npos || sign == 0) {
    refuse(say("{} \"{}\" names no activity with a value",
               "{} \"{}\" angiver ikke en aktivitet med en værdi", option, safe_for_terminal(text)),
           say("write {} seminar-3=…", "skriv {} seminar-3=…", option));
  }
  return {text.substr(0, sign), text.substr(sign + 1)};
}

/// Changes the plan as it was read, and keeps what was changed in words.
class Supposing {
 public:
  Supposing(const Arguments& args, CourseFolder& folder) : args_(args), folder_(folder) {}

  std::vector<Message> apply() {
    each("--move", [&](Activity& activity, const std::string& value) { move(activity, value); });
    each("--hours", [&](Activity& activity, const std::string& value) { hours(activity, value); });
    each("--people",
         [&](Activity& activity, const std::string& value) { people(activity, value); });
    for (const std::string& id : args_.list("--cancel")) cancel(planned(id));
    if (changes_.empty()) {
      refuse(Text{"budget what-if needs something to suppose",
                  "budget what-if mangler noget at forestille sig"},
             Text{"as --move seminar-3=2026-06-02, --people seminar-3=4, --hours seminar-3=6.50 or "
                  "--cancel seminar-3",
                  "som --move seminar-3=2026-06-02, --people seminar-3=4, --hours seminar-3=6.50 "
                  "eller --cancel seminar-3"});
    }
    return std::move(changes_);
  }

 private:
  template <class Apply>
  void each(std::string_view option, Apply apply) {
    for (const std::string& text : args_.list(option)) {
      const Assignment assignment = assignment_of(option, text);
      apply(planned(assignment.id), assignment.value);
    }
  }

  Activity& planned(const std::string& id) {
    require_known({"activity", "aktivitet"}, id, activity_ids(folder_));
    Activity& activity =
        *std::find_if(folder_.plan.activities.items.begin(), folder_.plan.activities.items.end(),
                      [&](const Activity& one) { return one.id.is(id); });
    if (activity.is_held()) {
      refuse(say("{} was held", "{} er afholdt", id),
             Text{"what was held is not changed by a plan",
                  "det, der er afholdt, ændres ikke af en plan"});
    }
    if (activity.is_cancelled()) refuse(say("{} is cancelled", "{} er aflyst", id));
    return activity;
  }

  void move(Activity& activity, const std::string& value) {
    const Date to = date_of("--move", value);
    const Message from = activity.date ? long_date(*activity.date) : Message(Text{"?", "?"});
    changes_.push_back(say("{} is held on {}, not on {}", "{} holdes den {}, ikke den {}",
                           *activity.id, long_date(to), from));
    activity.date.value = to;
    activity.date.state = State::sound;
  }

  void hours(Activity& activity, const std::string& value) {
    const Hours hours = hours_of("--hours", value);
    if (hours < Hours{}) {
      refuse(say("--hours {}: hours cannot be negative", "--hours {}: timer kan ikke være negative",
                 value));
    }
    Substitutes& needed = substitutes(activity);
    changes_.push_back(say("the substitutes for {} work {} hours each",
                           "vikarerne for {} arbejder {} timer hver", *activity.id,
                           grouped(hours)));
    needed.hours.value = hours;
    needed.hours.state = State::sound;
  }

  void people(Activity& activity, const std::string& value) {
    const int number = count_of("--people", value, 0, kMostPeople);
    Substitutes& needed = substitutes(activity);
    if (!needed.hours) {
      refuse(say("{} has no hours for its substitutes", "{} har ingen timer til sine vikarer",
                 *activity.id),
             say("give them, as --hours {}=6.50", "angiv dem, som --hours {}=6.50", *activity.id));
    }
    const Message from =
        needed.people ? say("{}", "{}", *needed.people) : Message(Text{"none", "ingen"});
    changes_.push_back(say("{} needs {} substitutes, not {}", "{} kræver {} vikarer, ikke {}",
                           *activity.id, number, from));
    needed.people.value = number;
    needed.people.state = State::sound;
  }

  void cancel(Activity& activity) {
    changes_.push_back(say("{} is cancelled", "{} aflyses", *activity.id));
    activity.status.value = Status::cancelled;
    activity.status.state = State::sound;
  }

  static Substitutes& substitutes(Activity& activity) {
    if (!activity.substitutes) {
      activity.substitutes.emplace();
      activity.substitutes->where = activity.head;
    }
    return *activity.substitutes;
  }

  const Arguments& args_;
  CourseFolder& folder_;
  std::vector<Message> changes_;
};

int run_what_if(Invocation& invocation) {
  const Directory directory = invocation.open_folder();
  CourseFolder before = invocation.load(directory);
  CourseFolder after = load_course_folder(directory);
  const CourseProgramme programme = programme_of(before, invocation.programme_sources());
  std::vector<Message> changes = Supposing(invocation.args(), after).apply();
  const auto cap = cap_of(programme.demands);
  const Words words = words_of(programme.get());
  const BudgetView now = view_budget(before, cap, invocation.today(), words);
  const BudgetView then = view_budget(after, cap, invocation.today(), words);
  const BudgetChange change{now, then, std::move(changes)};
  invocation.print(invocation.json() ? budget_change_json(change, invocation.language())
                                     : budget_change_text(change, invocation.language()));
  return kDone;
}

}  // namespace

Command budget_what_if_command() {
  return {.name = "budget what-if",
          .summary = {"what the money would be with another plan; writes nothing",
                      "hvordan økonomien ville være med en anden plan; skriver intet"},
          .options = {{"--move",
                       "",
                       "ID=DATE",
                       Takes::list,
                       {"the activity on another day", "aktiviteten på en anden dag"}},
                      {"--people",
                       "",
                       "ID=N",
                       Takes::list,
                       {"with so many substitutes", "med så mange vikarer"}},
                      {"--hours",
                       "",
                       "ID=H",
                       Takes::list,
                       {"with so many hours for each", "med så mange timer til hver"}},
                      {"--cancel", "", "ID", Takes::list, {"without it", "uden den"}},
                      text_or_json_option()},
          .run = run_what_if};
}

}  // namespace trivsel
