#include "yaml/difference.hpp"

#include <fmt/format.h>

#include <map>

namespace trivsel::yaml {
namespace {

using Values = std::map<std::string, std::string>;

void collect(const Tree& tree, const Node& node, const std::string& path, Values& out) {
  // The kind is part of what is said: "2" in quotes is another value than 2.
  out[path] =
      fmt::format("{}{}{}", static_cast<int>(node.kind), node.is_plain() ? 'p' : 'q', node.text);
  std::size_t position = 0;
  for (const Node& child : tree.children(node)) {
    const std::string part =
        node.kind == Kind::map ? std::string(child.key_text) : std::to_string(position++);
    collect(tree, child, path + "/" + part, out);
  }
}

bool is_below(const std::string& path, const std::string& allowed) {
  return path.starts_with(allowed) &&
         (path.size() == allowed.size() || path[allowed.size()] == '/');
}

/// Every entry of `a` stands in `b`, or is allowed to differ.
bool is_part_of(const Values& a, const Values& b, const std::vector<std::string>& allowed) {
  for (const auto& [path, value] : a) {
    const auto other = b.find(path);
    if (other != b.end() && other->second == value) continue;
    const bool may =
        std::any_of(allowed.begin(), allowed.end(),
                    [&, &p = path](const std::string& entry) { return is_below(p, entry); });
    if (!may) return false;
  }
  return true;
}

}  // namespace

bool differs_only_in(const Tree& before, const Tree& after,
                     const std::vector<std::string>& allowed) {
  Values old_values;
  Values new_values;
  if (!before.empty()) collect(before, before.root(), "", old_values);
  if (!after.empty()) collect(after, after.root(), "", new_values);
  // An empty file becomes a map; that is no change of anything it said.
  if (!before.empty() && before.root().kind == Kind::null) {
    old_values.clear();
    new_values.erase("");
  }
  return is_part_of(old_values, new_values, allowed) && is_part_of(new_values, old_values, allowed);
}

std::size_t index_of(const Tree& tree, const Node& list, const Node& entry) {
  std::size_t position = 0;
  for (const Node& child : tree.children(list)) {
    if (&child == &entry) return position;
    ++position;
  }
  return position;
}

}  // namespace trivsel::yaml
