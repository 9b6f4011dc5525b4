#include "csv/encoding.hpp"

#include <algorithm>
#include <array>

#include "text/utf8.hpp"

namespace trivsel {
namespace {

/// What 0x80 to 0x9F stand for; 0: nothing.
constexpr std::array<char32_t, 32> kUpperControls{
    0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0,      0x017D, 0,      0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

char32_t windows_1252(unsigned char byte) {
  return byte >= 0x80 && byte < 0xA0 ? kUpperControls[byte - 0x80U] : byte;
}

CsvProblem problem_at(std::string_view bytes, std::size_t offset, Message message, Message help) {
  const std::string_view before = bytes.substr(0, offset);
  const auto lines = std::count(before.begin(), before.end(), '\n');
  const std::size_t begin = before.rfind('\n') + 1;  // 0 where there is none
  return {static_cast<std::size_t>(lines) + 1, count_code_points(before.substr(begin)) + 1,
          std::move(message), std::move(help)};
}

std::variant<DecodedText, CsvProblem> from_windows_1252(std::string_view bytes) {
  DecodedText out{{}, TextEncoding::windows_1252};
  out.text.reserve(bytes.size() + bytes.size() / 16);
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    const auto byte = static_cast<unsigned char>(bytes[i]);
    const char32_t point = windows_1252(byte);
    if (point == 0) {
      return problem_at(
          bytes, i,
          say("the byte 0x{:02X} is no letter of Windows-1252",
              "byten 0x{:02X} er ikke et tegn i Windows-1252", unsigned{byte}),
          Text{"export the table again as CSV UTF-8", "eksportér tabellen igen som CSV UTF-8"});
    }
    append_utf8(out.text, point);
  }
  return out;
}

bool is_utf_16(std::string_view bytes) {
  return bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF");
}

}  // namespace

std::variant<DecodedText, CsvProblem> decode_table(std::string bytes,
                                                   std::optional<TextEncoding> stated) {
  if (is_utf_16(bytes)) {
    return CsvProblem{1, 1, Text{"the table is UTF-16", "tabellen er UTF-16"},
                      Text{"export it again as CSV UTF-8", "eksportér den igen som CSV UTF-8"}};
  }
  if (const std::size_t zero = bytes.find('\0'); zero != std::string::npos) {
    return problem_at(bytes, zero,
                      Text{"a NUL: this is no table of text", "et NUL: det er ikke en teksttabel"},
                      Text{"export the table as CSV UTF-8", "eksportér tabellen som CSV UTF-8"});
  }
  if (stated == TextEncoding::windows_1252) return from_windows_1252(bytes);
  const auto bad = first_invalid_utf8(bytes);
  if (!bad) return DecodedText{std::move(bytes), TextEncoding::utf_8};
  if (!stated) return from_windows_1252(bytes);
  return problem_at(bytes, *bad,
                    Text{"the text is not UTF-8 from here on", "teksten er ikke UTF-8 herfra"},
                    Text{"write `encoding: windows-1252` in the map, or leave it out",
                         "skriv `encoding: windows-1252` i kolonnekortet, eller udelad den"});
}

}  // namespace trivsel
