#pragma once

#include <optional>
#include <string>
#include <variant>

#include "csv/csv_file.hpp"

namespace trivsel {

/// How the letters of a table are written.
enum class TextEncoding : std::uint8_t { utf_8, windows_1252 };

struct DecodedText {
  std::string text;  ///< UTF-8
  TextEncoding encoding = TextEncoding::utf_8;
};

/// The bytes of a table as UTF-8. Where no encoding is stated, what is no valid UTF-8 is read as
/// Windows-1252. A problem, with its place, for what is neither: UTF-16, NUL, bytes that the stated
/// encoding does not have.
std::variant<DecodedText, CsvProblem> decode_table(std::string bytes,
                                                   std::optional<TextEncoding> stated);

}  // namespace trivsel
