#include "text/personal.hpp"

#include <array>
#include <chrono>
#include <numeric>
#include <optional>

#include "text/cpr_context.hpp"
#include "text/cpr_shape.hpp"
#include "text/scan.hpp"

namespace trivsel {
namespace {

using Digits = std::array<unsigned, 10>;

/// The official table: the seventh digit and the two-digit year together give the century.
int year_of_birth(unsigned year, unsigned seventh) {
  const unsigned last_of_2000s = seventh <= 3 ? 0 : seventh == 4 || seventh == 9 ? 36 : 57;
  if (seventh >= 4 && year <= last_of_2000s) return static_cast<int>(2000 + year);
  return static_cast<int>((seventh >= 5 && seventh <= 8 ? 1800 : 1900) + year);
}

bool has_a_birthday(const Digits& digits) {
  const unsigned day = 10 * digits[0] + digits[1];
  const unsigned month = 10 * digits[2] + digits[3];
  const int year = year_of_birth(10 * digits[4] + digits[5], digits[6]);
  return std::chrono::year_month_day(std::chrono::year(year), std::chrono::month(month),
                                     std::chrono::day(day))
      .ok();
}

bool fits_modulus_11(const Digits& digits) {
  constexpr Digits weights = {4, 3, 2, 7, 6, 5, 4, 3, 2, 1};
  return std::inner_product(digits.begin(), digits.end(), weights.begin(), 0U) % 11 == 0;
}

Digits digits_of(std::string_view text, const CprShape& shape) {
  Digits digits{};
  std::size_t at = shape.begin;
  for (unsigned& digit : digits) {
    while (digit_bytes(text, at) == 0) ++at;
    digit = digit_value(text, at);
    at += digit_bytes(text, at);
  }
  return digits;
}

std::optional<PersonalHit> hit_at(std::string_view text, const DigitRun& run) {
  const auto shape = cpr_shape_of(text, run);
  if (!shape) return std::nullopt;
  const Digits digits = digits_of(text, *shape);
  if (!has_a_birthday(digits)) return std::nullopt;
  const Standing standing = standing_of(text, *shape);
  if (standing == Standing::other_number) return std::nullopt;
  const auto kind =
      standing == Standing::alone ? PersonalHit::Kind::cpr : PersonalHit::Kind::cpr_bare;
  return PersonalHit{kind, shape->begin, shape->end, fits_modulus_11(digits)};
}

void append_masked(std::string& out, std::string_view number) {
  for (std::size_t at = 0; at < number.size();) {
    const std::size_t digit = digit_bytes(number, at);
    out += digit != 0 ? masked_digit : number.substr(at, 1);
    at += digit != 0 ? digit : 1;
  }
}

}  // namespace

std::vector<PersonalHit> find_cpr(std::string_view text) {
  std::vector<PersonalHit> hits;
  for (std::size_t at = next_digit(text, 0); at < text.size();) {
    const DigitRun run = digit_run_at(text, at);
    const auto hit = hit_at(text, run);
    if (hit) hits.push_back(*hit);
    at = next_digit(text, hit ? hit->end : run.end);
  }
  return hits;
}

std::string mask_cpr(std::string_view text) {
  std::string out;
  std::size_t copied = 0;
  for (const PersonalHit& hit : find_cpr(text)) {
    out += text.substr(copied, hit.begin - copied);
    append_masked(out, text.substr(hit.begin, hit.end - hit.begin));
    copied = hit.end;
  }
  out += text.substr(copied);
  return out;
}

}  // namespace trivsel
