#include "report/document/table_package.hpp"

#include "text/json_writer.hpp"

namespace trivsel::report {
namespace {

void text(JsonWriter& out, std::string_view key, std::string_view value) {
  out.key(key);
  out.string(value);
}

void write_field(JsonWriter& out, const TableColumn& column, Language language) {
  out.begin_object();
  text(out, "name", column.name);
  text(out, "type", column.type);
  if (!column.format.empty()) text(out, "format", column.format);
  text(out, "description", column.help.in(language));
  out.end_object();
}

void write_key(JsonWriter& out, const std::vector<std::string_view>& names) {
  if (names.empty()) return;
  if (names.size() == 1) return text(out, "primaryKey", names.front());
  out.key("primaryKey");
  out.begin_array();
  for (const std::string_view name : names) out.string(name);
  out.end_array();
}

}  // namespace

std::string datapackage_json(const TablePackage& package, const std::vector<TableColumn>& columns,
                             Language language) {
  JsonWriter out;
  out.begin_object();
  text(out, "profile", "tabular-data-package");
  text(out, "name", package.name);
  text(out, "title", package.title);
  out.key("resources");
  out.begin_array();
  out.begin_object();
  text(out, "name", package.table);
  text(out, "path", package.path);
  text(out, "profile", "tabular-data-resource");
  text(out, "format", "csv");
  text(out, "mediatype", "text/csv");
  text(out, "encoding", "utf-8");
  out.key("schema");
  out.begin_object();
  out.key("fields");
  out.begin_array();
  for (const TableColumn& column : columns) write_field(out, column, language);
  out.end_array();
  write_key(out, package.primary_key);
  out.end_object();
  out.end_object();
  out.end_array();
  out.end_object();
  return out.finish();
}

}  // namespace trivsel::report
