#include "calendar/draft/demand_sentence.hpp"

namespace trivsel {

using std::chrono::days;

namespace {

Message counted(int number, Text one, Text many) {
  return say("{} {}", "{} {}", number, number == 1 ? one : many);
}

}  // namespace

Message length_of(Period period) {
  std::vector<Message> parts;
  if (period.years != 0) parts.push_back(counted(period.years, {"year", "år"}, {"years", "år"}));
  if (period.months != 0)
    parts.push_back(counted(period.months, {"month", "måned"}, {"months", "måneder"}));
  const bool weeks = period.days % 7 == 0;
  const int number = weeks ? period.days / 7 : period.days;
  if (number != 0 || parts.empty()) {
    parts.push_back(weeks ? counted(number, {"week", "uge"}, {"weeks", "uger"})
                          : counted(number, {"day", "dag"}, {"days", "dage"}));
  }
  Message all = parts.front();
  for (std::size_t i = 1; i < parts.size(); ++i) all = say("{} and {}", "{} og {}", all, parts[i]);
  return all;
}

namespace {

class Sentence {
 public:
  Sentence(const PlanDemand& demand, const DraftInput& input, const DraftBasis& basis)
      : demand_(demand), step_(demand.step), input_(input), basis_(basis) {}

  ConflictingDemand make() {
    switch (demand_.kind) {
      case PlanDemandKind::first_day:
      case PlanDemandKind::last_day:
      case PlanDemandKind::order_deadline:
        of_course();
        break;
      case PlanDemandKind::team_formed:
        of_team();
        break;
      case PlanDemandKind::absence:
        result_.where = demand_.absence->head;
        result_.sentence = say("{} is not available from {} to {}", "{} kan ikke fra {} til {}",
                               *demand_.absence->who, long_date(*demand_.absence->from),
                               long_date(*demand_.absence->to));
        break;
      case PlanDemandKind::kept:
        of_plan();
        break;
      default:
        result_.of_pack = true;
        of_pack();
    }
    return std::move(result_);
  }

 private:
  void of_course() {
    const Course& course = input_.course;
    if (demand_.kind == PlanDemandKind::first_day) {
      result_.where = course.period->start.where;
      result_.sentence =
          basis_.first > basis_.start
              ? say("only days after today can be planned, from {} on",
                    "kun dage efter i dag kan planlægges: fra og med {}", long_date(basis_.first))
              : say("the course begins on {}", "forløbet begynder {}", long_date(basis_.start));
    } else if (demand_.kind == PlanDemandKind::last_day) {
      const bool extended = course.extension && course.extension->to;
      result_.where = extended ? course.extension->to.where : course.period->end.where;
      result_.sentence =
          say("the course ends on {}", "forløbet slutter {}", long_date(basis_.last));
    } else {
      result_.where = course.referral.where;
      for (const Referral& referral : course.referral) {
        if (referral.is_order() && referral.deadline.is(*basis_.order_deadline))
          result_.where = referral.deadline.where;
      }
      result_.sentence = say("the order's deadline is {}, and work on it begins by then",
                             "påbuddets frist er {}, og arbejdet med det begynder inden da",
                             long_date(*basis_.order_deadline));
    }
  }

  void of_team() {
    for (const Group* team : teams_of(input_.groups)) {
      if (team->formed.is(*basis_.team_formed)) result_.where = team->formed.where;
    }
    result_.sentence =
        say("the team is formed on {}", "teamet nedsættes {}", long_date(*basis_.team_formed));
  }

  void of_plan() {
    if (demand_.trial != nullptr) {
      const Trial& trial = *demand_.trial;
      result_.where = trial.head;
      result_.sentence =
          say("the trial {} runs from {} to {}", "prøvehandlingen {} løber fra {} til {}",
              *trial.id, long_date(*trial.from), long_date(*trial.to));
      return;
    }
    const Activity& activity = *demand_.activity;
    const Message day = long_date(*activity.date);
    result_.where = activity.date.where;
    result_.sentence =
        activity.is_held()
            ? say("{} was held on {}", "{} blev afholdt {}", *activity.id, day)
            : say("{} stays on {}", "{} bliver, hvor den ligger: {}", *activity.id, day);
  }

