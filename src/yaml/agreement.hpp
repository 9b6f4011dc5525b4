#pragma once

#include <optional>

#include "yaml/problem.hpp"
#include "yaml/tree.hpp"

namespace trivsel::yaml {

/// Reads the bytes once more with yaml-cpp's events and holds every event against the tree. The
/// first place where the two readings differ, as TRV001; nothing where they agree.
std::optional<Problem> disagreement(const Source& source, const Tree& tree);

}  // namespace trivsel::yaml
