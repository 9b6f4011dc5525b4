#include "report/agenda.hpp"

namespace trivsel {
namespace {

class Steps {
 public:
  Steps(const CourseFolder& folder, Date today, int weeks)
      : folder_(folder), today_(today), until_(today + std::chrono::days{7 * weeks}) {}

  std::vector<NextStep> collect() {
    for (const Referral& referral : folder_.course.referral) add_order(referral);
    for (const Activity& activity : folder_.plan.activities) add_activity(activity);
    for (const Trial& trial : folder_.plan.trials) add_trial(trial);
    for (const Deliverable& deliverable : folder_.plan.deliverables) add_deliverable(deliverable);
    std::stable_sort(steps_.begin(), steps_.end(), [](const NextStep& a, const NextStep& b) {
      if (a.kind != b.kind) return a.kind < b.kind;
      return a.date < b.date;
    });
    return std::move(steps_);
  }

 private:
  void add(NextStep::Kind kind, Date date, std::string_view id, std::string_view title,
           Message what) {
    steps_.push_back({kind, date, std::string(id), std::string(title), std::move(what)});
  }

  static Message days_text(long days) {
    if (days < 0) return say("{} days ago", "for {} dage siden", -days);
    if (days == 0) return Text{"today", "i dag"};
    return say("in {} days", "om {} dage", days);
  }

  void add_order(const Referral& referral) {
    if (!referral.is_order() || !referral.deadline) return;
    add(NextStep::Kind::order_deadline, *referral.deadline, {}, {},
        say("the order's deadline, {}", "påbudsfristen, {}",
            days_text((*referral.deadline - today_).count())));
  }

  void add_activity(const Activity& activity) {
    if (!activity.date || !activity.id || activity.is_cancelled()) return;
    const bool past = *activity.date < today_;
    if (activity.is_held()) {
      if (!activity.attendance && !activity.groups.empty()) {
        add(NextStep::Kind::attendance, *activity.date, *activity.id, activity.title.value,
            Text{"held: who was there?", "afholdt: hvem deltog?"});
      }
    } else if (past) {
      add(NextStep::Kind::overdue, *activity.date, *activity.id, activity.title.value,
          Text{"its day has passed: held, moved or cancelled?",
               "dagen er gået: afholdt, flyttet eller aflyst?"});
    } else if (*activity.date <= until_) {
      add(NextStep::Kind::coming, *activity.date, *activity.id, activity.title.value,
          activity.kind ? Message(label_of(*activity.kind)) : Message());
    }
  }

  void add_trial(const Trial& trial) {
    if (!trial.id || !trial.from || !trial.to) return;
    const bool settled = trial.decision && trial.study;
    if (*trial.to < today_ && !settled) {
      add(NextStep::Kind::study, *trial.to, *trial.id, trial.title.value,
          Text{"it has ended: what did it show, and what follows?",
               "den er slut: hvad viste den, og hvad følger?"});
    } else if (*trial.from >= today_ && *trial.from <= until_) {
      add(NextStep::Kind::coming, *trial.from, *trial.id, trial.title.value,
          Text{"trial begins", "prøvehandling begynder"});
    }
  }

  void add_deliverable(const Deliverable& deliverable) {
    if (!deliverable.id || !deliverable.due || deliverable.done || *deliverable.due > until_)
      return;
    add(NextStep::Kind::deliverable, *deliverable.due, *deliverable.id, deliverable.title.value,
        *deliverable.due < today_ ? Text{"overdue", "overskredet"} : Text{"due", "skal foreligge"});
  }

  const CourseFolder& folder_;
  Date today_;
  Date until_;
  std::vector<NextStep> steps_;
};

}  // namespace

std::vector<NextStep> next_steps(const CourseFolder& folder, Date today, int weeks) {
  return Steps(folder, today, weeks).collect();
}

std::string_view key_of(NextStep::Kind kind) {
  static constexpr std::string_view keys[] = {"order-deadline", "overdue",     "attendance",
                                              "study",          "deliverable", "coming"};
  return keys[static_cast<std::size_t>(kind)];
}

}  // namespace trivsel
