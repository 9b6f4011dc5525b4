#pragma once

#include <string>
#include <vector>

#include "model/field.hpp"

namespace trivsel {

/// A field that a column can fill, under the name that a map calls it: `occurred`, or
/// `injuries.staff` of a record within the record.
struct Target {
  std::string name;
  const FieldInfo* field = nullptr;
  const FieldInfo* within = nullptr;  ///< the field that holds the inner record; null for none
  std::size_t record = 0;             ///< which of an import's records
};

/// The fields of a record in its order, those of inner records with the inner record's own name
/// before them. `before` stands before all names.
void add_targets(const RecordInfo& info, std::string_view before, std::size_t record,
                 const std::vector<std::string_view>& without, std::vector<Target>& targets);

/// What a row says: for each target, values as they stand in a file of ours.
using RowValues = std::vector<std::vector<std::string>>;

/// The values of one record as lines of YAML, `key: value`, those of one inner record on one line.
std::string record_lines(const std::vector<Target>& targets, const RowValues& values,
                         std::size_t record);

/// Whether the row says anything for that record.
bool has_values(const std::vector<Target>& targets, const RowValues& values, std::size_t record);

}  // namespace trivsel
