#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace trivsel {

/// A file that only its owner is to read.
struct SecretFile {
  std::string bytes;
  bool open_to_others = false;  ///< its mode lets somebody else read it
};

/// Nothing where it is not there; MachineError where it cannot be read or is larger.
std::optional<SecretFile> read_secret(const std::string& path, std::size_t max_bytes);

/// Makes the folders on the way to PATH that are missing, for the owner alone (0700). MachineError
/// (write).
void make_private_folders(const std::string& path);

/// Writes it whole or not at all, for its owner alone (0600), in folders for the owner alone where
/// they are missing (0700). MachineError (write, or unconfirmed).
void write_secret(const std::string& path, std::string_view bytes);

/// Takes it away; a failure leaves it.
void remove_secret(const std::string& path);

}  // namespace trivsel
