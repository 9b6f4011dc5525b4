#pragma once

#include <string>
#include <string_view>

namespace trivsel {

/// SHA-256 as 64 lower-case hexadecimal digits.
std::string sha256_hex(std::string_view bytes);

/// SHA-256 in Base64, as content security policies name a style: 44 characters, padded.
std::string sha256_base64(std::string_view bytes);

}  // namespace trivsel
