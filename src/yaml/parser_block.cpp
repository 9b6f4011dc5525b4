#include "yaml/load.hpp"
#include "yaml/parser.hpp"
#include "yaml/trap.hpp"

namespace trivsel::yaml {
namespace {

constexpr Text kIndentHelp{"line it up with the entry it belongs to",
                           "ret den ind efter det punkt, den hører til"};
constexpr Text kOneLineHelp{
    "a text stands on one line; put a long one under `|` or `>`, indented",
    "en tekst står på én linje; sæt en lang under `|` eller `>`, rykket ind"};

}  // namespace

void Parser::refuse(Span where, Message message, Message help) const {
  throw Refused{{"TRV015", std::move(message), std::move(help), where, {}, false}};
}

void Parser::over_limit(Message message) const {
  throw Refused{{"TRV012",
                 std::move(message),
                 Text{"split the file", "del filen op"},
                 span(at_, at_ + 1),
                 {},
                 false}};
}

std::uint32_t Parser::open(Node node, std::size_t depth) {
  if (depth > kMaxDepth) {
    over_limit(say("nested deeper than {} levels", "indlejret dybere end {} niveauer", kMaxDepth));
  }
  if (tree_.nodes().size() >= kMaxNodes) {
    over_limit(say("more than {} values", "flere end {} værdier", kMaxNodes));
  }
  return tree_.add(node);
}

void Parser::add_null(Node node) {
  node.kind = Kind::null;
  node.span = span(at_, at_);
  tree_.close(open(node, 1));
}

void Parser::add_scalar(Node node, const Scalar& scalar) {
  node.kind = Kind::scalar;
  node.style = scalar.style;
  node.span = scalar.span;
  node.text = scalar.text;
  tree_.close(open(node, 1));
}

bool Parser::at_line_end() const {
  return at_end() || peek() == '\n' || peek() == '\r';
}

void Parser::skip_spaces() {
  while (!at_end() && text_[at_] == ' ') ++at_;
}

bool Parser::skip_comment() {
  if (peek() != '#') return false;
  const std::size_t begin = at_;
  at_ = std::min(text_.find('\n', begin), text_.size());
  const bool carriage_return = text_[at_ - 1] == '\r';
  tree_.add_comment(span(begin, carriage_return ? at_ - 1 : at_));
  return true;
}

void Parser::next_content() {
  for (;;) {
    skip_spaces();
    if (at_end()) return;
    if (text_[at_] == '\t') refuse_tab(at_);
    const bool comment = skip_comment();
    if (!comment && !at_line_end()) return refuse_second_document();
    if (!at_end() && text_[at_] == '\r') ++at_;
    if (!at_end() && text_[at_] == '\n') ++at_;
    line_start_ = at_;
  }
}

bool Parser::at_document_mark(std::string_view mark) const {
  return column() == 0 && text_.substr(at_, 3) == mark && is_space_or_end(peek(3));
}

void Parser::refuse_second_document() const {
  const bool second = at_document_mark("...") || (document_begun_ && at_document_mark("---"));
  if (!second) return;
  refuse(span(at_, at_ + 3), Text{"a second document in the file", "et dokument mere i filen"},
         Text{"one file holds one document", "én fil rummer ét dokument"});
}

void Parser::refuse_deeper_line() const {
  refuse(span(at_, at_ + 1),
         Text{"indented deeper than the lines before it allow",
              "rykket længere ind, end linjerne før tillader"},
         at_dash() || line_is_entry() ? kIndentHelp : kOneLineHelp);
}

void Parser::refuse_tab(std::size_t at) const {
  refuse(
      span(at, at + 1),
      Text{"a tab where only spaces may stand", "et tabulatortegn, hvor der kun må stå mellemrum"},
      Text{"write spaces", "skriv mellemrum"});
}

void Parser::expect_line_end(Text after) {
  const std::size_t before = at_;
  skip_spaces();
  if (at_line_end()) return;
  if (peek() == '#' && at_ > before) {
    skip_comment();
    return;
  }
  refuse(span(at_, at_ + 1), say("text after {}", "tekst efter {}", after),
         Text{"nothing but a comment (` # …`) may follow", "kun en kommentar (` # …`) må følge"});
}

void Parser::read_document() {
  next_content();
  document_begun_ = true;
  if (at_document_mark("---")) {
    at_ += 3;
    expect_line_end({"the document mark", "dokumentmærket"});
    next_content();
  }
  if (at_end()) {
    add_null({});
    return;
  }
  block_node({}, 1);
  next_content();
  if (!at_end()) {
    refuse(span(at_, at_ + 1),
           Text{"this line belongs to nothing above it", "linjen hører ikke til noget ovenfor"},
           kIndentHelp);
  }
}

std::size_t Parser::after_quoted() const {
  const char quote = peek();
  std::size_t i = at_ + 1;
  for (; i < text_.size() && text_[i] != '\n'; ++i) {
    const bool escaped = quote == '"' ? text_[i] == '\\' : text_.substr(i, 2) == "''";
    if (!escaped && text_[i] == quote) return i + 1;
    if (escaped) ++i;
  }
  return text_.size();
}

bool Parser::line_is_entry() const {
  if (peek() == '"' || peek() == '\'') {
    const std::size_t colon = text_.find_first_not_of(' ', after_quoted());
    return colon != std::string_view::npos && text_[colon] == ':';
  }
  for (std::size_t i = at_; i < text_.size() && text_[i] != '\n'; ++i) {
    if (text_[i] == ':' && (i + 1 == text_.size() || is_space_or_end(text_[i + 1]))) return true;
    if (text_[i] == '#' && i > at_ && text_[i - 1] == ' ') return false;
  }
  return false;
}

void Parser::block_node(Node node, std::size_t depth) {
  if (at_dash()) return block_list(node, depth);
  const char c = peek();
  if (c != '[' && c != '{' && line_is_entry()) return block_map(node, depth);
  inline_value(node, column(), depth);
}

void Parser::block_map(Node node, std::size_t depth) {
  node.kind = Kind::map;
  node.style = Style::block;
  const std::size_t indent = column();
  const std::size_t begin = at_;
  const std::uint32_t index = open(node, depth);
  std::size_t end = at_;
  while (!at_end() && column() == indent && !at_dash()) {
    Node child;
    const Key key = read_key(KeyPlace::line);
    child.key = key.span;
    child.key_text = key.text;
    const auto value = static_cast<std::uint32_t>(tree_.nodes().size());
    value_after(child, indent, false, depth + 1);
    end = std::max<std::size_t>(tree_.at(value).span.end, key.span.end + 1);
    next_content();
  }
  if (!at_end() && column() > indent) refuse_deeper_line();
  tree_.at(index).span = span(begin, end);
  tree_.close(index);
}

void Parser::block_list(Node node, std::size_t depth) {
  node.kind = Kind::list;
  node.style = Style::block;
  const std::size_t indent = column();
  const std::size_t begin = at_;
  const std::uint32_t index = open(node, depth);
  std::size_t end = at_;
  while (!at_end() && column() == indent && at_dash()) {
    const std::size_t dash = at_;
    ++at_;
    const auto value = static_cast<std::uint32_t>(tree_.nodes().size());
    value_after({}, indent, true, depth + 1);
    end = std::max<std::size_t>(tree_.at(value).span.end, dash + 1);
    next_content();
  }
  if (!at_end() && column() > indent) refuse_deeper_line();
  tree_.at(index).span = span(begin, end);
  tree_.close(index);
}

void Parser::value_after(Node node, std::size_t parent_column, bool in_list, std::size_t depth) {
  const std::size_t mark_end = at_;
  skip_spaces();
  const bool spaced = at_ > mark_end;
  if (at_line_end() || (spaced && peek() == '#')) {
    return value_on_next_lines(node, parent_column, in_list, depth);
  }
  if (peek() == '\t') refuse_tab(at_);
  if (in_list && (at_dash() || (peek() != '[' && peek() != '{' && line_is_entry()))) {
    return block_node(node, depth);
  }
  inline_value(node, parent_column, depth);
}

void Parser::value_on_next_lines(Node node, std::size_t parent_column, bool in_list,
                                 std::size_t depth) {
  const std::size_t after_mark = at_;
  const std::size_t mark_line = line_start_;
  next_content();
  const bool deeper = !at_end() && column() > parent_column;
  const bool indentless = !at_end() && !in_list && column() == parent_column && at_dash();
  if (deeper || indentless) return block_node(node, depth);
  // Nothing stands there: the value is empty, and the next line is somebody else's.
  const std::size_t next_at = at_;
  const std::size_t next_line = line_start_;
  at_ = after_mark;
  line_start_ = mark_line;
  add_null(node);
  at_ = next_at;
  line_start_ = next_line;
}

void Parser::inline_value(Node node, std::size_t parent_column, std::size_t depth) {
  switch (peek()) {
    case '[':
    case '{':
      flow_value(node, depth);
      return expect_line_end({"the closing bracket", "den afsluttende parentes"});
    case '|':
    case '>':
      return add_scalar(node, block_scalar(parent_column));
    case '"':
    case '\'':
      add_scalar(node, quoted());
      return expect_line_end({"the closing quote", "det afsluttende anførselstegn"});
    default:
      add_scalar(node, plain(false, false));
      expect_line_end({"the value", "værdien"});
  }
}

void Parser::refuse_key_word(Span where, std::string_view key) const {
  if (key == "<<") {
    refuse(where, Text{"a merge key (`<<`)", "en flettenøgle (`<<`)"},
           Text{"write the keys out", "skriv nøglerne ud"});
  }
  if (plain_type(key) == PlainType::null) {
    refuse(where,
           Text{"a key that other programs read as no value at all",
                "en nøgle, som andre programmer læser som slet ingen værdi"},
           Text{"put the key in quotes", "sæt nøglen i anførselstegn"});
  }
}

bool Parser::is_after_decimal_comma(Span where) const {
  const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
  const std::string_view after = text_.substr(where.begin, where.end - where.begin);
  const bool joined = where.begin >= 2 && text_[where.begin - 1] == ',';
  return joined && is_digit(text_[where.begin - 2]) &&
         std::all_of(after.begin(), after.end(), is_digit);
}

void Parser::refuse_no_key(Span where, KeyPlace place) const {
  if (place == KeyPlace::after_comma && is_after_decimal_comma(where)) {
    refuse(
        where, Text{"a comma inside a number", "et komma inde i et tal"},
        Text{"a point stands before the decimals, and nothing between the thousands: write it as "
             "12187.50",
             "der skal punktum før decimalerne og ingenting mellem tusinderne: skriv det som "
             "12187.50"});
  }
  if (place == KeyPlace::after_comma) {
    refuse(where,
           Text{"no `key: value` follows this comma", "efter kommaet følger ingen `nøgle: værdi`"},
           Text{"put the text in quotes, if the comma is part of it",
                "sæt teksten i anførselstegn, hvis kommaet er en del af den"});
  }
  refuse(where, Text{"a line that is no `key: value`", "en linje, der ikke er `nøgle: værdi`"},
         Text{"write `key: value`, with a colon and a space",
              "skriv `nøgle: værdi` med kolon og mellemrum"});
}

Parser::Key Parser::read_key(KeyPlace place) {
  const bool is_quoted = peek() == '"' || peek() == '\'';
  const std::size_t begin = at_;
  const Scalar scalar = is_quoted ? quoted() : plain(place != KeyPlace::line, true);
  skip_spaces();
  const bool is_key = peek() == ':' && is_space_or_end(peek(1));
  if (!is_key) refuse_no_key(span(begin, std::max(at_, begin + 1)), place);
  if (!is_quoted) refuse_key_word(scalar.span, scalar.text);
  constexpr std::size_t kMaxKey = 512;
  if (at_ - begin > kMaxKey) {
    over_limit(say("a key longer than {} bytes", "en nøgle på mere end {} byte", kMaxKey));
  }
  ++at_;
  return {scalar.span, scalar.text};
}

}  // namespace trivsel::yaml
