#pragma once

#include <string>
#include <vector>

#include "rules/check.hpp"

namespace trivsel {

/// What speaks for or against an application, in one language and masked.
struct EligibilityView {
  std::string_view code, instance;
  Level level = Level::error;  ///< how much it weighs
  std::optional<bool> met;     ///< nothing: the folder does not tell
  std::string because;
  std::string document, section, date, says;
};

std::vector<EligibilityView> view_eligibility(const CheckResult& result, Language language);

/// A heading that sums it up, and three lines for each demand: whether, because of what, and where
/// that stands. Safe to print.
std::string eligibility_text(const std::vector<EligibilityView>& all, Language language,
                             std::size_t width);

}  // namespace trivsel
