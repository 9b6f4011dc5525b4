#include "text/hash.hpp"

#include <nettle/sha2.h>

#include <array>
#include <cstdint>

namespace trivsel {

std::string sha256_hex(std::string_view bytes) {
  sha256_ctx context;
  sha256_init(&context);
  sha256_update(&context, bytes.size(), reinterpret_cast<const std::uint8_t*>(bytes.data()));
  std::array<std::uint8_t, SHA256_DIGEST_SIZE> digest{};
  sha256_digest(&context, digest.size(), digest.data());

  constexpr std::string_view hexadecimal = "0123456789abcdef";
  std::string out;
  out.reserve(2 * digest.size());
  for (const unsigned byte : digest) {
    out += hexadecimal[byte >> 4U];
    out += hexadecimal[byte & 0xFU];
  }
  return out;
}

}  // namespace trivsel
