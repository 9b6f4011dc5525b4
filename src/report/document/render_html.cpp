#include <fmt/format.h>

#include <algorithm>
#include <kainjow/mustache.hpp>
#include <stdexcept>

#include "files/embedded.hpp"
#include "report/document/render.hpp"
#include "text/hash.hpp"
#include "text/utf8.hpp"

namespace trivsel::report {
namespace {

using kainjow::mustache::data;
using List = kainjow::mustache::list;

/// The library escapes markup; control characters and broken UTF-8 are ours to keep out.
data text(std::string_view words) {
  return data(terminal_safe(words));
}

data fact_list(const std::vector<Fact>& facts) {
  List list;
  for (const Fact& fact : facts) {
    data entry;
    entry.set("term", text(fact.term));
    entry.set("value", text(fact.value));
    list.push_back(entry);
  }
  return data(list);
}

/// What the template sets for a block: each kind under a key of its own.
class BlockData {
 public:
  explicit BlockData(Language language) : language_(language) {}

  data operator()(const Paragraph& paragraph) const {
    constexpr std::string_view weights[] = {"plain", "strong", "small"};
    data inner;
    inner.set("text", text(paragraph.text));
    inner.set("weight", text(weights[static_cast<std::size_t>(paragraph.weight)]));
    return under("is_paragraph", inner);
  }

  data operator()(const Bullets& bullets) const {
    List items;
    for (const std::string& item : bullets.items) {
      data entry;
      entry.set("text", text(item));
      items.push_back(entry);
    }
    data inner;
    inner.set("items", data(items));
    return under("is_bullets", inner);
  }

  data operator()(const Facts& facts) const {
    data inner;
    inner.set("facts", fact_list(facts.items));
    return under("is_facts", inner);
  }

  data operator()(const Cards& cards) const {
    List list;
    for (const Card& card : cards.items) {
      data entry;
      entry.set("name", text(card.title));
      entry.set("when", text(card.subtitle));
      entry.set("facts", fact_list(card.facts));
      list.push_back(entry);
    }
    data inner;
    inner.set("cards", data(list));
    return under("is_cards", inner);
  }

  data operator()(const Figure& figure) const {
    data inner;
    inner.set("label", text(title_of(figure.drawing)));
    inner.set("svg", data(drawing_svg(figure.drawing, figure.id)));
    inner.set("caption", text(figure.caption));
    return under("is_figure", inner);
  }

  data operator()(const Table& table) const { return table_data(table, false); }

  /// Folded, it is there to be opened.
  [[nodiscard]] data table_data(const Table& table, bool folded) const {
    List columns;
    for (const Column& column : table.columns) {
      data entry;
      entry.set("name", text(column.name));
      entry.set("kind", kind_of(column));
      columns.push_back(entry);
    }
    List rows;
    for (const auto& row : table.rows) rows.push_back(row_data(table, row));
    data inner;
    inner.set("caption", text(table.caption));
    inner.set("width", text(width_of(table)));
    inner.set("columns", data(columns));
    inner.set("rows", data(rows));
    inner.set("folded", data(folded));
    inner.set("summary", text(Text{"The figures as a table", "Tallene som tabel"}.in(language_)));
    return under("is_table", inner);
  }

 private:
  static data under(const std::string& key, const data& inner) {
    data block;
    for (const char* kind :
         {"is_paragraph", "is_bullets", "is_facts", "is_cards", "is_figure", "is_table"}) {
      block.set(kind, data(false));
    }
    block.set(key, inner);
    return block;
  }

  /// On paper, a table of a few rows stays on one page.
  static std::string_view width_of(const Table& table) {
    constexpr std::size_t few = 12;
    if (table.is_narrow) return "months";
    const bool whole = table.rows.size() <= few;
    if (table.columns.size() < 3) return whole ? "short whole" : "short";
    return whole ? "wide whole" : "wide";
  }

  static data kind_of(const Column& column) { return text(column.is_number ? "number" : "words"); }

  /// "14 March 2026" or "Saturday 14 March 2026", which read badly over two lines.
  static bool is_day(std::string_view cell) {
    constexpr std::size_t longest = 27;  // columns: Wednesday 21 September 2022
    const auto digit = [](char c) { return c >= '0' && c <= '9'; };
    const std::size_t day = cell.find_first_of("0123456789");
    const auto spaces = std::count(cell.begin(), cell.end(), ' ');
    if (cell.size() <= 8 || display_width(cell) > longest || day == cell.npos) return false;
    const auto before = std::count(cell.begin(), cell.begin() + static_cast<long>(day), ' ');
    return before <= 1 && spaces == 2 + before && (day == 0 || cell[day - 1] == ' ') &&
           std::all_of(cell.end() - 4, cell.end(), digit);
  }

  static data row_data(const Table& table, const std::vector<std::string>& row) {
    List cells;
    for (std::size_t i = 1; i < row.size(); ++i) {
      data cell;
      cell.set("text", text(row[i]));
      cell.set("kind", is_day(row[i]) ? text("words day") : kind_of(table.columns[i]));
      cells.push_back(cell);
    }
    data entry;
    entry.set("name", text(row.front()));
    entry.set("cells", data(cells));
    return entry;
  }

  Language language_;
};

/// A figure's table follows it.
void add_block(const Block& block, Language language, List& blocks) {
  const BlockData setter(language);
  blocks.push_back(std::visit(setter, block));
  const auto* figure = std::get_if<Figure>(&block);
  if (figure == nullptr || !figure->table) return;
  blocks.push_back(setter.table_data(*figure->table, figure->is_table_folded));
}

data section_list(const Document& document) {
  List sections;
  for (const Section& section : document.sections) {
    List blocks;
    for (const Block& block : section.blocks) add_block(block, document.language, blocks);
    data entry;
    entry.set("id", text(section.id));
    entry.set("heading", text(section.heading));
    entry.set("blocks", data(blocks));
    sections.push_back(entry);
  }
  return data(sections);
}

std::string page_style() {
  return fmt::format("\n{}{}", drawing_style(), embedded_text("src/report/templates/report.css"));
}

}  // namespace

std::string render_html(const Document& document) {
  const std::string style = page_style();
  data page;
  page.set("lang", text(document.language == Language::da ? "da" : "en"));
  page.set("style_hash", text(sha256_base64(style)));
  page.set("style", data(style));
  page.set("title", text(document.title));
  page.set("subtitle", text(document.subtitle));
  page.set("notice", text(document.notice));
  page.set("contents", text(document.language == Language::da ? "Indhold" : "Contents"));
  page.set("head_facts", fact_list(document.facts));
  page.set("sections", section_list(document));
  const std::string& command = document.footer_command;
  const std::size_t at = command.empty() ? std::string::npos : document.footer.find(command);
  page.set("footer_before", text(document.footer.substr(0, at)));
  page.set("footer_command", text(at == std::string::npos ? "" : command));
  page.set("footer_after",
           text(at == std::string::npos ? "" : document.footer.substr(at + command.size())));
  kainjow::mustache::mustache page_template(
      std::string(embedded_text("src/report/templates/report.html.mustache")));
  if (!page_template.is_valid()) throw std::logic_error(page_template.error_message());
  return page_template.render(page);
}

}  // namespace trivsel::report
