#include "rules/portfolio/capacity.hpp"
#include "rules/portfolio/rules.hpp"

namespace trivsel {
namespace {

void check(const PortfolioCase& c, const Capacity& params, Sink& sink) {
  find_overfull(c, params, sink);
}

}  // namespace

const Rule& trv801() {
  static const Rule rule = make_rule<Capacity>(
      {.code = "TRV801", .name = "too-many-courses", .from = Stage::application}, capacity_record(),
      check);
  return rule;
}

}  // namespace trivsel
