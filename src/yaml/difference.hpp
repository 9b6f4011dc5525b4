#pragma once

#include <string>
#include <vector>

#include "yaml/tree.hpp"

namespace trivsel::yaml {

/// Whether two readings say the same everywhere but at and below the allowed paths. A path names a
/// value by keys and positions: "/activities/3/status".
bool differs_only_in(const Tree& before, const Tree& after,
                     const std::vector<std::string>& allowed);

/// The position of an entry in its list.
std::size_t index_of(const Tree& tree, const Node& list, const Node& entry);

}  // namespace trivsel::yaml
