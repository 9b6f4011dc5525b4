#include "text/known_names.hpp"

#include <algorithm>
#include <array>

#include "text/utf8.hpp"

namespace trivsel {
namespace {

/// Danish first and last names that are also words of everyday Danish, or of the files' own keys.
constexpr std::array kAlsoWords = {
    "alle", "april", "ask",   "august", "bech",  "bent", "birk",  "bjerg", "bo",   "bro",
    "dag",  "dal",   "dam",   "due",    "eg",    "eng",  "eva",   "fald",  "far",  "felt",
    "fin",  "fri",   "frost", "gave",   "glad",  "gran", "gren",  "hald",  "hans", "have",
    "hede", "hjort", "holm",  "hus",    "høj",   "juni", "juli",  "kim",   "kjær", "klit",
    "krog", "kær",   "lind",  "linde",  "liv",   "lund", "lys",   "maj",   "mark", "mose",
    "munk", "mor",   "mål",   "mus",    "næs",   "pil",  "ro",    "rod",   "rose", "ruth",
    "sand", "skov",  "skøn",  "sol",    "stald", "sten", "storm", "stær",  "sø",   "toft",
    "ulv",  "vang",  "vest",  "viola",  "vår",   "vig",  "øst",   "ø",     "ås",   "iris",
};

bool is_also_a_word(std::string_view lower) {
  return std::find(kAlsoWords.begin(), kAlsoWords.end(), lower) != kAlsoWords.end();
}

bool is_letter(char32_t c) {
  const bool ascii = (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z');
  return ascii || (c >= 0xC0 && c <= 0x24F && c != 0xD7 && c != 0xF7);
}

/// The words of a text, one after the other: letters, with a hyphen inside not part of them.
class Words {
 public:
  explicit Words(std::string_view text) : text_(text) {}

  bool next(std::size_t& begin, std::size_t& end) {
    while (at_ < text_.size() && !letter_at(at_)) at_ += step(at_);
    begin = at_;
    while (at_ < text_.size() && letter_at(at_)) at_ += step(at_);
    end = at_;
    return begin < end;
  }

 private:
  [[nodiscard]] bool letter_at(std::size_t at) const {
    const auto point = code_point_at(text_, at);
    return point && is_letter(point->value);
  }
  [[nodiscard]] std::size_t step(std::size_t at) const {
    const auto point = code_point_at(text_, at);
    return point ? point->bytes : 1;
  }

  std::string_view text_;
  std::size_t at_ = 0;
};

bool begins_with_capital(std::string_view word) {
  const std::string lower = lower_danish(word);
  const std::size_t first = code_point_at(word, 0)->bytes;
  return lower.substr(0, first) != word.substr(0, first);
}

/// Whether another word of the same sentence stands before: then a capital means a name.
bool is_inside_sentence(std::string_view text, std::size_t begin) {
  while (begin > 0 && text[begin - 1] == ' ') --begin;
  if (begin == 0) return false;
  const char before = text[begin - 1];
  constexpr std::string_view ends = ".!?:;\n\r\"'[{(-#>|";
  return ends.find(before) == std::string_view::npos;
}

}  // namespace

KnownNames::KnownNames(const std::vector<std::string>& names) {
  for (const std::string& name : names) {
    Words words(name);
    std::size_t begin = 0;
    std::size_t end = 0;
    while (words.next(begin, end)) {
      const std::string_view word = std::string_view(name).substr(begin, end - begin);
      if (count_code_points(word) >= 2) words_.insert(lower_danish(word));
    }
  }
}

std::vector<NameHit> KnownNames::find_in(std::string_view text) const {
  std::vector<NameHit> hits;
  if (words_.empty()) return hits;
  Words words(text);
  std::size_t begin = 0;
  std::size_t end = 0;
  while (words.next(begin, end)) {
    const std::string_view word = text.substr(begin, end - begin);
    std::string lower = lower_danish(word);
    if (!words_.contains(lower) && lower.ends_with('s')) lower.pop_back();
    if (!words_.contains(lower)) continue;
    const bool sure = !is_also_a_word(lower);
    if (sure || (begins_with_capital(word) && is_inside_sentence(text, begin))) {
      hits.push_back({begin, end, sure});
    }
  }
  return hits;
}

}  // namespace trivsel
