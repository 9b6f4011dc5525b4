#pragma once

#include "intake/foreign_date.hpp"

namespace trivsel {

/// A decimal number as our files have it (`12187.50`): `12.187,50`, `12 187,50`, `312,5`, `-40.00`,
/// with `kr.` around it or not. A mark that can be read as a decimal or a thousand (`1.250`) is
/// refused unless the map says which; so are more than two decimals.
Taken<std::string> foreign_decimal(std::string_view text, std::optional<DecimalMark> mark);

/// A whole number, in digits alone.
Taken<std::string> foreign_count(std::string_view text);

}  // namespace trivsel
