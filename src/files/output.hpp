#pragma once

#include <string>
#include <string_view>

namespace trivsel {

/// Writes an answer to a path that the user named, outside or inside a course folder. A file there
/// is replaced whole or not at all and keeps its mode; through a symbolic link its target is. A
/// device or FIFO is written to as it is. Throws MachineError (write, or unconfirmed).
void write_output(const std::string& path, std::string_view bytes);

}  // namespace trivsel
