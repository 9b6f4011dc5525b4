#include "rules/format/rules.hpp"
#include "rules/registry.hpp"

namespace trivsel {

RuleList format_rules() {
  RuleList list{&trv010(), &trv013()};
  for (const Rule& rule : reader_rules()) list.push_back(&rule);
  return list;
}

}  // namespace trivsel
