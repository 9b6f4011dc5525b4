#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "rules/demand.hpp"

namespace trivsel {

/// A demand as `explain` and `programme show` print it, in one language.
struct DemandView {
  std::string_view code, name;
  std::string id;
  Level level = Level::error;
  Stage from = Stage::submitted;
  std::string document, section, date;
  std::string says;            ///< the source, in our words
  std::string interpretation;  ///< empty where nothing had to be chosen
  std::string params;          ///< as the pack has them, YAML; empty where there are none
};

/// The pack's demands, in order of rule code.
std::vector<DemandView> view_demands(const LoadedPack& pack, const Demands& demands,
                                     Language language);

}  // namespace trivsel
