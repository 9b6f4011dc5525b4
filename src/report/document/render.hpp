#pragma once

#include <string>

#include "report/document/document.hpp"

namespace trivsel::report {

// The same document gives the same bytes, in every form.

/// One HTML file: no script, nothing fetched, its style named by hash in its own security policy.
std::string render_html(const Document& document);

/// CommonMark with tables. No text of the document can become markup.
std::string render_markdown(const Document& document);

/// For a terminal, without colour: lines of at most `width` columns (40 at least).
std::string render_text(const Document& document, std::size_t width = 80);

/// Whether the table has to follow the figure as drawn in letters: nothing drawn, or not all told.
bool needs_table(const Figure& figure, std::string_view drawn);

/// The text with everything escaped that Markdown could read as markup.
std::string markdown_text(std::string_view text);

}  // namespace trivsel::report
