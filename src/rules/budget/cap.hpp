#pragma once

#include <optional>

#include "money/cap_state.hpp"
#include "rules/demand.hpp"

namespace trivsel {

/// A programme's cap, as the parameters of TRV501 and TRV502 write it.
struct CapParams : Placed {
  At<LineKind> kind;
  At<Payer> payer;
  At<Payer> beyond;
  At<Amount> cap;

  /// Only where `sound`: a pack that cannot be read sets no cap.
  [[nodiscard]] Cap value() const { return {*kind, *payer, *beyond, *cap}; }
};

const Record<CapParams>& cap_params_record();

/// The cap of the demands, from TRV501; nothing where the programme has none.
std::optional<Cap> cap_of(const Demands& demands);

/// What a finding of the course's cap bears as its subject.
inline constexpr std::string_view kCapSubject = "cap";

}  // namespace trivsel
