#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "text/language.hpp"

namespace trivsel {

/// A value that a file may hold, and how people call it. An enum's values count through its
/// choices, so `choices(E)` lists them in the enum's order (found by the enum's own namespace). A
/// label may name words of model/words.hpp in braces: `{citizen.many}`.
struct Choice {
  std::string_view key;
  Text label;
};

template <class E>
std::string_view key_of(E value) {
  return choices(value)[static_cast<std::size_t>(value)].key;
}

/// The text with the words that it names in braces, as they are called in general.
Message in_general_words(Text text);

/// How people call the value where no programme is known, or it has no words of its own.
template <class E>
Message label_of(E value) {
  return in_general_words(choices(value)[static_cast<std::size_t>(value)].label);
}

template <class E>
std::optional<E> choice_of(std::string_view key) {
  const std::span<const Choice> all = choices(E{});
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (all[i].key == key) return static_cast<E>(i);
  }
  return std::nullopt;
}

}  // namespace trivsel
