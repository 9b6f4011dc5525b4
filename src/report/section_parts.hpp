#pragma once

#include <string>
#include <utility>

#include "report/document.hpp"

namespace trivsel::report {

inline std::string in(Text text, Language language) {
  return std::string(text.in(language));
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
