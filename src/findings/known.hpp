#pragma once

#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "findings/render.hpp"

namespace trivsel {

/// A finding that is known: it is counted, and no longer shown.
struct KnownFinding {
  std::string rule, path, fingerprint;
  Position at;  ///< in the file that lists it
};

/// Why a list cannot be taken.
struct KnownProblem {
  Message message;
  Message help;
  Position at;
};

/// Reads a list as known_list() writes it, by the folder's own reader (JSON of that shape is read
/// too). Rules of privacy cannot be on it.
std::variant<std::vector<KnownFinding>, KnownProblem> read_known(std::string_view path,
                                                                 std::string bytes);

/// The findings as such a list, one a line in their order; without those of privacy, which nothing
/// turns off. Of a finding it holds rule, path and fingerprint, never a value.
std::string known_list(const std::vector<FindingView>& findings, Language language);

/// Whether a finding may be on such a list.
bool can_be_known(const FindingView& finding);

/// Takes what is known out of the report, counts it, and gives back what is no longer found.
std::vector<KnownFinding> leave_out_known(const std::vector<KnownFinding>& known,
                                          CheckReport& report);

}  // namespace trivsel
