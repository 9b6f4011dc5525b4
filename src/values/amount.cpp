#include "values/amount.hpp"

#include <algorithm>
#include <charconv>

namespace trivsel {

namespace {

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

/// Whether every point is followed by just three digits, as in `1.000.000`.
bool has_groups_of_three(std::string_view text) {
  for (std::size_t point = text.find('.'); point != std::string_view::npos;) {
    const std::size_t next = text.find('.', point + 1);
    if (std::min(next, text.size()) - point != 4) return false;
    point = next;
  }
  return true;
}

/// What hinders a text without its sign from being read; its size is not yet judged.
AmountProblem problem_of_form(std::string_view text) {
  if (text.empty() || !is_digit(text.front()) || !is_digit(text.back()) ||
      text.find_first_not_of("0123456789.,") != std::string_view::npos) {
    return AmountProblem::not_a_number;
  }
  if (text.find(',') != std::string_view::npos) return AmountProblem::decimal_comma;
  const std::size_t point = text.find('.');
  if (point == std::string_view::npos) return AmountProblem::none;
  const bool one_point = text.find('.', point + 1) == std::string_view::npos;
  if (!one_point && !has_groups_of_three(text)) return AmountProblem::not_a_number;
  return text.size() - point > 3 ? AmountProblem::too_many_decimals : AmountProblem::none;
}

/// A number cut for display: its sign, what stands before the point, and two decimals.
struct Parts {
  std::string_view sign;
  std::uint64_t whole;
  std::uint64_t decimals;
};

Parts parts_of(std::int64_t hundredths) {
  // Unsigned, since the least number has no positive counterpart.
  const auto bits = static_cast<std::uint64_t>(hundredths);
  const std::uint64_t size = hundredths < 0 ? 0 - bits : bits;
  return {hundredths < 0 ? "-" : "", size / 100, size % 100};
}

std::string plain_hundredths(std::int64_t hundredths) {
  const Parts parts = parts_of(hundredths);
  return fmt::format("{}{}.{:02}", parts.sign, parts.whole, parts.decimals);
}

std::string in_threes(std::uint64_t number, char separator) {
  std::string digits = std::to_string(number);
  for (std::size_t at = digits.size(); at > 3;) {
    at -= 3;
    digits.insert(at, 1, separator);
  }
  return digits;
}

Message grouped_hundredths(std::int64_t hundredths) {
  const Parts parts = parts_of(hundredths);
  return {fmt::format("{}{}.{:02}", parts.sign, in_threes(parts.whole, ','), parts.decimals),
          fmt::format("{}{},{:02}", parts.sign, in_threes(parts.whole, '.'), parts.decimals)};
}

}  // namespace

AmountResult parse_amount(std::string_view text) {
  const bool negative = text.starts_with('-');
  if (negative) text.remove_prefix(1);
  const AmountProblem problem = problem_of_form(text);
  if (problem != AmountProblem::none) return {{}, problem};

  const std::size_t point = text.find('.');
  std::string digits{text.substr(0, point)};
  if (point != std::string_view::npos) digits += text.substr(point + 1);
  const std::size_t decimals = point == std::string_view::npos ? 0 : text.size() - point - 1;
  digits.append(2 - decimals, '0');

  std::int64_t value = 0;
  const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  if (read.ec != std::errc{} || value > kLargestOre) return {{}, AmountProblem::too_large};
  return {{negative ? -value : value}, AmountProblem::none};
}

AmountResult parse_hundredths(std::string_view text) {
  return parse_amount(text);
}

std::optional<Amount> plus(Amount a, Amount b) {
  std::int64_t sum = 0;
  if (__builtin_add_overflow(a.ore, b.ore, &sum)) return std::nullopt;
  return Amount{sum};
}

std::optional<Amount> times(Hours hours, Amount per_hour) {
  std::int64_t product = 0;
  if (__builtin_mul_overflow(hours.hundredths, per_hour.ore, &product)) return std::nullopt;
  const std::int64_t ore = product / 100;
  const std::int64_t rest = product % 100;  // bears the sign of the product
  if (rest >= 50) return Amount{ore + 1};
  if (rest <= -50) return Amount{ore - 1};
  return Amount{ore};
}

std::optional<Amount> wage(Hours hours, Amount per_hour, Amount supplement) {
  const auto pay = times(hours, per_hour);
  return pay ? plus(*pay, supplement) : std::nullopt;
}

std::optional<Hours> times(int people, Hours hours) {
  std::int64_t product = 0;
  if (__builtin_mul_overflow(std::int64_t{people}, hours.hundredths, &product)) return std::nullopt;
  return Hours{product};
}

std::string plain(Amount amount) {
  return plain_hundredths(amount.ore);
}

std::string plain(Hours hours) {
  return plain_hundredths(hours.hundredths);
}

Message grouped(Amount amount) {
  return grouped_hundredths(amount.ore);
}

Message grouped(Hours hours) {
  return grouped_hundredths(hours.hundredths);
}

Message kroner(Amount amount) {
  return say("DKK {}", "{} kr.", grouped(amount));
}

}  // namespace trivsel
