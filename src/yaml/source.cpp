#include "yaml/source.hpp"

#include <algorithm>

#include "text/utf8.hpp"

namespace trivsel::yaml {

Position Source::position(std::uint32_t offset) const {
  const std::string_view text = bytes();
  const std::size_t at = std::min<std::size_t>(offset, text.size());
  const std::string_view before = text.substr(0, at);
  const auto lines = std::count(before.begin(), before.end(), '\n');
  const std::size_t newline = before.rfind('\n');
  std::size_t start = newline == std::string_view::npos ? mark_length() : newline + 1;
  start = std::min(start, at);
  const std::size_t columns = count_code_points(before.substr(start));
  return {static_cast<std::uint32_t>(lines + 1), static_cast<std::uint32_t>(columns + 1)};
}

std::string_view Source::line(std::uint32_t number) const {
  std::string_view rest = bytes().substr(mark_length());
  for (std::uint32_t at = 1; at < number; ++at) {
    const std::size_t newline = rest.find('\n');
    if (newline == std::string_view::npos) return {};
    rest.remove_prefix(newline + 1);
  }
  std::string_view line = rest.substr(0, rest.find('\n'));
  if (line.ends_with('\r')) line.remove_suffix(1);
  return line;
}

}  // namespace trivsel::yaml
