#include "rules/page.hpp"

#include "rules/registry.hpp"

namespace trivsel {

std::string page_section(const Rule& rule, std::string_view heading) {
  const std::string_view page = rule_page(rule);
  const std::string mark = fmt::format("\n## {}\n", heading);
  const std::size_t begin = page.find(mark);
  if (begin == std::string_view::npos) return {};
  std::string_view text = page.substr(begin + mark.size());
  text = text.substr(0, text.find("\n## "));
  while (text.starts_with('\n')) text.remove_prefix(1);
  while (text.ends_with('\n')) text.remove_suffix(1);
  return std::string(text);
}

Message rule_what(const Rule& rule) {
  return {page_section(rule, "What"), page_section(rule, "Hvad")};
}

Message rule_why(const Rule& rule) {
  return {page_section(rule, "Why"), page_section(rule, "Hvorfor")};
}

}  // namespace trivsel
