#include "yaml/agreement.hpp"

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/mark.h>
#include <yaml-cpp/parser.h>

#include <istream>
#include <streambuf>
#include <string>
#include <vector>

namespace trivsel::yaml {
namespace {

/// Thrown into yaml-cpp by the handler, to end its reading at the first difference.
struct Differs {
  std::uint32_t at = 0;
};

class BytesBuffer : public std::streambuf {
 public:
  explicit BytesBuffer(std::string_view bytes) {
    // The base class wants char*; nothing writes through it.
    char* begin = const_cast<char*>(bytes.data());  // NOLINT(cppcoreguidelines-pro-type-const-cast)
    setg(begin, begin, begin + bytes.size());
  }
};

bool reads_as_null(std::string_view text) {
  return text == "~" || text == "null" || text == "Null" || text == "NULL";
}

/// Follows the events through the tree's nodes, which stand in the same order.
class Comparison : public YAML::EventHandler {
 public:
  Comparison(const Tree& tree, std::size_t skipped_bytes)
      : nodes_(tree.nodes()), skipped_bytes_(skipped_bytes) {}

  void OnDocumentStart(const YAML::Mark& mark) override {
    if (next_ != 0) differ(mark);
  }
  void OnDocumentEnd() override {
    if (next_ != nodes_.size()) differ_at_end();
  }
  void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override {
    const Node& node = value(mark);
    const bool null = node.kind == Kind::null || (node.is_plain() && reads_as_null(node.text));
    if (anchor != 0 || !null) differ(mark);
  }
  void OnAlias(const YAML::Mark& mark, YAML::anchor_t /*anchor*/) override { differ(mark); }
  void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                const std::string& text) override {
    if (anchor != 0 || (tag != "?" && tag != "!")) differ(mark);
    if (!open_.empty() && open_.back().key_expected) return key(mark, text);
    const Node& node = value(mark);
    const bool same = node.kind == Kind::scalar && node.text == text &&
                      (tag == "?") == (node.style == Style::plain);
    if (!same || offset(mark) != node.span.begin) differ(mark);
  }
  void OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                       YAML::EmitterStyle::value /*style*/) override {
    open(mark, tag, anchor, Kind::list);
  }
  void OnSequenceEnd() override { close(); }
  void OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                  YAML::EmitterStyle::value /*style*/) override {
    open(mark, tag, anchor, Kind::map);
  }
  void OnMapEnd() override { close(); }

 private:
  struct Open {
    std::uint32_t end = 0;
    bool is_map = false;
    bool key_expected = false;
  };

  [[nodiscard]] std::uint32_t offset(const YAML::Mark& mark) const {
    return static_cast<std::uint32_t>(static_cast<std::size_t>(std::max(mark.pos, 0)) +
                                      skipped_bytes_);
  }
  [[noreturn]] void differ(const YAML::Mark& mark) const { throw Differs{offset(mark)}; }
  [[noreturn]] void differ_at_end() const {
    throw Differs{next_ < nodes_.size() ? nodes_[next_].span.begin : 0};
  }

  void key(const YAML::Mark& mark, const std::string& text) {
    if (next_ >= open_.back().end || nodes_[next_].key_text != text) differ(mark);
    if (nodes_[next_].key.begin != offset(mark)) differ(mark);
    open_.back().key_expected = false;
  }

  const Node& value(const YAML::Mark& mark) {
    const std::uint32_t limit =
        open_.empty() ? static_cast<std::uint32_t>(nodes_.size()) : open_.back().end;
    if (next_ >= limit || (!open_.empty() && open_.back().key_expected)) differ(mark);
    if (!open_.empty() && open_.back().is_map) open_.back().key_expected = true;
    return nodes_[next_++];
  }

  void open(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor, Kind kind) {
    const Node& node = value(mark);
    if (node.kind != kind || anchor != 0 || (tag != "?" && !tag.empty())) differ(mark);
    open_.push_back({node.end, kind == Kind::map, kind == Kind::map});
  }

  void close() {
    if (open_.empty() || next_ != open_.back().end) differ_at_end();
    open_.pop_back();
  }

  const std::vector<Node>& nodes_;
  std::size_t skipped_bytes_;
  std::uint32_t next_ = 0;
  std::vector<Open> open_;
};

Problem differs_at(const Source& source, std::size_t at) {
  const auto size = static_cast<std::uint32_t>(source.bytes().size());
  const auto begin = std::min(static_cast<std::uint32_t>(at), size);
  return {"TRV001",
          Text{"two readers of YAML read the file differently here",
               "to YAML-læsere læser filen forskelligt her"},
          Text{"write it more plainly: one `key: value` a line, texts in quotes",
               "skriv det enklere: én `nøgle: værdi` pr. linje, tekster i anførselstegn"},
          {begin, std::min(begin + 1, size)},
          {},
          false};
}

}  // namespace

std::optional<Problem> disagreement(const Source& source, const Tree& tree) {
  // yaml-cpp would skip the mark itself, and would then count its places without it.
  const std::string_view bytes = source.bytes().substr(source.mark_length());
  BytesBuffer buffer(bytes);
  std::istream stream(&buffer);
  Comparison comparison(tree, source.mark_length());
  try {
    YAML::Parser parser(stream);
    const bool first = parser.HandleNextDocument(comparison);
    // A second document, or the endless row of empty ones that `,` makes, is told apart by one
    // more call and no third.
    if (first && parser.HandleNextDocument(comparison)) return differs_at(source, 0);
    const bool nothing_read = !first && tree.root().kind != Kind::null;
    if (nothing_read) return differs_at(source, 0);
  } catch (const Differs& differs) {
    return differs_at(source, differs.at);
  } catch (const YAML::Exception& error) {
    return differs_at(source,
                      static_cast<std::size_t>(std::max(error.mark.pos, 0)) + source.mark_length());
  }
  return std::nullopt;
}

}  // namespace trivsel::yaml
