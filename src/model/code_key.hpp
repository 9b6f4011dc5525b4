#pragma once

#include "model/record.hpp"

namespace trivsel {

// The key file: who stands behind the citizens' codes. It lies outside the folder, and its first
// key tells it from everything else.

struct CodeName : Placed {
  At<std::string_view> code;
  At<std::string_view> name;
};

struct CodeKey : Placed {
  At<int> trivsel_key;  ///< the format, 1
  At<std::string_view> course;
  Records<CodeName> codes;
};

const Record<CodeKey>& code_key_record();

/// Whether the bytes begin as a key file does: it must not lie in a folder.
bool looks_like_code_key(std::string_view bytes);

}  // namespace trivsel
