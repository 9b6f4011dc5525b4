#include "rules/portfolio/rules.hpp"
#include "rules/registry.hpp"

namespace trivsel {

RuleList portfolio_rules() {
  return {&trv801(), &trv802(), &trv804(), &trv805()};
}

}  // namespace trivsel
