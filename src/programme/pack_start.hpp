#pragma once

#include "model/groups.hpp"
#include "model/money_files.hpp"

namespace trivsel {

// What a new course of a programme begins with: a pack's `start:`. `init` knows nothing else of a
// programme.

/// The ground that a course usually rests on.
struct StartGround : Placed {
  At<Referrer> by;
  At<ReferralKind> kind;
  At<ReferralSubject> about;
};

/// A seat of the team, to be filled by somebody.
struct StartSeat : Placed {
  At<std::string_view> id;
  At<Role> role;
  At<std::string_view> represents;  ///< absent: the site
};

struct StartLine : Placed {
  At<std::string_view> id;
  At<LineKind> kind;
  At<Payer> payer;
};

struct PackStart : Placed {
  std::optional<StartGround> ground;  ///< absent: a course rests on no ground of the supervision
  At<bool> application;               ///< a course begins with an application
  At<bool> administration;            ///< an administration takes part
  Records<StartSeat> team;            ///< empty: no team is asked for
  Records<StartLine> budget;
};

const Record<PackStart>& pack_start_record();

}  // namespace trivsel
