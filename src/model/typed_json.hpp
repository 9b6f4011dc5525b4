#pragma once

#include "model/field.hpp"
#include "text/json_writer.hpp"
#include "yaml/tree.hpp"

namespace trivsel {

/// Writes a record as it stands in its file, typed by its field table: dates as text, money and
/// hours with two decimals, counts as numbers. A value that has not its field's form comes as
/// `{"text": "…", "invalid": true}`; unknown keys are left out, CPR numbers masked.
void write_json(const yaml::Source& source, const yaml::Tree& tree, const yaml::Node& node,
                const RecordInfo& record, JsonWriter& out);

}  // namespace trivsel
