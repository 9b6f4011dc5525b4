#pragma once

#include <nlohmann/json.hpp>
#include <vector>

#include "model/choice.hpp"
#include "report/trace/meaning.hpp"

namespace trivsel::report {

// Pieces of a JSON Schema (draft 7) for what a report prints. An object has exactly its keys.

using Json = nlohmann::ordered_json;

struct Key {
  std::string_view name;
  Json shape;
};

Json text_shape();
Json bool_shape();
Json day_shape();
Json month_shape();
Json clock_shape();
Json one_of_shape(const std::vector<std::string_view>& keys);
template <class E>
Json one_of_shape() {
  std::vector<std::string_view> keys;
  for (const Choice& choice : choices(E{})) keys.push_back(choice.key);
  return one_of_shape(keys);
}

Json object_shape(const std::vector<Key>& keys);
Json list_shape(Json item);
Json nullable(Json shape);  ///< not of a reference
Json reference(std::string_view name);
Json nullable_reference(std::string_view name);
Json described(Json shape, std::string_view text);

/// Numbers with their definition as description, in one language.
class Numbers {
 public:
  explicit Numbers(Language language) : language_(language) {}
  [[nodiscard]] Json whole(Meaning meaning) const;   ///< 0 or more
  [[nodiscard]] Json number(Meaning meaning) const;  ///< any
  [[nodiscard]] Json text_of(Meaning meaning) const;

 private:
  Language language_;
};

/// `definitions`, `sources` and `numbers`, which end every report.
std::vector<Key> trace_keys(Language language);
/// What every report begins with, up to `basis`, which has the keys given besides.
std::vector<Key> head_keys(const std::vector<std::string_view>& kinds,
                           const std::vector<Key>& of_basis, Language language);
Json programme_shape();

/// The whole schema. `name` is that of the file without its endings.
Json schema_document(std::string_view name, std::string_view title, const std::vector<Key>& keys,
                     const std::vector<Key>& shared);

}  // namespace trivsel::report
