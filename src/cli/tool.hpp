#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "cli/invocation.hpp"
#include "model/choice.hpp"
#include "text/nearest.hpp"
#include "text/safe_text.hpp"

namespace trivsel {

// Small things that several commands need.

/// The choice with that key; CommandError naming the nearest where there is none.
template <class E>
E require_choice(std::string_view option, const std::string& key) {
  if (const auto value = choice_of<E>(key)) return *value;
  std::vector<std::string_view> keys;
  for (const Choice& choice : choices(E{})) keys.push_back(choice.key);
  const auto meant = nearest(key, keys);
  refuse(say("{} cannot be \"{}\"", "{} kan ikke være \"{}\"", option, key),
         meant ? say("did you mean \"{}\"?", "mente du \"{}\"?", *meant)
               : say("one of: {}", "en af: {}", fmt::format("{}", fmt::join(keys, ", "))));
}

/// The choices with these keys; CommandError as require_choice.
template <class E>
std::vector<E> require_choices(std::string_view option, const std::vector<std::string>& keys) {
  std::vector<E> values;
  for (const std::string& key : keys) values.push_back(require_choice<E>(option, key));
  return values;
}

}  // namespace trivsel
