#include "programme/pack_words.hpp"

#include "text/safe_text.hpp"

namespace trivsel {
Words words_of(const Pack* pack) {
  Words words = general_words();
  if (pack == nullptr) return words;
  for (const PackLabel& label : pack->labels) {
    if (!label.key) continue;
    for (std::size_t i = 0; i < kWordForms; ++i) {
      const auto form = static_cast<WordForm>(i);
      const std::optional<PackText>& own = label.in(form);
      if (own)
        words.at(*label.key, form) = {safe_for_terminal(*own->en), safe_for_terminal(*own->da)};
    }
  }
  return words;
}

}  // namespace trivsel
