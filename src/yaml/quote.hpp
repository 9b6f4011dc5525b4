#pragma once

#include <string>
#include <string_view>

namespace trivsel::yaml {

/// A text as a YAML value on one line: plain where every reader takes it for the same text, else in
/// double quotes. The result may stand in block and in flow context. Control characters other than
/// line feed and tab must have been refused before.
std::string quote(std::string_view text);

/// `[a, b]` of quoted texts.
template <class Range>
std::string flow_list(const Range& texts) {
  std::string out = "[";
  for (const auto& text : texts) {
    if (out.size() > 1) out += ", ";
    out += quote(text);
  }
  return out + "]";
}

}  // namespace trivsel::yaml
