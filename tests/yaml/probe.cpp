// Reads many files from stdin, each as a line with its length and then its bytes, and says of each,
// in one line of JSON, which rules it breaks and what was read. A child process for scripts that
// hold the reader against another one.

#include <cstdio>
#include <iostream>
#include <nlohmann/json.hpp>

#include "yaml/load.hpp"

namespace {

using Json = nlohmann::ordered_json;
using namespace trivsel;

Json value(const yaml::Tree& tree, const yaml::Node& node) {
  switch (node.kind) {
    case yaml::Kind::null:
      return "";
    case yaml::Kind::scalar:
      return node.text;
    case yaml::Kind::list: {
      Json list = Json::array();
      for (const yaml::Node& child : tree.children(node)) list.push_back(value(tree, child));
      return list;
    }
    case yaml::Kind::map:
      break;
  }
  Json map = Json::object();
  for (const yaml::Node& child : tree.children(node))
    map[std::string(child.key_text)] = value(tree, child);
  return map;
}

Json answer(const yaml::Source& source) {
  const yaml::Loaded loaded = yaml::load(source);
  Json errors = Json::array();
  Json warnings = Json::array();
  for (const yaml::Problem& problem : loaded.problems) {
    Json said = {problem.rule, source.position(problem.span.begin).line,
                 source.position(problem.span.begin).column, problem.message.en};
    (problem.warning ? warnings : errors).push_back(std::move(said));
  }
  Json out = {{"errors", errors}, {"warnings", warnings}};
  if (loaded.tree && errors.empty()) out["value"] = value(*loaded.tree, loaded.tree->root());
  return out;
}

}  // namespace

int main() {
  std::string length;
  while (std::getline(std::cin, length)) {
    std::string bytes(std::stoul(length), '\0');
    std::cin.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    const yaml::Source source("input.yaml", std::move(bytes));
    std::cout << answer(source).dump(-1, ' ', false, Json::error_handler_t::replace) << '\n'
              << std::flush;
  }
  return 0;
}
