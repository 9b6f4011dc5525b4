#pragma once

#include <string>
#include <string_view>

#include "cli/invocation.hpp"
#include "yaml/edit.hpp"

namespace trivsel {

/// CommandError (privacy) where the text that a command is about to put into the folder holds a CPR
/// number, also a bare one: nothing is written.
void refuse_personal_data(std::string_view new_text);

/// The new bytes of an edit; CommandError where it was refused, with the lines to type.
std::string edited(yaml::EditResult result, std::string_view path);

/// Changes one file of the folder: CommandError (privacy) where that would put a CPR number or a
/// name of the key file into it; under --dry-run prints the masked diff, else takes the lock,
/// makes sure the file still is what was read, and replaces it whole. A file that is not there yet
/// is created. Returns whether anything was written.
bool change_file(Invocation& invocation, Directory& directory, std::string_view path,
                 const std::string* old_bytes, const std::string& new_bytes);

/// Sets a top-level key of a file that is there, as change_file does.
bool change_key(Invocation& invocation, Directory& directory, const std::string& path,
                std::string_view key, std::string_view value);

/// The same as change_file for a file that must not exist yet.
bool add_file(Invocation& invocation, Directory& directory, std::string_view path,
              const std::string& bytes);

/// The bytes of a file to be edited; nothing where it is missing, CommandError (io) where it cannot
/// be read.
std::optional<std::string> read_for_edit(const Directory& directory, std::string_view path);

}  // namespace trivsel
