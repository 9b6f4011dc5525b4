#pragma once

#include <string>
#include <string_view>

#include "yaml/load.hpp"

namespace trivsel::test {

/// What the reader made of a file: `{a: "b", c: [null]}`, texts in quotes with `\n` and `\t`
/// written out; "refused" where there is no tree.
std::string read_value(std::string_view bytes);

/// What the reader says of a file, a line each: `TRV015 2:4-2:5 message (help)`; warnings begin
/// with `warning`.
std::string said(std::string_view bytes, Language language = Language::en);

/// The bytes that each value (and its key) spans, in the order of the file: `key=value` with line
/// and column in front, `2:1 a=2:4 "b"`.
std::string places(std::string_view bytes);

}  // namespace trivsel::test
