#include "programme/pack_words.hpp"

#include "text/personal.hpp"
#include "text/utf8.hpp"

namespace trivsel {
namespace {

std::string safe(std::string_view text) {
  return mask_cpr(terminal_safe(text));
}

}  // namespace

Words words_of(const Pack* pack) {
  Words words = general_words();
  if (pack == nullptr) return words;
  for (const PackLabel& label : pack->labels) {
    if (!label.key) continue;
    for (std::size_t i = 0; i < kWordForms; ++i) {
      const auto form = static_cast<WordForm>(i);
      const std::optional<PackText>& own = label.in(form);
      if (own) words.at(*label.key, form) = {safe(*own->en), safe(*own->da)};
    }
  }
  return words;
}

}  // namespace trivsel
