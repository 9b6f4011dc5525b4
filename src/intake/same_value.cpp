#include "intake/same_value.hpp"

#include "yaml/load.hpp"

namespace trivsel {
namespace {

struct Place {
  const yaml::Tree& tree;
  const yaml::Node& node;
};

bool is_within(Place given, Place there);

bool is_in_list(Place item, Place list) {
  for (const yaml::Node& other : list.tree.children(list.node)) {
    if (is_within(item, {list.tree, other})) return true;
  }
  return false;
}

/// Whether all that is given stands there as well: people may have noted more since.
bool is_within(Place given, Place there) {
  if (given.node.kind != there.node.kind) return false;
  if (given.node.kind == yaml::Kind::scalar) return given.node.text == there.node.text;
  for (const yaml::Node& child : given.tree.children(given.node)) {
    if (given.node.kind == yaml::Kind::list) {
      if (!is_in_list({given.tree, child}, there)) return false;
      continue;
    }
    const yaml::Node* other = there.tree.find(there.node, child.key_text);
    if (other == nullptr || !is_within({given.tree, child}, {there.tree, *other})) return false;
  }
  return true;
}

}  // namespace

std::vector<std::string> differing_keys(std::string_view there, std::string_view given) {
  const yaml::Source old_source("there", std::string(there));
  const yaml::Source new_source("given", std::string(given));
  const yaml::Loaded old_one = yaml::load(old_source, yaml::Trust::own);
  const yaml::Loaded new_one = yaml::load(new_source, yaml::Trust::own);
  std::vector<std::string> keys;
  if (!old_one.tree || !new_one.tree) return keys;
  const yaml::Node& root = old_one.tree->root();
  for (const yaml::Node& child : new_one.tree->children(new_one.tree->root())) {
    if (child.key_text == "id" || child.key_text == "source") continue;
    const yaml::Node* other = old_one.tree->find(root, child.key_text);
    const bool same =
        other != nullptr && is_within({*new_one.tree, child}, {*old_one.tree, *other});
    if (!same) keys.emplace_back(child.key_text);
  }
  return keys;
}

}  // namespace trivsel
