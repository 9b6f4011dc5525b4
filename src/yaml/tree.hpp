#pragma once

#include <cstdint>
#include <list>
#include <string>
#include <string_view>
#include <vector>

#include "yaml/source.hpp"

namespace trivsel::yaml {

enum class Kind : std::uint8_t { null, scalar, map, list };
enum class Style : std::uint8_t {
  plain,
  single_quoted,
  double_quoted,
  literal,
  folded,
  block,
  flow
};

struct Node {
  Kind kind = Kind::null;
  Style style = Style::plain;
  Span span;                  ///< the value's bytes, quotes and brackets included; null: empty
  Span key;                   ///< the key's bytes, where the node is a map's value
  std::string_view text;      ///< a scalar's value, unquoted
  std::string_view key_text;  ///< the key's value, unquoted
  std::uint32_t end = 0;      ///< index after the node's last descendant

  [[nodiscard]] bool is_plain() const { return kind == Kind::scalar && style == Style::plain; }
};

/// What a file says, every value with its place. Nodes stand in the order of the file; the texts
/// point into the source or into the tree itself.
class Tree {
 public:
  class Children;

  [[nodiscard]] bool empty() const { return nodes_.empty(); }
  [[nodiscard]] const Node& root() const { return nodes_.front(); }
  [[nodiscard]] const std::vector<Node>& nodes() const { return nodes_; }
  [[nodiscard]] Children children(const Node& node) const;
  [[nodiscard]] std::size_t child_count(const Node& node) const;
  /// The value under a key; null where the node is no map or has no such key.
  [[nodiscard]] const Node* find(const Node& map, std::string_view key) const;

  /// Every comment, from its `#` to the end of its line, in the order of the file.
  [[nodiscard]] const std::vector<Span>& comments() const { return comments_; }

  // For the parser.
  void expect(std::size_t nodes) { nodes_.reserve(nodes); }
  std::uint32_t add(const Node& node) {
    nodes_.push_back(node);
    return static_cast<std::uint32_t>(nodes_.size() - 1);
  }
  Node& at(std::uint32_t index) { return nodes_[index]; }
  void close(std::uint32_t index) { nodes_[index].end = static_cast<std::uint32_t>(nodes_.size()); }
  /// One that is passed again, after looking ahead, is the same comment.
  void add_comment(Span comment) {
    if (comments_.empty() || comments_.back() < comment) comments_.push_back(comment);
  }
  std::string_view own(std::string text) { return owned_.emplace_back(std::move(text)); }

 private:
  std::vector<Node> nodes_;
  std::vector<Span> comments_;
  std::list<std::string> owned_;
};

/// The direct children of a map or list, in the order of the file.
class Tree::Children {
 public:
  class Iterator {
   public:
    Iterator(const Node* base, std::uint32_t index) : base_(base), index_(index) {}
    const Node& operator*() const { return base_[index_]; }
    Iterator& operator++() {
      index_ = base_[index_].end;
      return *this;
    }
    friend bool operator!=(const Iterator& a, const Iterator& b) { return a.index_ != b.index_; }

   private:
    const Node* base_;
    std::uint32_t index_;
  };
  Children(const Node* base, std::uint32_t first, std::uint32_t end)
      : base_(base), first_(first), end_(end) {}
  [[nodiscard]] Iterator begin() const { return {base_, first_}; }
  [[nodiscard]] Iterator end() const { return {base_, end_}; }

 private:
  const Node* base_;
  std::uint32_t first_;
  std::uint32_t end_;
};

inline Tree::Children Tree::children(const Node& node) const {
  const auto index = static_cast<std::uint32_t>(&node - nodes_.data());
  return {nodes_.data(), index + 1, node.end};
}

inline std::size_t Tree::child_count(const Node& node) const {
  std::size_t count = 0;
  for ([[maybe_unused]] const Node& child : children(node)) ++count;
  return count;
}

inline const Node* Tree::find(const Node& map, std::string_view key) const {
  if (map.kind != Kind::map) return nullptr;
  for (const Node& child : children(map)) {
    if (child.key_text == key) return &child;
  }
  return nullptr;
}

}  // namespace trivsel::yaml
