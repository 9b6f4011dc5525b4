#include "files/random_id.hpp"

#include <unistd.h>
#ifdef __APPLE__
#include <sys/random.h>
#endif

#include <array>
#include <cerrno>

#include "files/machine_error.hpp"

namespace trivsel {

std::string random_id(std::size_t length) {
  static constexpr std::string_view alphabet = "abcdefghijklmnopqrstuvwxyz0123456789";
  // Bytes above the last whole multiple would make the first characters likelier.
  static constexpr std::size_t fair_bytes = 256 - 256 % alphabet.size();
  std::string id;
  std::array<unsigned char, 64> bytes;
  while (id.size() < length) {
    if (::getentropy(bytes.data(), bytes.size()) != 0) {
      throw MachineError(MachineErrorKind::randomness, "", errno);
    }
    for (const unsigned char byte : bytes) {
      if (byte < fair_bytes && id.size() < length) id += alphabet[byte % alphabet.size()];
    }
  }
  return id;
}

}  // namespace trivsel
