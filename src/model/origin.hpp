#pragma once

#include <algorithm>
#include <cstdint>
#include <vector>

#include "model/at.hpp"

namespace trivsel {

/// The files that a number comes from, as Where::file counts them: each once, in their order.
class Origin {
 public:
  Origin() = default;

  void add(std::uint32_t file) {
    const auto at = std::lower_bound(files_.begin(), files_.end(), file);
    if (at == files_.end() || *at != file) files_.insert(at, file);
  }
  /// Nothing for a record that no file holds.
  void add(const Where& where) {
    if (where.span.end > 0) add(where.file);
  }
  void add(const Origin& other) {
    if (other.files_ == files_) return;
    const auto own = static_cast<std::ptrdiff_t>(files_.size());
    files_.insert(files_.end(), other.files_.begin(), other.files_.end());
    std::inplace_merge(files_.begin(), files_.begin() + own, files_.end());
    files_.erase(std::unique(files_.begin(), files_.end()), files_.end());
  }

  [[nodiscard]] const std::vector<std::uint32_t>& files() const { return files_; }
  friend auto operator<=>(const Origin&, const Origin&) = default;

 private:
  std::vector<std::uint32_t> files_;
};

/// Of several records or origins.
template <class... Parts>
Origin origin_of(const Parts&... parts) {
  Origin origin;
  (origin.add(parts), ...);
  return origin;
}

/// The same files, counted from another first one.
inline Origin counted_from(const Origin& origin, std::uint32_t first) {
  Origin moved;
  for (const std::uint32_t file : origin.files()) moved.add(first + file);
  return moved;
}

}  // namespace trivsel
