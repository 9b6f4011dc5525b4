#include "calendar/draft/why_not.hpp"

#include "calendar/draft/apart.hpp"
#include "calendar/draft/conflict.hpp"
#include "calendar/draft/demand_sentence.hpp"
#include "calendar/draft/possible.hpp"
#include "calendar/draft/relax.hpp"

namespace trivsel {
namespace {

/// Nobody is away so often; a way out would only be searched for.
constexpr std::size_t kMostAbsences = 1000;

/// All the ways to lay some steps out, to be tried under fewer and fewer demands.
class Question {
 public:
  Question(const DraftInput& input, const DraftBasis& basis, const Steps& steps,
           std::vector<Steps> sets)
      : possibility_(input, basis, demands_), sets_(std::move(sets)) {
    for (const LayoutPlan& plan : ways_to_lay_out(input, basis, steps)) {
      layouts_.push_back(lay_out(input, basis, plan, demands_));
    }
  }

  bool can_hold(const std::vector<bool>& supposed) {
    possibility_.suppose(supposed);
    const auto possible = [&](const Layout& layout) {
      const bool apart = !sets_.empty() && possibility_.keeps_own_days();
      return possibility_.is_possible(
          layout, apart ? sets_of_slots(layout, sets_) : std::vector<std::size_t>());
    };
    const auto found = std::find_if(layouts_.begin(), layouts_.end(), possible);
    if (found == layouts_.end()) return false;
    std::rotate(layouts_.begin(), found, found + 1);  // it will do again for fewer demands
    return true;
  }

  bool is_possible() { return can_hold(std::vector<bool>(demands_.size(), true)); }

  std::vector<PlanDemand> conflict() {
    std::vector<PlanDemand> found;
    const auto numbers = smallest_conflict(
        demands_.size(), [&](const std::vector<bool>& supposed) { return can_hold(supposed); });
    for (const std::size_t number : numbers) found.push_back(demands_[number]);
    std::sort(found.begin(), found.end(),
              [](const PlanDemand& a, const PlanDemand& b) { return a.kind < b.kind; });
    return found;
  }

 private:
  PlanDemands demands_;
  Possibility possibility_;
  std::vector<Steps> sets_;
  std::vector<Layout> layouts_;
};

/// Of the first steps that cannot be scheduled by themselves; where all can, of all together.
std::vector<PlanDemand> conflict_of(const DraftInput& input, const DraftBasis& basis) {
  const Steps wanted = wanted_steps(input);
  const std::vector<Steps> sets = independent_sets(wanted);
  for (const Steps& steps : sets) {
    Question question(input, basis, steps, {});
    if (!question.is_possible()) return question.conflict();
  }
  Question all(input, basis, wanted, sets);
  return all.is_possible() ? std::vector<PlanDemand>() : all.conflict();
}

WayOut way_out_of(const Relaxation& relaxation) {
  WayOut out{relaxation.days, {}};
  if (relaxation.last_day) {
    out.steps.push_back(
        say("the course lasts until {}", "forløbet varer til {}", long_date(*relaxation.last_day)));
  }
  if (relaxation.order_deadline) {
    out.steps.push_back(say("the order's deadline is put off until {}",
                            "påbuddets frist udsættes til {}",
                            long_date(*relaxation.order_deadline)));
  }
  for (const Relaxation::Attended& day : relaxation.attended) {
    out.steps.push_back(say("{} is available after all on {} ({})", "{} kan alligevel {} ({})",
                            *day.absence->who, long_date(day.day), day.slot));
  }
  for (const Relaxation::Moved& move : relaxation.moved) {
    out.steps.push_back(say("{} is moved from {} to {}", "{} flyttes fra {} til {}", move.id,
                            long_date(move.from), long_date(move.to)));
  }
  return out;
}

Message help_without_way_out(const std::vector<PlanDemand>& conflict) {
  Message kinds;
  for (const PlanDemand& demand : conflict) {
    if (demand.kind != PlanDemandKind::held) continue;
    const Message kind = label_of(*demand.step->kind);
    kinds = kinds.empty() ? kind : say("{}, {}", "{}, {}", kinds, kind);
  }
  return say(
      "no later end within a year and no other day helps; under `adaptations`, agree to leave out "
      "one of these: {}",
      "ingen senere slutdag inden for et år og ingen anden dag hjælper; aftal under `adaptations` "
      "at udelade en af disse: {}",
      kinds);
}

}  // namespace

NoPlan why_not(const DraftInput& input, const DraftBasis& basis) {
  NoPlan result;
  const std::vector<PlanDemand> conflict = conflict_of(input, basis);
  result.where = input.course.period->end.where;
  if (conflict.empty()) {
    result.reason = Text{"none was found before the search was given up",
                         "der blev ikke fundet nogen, før søgningen blev opgivet"};
    return result;
  }
  for (const PlanDemand& demand : conflict) {
    result.conflict.push_back(described(demand, input, basis));
  }
  result.reason = say("these {} demands cannot be met together",
                      "disse {} krav kan ikke opfyldes sammen", conflict.size());
  if (input.course.unavailable.size() > kMostAbsences) return result;
  const auto relaxation = cheapest_relaxation(input, basis);
  if (relaxation && relaxation->days > 0) {
    result.way_out = way_out_of(*relaxation);
  } else {
    result.help = help_without_way_out(conflict);
  }
  return result;
}

}  // namespace trivsel
