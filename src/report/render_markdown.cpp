#include <algorithm>

#include "report/render.hpp"
#include "report/text_chart.hpp"
#include "text/utf8.hpp"

namespace trivsel::report {
namespace {

constexpr std::string_view kAlways = "\\`*_{}[]<>|~$@&^";
constexpr std::string_view kAtStart = "#+-=:";

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

char lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

bool ends_with_www(std::string_view text) {
  if (text.size() < 3) return false;
  const std::string_view tail = text.substr(text.size() - 3);
  return std::all_of(tail.begin(), tail.end(), [](char c) { return lower(c) == 'w'; });
}

/// Whether the character at `at` could open or close markup: emphasis, links, HTML and its
/// references, tables, lists at the start, and addresses that become links by themselves.
bool needs_escape(std::string_view text, std::size_t at) {
  const char c = text[at];
  if (kAlways.find(c) != std::string_view::npos) return true;
  if (at == 0 && kAtStart.find(c) != std::string_view::npos) return true;
  if (c == ':' && text.substr(at).starts_with("://")) return true;
  if (c == '.' && ends_with_www(text.substr(0, at))) return true;
  const bool numbered =
      (c == '.' || c == ')') && at > 0 &&
      std::all_of(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(at), is_digit);
  return numbered;
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
    out_ = fmt::format("# {}\n\n{}\n\n{}\n\n", markdown_text(document.title),
                       markdown_text(document.subtitle), markdown_text(document.notice));
    facts(document.facts);
    for (const Section& section : document.sections) {
      out_ += fmt::format("## {}\n\n", markdown_text(section.heading));
      for (const Block& block : section.blocks) std::visit(*this, block);
    }
    out_ += fmt::format("---\n\n{}\n", markdown_text(document.footer));
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
    const std::string chart = run_chart_text(figure.chart);
    const std::string fence = fence_for(chart);
    out_ += fmt::format("{0}text\n{1}{0}\n\n{2}\n\n", fence, chart, markdown_text(figure.caption));
  }

  void operator()(const Table& table) {
    out_ += fmt::format("**{}**\n\n|", markdown_text(table.caption));
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
  for (std::size_t at = 0; at < words.size(); ++at) {
    if (needs_escape(words, at)) out += '\\';
    out += words[at];
  }
  while (out.ends_with(' ')) out.pop_back();
  return out;
}

std::string render_markdown(const Document& document) {
  return MarkdownWriter().write(document);
}

}  // namespace trivsel::report
