#include "rules/entry/site_words.hpp"

namespace trivsel {

Message listed(const Message& before, const Message& next) {
  return before.empty() ? next : say("{}, {}", "{}, {}", before, next);
}

bool is_administration_alone(const Course& course) {
  return course.sites.empty() &&
         std::any_of(course.parties.begin(), course.parties.end(),
                     [](const Party& party) { return party.kind.is(PartyKind::administration); });
}

}  // namespace trivsel
