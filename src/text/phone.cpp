#include <array>
#include <chrono>
#include <optional>

#include "text/personal.hpp"
#include "text/scan.hpp"

namespace trivsel {
namespace {

/// Eight digits as they are written.
struct EightDigits {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::array<unsigned, 8> digits{};
  std::array<char32_t, 3> joints{};  ///< after digits 2, 4 and 6; 0 for none
  [[nodiscard]] unsigned number(std::size_t from, std::size_t count) const {
    unsigned value = 0;
    for (std::size_t i = from; i < from + count; ++i) value = 10 * value + digits[i];
    return value;
  }
  [[nodiscard]] bool plain() const { return joints == std::array<char32_t, 3>{}; }
  [[nodiscard]] bool by_fours() const {
    return joints[0] == 0 && is_blank(joints[1]) && joints[2] == 0;
  }
  [[nodiscard]] bool by_twos() const {
    return joints[0] != 0 && joints[0] == joints[1] && joints[1] == joints[2];
  }
};

std::optional<CodePoint> joint_at(std::string_view text, std::size_t at) {
  if (at >= text.size()) return std::nullopt;
  const auto point = code_point_at(text, at);
  const bool joins =
      point && (is_blank(point->value) || is_dash(point->value) || point->value == '.');
  return joins ? point : std::nullopt;
}

std::optional<EightDigits> eight_digits_at(std::string_view text, std::size_t begin) {
  EightDigits found;
  found.begin = begin;
  std::size_t at = begin;
  for (std::size_t i = 0; i < found.digits.size(); ++i) {
    const auto joint = i > 0 && i % 2 == 0 ? joint_at(text, at) : std::nullopt;
    if (joint) {
      found.joints[i / 2 - 1] = joint->value;
      at += joint->bytes;
    }
    const std::size_t bytes = digit_bytes(text, at);
    if (bytes == 0) return std::nullopt;
    found.digits[i] = digit_value(text, at);
    at += bytes;
  }
  found.end = at;
  const bool before_prefix = found.by_fours() && found.number(4, 4) == 45;  // `2026 0045 20 30 …`
  const bool grouped = found.plain() || (found.by_fours() && !before_prefix) || found.by_twos();
  // Danish numbers begin with 2 to 9.
  if (!grouped || found.digits[0] < 2) return std::nullopt;
  return found;
}

bool is_date(unsigned year, unsigned month, unsigned day) {
  const std::chrono::year_month_day date(std::chrono::year(static_cast<int>(year)),
                                         std::chrono::month(month), std::chrono::day(day));
  return year >= 1900 && year < 2100 && date.ok();
}

/// `20260314`, `31122026`, `2025 2026`.
bool reads_as_dates(const EightDigits& found) {
  if (found.by_twos()) return false;
  const unsigned first = found.number(0, 4);
  const unsigned last = found.number(4, 4);
  const bool years = first >= 1900 && first < 2100 && last >= 1900 && last < 2100;
  return years || is_date(first, found.number(4, 2), found.number(6, 2)) ||
         is_date(last, found.number(2, 2), found.number(0, 2));
}

/// Digits joined to a place by a mark, as in `12345678-2026` or `0.12345678`.
bool joined_after(std::string_view text, std::size_t end) {
  constexpr std::string_view marks = ".,:/+";
  const bool mark = end < text.size() && marks.find(text[end]) != std::string_view::npos;
  const std::size_t bytes = mark ? 1 : dash_bytes(text, end);
  return bytes != 0 && digit_bytes(text, end + bytes) != 0;
}

bool joined_before(std::string_view text, std::size_t begin) {
  constexpr std::string_view marks = ".,:/";
  const bool mark = begin > 0 && marks.find(text[begin - 1]) != std::string_view::npos;
  const std::size_t bytes = mark ? 1 : dash_bytes_before(text, begin);
  return bytes != 0 && digit_bytes_before(text, begin - bytes) != 0;
}

/// A group of the same length stands beside the number: a longer row of groups.
bool continues_row(std::string_view text, const EightDigits& found) {
  if (found.plain()) return false;
  const std::size_t group = found.by_twos() ? 2 : 4;
  const auto after = joint_at(text, found.end);
  if (after && digit_run_at(text, found.end + after->bytes).count == group) return true;
  const auto before = code_point_before(text, found.begin);
  if (!before || !joint_at(text, found.begin - before->bytes)) return false;
  std::size_t at = found.begin - before->bytes;
  std::size_t count = 0;
  for (; count <= group && digit_bytes_before(text, at) != 0; ++count) {
    at -= digit_bytes_before(text, at);
  }
  return count == group;
}

bool cvr_precedes(std::string_view text, std::size_t begin) {
  const std::string_view front = text.substr(begin < 12 ? 0 : begin - 12, begin < 12 ? begin : 12);
  for (const std::string_view label : {"CVR", "cvr", "Cvr"}) {
    const std::size_t at = front.rfind(label);
    if (at == std::string_view::npos) continue;
    constexpr std::string_view between = " .:-=\"'numerNUMER";
    return front.find_first_not_of(between, at + label.size()) == std::string_view::npos;
  }
  return false;
}

bool stands_as_phone_number(std::string_view text, const EightDigits& found) {
  if (word_before(text, found.begin) || joined_before(text, found.begin)) return false;
  if (continues_row(text, found) || reads_as_dates(found)) return false;
  if (money_precedes(text, found.begin) || money_follows(text, found.end)) return false;
  return !cvr_precedes(text, found.begin);
}

/// Offset after `+45`, `(+45)` or `0045` and what may stand between it and the number.
std::optional<std::size_t> after_prefix(std::string_view text, std::size_t at) {
  const bool plus = at > 0 && text[at - 1] == '+' && text.substr(at).starts_with("45");
  const bool zeros = text.substr(at).starts_with("0045");
  if (!plus && !zeros) return std::nullopt;
  at += plus ? 2 : 4;
  if (at < text.size() && text[at] == ')') ++at;
  const auto joint = joint_at(text, at);
  return joint ? at + joint->bytes : at;
}

std::optional<PersonalHit> hit_at(std::string_view text, std::size_t at) {
  const auto number_at = after_prefix(text, at);
  const auto found = eight_digits_at(text, number_at.value_or(at));
  if (!found || word_at(text, found->end) || joined_after(text, found->end)) return std::nullopt;
  if (!number_at && !stands_as_phone_number(text, *found)) return std::nullopt;
  const bool plus = number_at && at > 0 && text[at - 1] == '+';
  return PersonalHit{PersonalHit::Kind::phone, plus ? at - 1 : at, found->end, false};
}

}  // namespace

std::vector<PersonalHit> find_phone_numbers(std::string_view text) {
  std::vector<PersonalHit> hits;
  for (std::size_t at = next_digit(text, 0); at < text.size();) {
    const auto hit = hit_at(text, at);
    if (hit) hits.push_back(*hit);
    at = next_digit(text, hit ? hit->end : digit_run_at(text, at).end);
  }
  return hits;
}

}  // namespace trivsel
