#pragma once

#include <string>

namespace trivsel {

/// What of a file that is none of ours can be searched for personal data: its bytes where they are
/// text in any encoding that keeps ASCII, UTF-16 turned into UTF-8, nothing where they are no text.
std::string searchable_text(std::string bytes);

}  // namespace trivsel
