#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "files/descriptor.hpp"

namespace trivsel {

/// A file for its owner alone (0600) that grows bit by bit, each on the disk before the next. While
/// it is open here, no other run of the program can open it.
class PrivateLog {
 public:
  /// A new one, in folders for the owner alone where they are missing. MachineError (write).
  static PrivateLog create(const std::string& path);

  /// One that is there, with what it holds. Nothing where it is gone, is no file of the user's own,
  /// is larger than MAX_BYTES, or another run has it.
  static std::optional<PrivateLog> open(const std::string& path, std::size_t max_bytes);

  [[nodiscard]] const std::string& path() const { return path_; }
  [[nodiscard]] const std::string& bytes() const { return bytes_; }

  /// Cuts it to SIZE bytes and appends. On failure it is as it was, as far as the disk lets it be.
  /// MachineError (write).
  void write_from(std::size_t size, std::string_view more);

  /// Takes it away. A failure leaves it.
  void remove();

 private:
  PrivateLog(std::string path, Descriptor file) : path_(std::move(path)), file_(std::move(file)) {}

  std::string path_;
  Descriptor file_;
  std::string bytes_;
};

}  // namespace trivsel
