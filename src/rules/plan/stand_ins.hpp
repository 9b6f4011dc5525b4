#pragma once

#include "rules/plan/team_seats.hpp"

namespace trivsel {

/// Who may come instead of whom.
struct StandIn : Placed {
  At<Role> role;
  At<Role> instead_of;  ///< absent: of anybody
};

const Record<StandIn>& stand_in_record();

/// Somebody who was expected and did not come.
struct Missing {
  const SeatedPerson* person = nullptr;
  const Absence* absence = nullptr;  ///< null: on neither list

  [[nodiscard]] bool is_excused() const { return absence != nullptr && absence->excused.is(true); }
};

/// Whether a person is expected in their own right, not merely instead of another who serves, too.
[[nodiscard]] bool is_expected(const SeatedPerson& person, const std::vector<SeatedPerson>& seated,
                               const Records<StandIn>& stand_ins, const ListOf<Role>& not_counted);

/// Takes away those instead of whom another came, those without an excuse first. Each who came
/// stands in for one.
[[nodiscard]] std::vector<Missing> without_stood_in_for(std::vector<Missing> missing,
                                                        const std::vector<SeatedPerson>& came,
                                                        const Records<StandIn>& stand_ins);

}  // namespace trivsel
