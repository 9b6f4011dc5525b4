#include <algorithm>

#include "text/personal.hpp"
#include "text/scan.hpp"

namespace trivsel {
namespace {

bool is_local(char32_t value) {
  return is_word(value) || value == '.' || value == '%' || value == '+' || value == '-';
}

bool is_label(char32_t value) {
  return value == '-' || (is_word(value) && value != '_');
}

bool is_letter(char32_t value) {
  return is_word(value) && value != '_' && !(value >= '0' && value <= '9');
}

/// Offset after the characters from `at` on that pass the test, and how many they are.
template <class Test>
std::size_t skip_while(std::string_view text, std::size_t at, Test passes) {
  while (at < text.size()) {
    const auto point = code_point_at(text, at);
    if (!point || !passes(point->value)) break;
    at += point->bytes;
  }
  return at;
}

/// Where the part before the at sign begins; `at_sign` itself where there is none.
std::size_t local_begin(std::string_view text, std::size_t from, std::size_t at_sign) {
  std::size_t begin = at_sign;
  while (begin > from) {
    const auto point = code_point_before(text, begin);
    if (!point || point->bytes > begin - from || !is_local(point->value)) break;
    begin -= point->bytes;
  }
  const std::size_t first = text.find_first_not_of(".-+%", begin);
  return std::min(first, at_sign);
}

/// Where the last label that can end a domain ends: letters only, two or more. A hyphen and more
/// may follow, as in a Danish compound. `begin` where the label cannot end a domain.
std::size_t top_label_end(std::string_view text, std::size_t begin, std::size_t label_end) {
  const std::size_t letters = skip_while(text, begin, is_letter);
  const bool whole = letters == label_end || text[letters] == '-';
  const bool long_enough = count_code_points(text.substr(begin, letters - begin)) >= 2;
  return whole && long_enough ? letters : begin;
}

/// Where the domain that begins at `begin` ends; 0 where there is none.
std::size_t domain_end(std::string_view text, std::size_t begin) {
  std::size_t end = 0;
  for (bool first = true;; first = false) {
    const std::size_t label_end = skip_while(text, begin, is_label);
    if (label_end == begin || text[begin] == '-') return end;
    const std::size_t top = first ? begin : top_label_end(text, begin, label_end);
    if (top != begin) end = top;
    if (label_end >= text.size() || text[label_end] != '.') return end;
    begin = label_end + 1;
  }
}

}  // namespace

std::vector<PersonalHit> find_email_addresses(std::string_view text) {
  std::vector<PersonalHit> hits;
  std::size_t from = 0;
  for (std::size_t sign = text.find('@'); sign != std::string_view::npos;
       sign = text.find('@', sign + 1)) {
    const std::size_t begin = local_begin(text, from, sign);
    const std::size_t end = begin < sign ? domain_end(text, sign + 1) : 0;
    from = sign + 1;
    if (end == 0) continue;
    hits.push_back({PersonalHit::Kind::email, begin, end, false});
    from = end;
  }
  return hits;
}

}  // namespace trivsel
