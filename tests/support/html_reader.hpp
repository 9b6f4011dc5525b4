#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace trivsel::tests {

/// A piece of an HTML page as our renderer writes them: a tag, or the text between two tags.
struct HtmlPiece {
  std::string tag;         ///< td, /td; empty for a text
  std::string attributes;  ///< as written
  std::string text;        ///< with its references resolved
};

/// Cuts a page into pieces. The content of <style> is one text.
std::vector<HtmlPiece> read_html(std::string_view page);

/// All tags in order, `<`-separated, without their attributes.
std::string tags_of(const std::vector<HtmlPiece>& pieces);

/// Every element that is opened is closed in order; void elements and `/>` aside.
bool is_balanced(const std::vector<HtmlPiece>& pieces);

/// The body rows of the first table after the element of that id: cells as text.
std::vector<std::vector<std::string>> first_table_after(const std::vector<HtmlPiece>& pieces,
                                                        std::string_view id);

}  // namespace trivsel::tests
