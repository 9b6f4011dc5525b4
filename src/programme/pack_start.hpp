#pragma once

#include "model/groups.hpp"
#include "model/money_files.hpp"
#include "programme/pack_text.hpp"

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

/// A party that takes part.
struct StartParty : Placed {
  At<std::string_view> id;
  At<PartyKind> kind;
  At<PartyLevel> level;
  std::optional<PackText> name;
  At<bool> of_site;   ///< it is some sites' own: `init` asks who it is, and whose
  At<bool> optional;  ///< where nobody is named there is none
};

/// How many sites a course has, where it has several.
struct StartSites : Placed {
  At<int> from, to;
};

/// A group of the course as a whole, with its seats.
struct StartGroup : Placed {
  At<std::string_view> id;
  At<GroupKind> kind;
  Records<StartSeat> members;
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
  At<bool> scope;                     ///< what its extent was fitted to is written down
  std::optional<StartSites> sites;    ///< absent: it begins with one
  Records<StartParty> parties;
  Records<StartSeat> team;  ///< empty: no team is asked for
  Records<StartGroup> groups;
  Records<StartLine> budget;
};

const Record<PackStart>& pack_start_record();

}  // namespace trivsel
