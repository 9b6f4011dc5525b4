#include <algorithm>

#include "report/document/render.hpp"
#include "report/document/text_table.hpp"
#include "text/fit.hpp"
#include "text/utf8.hpp"

namespace trivsel::report {
namespace {

constexpr std::size_t kNarrowest = 40;

class TextWriter {
 public:
  explicit TextWriter(std::size_t width) : width_(std::max(width, kNarrowest)) {}

  std::string write(const Document& document) {
    heading(document.title, '=');
    paragraph(document.subtitle);
    paragraph(document.notice);
    facts(document.facts, 0);
    for (const Section& section : document.sections) {
      out_ += '\n';
      heading(section.heading, '-');
      for (const Block& block : section.blocks) std::visit(*this, block);
    }
    out_ += '\n' + std::string(width_, '-') + '\n';
    for (const std::string& line : wrap(document.footer, width_)) out_ += line + '\n';
    return std::move(out_);
  }

  void operator()(const Paragraph& block) { paragraph(block.text); }

  void operator()(const Bullets& bullets) {
    for (const std::string& item : bullets.items) hanging("- ", item, 2);
    out_ += '\n';
  }

  void operator()(const Facts& list) { facts(list.items, 0); }

  void operator()(const Cards& cards) {
    for (const Card& card : cards.items) {
      hanging("", card.title, 0);
      hanging("", card.subtitle, 0);
      facts(card.facts, 2);
    }
  }

  void operator()(const Figure& figure) {
    const std::string drawn = drawing_text(figure.drawing, width_);
    if (!drawn.empty()) out_ += drawn + '\n';
    const bool with_table = needs_table(figure, drawn);
    if (with_table && drawn.empty()) (*this)(*figure.table);
    paragraph(figure.caption);
    if (with_table && !drawn.empty()) (*this)(*figure.table);
  }

  void operator()(const Table& table) {
    hanging("", table.caption, 0);
    out_ += text_table(table, width_);
    out_ += '\n';
  }

 private:
  void heading(const std::string& text, char line) {
    std::size_t widest = 0;
    for (const std::string& part : wrap(text, width_)) {
      out_ += part + '\n';
      widest = std::max(widest, display_width(part));
    }
    out_ += std::string(widest, line) + "\n\n";
  }

  void paragraph(const std::string& text) {
    const auto lines = wrap(text, width_);
    for (const std::string& line : lines) out_ += line + '\n';
    if (!lines.empty()) out_ += '\n';
  }

  /// The text behind a mark, its further lines indented.
  void hanging(std::string_view mark, const std::string& text, std::size_t indent) {
    bool first = true;
    for (const std::string& line : wrap(text, width_ - indent)) {
      out_ += first ? std::string(mark) : std::string(indent, ' ');
      out_ += line + '\n';
      first = false;
    }
  }

  void facts(const std::vector<Fact>& facts, std::size_t indent) {
    std::size_t widest = 0;
    for (const Fact& fact : facts) widest = std::max(widest, display_width(fact.term));
    for (const Fact& fact : facts) {
      const std::string room(widest - display_width(fact.term) + 2, ' ');
      const std::string mark = std::string(indent, ' ') + terminal_safe(fact.term) + room;
      hanging(mark, fact.value, indent + widest + 2);
    }
    if (!facts.empty()) out_ += '\n';
  }

  std::size_t width_;
  std::string out_;
};

}  // namespace

std::string render_text(const Document& document, std::size_t width) {
  return TextWriter(width).write(document);
}

}  // namespace trivsel::report
