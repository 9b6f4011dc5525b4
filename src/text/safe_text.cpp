#include "text/safe_text.hpp"

#include "text/personal.hpp"
#include "text/utf8.hpp"

namespace trivsel {

std::string safe_for_terminal(std::string_view text) {
  return mask_cpr(terminal_safe(text));
}

}  // namespace trivsel
