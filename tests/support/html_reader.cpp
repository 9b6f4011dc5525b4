#include "support/html_reader.hpp"

#include <algorithm>
#include <array>

namespace trivsel::tests {
namespace {

std::string resolved(std::string text) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 7> references{
      {{"&lt;", "<"},
       {"&gt;", ">"},
       {"&quot;", "\""},
       {"&apos;", "'"},
       {"&#39;", "'"},
       {"&#x27;", "'"},
       {"&amp;", "&"}}};
  for (const auto& [reference, character] : references) {
    for (auto at = text.find(reference); at != std::string::npos;
         at = text.find(reference, at + 1)) {
      text.replace(at, reference.size(), character);
    }
  }
  return text;
}

HtmlPiece tag_piece(std::string_view inner) {
  const std::size_t end = std::min(inner.find_first_of(" \n"), inner.size());
  return {std::string(inner.substr(0, end)), std::string(inner.substr(end)), {}};
}

}  // namespace

std::vector<HtmlPiece> read_html(std::string_view page) {
  std::vector<HtmlPiece> pieces;
  std::size_t at = 0;
  while (at < page.size()) {
    const bool in_style = !pieces.empty() && pieces.back().tag == "style";
    const std::size_t open = std::min(page.find(in_style ? "</style" : "<", at), page.size());
    if (open > at) pieces.push_back({{}, {}, resolved(std::string(page.substr(at, open - at)))});
    if (open == page.size()) break;
    const std::size_t close = std::min(page.find('>', open), page.size());
    pieces.push_back(tag_piece(page.substr(open + 1, close - open - 1)));
    at = close + 1;
  }
  return pieces;
}

std::string tags_of(const std::vector<HtmlPiece>& pieces) {
  std::string tags;
  for (const HtmlPiece& piece : pieces) {
    if (!piece.tag.empty()) tags += "<" + piece.tag;
  }
  return tags;
}

bool is_balanced(const std::vector<HtmlPiece>& pieces) {
  std::vector<std::string> open;
  for (const HtmlPiece& piece : pieces) {
    const bool is_void =
        piece.tag == "meta" || piece.tag == "!DOCTYPE" || piece.attributes.ends_with('/');
    if (piece.tag.empty() || is_void) continue;
    if (piece.tag[0] != '/') {
      open.push_back(piece.tag);
    } else if (open.empty() || "/" + open.back() != piece.tag) {
      return false;
    } else {
      open.pop_back();
    }
  }
  return open.empty();
}

std::vector<std::vector<std::string>> first_table_after(const std::vector<HtmlPiece>& pieces,
                                                        std::string_view id) {
  const std::string mark = " id=\"" + std::string(id) + "\"";
  auto piece = std::find_if(pieces.begin(), pieces.end(), [&](const HtmlPiece& p) {
    return p.attributes.find(mark) != std::string::npos;
  });
  piece = std::find_if(piece, pieces.end(), [](const HtmlPiece& p) { return p.tag == "tbody"; });
  std::vector<std::vector<std::string>> rows;
  for (; piece != pieces.end() && piece->tag != "/tbody"; ++piece) {
    if (piece->tag == "tr") rows.emplace_back();
    if (piece->tag != "td" && piece->tag != "th") continue;
    const auto next = piece + 1;
    rows.back().push_back(next != pieces.end() && next->tag.empty() ? next->text : std::string());
  }
  return rows;
}

}  // namespace trivsel::tests
