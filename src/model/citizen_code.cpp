#include "model/citizen_code.hpp"

namespace trivsel {
namespace {

constexpr std::size_t kMostLetters = 4;
constexpr std::size_t kMostDigits = 6;

/// ASCII only: a code is to be typed on any keyboard.
std::size_t count_letters(std::string_view text) {
  std::size_t count = 0;
  while (count < text.size() && ((text[count] | 0x20) >= 'a' && (text[count] | 0x20) <= 'z'))
    ++count;
  return count;
}

std::string upper(std::string_view letters) {
  std::string out(letters);
  for (char& c : out) c = static_cast<char>(c & ~0x20);
  return out;
}

}  // namespace

bool is_citizen_code(std::string_view text) {
  const auto meant = meant_citizen_code(text);
  return meant && *meant == text;
}

std::optional<std::string> meant_citizen_code(std::string_view text) {
  const std::size_t letters = count_letters(text);
  std::string_view digits = text.substr(letters);
  if (!digits.empty() && std::string_view("- _.").find(digits.front()) != std::string_view::npos) {
    digits.remove_prefix(1);
  }
  const bool all_digits =
      !digits.empty() && digits.find_first_not_of("0123456789") == std::string_view::npos;
  if (letters == 0 || letters > kMostLetters || !all_digits || digits.size() > kMostDigits) {
    return std::nullopt;
  }
  const std::string_view padding = digits.size() == 1 ? "0" : "";
  return upper(text.substr(0, letters)) + "-" + std::string(padding) + std::string(digits);
}

}  // namespace trivsel
