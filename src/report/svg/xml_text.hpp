#pragma once

#include <string>
#include <string_view>

namespace trivsel::report {

/// The text as it may stand in XML or HTML content and in quoted attributes: `& < > " '` as
/// references, control characters and invalid bytes made visible as terminal_safe does.
std::string xml_text(std::string_view text);

/// The text reduced to what an XML id may hold: ASCII letters, digits, `-` and `_`, others as `_`,
/// beginning with a letter. Different texts may give the same id.
std::string xml_id(std::string_view text);

}  // namespace trivsel::report
