#include "support/yaml_view.hpp"

#include <fmt/format.h>

namespace trivsel::test {
namespace {

using yaml::Kind;

std::string in_quotes(std::string_view text) {
  std::string out = "\"";
  for (const char c : text) {
    if (c == '\n') {
      out += "\\n";
    } else if (c == '\t') {
      out += "\\t";
    } else {
      out += c;
    }
  }
  return out + "\"";
}

std::string value_of(const yaml::Tree& tree, const yaml::Node& node) {
  if (node.kind == Kind::null) return "null";
  if (node.kind == Kind::scalar) return in_quotes(node.text);
  const bool map = node.kind == Kind::map;
  std::string out;
  for (const yaml::Node& child : tree.children(node)) {
    if (!out.empty()) out += ", ";
    if (map) out += fmt::format("{}: ", child.key_text);
    out += value_of(tree, child);
  }
  return map ? "{" + out + "}" : "[" + out + "]";
}

std::string place(const yaml::Lines& lines, std::uint32_t at) {
  const Position position = lines.position(at);
  return fmt::format("{}:{}", position.line, position.column);
}

std::string_view bytes_of(const yaml::Source& source, Span span) {
  return source.bytes().substr(span.begin, span.end - span.begin);
}

}  // namespace

std::string read_value(std::string_view bytes) {
  const yaml::Source source("x.yaml", std::string(bytes));
  const yaml::Loaded loaded = yaml::load(source);
  return loaded.tree ? value_of(*loaded.tree, loaded.tree->root()) : "refused";
}

std::string said(std::string_view bytes, Language language) {
  const yaml::Source source("x.yaml", std::string(bytes));
  const yaml::Lines lines(source);
  std::string out;
  for (const yaml::Problem& problem : yaml::load(source).problems) {
    if (!out.empty()) out += "\n";
    out += fmt::format("{}{} {}-{} {} ({})", problem.warning ? "warning " : "", problem.rule,
                       place(lines, problem.span.begin), place(lines, problem.span.end),
                       problem.message.in(language), problem.help.in(language));
    if (!problem.related.empty()) out += " see " + place(lines, problem.related.begin);
  }
  return out;
}

std::string places(std::string_view bytes) {
  const yaml::Source source("x.yaml", std::string(bytes));
  const yaml::Loaded loaded = yaml::load(source);
  if (!loaded.tree) return "refused";
  const yaml::Lines lines(source);
  std::string out;
  for (const yaml::Node& node : loaded.tree->nodes()) {
    if (node.kind == Kind::map || node.kind == Kind::list) continue;
    if (!out.empty()) out += "\n";
    if (!node.key.empty()) {
      out += fmt::format("{} {}=", place(lines, node.key.begin), bytes_of(source, node.key));
    }
    out +=
        fmt::format("{} {}", place(lines, node.span.begin), in_quotes(bytes_of(source, node.span)));
  }
  return out;
}

}  // namespace trivsel::test
