#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "text/language.hpp"

namespace trivsel {

/// The most that a file can hold either way: 99,999,999,999.99 kr.
inline constexpr std::int64_t kLargestOre = 9'999'999'999'999;

/// Danish money in øre. 250,000 kr. is Amount{25'000'000}.
struct Amount {
  std::int64_t ore = 0;
  friend auto operator<=>(const Amount&, const Amount&) = default;
};

/// Working time in hundredths of an hour: 6.50 hours is Hours{650}.
struct Hours {
  std::int64_t hundredths = 0;
  friend auto operator<=>(const Hours&, const Hours&) = default;
};

/// Why a text is not an amount, so that the user can be told.
enum class AmountProblem { none, not_a_number, decimal_comma, too_many_decimals, too_large };

struct AmountResult {
  Amount amount;
  AmountProblem problem = AmountProblem::none;
};

/// Reads `-?digits[.dd]` with at most two decimals, up to 99,999,999,999.99 kr. `12.187,50` and
/// `1.000` (three decimals: a Danish thousand?) are refused with their reason, never guessed; so is
/// `1.000.000`, as too_many_decimals.
AmountResult parse_amount(std::string_view text);
/// The same form for hours; the same reasons.
AmountResult parse_hundredths(std::string_view text);

/// Sums and products; nothing on overflow (products from about 900 trillion kr.).
std::optional<Amount> plus(Amount a, Amount b);
/// Hours × rate per hour, to the øre, half away from zero.
std::optional<Amount> times(Hours hours, Amount per_hour);
/// What work costs: hours × rate per hour + supplement. Nothing on overflow.
std::optional<Amount> wage(Hours hours, Amount per_hour, Amount supplement);
/// The hours of several people; nothing on overflow.
std::optional<Hours> times(int people, Hours hours);

std::string plain(Amount amount);  ///< 12187.50: as in files and JSON
std::string plain(Hours hours);    ///< 6.50
Message grouped(Amount amount);    ///< "12,187.50" / "12.187,50": for tables
Message grouped(Hours hours);      ///< "6.50" / "6,50"
Message kroner(Amount amount);     ///< "DKK 12,187.50" / "12.187,50 kr."

}  // namespace trivsel
