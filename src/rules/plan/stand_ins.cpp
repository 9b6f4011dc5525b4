#include "rules/plan/stand_ins.hpp"

namespace trivsel {
namespace {

bool another_holds(Role role, const SeatedPerson& person, const std::vector<SeatedPerson>& seated) {
  return std::any_of(seated.begin(), seated.end(), [&](const SeatedPerson& other) {
    return other.id() != person.id() && other.holds(role);
  });
}

bool stands_in(const SeatedPerson& present, const SeatedPerson& missing, const StandIn& rule) {
  return present.holds(*rule.role) && (!rule.instead_of || missing.holds(*rule.instead_of));
}

/// Those who can come instead of few are taken first, so that the others are left for the rest.
std::vector<SeatedPerson>::iterator find_stand_in(const SeatedPerson& missing,
                                                  std::vector<SeatedPerson>& came,
                                                  const Records<StandIn>& stand_ins) {
  for (const bool bound : {true, false}) {
    for (const StandIn& rule : stand_ins) {
      if (static_cast<bool>(rule.instead_of) != bound) continue;
      const auto found = std::find_if(came.begin(), came.end(), [&](const SeatedPerson& present) {
        return stands_in(present, missing, rule);
      });
      if (found != came.end()) return found;
    }
  }
  return came.end();
}

}  // namespace

const Record<StandIn>& stand_in_record() {
  static const Record<StandIn> table{
      "stand-in",
      {"who may come instead of whom", "hvem der kan komme i stedet for hvem"},
      {choice("role", &StandIn::role, {"who may come", "hvem der kan komme"}).required(),
       choice("instead_of", &StandIn::instead_of, {"absent: of anybody", "ellers: for enhver"})}};
  return table;
}

bool is_expected(const SeatedPerson& person, const std::vector<SeatedPerson>& seated,
                 const Records<StandIn>& stand_ins, const ListOf<Role>& not_counted) {
  return std::any_of(person.roles.begin(), person.roles.end(), [&](Role role) {
    if (not_counted.contains(role)) return false;
    return std::none_of(stand_ins.begin(), stand_ins.end(), [&](const StandIn& rule) {
      const bool another = !rule.instead_of || another_holds(*rule.instead_of, person, seated);
      return rule.role.is(role) && another;
    });
  });
}

std::vector<Missing> without_stood_in_for(std::vector<Missing> missing,
                                          const std::vector<SeatedPerson>& came,
                                          const Records<StandIn>& stand_ins) {
  std::stable_partition(missing.begin(), missing.end(),
                        [](const Missing& one) { return !one.is_excused(); });
  std::vector<SeatedPerson> free = came;
  std::erase_if(missing, [&](const Missing& one) {
    const auto stand_in = find_stand_in(*one.person, free, stand_ins);
    if (stand_in == free.end()) return false;
    free.erase(stand_in);
    return true;
  });
  return missing;
}

}  // namespace trivsel
