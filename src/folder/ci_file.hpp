#pragma once

#include <string>
#include <string_view>

#include "text/language.hpp"

namespace trivsel {

/// A file that makes another system run `trivsel check` on every proposed change.
struct CiFile {
  std::string path;  ///< below the repository's root
  std::string bytes;
};

/// Of `github`, `gitlab` or `azure`. It leaves out the folder's own programmes: whoever proposes a
/// change does not also choose what it is judged by.
CiFile ci_file(std::string_view system, Language language);

}  // namespace trivsel
