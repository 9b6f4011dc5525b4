#pragma once

#include <sys/stat.h>

#include <cstddef>
#include <string>
#include <variant>

#include "files/descriptor.hpp"
#include "files/unreadable.hpp"

namespace trivsel {

/// A file's bytes, or why they were not read.
using ReadResult = std::variant<std::string, Unreadable>;

/// An open regular file and what the system says of it.
struct OpenFile {
  Descriptor descriptor;
  struct stat status;
};

/// Opens the regular file NAME in a folder; FLAGS as for open(), e.g. O_RDONLY.
std::variant<OpenFile, Unreadable> open_file_at(int folder, const std::string& name, int flags);

/// Reads an open file to its end, from where it stands.
ReadResult read_all(const OpenFile& file, std::size_t max_bytes);

/// Reads the regular file NAME in a folder.
ReadResult read_file_at(int folder, const std::string& name, std::size_t max_bytes);

/// Why open_at() left NAME unopened with this errno.
Unreadable why_unopened(int folder, const std::string& name, int error, UnreadableReason otherwise);

}  // namespace trivsel
