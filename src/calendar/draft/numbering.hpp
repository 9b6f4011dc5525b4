#pragma once

#include "calendar/draft/layout.hpp"

namespace trivsel {

using Steps = std::vector<const DraftStep*>;

/// The steps of the skeleton that suit the course, without what it has agreed to leave out.
Steps wanted_steps(const DraftInput& input);

/// The steps in sets that do not depend on each other, in the order of the skeleton.
std::vector<Steps> independent_sets(const Steps& steps);

/// The activities of the plan, planned or held, that are occurrences of that one among `steps`, by
/// their days: those of its kind; where two steps have one kind, it is the nearer one's.
std::vector<const Activity*> kept_for(const DraftInput& input, const DraftBasis& basis,
                                      const Steps& steps, const DraftStep& step);

/// The trials of the plan, by their days.
std::vector<const Trial*> kept_trials(const DraftInput& input);

/// The ways to lay those steps out: how often each occurs, and where a plan is kept, which of the
/// occurrences it holds already. The most usual numbers first (of a step of which the plan holds
/// its least already, no more than that), and of those the numbering nearest
/// to what the steps aim at. Numbers up to three more than usual are tried, and the 2,000 nearest
/// numberings.
std::vector<LayoutPlan> ways_to_lay_out(const DraftInput& input, const DraftBasis& basis,
                                        const Steps& steps);

}  // namespace trivsel
