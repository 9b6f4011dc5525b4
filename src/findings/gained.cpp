#include "findings/gained.hpp"

#include <map>
#include <tuple>

namespace trivsel {
namespace {

using Identity = std::tuple<std::string_view, std::string_view, Level, std::string, std::string>;

Identity identity_of(const FindingView& finding) {
  return {finding.code, finding.instance, finding.level, finding.path, finding.message};
}

/// Those of `all` that `others` does not hold, each as often as it is missing there.
std::vector<FindingView> without(const std::vector<FindingView>& all,
                                 const std::vector<FindingView>& others) {
  std::map<Identity, int> there;
  for (const FindingView& finding : others) ++there[identity_of(finding)];
  std::vector<FindingView> rest;
  for (const FindingView& finding : all)
    if (there[identity_of(finding)]-- <= 0) rest.push_back(finding);
  return rest;
}

}  // namespace

FindingsChange findings_change(const std::vector<FindingView>& before,
                               const std::vector<FindingView>& after) {
  return {without(after, before), without(before, after)};
}

}  // namespace trivsel
