#pragma once

#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "yaml/load.hpp"

namespace trivsel::yaml {

/// Why an edit is not made, and what the user can type instead.
struct EditRefused {
  Message reason;
  std::string lines;  ///< to be typed by hand; empty where typing would not help
  Span where;
};

/// The file's new bytes. Every byte that the edit need not touch is as it was: comments, order,
/// line ends, indentation. The result has been read again, and differs from the old reading only
/// where it was meant to.
using EditResult = std::variant<std::string, EditRefused>;

/// A new entry of a list that stands under a top-level key.
struct NewEntry {
  std::vector<std::string> lines;  ///< `key: value` each: a block map; one line `{…}`: a flow map
};

/// Appends entries to the list under `key`. Takes a block list (also one without indentation),
/// `[]`, an empty value, a missing key, an empty file; anything else is refused with the lines to
/// type.
EditResult append_entries(const Source& source, std::string_view key,
                          const std::vector<NewEntry>& entries);

/// Sets `field: value` in the entry with that `id` of the list under `key`: replaces the value that
/// stands there, or adds the field as the entry's last line. `value` is one line of YAML.
EditResult set_field(const Source& source, std::string_view key, std::string_view id,
                     std::string_view field, std::string_view value);

/// The same for a top-level key of the file.
EditResult set_key(const Source& source, std::string_view key, std::string_view value);

}  // namespace trivsel::yaml
