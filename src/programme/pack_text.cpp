#include "programme/pack_text.hpp"

namespace trivsel {

const Record<PackText>& pack_text_record() {
  static const Record<PackText> table{
      "text",
      {"a text in both languages", "en tekst på begge sprog"},
      {scalar("en", FieldType::text, &PackText::en, {"in English", "på engelsk"}).required(),
       scalar("da", FieldType::text, &PackText::da, {"in Danish", "på dansk"}).required()}};
  return table;
}

}  // namespace trivsel
