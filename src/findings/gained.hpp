#pragma once

#include <vector>

#include "findings/view.hpp"

namespace trivsel {

/// What a change of the folder brings and takes away. Findings are the same where rule, demand,
/// file and words are: a finding that only stands on another line now is no news.
struct FindingsChange {
  std::vector<FindingView> gained, lost;
};

FindingsChange findings_change(const std::vector<FindingView>& before,
                               const std::vector<FindingView>& after);

}  // namespace trivsel
