#include <algorithm>

#include "report/document/render.hpp"
#include "text/utf8.hpp"

namespace trivsel::report {
namespace {

constexpr std::size_t kFigureWidth = 80;
constexpr std::string_view kAlways = "\\`*_{}[]<>|~$@&^";
constexpr std::string_view kAtStart = "#+-=:";
/// What a code span cannot hold everywhere, tables included.
constexpr std::string_view kNotInCode = "`|\\";

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

/// Whether the character at `at` could open or close markup: emphasis, links, HTML and its
/// references, tables, and lists at the start.
bool needs_escape(std::string_view text, std::size_t at) {
  const char c = text[at];
  if (kAlways.find(c) != std::string_view::npos) return true;
  if (at == 0 && kAtStart.find(c) != std::string_view::npos) return true;
  const std::string_view before = text.substr(0, at);
  const bool ends_word = at + 1 == text.size() || text[at + 1] == ' ';
  return (c == '.' || c == ')') && at > 0 && ends_word &&
         std::all_of(before.begin(), before.end(), is_digit);
}

/// Whether readers of Markdown make a link or a mention of the word by themselves. They do so after
/// they have resolved escapes, so that only a code span keeps them from it.
bool links_itself(std::string_view word) {
  const std::string lower = lower_danish(word);
  return lower.find("://") != std::string::npos || lower.find("www.") != std::string::npos ||
         lower.find('@') != std::string::npos;
}

/// The word as code spans, with what those cannot hold escaped between them.
std::string as_code(std::string_view word) {
  std::string out;
  for (std::size_t at = 0; at < word.size();) {
    const std::size_t end = std::min(word.find_first_of(kNotInCode, at), word.size());
    if (end > at) out += fmt::format("`{}`", word.substr(at, end - at));
    if (end < word.size()) out += fmt::format("\\{}", word[end]);
    at = end + 1;
  }
  return out;
}

/// A fence that nothing in the text can close.
std::string fence_for(std::string_view text) {
  std::size_t longest = 0;
  std::size_t run = 0;
  for (const char c : text) {
    run = c == '`' ? run + 1 : 0;
    longest = std::max(longest, run);
  }
  return std::string(std::max<std::size_t>(3, longest + 1), '`');
}

class MarkdownWriter {
 public:
  std::string write(const Document& document) {
    out_ = fmt::format("# {}\n\n", markdown_text(document.title));
    (*this)(Paragraph{.text = document.subtitle});
    (*this)(Paragraph{.text = document.notice});
    facts(document.facts);
    for (const Section& section : document.sections) {
      out_ += fmt::format("## {}\n\n", markdown_text(section.heading));
      for (const Block& block : section.blocks) std::visit(*this, block);
    }
    if (!document.footer.empty()) {
      out_ += fmt::format("---\n\n{}\n", markdown_text(document.footer));
    }
    return std::move(out_);
  }

  void operator()(const Paragraph& paragraph) {
    const std::string text = markdown_text(paragraph.text);
    if (text.empty()) return;
    const bool strong = paragraph.weight == Paragraph::Weight::strong;
    out_ += strong ? fmt::format("**{}**\n\n", text) : text + "\n\n";
  }

  void operator()(const Bullets& bullets) {
    for (const std::string& item : bullets.items)
      out_ += fmt::format("- {}\n", markdown_text(item));
    out_ += '\n';
  }

  void operator()(const Facts& list) { facts(list.items); }

  void operator()(const Cards& cards) {
    for (const Card& card : cards.items) {
      out_ +=
          fmt::format("### {}\n\n{}\n\n", markdown_text(card.title), markdown_text(card.subtitle));
      facts(card.facts);
    }
  }

  void operator()(const Figure& figure) {
    const std::string drawn = drawing_text(figure.drawing, kFigureWidth);
    if (!drawn.empty()) {
      const std::string fence = fence_for(drawn);
      out_ += fmt::format("{0}text\n{1}{0}\n\n", fence, drawn);
    }
    const bool with_table = needs_table(figure, drawn);
    if (with_table && drawn.empty()) (*this)(*figure.table);
    out_ += fmt::format("{}\n\n", markdown_text(figure.caption));
    if (with_table && !drawn.empty()) (*this)(*figure.table);
  }

  void operator()(const Table& table) {
    if (!table.caption.empty()) out_ += fmt::format("**{}**\n\n", markdown_text(table.caption));
    out_ += '|';
    for (const Column& column : table.columns)
      out_ += fmt::format(" {} |", markdown_text(column.name));
    out_ += "\n|";
    for (const Column& column : table.columns) out_ += column.is_number ? " ---: |" : " --- |";
    out_ += '\n';
    for (const auto& row : table.rows) {
      out_ += '|';
      for (const std::string& cell : row) out_ += fmt::format(" {} |", markdown_text(cell));
      out_ += '\n';
    }
    out_ += '\n';
  }

 private:
  void facts(const std::vector<Fact>& facts) {
    for (const Fact& fact : facts) {
      out_ += fmt::format("- **{}:** {}\n", markdown_text(fact.term), markdown_text(fact.value));
    }
    if (!facts.empty()) out_ += '\n';
  }

  std::string out_;
};

}  // namespace

std::string markdown_text(std::string_view text) {
  const std::string safe = terminal_safe(text);
  const std::size_t begin = std::min(safe.find_first_not_of(' '), safe.size());
  const std::string_view words = std::string_view(safe).substr(begin);
  std::string out;
  for (std::size_t at = 0; at < words.size();) {
    const std::size_t end = std::min(words.find(' ', at), words.size());
    const std::string_view word = words.substr(at, end - at);
    if (links_itself(word)) {
      out += as_code(word);
    } else {
      for (std::size_t i = at; i < end; ++i) {
        if (needs_escape(words, i)) out += '\\';
        out += words[i];
      }
    }
    if (end < words.size()) out += ' ';
    at = end + 1;
  }
  while (out.ends_with(' ')) out.pop_back();
  return out;
}

bool needs_table(const Figure& figure, std::string_view drawn) {
  return figure.table && (drawn.empty() || !figure.is_table_folded);
}

std::string render_markdown(const Document& document) {
  return MarkdownWriter().write(document);
}

}  // namespace trivsel::report
