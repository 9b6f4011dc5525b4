#pragma once

#include "rules/plan/activities.hpp"

namespace trivsel {

/// What the analysis of each site covers.
struct AspectDemand : Placed {
  ListOf<AnalysisAspect> aspects;
  At<int> within_days;  ///< to write down what was analysed
};

const Record<AspectDemand>& aspect_demand_record();

/// Judges each site whose analysis is done: what is written of it under `analysis:` covers the
/// aspects. One that was held and of which nothing is written is found so many days later. While
/// another analysis of the site is planned, nothing is missing.
void judge_aspects(const Case& c, const AspectDemand& demand, Sink& sink);

}  // namespace trivsel
