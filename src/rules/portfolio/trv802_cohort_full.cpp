#include "rules/portfolio/capacity.hpp"
#include "rules/portfolio/rules.hpp"

namespace trivsel {
namespace {

void check(const PortfolioCase& c, const Cohorts& params, Sink& sink) {
  for (const Capacity& cohort : params.cohorts) find_overfull(c, cohort, sink);
}

}  // namespace

const Rule& trv802() {
  static const Rule rule = make_rule<Cohorts>({.code = "TRV802",
                                               .name = "cohort-full",
                                               .from = Stage::application,
                                               .supersedes = {{"TRV801", false}}},
                                              cohorts_record(), check);
  return rule;
}

}  // namespace trivsel
