#pragma once

#include "cli/invocation.hpp"
#include "report/import_report.hpp"

namespace trivsel {

/// A table from elsewhere and the map that it is read by, as a command names them.
struct ImportInput {
  std::string table_name;
  std::unique_ptr<ImportFile> map;
  TextEncoding encoding = TextEncoding::utf_8;
  std::optional<CsvFile> table;
  KnownPeople people;
  std::optional<RowReader> reader;
};

/// Reads both, and the course's key file. Where the map or the table's form is wrong, says what and
/// where on stdout and returns nothing: the command ends with kFindings. CommandError (usage)
/// without
/// --map, (io) where a file cannot be read, (privacy) for a map that holds a CPR number.
std::unique_ptr<ImportInput> read_import_input(Invocation& invocation, const ImportKind& kind,
                                               const std::string& table, const Course& course);

/// --map, --partial and --format.
std::vector<Option> import_input_options();

/// What the report says of the input.
report::ImportRun import_run(const ImportInput& input);

/// kDone, kFindings where a row was not taken, kPrivacy where that kept all of them out.
int import_exit_code(const ImportRows& rows, bool partial);

}  // namespace trivsel
