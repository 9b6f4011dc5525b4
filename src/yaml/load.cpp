#include "yaml/load.hpp"

#include <algorithm>
#include <unordered_map>

#include "yaml/agreement.hpp"
#include "yaml/parser.hpp"

namespace trivsel::yaml {
namespace {

/// More equal keys than these come of one mistake, and are not worth a line each.
constexpr std::size_t kMaxProblems = 100;

void find_duplicate_keys(const Tree& tree, std::vector<Problem>& problems) {
  std::unordered_map<std::string_view, Span> seen;
  for (const Node& map : tree.nodes()) {
    if (map.kind != Kind::map) continue;
    seen.clear();
    for (const Node& child : tree.children(map)) {
      const auto [first, is_new] = seen.emplace(child.key_text, child.key);
      if (is_new) continue;
      if (problems.size() >= kMaxProblems) return;
      problems.push_back(
          {"TRV007",
           say("the key \"{}\" stands twice", "nøglen \"{}\" står to gange", child.key_text),
           Text{"keep one of them", "behold den ene"}, child.key, first->second, false});
    }
  }
}

bool has_error(const std::vector<Problem>& problems) {
  return std::any_of(problems.begin(), problems.end(),
                     [](const Problem& problem) { return !problem.warning; });
}

}  // namespace

Loaded load(const Source& source, Trust trust) {
  Loaded loaded;
  loaded.problems = check_bytes(source);
  if (has_error(loaded.problems)) return loaded;
  Tree tree;
  constexpr std::size_t kBytesPerNode = 12;  // of an episode; more nodes only cost a copy
  tree.expect(std::min(source.bytes().size() / kBytesPerNode + 1, kMaxNodes));
  try {
    Parser(source, tree).read_document();
  } catch (const Refused& refused) {
    loaded.problems.push_back(refused.problem);
    return loaded;
  }
  if (trust == Trust::foreign) {
    if (const auto problem = disagreement(source, tree)) {
      loaded.problems.push_back(*problem);
      return loaded;
    }
  }
  find_duplicate_keys(tree, loaded.problems);
  loaded.tree = std::move(tree);
  return loaded;
}

}  // namespace trivsel::yaml
