#include "report/plan/next_steps.hpp"

#include <algorithm>
#include <cstdlib>
#include <iterator>
#include <tuple>

#include "report/plan/duty_steps.hpp"
#include "report/report_text.hpp"

namespace trivsel::report {
namespace {

/// "today", "in 1 day", "3 days ago"
Message days_text(long days) {
  if (days == 0) return Text{"today", "i dag"};
  const Message number = counted(std::abs(days), {"day", "dag"}, {"days", "dage"});
  return days < 0 ? say("{} ago", "for {} siden", number) : say("in {}", "om {}", number);
}

class Steps {
 public:
  Steps(const CourseFolder& folder, LocalTime now, int weeks)
      : folder_(folder),
        now_(now),
        today_(now.date()),
        until_(today_ + std::chrono::days{7 * weeks}) {}

  std::vector<NextStep> collect() {
    for (const Referral& referral : folder_.course.referral) add_order(referral);
    for (const Activity& activity : folder_.plan.activities) add_activity(activity);
    for (const Trial& trial : folder_.plan.trials) add_trial(trial);
    for (const Deliverable& deliverable : folder_.plan.deliverables) add_deliverable(deliverable);
    std::vector<NextStep> duties = duty_steps(folder_, now_, until_);
    std::move(duties.begin(), duties.end(), std::back_inserter(steps_));
    return std::move(steps_);
  }

 private:
  using Kind = NextStep::Kind;
  using Part = NextStep::Part;

  template <class Entry>
  void add(Kind kind, Part part, Date date, const Entry& entry, Message what) {
    steps_.push_back(
        {kind, part, date, shown(entry.id.value), shown(entry.title.value), std::move(what)});
  }

  [[nodiscard]] bool comes(Date date) const { return today_ <= date && date <= until_; }

  void add_order(const Referral& referral) {
    if (!referral.is_order() || !referral.deadline || is_answered(*referral.deadline)) return;
    steps_.push_back({Kind::order_deadline,
                      Part::order,
                      *referral.deadline,
                      {},
                      {},
                      say("the order's deadline, {}", "påbudsfristen, {}",
                          days_text((*referral.deadline - today_).count()))});
  }

  /// The deadline has passed, and before it something was held that addresses the order.
  [[nodiscard]] bool is_answered(Date deadline) const {
    const auto& all = folder_.plan.activities;
    return deadline < today_ && std::any_of(
                                    all.begin(), all.end(),
                                    [&](const Activity& activity) {
                                      return activity.is_held() && activity.date &&
                                             *activity.date <= deadline &&
                                             activity.addresses.contains("order");
                                    });
  }

  void add_activity(const Activity& activity) {
    if (!activity.date || !activity.id || activity.is_cancelled()) return;
    if (activity.is_held()) {
      if (activity.attendance || activity.groups.empty()) return;
      add(Kind::attendance, Part::missing, *activity.date, activity,
          Text{"held: who was there?", "afholdt: hvem deltog?"});
    } else if (*activity.date < today_) {
      add(Kind::overdue, Part::overdue, *activity.date, activity,
          Text{"its day has passed: held, moved or cancelled?",
               "dagen er gået: afholdt, flyttet eller aflyst?"});
    } else if (comes(*activity.date)) {
      add(Kind::coming, Part::coming, *activity.date, activity,
          activity.kind ? Message(label_of(*activity.kind)) : Message());
    }
  }

  void add_trial(const Trial& trial) {
    if (!trial.id || !trial.from || !trial.to) return;
    const bool settled = trial.decision && trial.study;
    if (*trial.to < today_ && !settled) {
      add(Kind::study, Part::missing, *trial.to, trial,
          Text{"the trial has ended: what did it show, and what follows?",
               "prøvehandlingen er slut: hvad viste den, og hvad følger?"});
    }
    if (comes(*trial.from)) {
      add(Kind::coming, Part::coming, *trial.from, trial,
          Text{"trial begins", "prøvehandling begynder"});
    }
    if (comes(*trial.to) && !settled) {
      add(Kind::coming, Part::coming, *trial.to, trial,
          Text{"trial ends: who looks at what it shows?",
               "prøvehandling slutter: hvem ser på, hvad den viser?"});
    }
  }

  void add_deliverable(const Deliverable& deliverable) {
    if (!deliverable.id || !deliverable.due || deliverable.done || *deliverable.due > until_)
      return;
    const bool late = *deliverable.due < today_;
    add(Kind::deliverable, late ? Part::overdue : Part::coming, *deliverable.due, deliverable,
        late ? Text{"to be delivered by then", "skulle have foreligget"}
             : Text{"due", "skal foreligge"});
  }

  const CourseFolder& folder_;
  LocalTime now_;
  Date today_;
  Date until_;
  std::vector<NextStep> steps_;
};

void sort(std::vector<NextStep>& steps) {
  std::stable_sort(steps.begin(), steps.end(), [](const NextStep& a, const NextStep& b) {
    return std::tie(a.part, a.date) < std::tie(b.part, b.date);
  });
}

}  // namespace

std::vector<NextStep> next_steps(const CourseFolder& folder, LocalTime now, int weeks) {
  std::vector<NextStep> steps = Steps(folder, now, weeks).collect();
  sort(steps);
  return steps;
}

std::vector<NextStep> next_steps(const PortfolioFolder& portfolio, LocalTime now, int weeks) {
  std::vector<NextStep> all;
  for (const PortfolioCourse& course : portfolio.courses) {
    if (!course.counts()) continue;
    for (NextStep& step : Steps(course.folder, now, weeks).collect()) {
      step.course = shown(course.path);
      all.push_back(std::move(step));
    }
  }
  sort(all);
  return all;
}

}  // namespace trivsel::report
