#pragma once

#include <cstddef>
#include <string>
#include <variant>

#include "files/unreadable.hpp"

namespace trivsel {

/// All bytes of a path that the user named on the command line: a file, also through a symbolic
/// link, a FIFO or a device. Never a folder. At most `max_bytes`.
std::variant<std::string, Unreadable> read_input(const std::string& path, std::size_t max_bytes);

}  // namespace trivsel
