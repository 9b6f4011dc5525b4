#pragma once

#include <memory>
#include <string>

#include "cli/invocation.hpp"

namespace trivsel {

/// The programme of that id; CommandError naming the nearest where nobody knows it.
std::unique_ptr<LoadedPack> require_programme(const std::string& id);

}  // namespace trivsel