  void of_pack() {
    switch (demand_.kind) {
      case PlanDemandKind::own_days:
        result_.where = input_.pack.draft->own_days.where;
        result_.sentence = Text{"different kinds of activities do not share a day",
                                "forskellige slags aktiviteter deler ikke dag"};
        break;
      case PlanDemandKind::trial:
        of_trial(*input_.pack.draft->trials);
        break;
      case PlanDemandKind::held:
        cite(step_->demand);
        result_.where = step_->head;
        result_.sentence = how_often();
        break;
      case PlanDemandKind::earliest:
      case PlanDemandKind::latest:
        of_point();
        break;
      case PlanDemandKind::gap_least:
      case PlanDemandKind::gap_most:
        of_gap(*step_->gap);
        break;
      case PlanDemandKind::between:
        cite(step_->between->demand);
        result_.where = step_->between->where;
        result_.sentence = say("{0} lies at least {1} after {2}, and as long before the next",
                               "{0} ligger mindst {1} efter {2} og lige så længe før næste", name(),
                               length_of(*step_->between->least), name(*step_->between->step));
        break;
      default:
        of_after(*demand_.after);
    }
  }

  Message name() const { return label_of(*step_->kind); }
  Message name(std::string_view step) const {
    return label_of(*input_.pack.draft->step(step)->kind);
  }

  Message how_often() const {
    const DraftStep& step = *step_;
    if (step.between) {
      return say("{} follows each {}", "{} følger efter hver gang {}", name(),
                 name(*step.between->step));
    }
    if (step.per_year) {
      return say("{} is held {} times in each calendar year, evenly spread",
                 "{} holdes {} gange i hvert kalenderår, jævnt fordelt", name(), *step.per_year);
    }
    if (step.each_site.value_or(false))
      return say("{} is held at each site", "{} holdes på hvert tilbud", name());
    const int least = step.least.value_or(1);
    if (least == 1) return say("{} is part of the plan", "{} hører med i planen", name());
    return say("{} is held at least {} times", "{} holdes mindst {} gange", name(), least);
  }

  void of_point() {
    const bool earliest = demand_.kind == PlanDemandKind::earliest;
    const DraftPoint& point = earliest ? *step_->earliest : *step_->latest;
    result_.where = point.where;
    const Message day = long_date(basis_.day_of(point));
    result_.sentence = earliest
                           ? say("{} lies no earlier than {}", "{} ligger tidligst {}", name(), day)
                           : say("{} lies no later than {}", "{} ligger senest {}", name(), day);
  }

  void of_gap(const DraftGap& gap) {
    if (demand_.kind == PlanDemandKind::gap_least) {
      result_.where = gap.least.where;
      result_.sentence = say("at least {0} pass from {1} to {1}",
                             "der går mindst {0} fra {1} til {1}", length_of(*gap.least), name());
      return;
    }
    cite(gap.demand);
    result_.where = gap.most.where;
    result_.sentence = say("at most {0} pass from {1} to {1}", "der går højst {0} fra {1} til {1}",
                           length_of(*gap.most), name());
    if (gap.from_edges.value_or(false)) {
      result_.sentence = say("{}, also after the start and before the end",
                             "{}, også efter start og før slutning", result_.sentence);
    }
  }

  void of_trial(const DraftTrial& trial) {
    cite(trial.demand);
    result_.where = trial.between.where;
    result_.sentence = say("a trial of at least {1} lies from one {0} to the next",
                           "fra {0} til {0} ligger en prøvehandling på mindst {1}",
                           name(*trial.between), length_of(*trial.least));
  }

  void of_after(const DraftAfter& after) {
    cite(after.demand);
    const bool least = demand_.kind == PlanDemandKind::after_least;
    result_.where = least ? after.least.where : after.most.where;
    const Message other = name(*after.step);
    result_.sentence = least ? say("{} comes at least {} after {}", "{} ligger mindst {} efter {}",
                                   name(), length_of(*after.least), other)
                             : say("{} comes at most {} after {}", "{} ligger højst {} efter {}",
                                   name(), length_of(*after.most), other);
  }

  void cite(const At<std::string_view>& demand) {
    if (!demand) return;
    for (const PackRule& rule : input_.pack.rules) {
      if (rule.id.is(*demand) && rule.source) result_.source = &*rule.source;
    }
  }

  const PlanDemand& demand_;
  const DraftStep* step_;
  const DraftInput& input_;
  const DraftBasis& basis_;
  ConflictingDemand result_;
};

}  // namespace

ConflictingDemand described(const PlanDemand& demand, const DraftInput& input,
                            const DraftBasis& basis) {
  return Sentence(demand, input, basis).make();
}

}  // namespace trivsel
