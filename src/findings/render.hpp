#pragma once

#include <string>
#include <string_view>

#include "findings/view.hpp"

namespace trivsel {

/// What a rendering says beside the findings.
struct CheckReport {
  std::vector<FindingView> findings;
  Summary summary;
  LocalTime now;
  Stage stage = Stage::running;
  std::string programme, edition, sha256;  ///< empty where the programme is unknown
  Language language = Language::en;
  std::string_view version;
};

/// Each finding with its place, the user's own line, what to write, and the source.
std::string render_text(const CheckReport& report, bool colour, std::size_t width = 0);
/// One line a finding: `path:line:column: level CODE: message`.
std::string render_concise(const CheckReport& report);
/// The document of `docs/format.md`, one object, two spaces of indentation.
std::string render_json(const CheckReport& report);

/// "2 errors, 1 warning" …; "nothing to say" where there is none.
std::string summary_sentence(const Summary& summary, Language language);

}  // namespace trivsel
