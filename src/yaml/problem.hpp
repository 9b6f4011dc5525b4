#pragma once

#include <string_view>

#include "text/language.hpp"
#include "yaml/source.hpp"

namespace trivsel::yaml {

/// Why a file cannot be taken as it stands, or what to mend in it.
struct Problem {
  std::string_view rule;  ///< TRV001, TRV007, TRV012, TRV015 or TRV017
  Message message;
  Message help;
  Span span;
  Span related;          ///< a second place, e.g. the first of two equal keys; else {0, 0}
  bool warning = false;  ///< the file is read all the same
};

}  // namespace trivsel::yaml
