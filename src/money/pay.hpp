#pragma once

#include <optional>

#include "values/amount.hpp"

namespace trivsel {

// How pay by the hour is told to people, by whoever finds that it does not agree.

/// "65.00 hours × DKK 326.10"; with a supplement that is more than nothing, "… + DKK 97.25".
Message pay_text(Hours hours, Amount per_hour, std::optional<Amount> supplement);

/// "39.00 hours × DKK 312.50 is DKK 12,187.50, not DKK 12,178.50"
Message pay_differs(const Message& pay, Amount right, Amount written);

/// Where `wage` has nothing: "… is too large to be right".
Message pay_too_large(const Message& pay);

}  // namespace trivsel
