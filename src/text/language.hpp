#pragma once

#include <fmt/format.h>

#include <string>
#include <string_view>
#include <type_traits>
#include <utility>

namespace trivsel {

enum class Language { en, da };

/// A fixed text in both languages. There is no way to write only one.
struct Text {
  std::string_view en;
  std::string_view da;
  [[nodiscard]] constexpr std::string_view in(Language language) const {
    return language == Language::da ? da : en;
  }
};

/// A composed text in both languages, e.g. what a finding says.
struct Message {
  std::string en;
  std::string da;
  Message() = default;
  Message(std::string english, std::string danish)
      : en(std::move(english)), da(std::move(danish)) {}
  Message(Text text) : en(text.en), da(text.da) {}  // NOLINT(google-explicit-constructor)
  [[nodiscard]] const std::string& in(Language language) const {
    return language == Language::da ? da : en;
  }
  [[nodiscard]] bool empty() const { return en.empty() && da.empty(); }
  friend bool operator==(const Message&, const Message&) = default;
};

namespace detail {

template <class T>
decltype(auto) in_language(const T& value, Language language) {
  if constexpr (std::is_same_v<T, Text> || std::is_same_v<T, Message>) {
    return std::string_view(value.in(language));
  } else {
    return (value);
  }
}

template <class T>
using Formatted =
    std::remove_cvref_t<decltype(in_language(std::declval<const T&>(), Language::en))>;

/// For formats that say()'s own signature has checked already.
template <class... V>
std::string format_checked(fmt::string_view format, const V&... values) {
  return fmt::vformat(format, fmt::make_format_args(values...));
}

}  // namespace detail

/// Composes a message in both languages from the same values. A value that is itself a Text or a
/// Message enters in the language at hand. Use {0}, {1} … where the word order differs.
template <class... A>
Message say(fmt::format_string<const detail::Formatted<A>&...> en,
            fmt::format_string<const detail::Formatted<A>&...> da, const A&... values) {
  return {detail::format_checked(en, detail::in_language(values, Language::en)...),
          detail::format_checked(da, detail::in_language(values, Language::da)...)};
}

}  // namespace trivsel
