#include "report/share/told_mark.hpp"

#include "text/hash.hpp"

namespace trivsel::report {
namespace {

std::string printed(const nlohmann::ordered_json& json) {
  return json.dump(2) + "\n";
}

}  // namespace

std::string sha256_of(const nlohmann::ordered_json& told) {
  return sha256_hex(printed(told));
}

std::string marked(nlohmann::ordered_json told) {
  std::string sha256 = sha256_of(told);
  told["basis"]["sha256"] = std::move(sha256);
  return printed(told);
}

}  // namespace trivsel::report
