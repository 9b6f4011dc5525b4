#pragma once

#include "support/overlay.hpp"
#include "yaml/source.hpp"

namespace trivsel::tests {

/// A value of a folder's files.
struct ValuePlace {
  std::string path;
  Span span;
};

/// Every scalar value of the YAML files, in the order of the files; of episodes those of the first
/// file alone.
std::vector<ValuePlace> values_of(const Files& files);

/// The files with that value replaced by the text, in double quotes.
Files with_value(const Files& files, const ValuePlace& place, const std::string& text);

}  // namespace trivsel::tests
