#pragma once

#include <optional>

#include "model/at.hpp"
#include "model/finding.hpp"

namespace trivsel {

/// TRV016 where the folder's format is not the one this program knows.
std::optional<Finding> format_finding(const At<int>& format);

}  // namespace trivsel
