#pragma once

#include <string>

#include "files/read_file.hpp"

namespace trivsel {

/// Reads a file that the user named on the command line: through links, and from a FIFO or device
/// too. too_large when there are more than MAX_BYTES.
ReadResult read_input(const std::string& path, std::size_t max_bytes);

}  // namespace trivsel
