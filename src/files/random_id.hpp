#pragma once

#include <cstddef>
#include <string>

namespace trivsel {

/// LENGTH characters of [a-z0-9], each equally likely, from the system's randomness.
/// Throws MachineError (randomness) when the system gives none.
std::string random_id(std::size_t length);

}  // namespace trivsel
