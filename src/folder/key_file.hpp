#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "text/known_names.hpp"

namespace trivsel {

/// Where the key file of a course lies: $XDG_DATA_HOME/trivsel/ID.yaml, else below
/// ~/.local/share. Nothing where neither variable is an absolute path, or the id is not one.
std::optional<std::string> key_file_path(
    std::string_view course_id,
    const std::function<std::optional<std::string>(const std::string&)>& variable);

struct CodeOwner {
  std::string code, name;
};

/// What a key file holds.
struct KeyFile {
  std::string bytes;
  std::vector<CodeOwner> owners;
  bool readable = true;         ///< false: it is there, and is no key file
  bool open_to_others = false;  ///< its mode lets others than its owner read it

  [[nodiscard]] KnownNames names() const;
  [[nodiscard]] const CodeOwner* owner(std::string_view code) const;
};

/// Nothing where it is not there.
std::optional<KeyFile> read_key_file(const std::string& path);

/// The bytes of a key file with one more citizen; `old_bytes` is empty for a new one.
std::string with_code_owner(std::string_view old_bytes, std::string_view course_id,
                            const CodeOwner& owner);

}  // namespace trivsel
