#include "folder/searchable_text.hpp"

#include <string_view>

#include "text/utf8.hpp"

namespace trivsel {
namespace {

/// Where git looks for a NUL to tell what is no text.
constexpr std::size_t kLookedAt = 8000;

enum class ByteOrder { little, big };

/// Half of a pair becomes U+FFFD: digits and addresses hold none.
std::string from_utf16(std::string_view bytes, ByteOrder order) {
  std::string out;
  for (std::size_t at = 2; at + 1 < bytes.size(); at += 2) {
    const auto first = static_cast<unsigned char>(bytes[at]);
    const auto second = static_cast<unsigned char>(bytes[at + 1]);
    const char32_t unit =
        order == ByteOrder::little ? first + 256U * second : 256U * first + second;
    append_utf8(out, unit >= 0xD800 && unit < 0xE000 ? 0xFFFD : unit);
  }
  return out;
}

}  // namespace

std::string searchable_text(std::string bytes) {
  const std::string_view view = bytes;
  if (view.starts_with("\xFF\xFE")) return from_utf16(view, ByteOrder::little);
  if (view.starts_with("\xFE\xFF")) return from_utf16(view, ByteOrder::big);
  const bool no_text = view.substr(0, kLookedAt).find('\0') != std::string_view::npos;
  return no_text ? std::string() : std::move(bytes);
}

}  // namespace trivsel
