#include "support/json_keys.hpp"

#include <nlohmann/json.hpp>

namespace trivsel::tests {
namespace {

void collect(const nlohmann::json& json, std::set<std::string>& keys) {
  if (!json.is_structured()) return;
  for (const auto& [key, value] : json.items()) {
    if (json.is_object()) keys.insert(key);
    collect(value, keys);
  }
}

}  // namespace

std::set<std::string> json_keys(const std::string& report) {
  auto json = nlohmann::json::parse(report);
  for (const char* key : {"definitions", "sources", "numbers"}) json.at(key) = nullptr;
  std::set<std::string> keys;
  collect(json, keys);
  return keys;
}

}  // namespace trivsel::tests
