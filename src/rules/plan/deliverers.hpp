#pragma once

#include "rules/rule.hpp"

namespace trivsel {

/// Who a programme means: parties by id, or by what they are.
struct Deliverers : Placed {
  ListOf<std::string_view> parties;
  ListOf<PartyKind> party_kinds;
};

const Record<Deliverers>& deliverers_record();

/// Whether a party of that id is among them.
[[nodiscard]] bool is_among(const Deliverers& deliverers, const Course& course,
                            std::string_view party);

/// Whether one of them delivers or convenes the activity, or sends a consultant to it.
[[nodiscard]] bool has_one_of(const Deliverers& deliverers, const Course& course,
                              const Activity& activity);

/// Whether the activity tells who delivers or convenes it, or which consultants come.
[[nodiscard]] bool tells_deliverers(const Activity& activity);

/// What people call them: "the board"; kinds of party only where no party is named.
[[nodiscard]] Message names_of(const Deliverers& deliverers, const Words& words);

/// What can be written: "board, or a party of the kind board-unit or supplier".
[[nodiscard]] Message keys_of(const Deliverers& deliverers);

}  // namespace trivsel
