#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string>

#include "model/field.hpp"

namespace trivsel {

/// The JSON Schema (draft-07) of a record, with `title` and descriptions in the language.
nlohmann::ordered_json json_schema(const RecordInfo& record, Language language);

}  // namespace trivsel
