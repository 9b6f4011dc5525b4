#pragma once

#include <string>
#include <string_view>

#include "yaml/problem.hpp"
#include "yaml/tree.hpp"

namespace trivsel::yaml {

/// Thrown inside the reader only, and caught in load(): the first place where the file leaves the
/// subset.
struct Refused {
  Problem problem;
};

/// The span lexer: reads the strict subset by itself, every value with its bytes. Its reading is
/// held against yaml-cpp's afterwards (agreement.hpp). parser_block.cpp reads lines and
/// indentation, parser_flow.cpp `[…]` and `{…}`, parser_scalar.cpp the texts themselves.
class Parser {
 public:
  Parser(const Source& source, Tree& tree)
      : text_(source.bytes()), at_(source.mark_length()), line_start_(at_), tree_(tree) {}

  /// Reads the whole file; throws Refused.
  void read_document();

 private:
  // Lines and indentation. `column` counts bytes from the line's start; structure is ASCII.
  void next_content();  ///< to the first byte of the next line with content, or the end
  void expect_line_end(Text after);
  [[nodiscard]] bool at_end() const { return at_ >= text_.size(); }
  [[nodiscard]] bool at_line_end() const;
  [[nodiscard]] char peek(std::size_t ahead = 0) const {
    return at_ + ahead < text_.size() ? text_[at_ + ahead] : '\n';
  }
  [[nodiscard]] std::size_t column() const { return at_ - line_start_; }
  [[nodiscard]] bool at_dash() const { return peek() == '-' && is_space_or_end(peek(1)); }
  static bool is_space_or_end(char c) { return c == ' ' || c == '\n' || c == '\r' || c == '\t'; }
  [[nodiscard]] bool at_document_mark(std::string_view mark) const;
  void refuse_second_document() const;
  [[noreturn]] void refuse_deeper_line() const;
  void skip_spaces();
  bool skip_comment();

  struct Key {
    Span span;
    std::string_view text;
  };

  // Collections and values. Each adds one node, which the caller has already given its key.
  void block_node(Node node, std::size_t depth);
  void block_map(Node node, std::size_t depth);
  void block_list(Node node, std::size_t depth);
  void value_after(Node node, std::size_t parent_column, bool in_list, std::size_t depth);
  void value_on_next_lines(Node node, std::size_t parent_column, bool in_list, std::size_t depth);
  void inline_value(Node node, std::size_t parent_column, std::size_t depth);
  void flow_value(Node node, std::size_t depth);
  void flow_list(Node node, std::size_t depth);
  void flow_map(Node node, std::size_t depth);
  void skip_flow_space();
  [[nodiscard]] bool line_is_entry() const;
  [[nodiscard]] std::size_t after_quoted() const;  ///< of the text whose quote stands here
  enum class KeyPlace { line, in_bracket, after_comma };
  Key read_key(KeyPlace place);
  [[noreturn]] void refuse_no_key(Span where, KeyPlace place) const;
  /// Whether what stands there are the decimals of a number, cut off by its comma.
  [[nodiscard]] bool is_after_decimal_comma(Span where) const;
  void refuse_indicator(char c) const;
  void refuse_key_word(Span where, std::string_view key) const;
  [[noreturn]] void refuse_tab(std::size_t at) const;
  [[noreturn]] void refuse_question_mark() const;

  // Texts.
  struct Scalar {
    Span span;
    Style style = Style::plain;
    std::string_view text;
  };
  Scalar quoted();
  Scalar single_quoted();
  Scalar double_quoted();
  void escape(std::string& out);
  Scalar plain(bool in_flow, bool as_key);
  struct BlockText {
    bool folded = false;
    std::size_t parent_column = 0;
    std::size_t end = 0;  ///< after the last byte of content
    std::string text;
    std::size_t indent = 0;       ///< of the content; 0 until its first line
    std::size_t blank_lines = 0;  ///< since the last line of content
    bool previous_indented = false;
  };
  Scalar block_scalar(std::size_t parent_column);
  /// Takes one more line into the block; false where the line is no longer part of it.
  bool take_block_line(BlockText& block, std::string_view line, std::size_t line_start);

  std::uint32_t open(Node node, std::size_t depth);
  void add_null(Node node);
  void add_scalar(Node node, const Scalar& scalar);
  [[nodiscard]] Span span(std::size_t begin, std::size_t end) const {
    return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
  }
  [[noreturn]] void refuse(Span where, Message message, Message help) const;
  [[noreturn]] void over_limit(Message message) const;

  std::string_view text_;
  std::size_t at_;
  std::size_t line_start_;
  bool document_begun_ = false;
  Tree& tree_;
};

}  // namespace trivsel::yaml
