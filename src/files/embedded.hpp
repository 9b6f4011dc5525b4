#pragma once

#include <span>
#include <string_view>

namespace trivsel {

/// A file of the project that the program carries with it: built-in programmes, the rules' pages,
/// report templates.
struct EmbeddedFile {
  std::string_view path;    ///< from the project's root, e.g. "docs/rules/TRV203.md"
  std::string_view sha256;  ///< of the bytes, 64 hexadecimal digits
  std::string_view text;
};

/// All of them, sorted by path.
std::span<const EmbeddedFile> embedded_files();

/// The text of the file with that path, or an empty view where there is none.
std::string_view embedded_text(std::string_view path);

}  // namespace trivsel
