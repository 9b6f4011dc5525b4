#include <algorithm>

#include "text/utf8.hpp"
#include "yaml/load.hpp"

namespace trivsel::yaml {
namespace {

Span span_at(std::size_t begin, std::size_t length) {
  return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(begin + length)};
}

Problem error(std::string_view rule, Span span, Message message, Message help) {
  return {rule, std::move(message), std::move(help), span, {}, false};
}

Problem not_utf8(std::size_t at) {
  return error(
      "TRV001", span_at(at, 1),
      Text{"the file is not UTF-8 from this byte on", "filen er ikke UTF-8 fra denne byte"},
      Text{"save it as UTF-8 (it may be Latin-1 or Windows-1252)",
           "gem den som UTF-8 (den er måske Latin-1 eller Windows-1252)"});
}

/// Offsets of the first line end of each kind.
struct LineEnds {
  std::optional<std::size_t> crlf, lf, lone_cr;
};

LineEnds find_line_ends(std::string_view bytes) {
  LineEnds ends;
  if (bytes.find('\r') == std::string_view::npos) return ends;
  for (std::size_t at = 0; (at = bytes.find_first_of("\r\n", at)) != std::string_view::npos; ++at) {
    const bool crlf = bytes.substr(at, 2) == "\r\n";
    std::optional<std::size_t>& first = crlf                ? ends.crlf
                                        : bytes[at] == '\n' ? ends.lf
                                                            : ends.lone_cr;
    if (!first) first = at;
    if (crlf) ++at;
  }
  return ends;
}

void check_line_ends(std::string_view bytes, std::vector<Problem>& problems) {
  const LineEnds ends = find_line_ends(bytes);
  const Text rewrite{"save the file with line feeds only", "gem filen med rene linjeskift (LF)"};
  if (ends.lone_cr) {
    problems.push_back(error("TRV017", span_at(*ends.lone_cr, 1),
                             Text{"a carriage return stands alone", "en vognretur (CR) står alene"},
                             rewrite));
  } else if (ends.crlf && ends.lf) {
    problems.push_back(error(
        "TRV017", span_at(std::max(*ends.crlf, *ends.lf), 1),
        Text{"Windows and Unix line ends are mixed", "Windows- og Unix-linjeskift er blandet"},
        rewrite));
  } else if (ends.crlf) {
    problems.push_back({"TRV017",
                        Text{"Windows line ends (CRLF)", "Windows-linjeskift (CRLF)"},
                        rewrite,
                        {},
                        {},
                        true});
  }
}

void check_controls(std::string_view bytes, std::size_t start, std::vector<Problem>& problems) {
  for (std::size_t at = start; at < bytes.size();) {
    const auto byte = static_cast<unsigned char>(bytes[at]);
    if (byte >= 0x20 && byte < 0x7F) {
      ++at;
      continue;
    }
    const CodePoint point = code_point_at(bytes, at).value_or(CodePoint{0xFFFD, 1});
    const bool layout = byte == '\n' || byte == '\r' || byte == '\t';
    if (!layout && is_control(point.value)) {
      problems.push_back(error("TRV015", span_at(at, point.bytes),
                               say("a control character (U+{:04X})", "et styretegn (U+{:04X})",
                                   static_cast<unsigned>(point.value)),
                               Text{"delete it", "slet det"}));
      return;
    }
    at += point.bytes;
  }
}

void check_conflict_markers(std::string_view bytes, std::vector<Problem>& problems) {
  for (std::size_t at = 0; at < bytes.size();) {
    const std::string_view rest = bytes.substr(at);
    const char mark = rest.front();
    const std::string_view run = rest.substr(0, 7);
    const bool seven = run.size() == 7 && run.find_first_not_of(mark) == std::string_view::npos;
    const char after = rest.size() > 7 ? rest[7] : '\n';
    const bool closed = after == ' ' || after == '\n' || after == '\r';
    if (seven && closed && std::string_view("<=>|").find(mark) != std::string_view::npos) {
      problems.push_back(error("TRV015", span_at(at, 7),
                               Text{"a conflict marker of git", "et konfliktmærke fra git"},
                               Text{"decide which lines hold, and delete the markers",
                                    "vælg hvilke linjer der gælder, og slet mærkerne"}));
      return;
    }
    const std::size_t newline = rest.find('\n');
    if (newline == std::string_view::npos) return;
    at += newline + 1;
  }
}

}  // namespace

std::vector<Problem> check_bytes(const Source& source) {
  const std::string_view bytes = source.bytes();
  if (bytes.size() > kMaxBytes) {
    return {error("TRV012", {},
                  say("the file is larger than {} bytes", "filen er større end {} byte", kMaxBytes),
                  Text{"split it", "del den op"})};
  }
  if (const auto bad = first_invalid_utf8(bytes)) return {not_utf8(*bad)};
  std::vector<Problem> problems;
  check_controls(bytes, source.mark_length(), problems);
  check_conflict_markers(bytes, problems);
  if (source.mark_length() > 0) {
    problems.push_back({"TRV017",
                        Text{"a byte order mark", "et byte order mark (BOM)"},
                        Text{"save the file as UTF-8 without BOM", "gem filen som UTF-8 uden BOM"},
                        {},
                        {},
                        true});
  }
  check_line_ends(bytes, problems);
  if (!bytes.empty() && bytes.back() != '\n' && bytes.back() != '\r') {
    problems.push_back({"TRV017",
                        Text{"the last line has no line end: the file may have been cut",
                             "den sidste linje har intet linjeskift: filen kan være skåret over"},
                        Text{"end the file with a line feed", "slut filen med et linjeskift"},
                        span_at(bytes.size(), 0),
                        {},
                        true});
  }
  return problems;
}

}  // namespace trivsel::yaml
