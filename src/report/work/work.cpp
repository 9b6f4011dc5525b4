#include "report/work/work.hpp"

#include <algorithm>

#include "report/view_values.hpp"
#include "rules/plan/orders.hpp"

namespace trivsel::report {
namespace {

class WorkMaker {
 public:
  WorkMaker(const CourseFolder& folder, const Words& words, Date today)
      : course_(folder.course), plan_(folder.plan), words_(words), today_(today) {}

  AuthorityView authority(const Referral& referral) const {
    AuthorityView view;
    view.by = words_.label(*referral.by);
    if (referral.about) view.about = label_of(*referral.about);
    view.is_order = referral.is_order();
    view.date = known(referral.date);
    view.deadline = known(referral.deadline);
    view.site = site_name(course_, referral.site);
    view.work = work([&](const Activity& activity) { return answers(activity, referral); });
    return view;
  }

  OutcomeView outcome(const PackOutcome& outcome) const {
    OutcomeView view;
    view.id = text_of(outcome.id);
    view.name = {text_of(outcome.en), text_of(outcome.da)};
    if (const Adaptation* adaptation = course_.leaves_out(*outcome.id)) {
      view.is_left_out = true;
      view.reason = text_of(adaptation->reason);
    }
    view.work =
        work([&](const Activity& activity) { return activity.outcomes.contains(*outcome.id); });
    return view;
  }

  FocusAreaView focus_area(const FocusArea& area) const {
    return {text_of(area.id), text_of(area.title), site_name(course_, area.site),
            work([&](const Activity& activity) { return activity.addresses.contains(*area.id); })};
  }

  DeliverableView deliverable(const Deliverable& deliverable) const {
    DeliverableView view;
    view.id = text_of(deliverable.id);
    view.title = text_of(deliverable.title);
    view.site = site_name(course_, deliverable.site);
    if (deliverable.kind) view.kind = label_of(*deliverable.kind);
    view.for_whom = known(deliverable.for_whom);
    view.due = known(deliverable.due);
    view.done = known(deliverable.done);
    if (view.done && *view.done > today_) view.done.reset();
    return view;
  }

  WorkDone anchoring() const {
    return work([](const Activity& activity) {
      return activity.is(ActivityKind::anchoring) || activity.is(ActivityKind::follow_up) ||
             activity.is(ActivityKind::dissemination);
    });
  }

 private:
  /// An assessment asks for nothing of its own: all that the course does there answers it.
  static bool answers(const Activity& activity, const Referral& referral) {
    if (referral.is_order()) return works_on(activity, referral);
    return !referral.site || is_meant_for(activity.sites, {*referral.site});
  }

  template <class Wanted>
  WorkDone work(Wanted wanted) const {
    WorkDone done;
    for (const Activity& activity : plan_.activities) {
      if (!activity.stands() || !activity.date || !wanted(activity)) continue;
      const bool held = activity.is_held() && *activity.date <= today_;
      (held ? done.held : done.planned).push_back(activity_view(activity));
    }
    std::stable_sort(done.held.begin(), done.held.end(), is_sooner);
    std::stable_sort(done.planned.begin(), done.planned.end(), is_sooner);
    return done;
  }

  const Course& course_;
  const Plan& plan_;
  const Words& words_;
  Date today_;
};

bool is_of_authority(const Referral& referral) {
  const bool authority =
      referral.by.is(Referrer::socialtilsyn) || referral.by.is(Referrer::arbejdstilsyn);
  return authority && !referral.kind.is(ReferralKind::request);
}

}  // namespace

WorkView work_view(const CourseFolder& folder, const Pack* pack, const Words& words, Date today) {
  const WorkMaker maker(folder, words, today);
  WorkView view;
  for (const Referral& referral : folder.course.referral) {
    if (is_of_authority(referral)) view.authorities.push_back(maker.authority(referral));
  }
  if (pack != nullptr) {
    for (const PackOutcome& outcome : pack->outcomes) {
      if (outcome.id) view.outcomes.push_back(maker.outcome(outcome));
    }
  }
  for (const FocusArea& area : folder.course.focus_areas) {
    if (area.id) view.focus_areas.push_back(maker.focus_area(area));
  }
  for (const Deliverable& deliverable : folder.plan.deliverables) {
    view.deliverables.push_back(maker.deliverable(deliverable));
  }
  view.anchoring = maker.anchoring();
  return view;
}

}  // namespace trivsel::report
