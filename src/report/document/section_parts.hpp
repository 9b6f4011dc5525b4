#pragma once

#include <initializer_list>
#include <string>
#include <utility>
#include <vector>

#include "report/document/document.hpp"
#include "report/report_text.hpp"

namespace trivsel::report {

inline std::string in(Text text, Language language) {
  return std::string(text.in(language));
}

/// Headings of a table, and which columns hold numbers.
inline std::vector<Column> columns_of(std::initializer_list<std::pair<Text, bool>> columns,
                                      Language language) {
  std::vector<Column> all;
  for (const auto& [name, is_number] : columns) all.push_back({in(name, language), is_number});
  return all;
}

/// What stands in a cell that has nothing to tell.
inline constexpr std::string_view kDash = "\u2013";

inline std::string number(std::size_t n, Language language) {
  return grouped_text(static_cast<std::int64_t>(n), language);
}

inline Section section_of(std::string id, Text heading, Language language) {
  return {std::move(id), in(heading, language), {}};
}

/// Adds a paragraph, unless it says nothing.
inline void add(Section& section, std::string text,
                Paragraph::Weight weight = Paragraph::Weight::plain) {
  if (!text.empty()) section.blocks.emplace_back(Paragraph{std::move(text), weight});
}

}  // namespace trivsel::report
