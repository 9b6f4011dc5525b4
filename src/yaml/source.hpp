#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace trivsel {

/// A half-open stretch of bytes in a file; {0, 0} stands for the file as a whole.
struct Span {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  [[nodiscard]] bool empty() const { return begin == end; }
  [[nodiscard]] bool contains(Span other) const { return begin <= other.begin && other.end <= end; }
  friend auto operator<=>(const Span&, const Span&) = default;
};

/// 1-based; columns count Unicode code points, a leading byte order mark none.
struct Position {
  std::uint32_t line = 1;
  std::uint32_t column = 1;
  friend auto operator<=>(const Position&, const Position&) = default;
};

namespace yaml {

/// A file as it was read: its path inside the folder (with `/`) and its bytes.
class Source {
 public:
  Source(std::string path, std::string bytes) : path_(std::move(path)), bytes_(std::move(bytes)) {}

  [[nodiscard]] const std::string& path() const { return path_; }
  [[nodiscard]] std::string_view bytes() const { return bytes_; }
  /// How many bytes a leading byte order mark takes: 0 or 3.
  [[nodiscard]] std::size_t mark_length() const {
    return std::string_view(bytes_).starts_with("\xEF\xBB\xBF") ? 3 : 0;
  }
  /// Line and column of a byte; offsets past the end give the place after the last byte. A pass
  /// over the file: see Lines.
  [[nodiscard]] Position position(std::uint32_t offset) const;
  /// The line (1-based) without its line end; empty where there is no such line.
  [[nodiscard]] std::string_view line(std::uint32_t number) const;

 private:
  std::string path_;
  std::string bytes_;
};

/// The places of one source, for those who ask for many: one pass, then a search each. The source
/// must outlive it.
class Lines {
 public:
  explicit Lines(const Source& source);
  [[nodiscard]] Position position(std::uint32_t offset) const;
  [[nodiscard]] std::string_view line(std::uint32_t number) const;

 private:
  std::string_view bytes_;
  std::vector<std::uint32_t> starts_;
};

}  // namespace yaml
}  // namespace trivsel
