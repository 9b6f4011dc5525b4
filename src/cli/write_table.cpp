#include "cli/write_table.hpp"

#include <fstream>
#include <nlohmann/json.hpp>

#include "files/output.hpp"
#include "text/safe_text.hpp"

namespace trivsel {
namespace {

bool is_of_others(const std::string& path, std::string_view table) {
  std::ifstream file(path);
  if (!file) return false;
  const auto package = nlohmann::json::parse(file, nullptr, false);
  const auto pointer = nlohmann::json::json_pointer("/resources/0/name");
  return package.is_discarded() || !package.contains(pointer) || package[pointer] != table;
}

}  // namespace

void write_table(const Invocation& invocation, const std::string& file, std::string_view table,
                 const std::string& csv,
                 const std::function<std::string(std::string_view)>& package) {
  const std::string path = from_start(invocation.environment(), file);
  const std::size_t slash = path.rfind('/');
  const std::string name = slash == std::string::npos ? path : path.substr(slash + 1);
  const std::string beside =
      slash == std::string::npos ? "datapackage.json" : path.substr(0, slash) + "/datapackage.json";
  if (is_of_others(beside, table)) {
    refuse(say("{} is of another table, and would be lost",
               "{} hører til en anden tabel og ville gå tabt", safe_for_terminal(beside)),
           Text{"write into a folder of its own", "skriv i en mappe for sig"});
  }
  write_output(path, csv);
  write_output(beside, package(name));
}

}  // namespace trivsel
