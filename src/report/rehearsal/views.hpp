#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "report/document/document.hpp"
#include "report/rehearsal/rehearsal.hpp"

namespace trivsel::report {

/// What a rehearsal shows, in sentences of its figures. Never that a course has an effect.
struct RehearsalSentences {
  Message basis;    ///< what is taken to hold before the course
  Message answer;   ///< the chance to see a halving, or why there is none
  Message caution;  ///< what follows for a chart without a signal; may be empty
  Message drawn;    ///< which chart most of them get; empty where none is judged
};
RehearsalSentences rehearsal_sentences(const Rehearsal& rehearsal, const Words& words);

Document rehearsal_document(const std::vector<Rehearsal>& rehearsals,
                            const RehearsalOptions& options, const Words& words, Language language,
                            std::string_view version);
std::string rehearsal_json(const std::vector<Rehearsal>& rehearsals,
                           const RehearsalOptions& options, const Words& words, Language language,
                           std::string_view version);

/// Shares are told as so many of 100; below a half, but not 0, as "fewer than 1".
Message of_hundred(double share);

}  // namespace trivsel::report
