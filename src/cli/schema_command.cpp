#include <nlohmann/json.hpp>

#include "cli/invocation.hpp"
#include "cli/table.hpp"
#include "duties/duty.hpp"
#include "folder/parts.hpp"
#include "model/episode.hpp"
#include "model/field_docs.hpp"
#include "model/import_map.hpp"
#include "model/json_schema.hpp"
#include "model/portfolio.hpp"
#include "programme/pack.hpp"
#include "report/schema/report_schema.hpp"

namespace trivsel {
namespace {

struct NamedRecord {
  std::string name;
  const RecordInfo* record;
};

/// The files of a folder by name, and the records that have files of their own.
const std::vector<NamedRecord>& schema_records() {
  static const std::vector<NamedRecord> records = [] {
    std::vector<NamedRecord> all;
    for (const FolderFile& file : folder_files()) {
      all.push_back({std::string(file.path.substr(0, file.path.find('.'))), file.record});
    }
    all.push_back({"episode", &episode_record().info()});
    all.push_back({"account", &account_record().info()});
    all.push_back({"portfolio", &portfolio_record().info()});
    all.push_back({"programme", &pack_record().info()});
    all.push_back({"duties", &duty_file_record().info()});
    all.push_back({"import-map", &import_map_record().info()});
    return all;
  }();
  return records;
}

/// What a report's JSON is.
struct NamedReport {
  std::string_view name;
  std::string (*schema)(Language);
};
constexpr NamedReport kReports[] = {{"report", report::report_schema},
                                    {"report-portfolio", report::portfolio_report_schema}};

std::span<const std::string_view> schema_names() {
  static const std::vector<std::string_view> names = [] {
    std::vector<std::string_view> all;
    for (const NamedRecord& entry : schema_records()) all.emplace_back(entry.name);
    for (const NamedReport& entry : kReports) all.emplace_back(entry.name);
    return all;
  }();
  return names;
}

constexpr std::string_view kFormats[] = {"json", "md"};

int run_schema(Invocation& invocation) {
  const std::string& name = invocation.args().positionals().front();
  const bool tables = invocation.args().value("--format") == "md";
  for (const NamedReport& entry : kReports) {
    if (entry.name != name) continue;
    invocation.print(tables ? report::definition_docs(invocation.language())
                            : entry.schema(invocation.language()));
  }
  for (const NamedRecord& entry : schema_records()) {
    if (entry.name != name) continue;
    if (tables) {
      invocation.print(field_docs(*entry.record, invocation.language()));
      if (entry.record == &pack_record().info()) {
        invocation.print(word_docs(invocation.language()));
      }
      return kDone;
    }
    nlohmann::ordered_json schema = {{"$schema", "http://json-schema.org/draft-07/schema#"}};
    schema.update(json_schema(*entry.record, invocation.language()));
    invocation.print(schema.dump(2) + "\n");
  }
  return kDone;
}

}  // namespace

Command schema_command() {
  return {.name = "schema",
          .summary = {"print the JSON Schema of a file, for editors, or of a report",
                      "vis JSON Schema for en fil, til editorer, eller for en rapport"},
          .options = {{"--format",
                       "",
                       "FORMAT",
                       Takes::one,
                       {"a JSON Schema, or tables for people",
                        "JSON Schema eller tabeller til mennesker"},
                       kFormats}},
          .positionals = {{.name = "NAME",
                           .help = {"which file's", "for hvilken fil"},
                           .required = true,
                           .choices = schema_names()}},
          .in_folder = false,
          .run = run_schema};
}

}  // namespace trivsel
