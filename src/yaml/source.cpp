#include "yaml/source.hpp"

#include <algorithm>

#include "text/utf8.hpp"

namespace trivsel::yaml {

Position Source::position(std::uint32_t offset) const {
  return Lines(*this).position(offset);
}

std::string_view Source::line(std::uint32_t number) const {
  return Lines(*this).line(number);
}

Lines::Lines(const Source& source) : bytes_(source.bytes()) {
  starts_.push_back(static_cast<std::uint32_t>(source.mark_length()));
  for (std::size_t at = bytes_.find('\n'); at != std::string_view::npos;
       at = bytes_.find('\n', at + 1)) {
    starts_.push_back(static_cast<std::uint32_t>(at + 1));
  }
}

Position Lines::position(std::uint32_t offset) const {
  const std::size_t at = std::min<std::size_t>(offset, bytes_.size());
  // The first line has no start before it, so that a byte of the mark itself is at 1:1.
  const auto next = std::upper_bound(starts_.begin() + 1, starts_.end(), at);
  const std::size_t start = std::min<std::size_t>(*(next - 1), at);
  const std::size_t columns = count_code_points(bytes_.substr(start, at - start));
  return {static_cast<std::uint32_t>(next - starts_.begin()),
          static_cast<std::uint32_t>(columns + 1)};
}

std::string_view Lines::line(std::uint32_t number) const {
  if (number == 0 || number > starts_.size()) return {};
  std::string_view line = bytes_.substr(starts_[number - 1]);
  line = line.substr(0, line.find('\n'));
  if (line.ends_with('\r')) line.remove_suffix(1);
  return line;
}

}  // namespace trivsel::yaml
