#include <charconv>

#include "text/utf8.hpp"
#include "yaml/parser.hpp"

namespace trivsel::yaml {
namespace {

struct Indicator {
  char mark;
  Text message;
};

constexpr Text kQuoteIt{"put the text in quotes", "sæt teksten i anførselstegn"};

constexpr Indicator kIndicators[] = {
    {'&', {"an anchor (`&`)", "et anker (`&`)"}},
    {'*', {"an alias (`*`)", "et alias (`*`)"}},
    {'!', {"a tag (`!`)", "et mærke (`!`)"}},
    {'%', {"a directive (`%`)", "et direktiv (`%`)"}},
    {'@', {"a text may not begin with `@`", "en tekst må ikke begynde med `@`"}},
    {'`', {"a text may not begin with a backtick", "en tekst må ikke begynde med en accent grave"}},
    {',', {"a comma where a value should stand", "et komma, hvor der skal stå en værdi"}},
    {']', {"a `]` that closes nothing", "et `]`, der ikke lukker noget"}},
    {'}', {"a `}` that closes nothing", "et `}`, der ikke lukker noget"}},
    {'[', {"a `[` where a key should stand", "et `[`, hvor der skal stå en nøgle"}},
    {'{', {"a `{` where a key should stand", "et `{`, hvor der skal stå en nøgle"}},
    {'#', {"a `#` where a value should stand", "et `#`, hvor der skal stå en værdi"}},
    {'|',
     {"a block text where only a short one may stand",
      "en tekstblok, hvor der kun må stå en kort tekst"}},
    {'>',
     {"a block text where only a short one may stand",
      "en tekstblok, hvor der kun må stå en kort tekst"}},
    {'?', {"a `?` key", "en nøgle med `?`"}},
    {':', {"a colon where a text should begin", "et kolon, hvor en tekst skal begynde"}},
};

bool is_flow_mark(char c) {
  return c == ',' || c == '[' || c == ']' || c == '{' || c == '}';
}

/// Where content of a plain scalar ends on this line, without trailing spaces.
std::size_t trimmed_end(std::string_view text, std::size_t begin, std::size_t end) {
  while (end > begin && text[end - 1] == ' ') --end;
  return end;
}

}  // namespace

void Parser::refuse_indicator(char c) const {
  if (c == '\t') refuse_tab(at_);
  for (const Indicator& indicator : kIndicators) {
    if (indicator.mark == c) refuse(span(at_, at_ + 1), indicator.message, kQuoteIt);
  }
  if (c == '-' && is_space_or_end(peek(1))) {
    refuse(span(at_, at_ + 1),
           Text{"a list entry where a value should stand",
                "et listepunkt, hvor der skal stå en værdi"},
           Text{"begin the list on a line of its own", "begynd listen på sin egen linje"});
  }
}

void Parser::refuse_question_mark() const {
  // Readers of YAML 1.1 and 1.2 differ on it.
  refuse(span(at_, at_ + 1),
         Text{"a `?` in a text without quotes, inside brackets",
              "et `?` i en tekst uden anførselstegn, inde i parentes"},
         kQuoteIt);
}

Parser::Scalar Parser::plain(bool in_flow, bool as_key) {
  refuse_indicator(peek());
  const std::size_t begin = at_;
  for (; !at_line_end(); ++at_) {
    const char c = text_[at_];
    if (in_flow && is_flow_mark(c)) break;
    if (c == '#' && at_ > begin && text_[at_ - 1] == ' ') break;
    if (c == '\t') refuse_tab(at_);
    if (c == '?' && in_flow) refuse_question_mark();
    const bool colon = c == ':' && (is_space_or_end(peek(1)) || (in_flow && is_flow_mark(peek(1))));
    if (!colon) continue;
    if (as_key && is_space_or_end(peek(1))) break;
    refuse(span(at_, at_ + 1),
           Text{"a colon that would begin a value inside a value",
                "et kolon, der ville begynde en værdi inde i en værdi"},
           kQuoteIt);
  }
  const std::size_t end = trimmed_end(text_, begin, at_);
  at_ = end;
  if (end == begin) {
    refuse(span(begin, begin + 1),
           Text{"nothing where a value should stand", "ingenting, hvor der skal stå en værdi"},
           kQuoteIt);
  }
  return {span(begin, end), Style::plain, text_.substr(begin, end - begin)};
}

Parser::Scalar Parser::quoted() {
  return peek() == '"' ? double_quoted() : single_quoted();
}

Parser::Scalar Parser::single_quoted() {
  const std::size_t begin = at_++;
  std::string owned;
  std::size_t piece = at_;
  for (; !at_line_end(); ++at_) {
    if (text_[at_] != '\'') continue;
    if (peek(1) == '\'') {
      owned.append(text_.substr(piece, at_ + 1 - piece));
      piece = at_ + 2;
      ++at_;
      continue;
    }
    const std::string_view rest = text_.substr(piece, at_ - piece);
    ++at_;
    if (owned.empty()) return {span(begin, at_), Style::single_quoted, rest};
    owned.append(rest);
    return {span(begin, at_), Style::single_quoted, tree_.own(std::move(owned))};
  }
  refuse(
      span(begin, begin + 1),
      Text{"this quote is not closed on its line", "dette anførselstegn lukkes ikke på sin linje"},
      Text{"close it with `'`", "luk det med `'`"});
}

Parser::Scalar Parser::double_quoted() {
  const std::size_t begin = at_++;
  std::string owned;
  bool escaped = false;
  std::size_t piece = at_;
  while (!at_line_end()) {
    if (text_[at_] == '"') {
      const std::string_view rest = text_.substr(piece, at_ - piece);
      ++at_;
      if (!escaped) return {span(begin, at_), Style::double_quoted, rest};
      owned.append(rest);
      return {span(begin, at_), Style::double_quoted, tree_.own(std::move(owned))};
    }
    if (text_[at_] == '\\') {
      escaped = true;
      owned.append(text_.substr(piece, at_ - piece));
      escape(owned);
      piece = at_;
    } else {
      ++at_;
    }
  }
  refuse(
      span(begin, begin + 1),
      Text{"this quote is not closed on its line", "dette anførselstegn lukkes ikke på sin linje"},
      Text{"close it with `\"`", "luk det med `\"`"});
}

void Parser::escape(std::string& out) {
  const std::size_t begin = at_;
  const char kind = peek(1);
  const std::size_t digits = kind == 'x' ? 2 : kind == 'u' ? 4 : kind == 'U' ? 8 : 0;
  at_ += 2;
  if (kind == 'n') return out.push_back('\n');
  if (kind == 't') return out.push_back('\t');
  if (kind == '"' || kind == '\\' || kind == '/') return out.push_back(kind);
  const std::string_view code = text_.substr(std::min(at_, text_.size()), digits);
  std::uint32_t value = 0;
  const auto [end, error] = std::from_chars(code.data(), code.data() + code.size(), value, 16);
  const bool complete = digits > 0 && code.size() == digits && error == std::errc{} &&
                        end == code.data() + code.size();
  const bool exists = value <= 0x10FFFF && (value < 0xD800 || value > 0xDFFF);
  if (!complete || !exists || is_control(value)) {
    const std::size_t line_end = std::min(text_.find_first_of("\r\n", begin), text_.size());
    refuse(span(begin, std::min(begin + 2 + digits, line_end)),
           Text{"an escape that the format does not know, or a control character",
                "en escape-sekvens, som formatet ikke kender, eller et styretegn"},
           Text{"known: \\n \\t \\\" \\\\ \\/ \\xHH \\uHHHH \\UHHHHHHHH",
                "kendte: \\n \\t \\\" \\\\ \\/ \\xHH \\uHHHH \\UHHHHHHHH"});
  }
  at_ += digits;
  append_utf8(out, value);
}

Parser::Scalar Parser::block_scalar(std::size_t parent_column) {
  const std::size_t begin = at_;
  const bool folded = peek() == '>';
  ++at_;
  const bool strip = peek() == '-';
  if (strip) ++at_;
  if (!is_space_or_end(peek())) {
    refuse(span(begin, at_ + 1),
           Text{"a block text may begin with `|`, `|-`, `>` or `>-` only",
                "en tekstblok må kun begynde med `|`, `|-`, `>` eller `>-`"},
           Text{"leave the rest out", "udelad resten"});
  }
  expect_line_end({"the block mark", "blokmærket"});
  BlockText block{folded, parent_column, at_, {}};
  for (std::size_t newline = at_; newline < text_.size();) {
    const std::size_t line_start = newline + (text_[newline] == '\r' ? 2 : 1);
    if (line_start >= text_.size()) break;
    const std::size_t line_end = std::min(text_.find('\n', line_start), text_.size());
    std::string_view line = text_.substr(line_start, line_end - line_start);
    if (line.ends_with('\r')) line.remove_suffix(1);
    if (!take_block_line(block, line, line_start)) break;
    at_ = line_end;
    line_start_ = line_start;
    newline = line_end;
  }
  const bool ended = text_.find('\n', block.end) != std::string_view::npos;
  if (block.indent > 0 && !strip && ended) block.text.push_back('\n');
  return {span(begin, block.end), folded ? Style::folded : Style::literal,
          tree_.own(std::move(block.text))};
}

bool Parser::take_block_line(BlockText& block, std::string_view line, std::size_t line_start) {
  const std::size_t first = line.find_first_not_of(' ');
  const bool blank = first == std::string_view::npos;
  if (blank && block.indent == 0 && line.size() > block.parent_column + 1) {
    refuse(span(line_start, line_start + line.size()),
           Text{"spaces on the empty lines before a block text",
                "mellemrum på de tomme linjer før en tekstblok"},
           Text{"delete the spaces", "slet mellemrummene"});
  }
  if (blank && (block.indent == 0 || line.size() <= block.indent)) {
    ++block.blank_lines;
    return true;
  }
  if (block.indent == 0) {
    if (first <= block.parent_column) return false;
    if (line[first] == '\t') refuse_tab(line_start + first);
    block.indent = first;
  } else {
    if (!blank && first < block.indent) return false;
    const bool indented = line[block.indent] == ' ' || line[block.indent] == '\t';
    const bool fold = block.folded && !indented && !block.previous_indented;
    if (!fold) block.text.push_back('\n');
    if (fold && block.blank_lines == 0) block.text.push_back(' ');
  }
  block.text.append(block.blank_lines, '\n');
  block.blank_lines = 0;
  const std::string_view content = line.substr(block.indent);
  block.previous_indented = content.starts_with(' ') || content.starts_with('\t');
  block.text.append(content);
  block.end = line_start + line.size();
  return true;
}

}  // namespace trivsel::yaml
