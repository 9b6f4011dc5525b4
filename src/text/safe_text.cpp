#include "text/safe_text.hpp"

#include "text/personal.hpp"
#include "text/utf8.hpp"

namespace trivsel {

// Masked before, since a tab or a line break that is made visible hides a number from the mask, and
// after, for what shows only then.

std::string safe_for_terminal(std::string_view text) {
  return mask_cpr(terminal_safe(mask_cpr(text)));
}

std::string safe_lines_for_terminal(std::string_view text) {
  return mask_cpr(terminal_safe(mask_cpr(text), true));
}

}  // namespace trivsel
