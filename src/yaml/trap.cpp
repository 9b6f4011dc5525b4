#include "yaml/trap.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace trivsel::yaml {
namespace {

bool one_of(std::string_view text, std::initializer_list<std::string_view> words) {
  return std::find(words.begin(), words.end(), text) != words.end();
}

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

std::size_t skip_digits(std::string_view text, std::size_t at) {
  while (at < text.size() && (is_digit(text[at]) || text[at] == '_')) ++at;
  return at;
}

bool is_prefixed_integer(std::string_view text) {
  if (text.size() < 3 || text[0] != '0') return false;
  const std::string_view digits = text.substr(2);
  const auto all = [&](std::string_view allowed) {
    return digits.find_first_not_of(allowed) == std::string_view::npos;
  };
  switch (text[1]) {
    case 'x':
      return all("0123456789abcdefABCDEF_");
    case 'o':
      return all("01234567_");
    case 'b':
      return all("01_");
    default:
      return false;
  }
}

bool is_number(std::string_view text) {
  if (one_of(text, {".inf", ".Inf", ".INF", ".nan", ".NaN", ".NAN"})) return true;
  if (is_prefixed_integer(text)) return true;
  std::size_t at = skip_digits(text, 0);
  const bool whole = at > 0 && is_digit(text[0]);
  bool fraction = false;
  if (at < text.size() && text[at] == '.') {
    const std::size_t end = skip_digits(text, at + 1);
    fraction = end > at + 1 && is_digit(text[at + 1]);
    at = end;
  }
  if (!whole && !fraction) return false;
  if (at < text.size() && (text[at] == 'e' || text[at] == 'E')) {
    ++at;
    if (at < text.size() && (text[at] == '+' || text[at] == '-')) ++at;
    const std::size_t end = skip_digits(text, at);
    if (end == at) return false;
    at = end;
  }
  return at == text.size();
}

bool is_sexagesimal(std::string_view text) {
  std::size_t at = skip_digits(text, 0);
  if (at == 0 || !is_digit(text[0]) || at == text.size() || text[at] != ':') return false;
  while (at < text.size() && text[at] == ':') {
    const std::size_t begin = ++at;
    while (at < text.size() && is_digit(text[at]) && at - begin < 2) ++at;
    if (at == begin || (at - begin == 2 && text[begin] > '5')) return false;
  }
  if (at < text.size() && text[at] == '.') at = skip_digits(text, at + 1);
  return at == text.size();
}

/// YYYY-M-D alone, or followed by a time with seconds, as YAML 1.1 has it.
bool is_timestamp(std::string_view text) {
  std::string shape;
  for (const char c : text) shape.push_back(is_digit(c) ? '0' : c);
  if (shape == "0000-00-00") return true;
  if (!shape.starts_with("0000-0")) return false;
  const std::size_t time = shape.find_first_of("Tt ");
  return time != std::string::npos && time >= 8 && time <= 10 &&
         std::count(shape.begin(), shape.end(), ':') >= 2 && is_digit(shape[time + 1]);
}

}  // namespace

PlainType plain_type(std::string_view text) {
  if (one_of(text, {"~", "null", "Null", "NULL", "<<", "="})) return PlainType::null;
  if (one_of(text,
             {"y",    "Y",    "yes",   "Yes",   "YES",   "n",  "N",  "no", "No",  "NO",  "true",
              "True", "TRUE", "false", "False", "FALSE", "on", "On", "ON", "off", "Off", "OFF"})) {
    return PlainType::boolean;
  }
  if (text.empty()) return PlainType::text;
  if (is_timestamp(text)) return PlainType::timestamp;
  const std::string_view unsigned_text = text[0] == '-' || text[0] == '+' ? text.substr(1) : text;
  if (is_number(unsigned_text)) return PlainType::number;
  if (is_sexagesimal(unsigned_text)) return PlainType::sexagesimal;
  return PlainType::text;
}

Text name_of(PlainType type) {
  static constexpr std::array<Text, 6> names{{{"a text", "en tekst"},
                                              {"a yes-or-no value", "en ja/nej-værdi"},
                                              {"no value at all", "slet ingen værdi"},
                                              {"a number", "et tal"},
                                              {"a number to base 60", "et tal i 60-talssystemet"},
                                              {"a date", "en dato"}}};
  return names[static_cast<std::size_t>(type)];
}

}  // namespace trivsel::yaml
