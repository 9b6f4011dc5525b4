#pragma once

#include <string>

#include "model/field.hpp"

namespace trivsel {

/// The field table of a record, and of every record below it, as Markdown tables: key, value,
/// whether it must stand, meaning.
std::string field_docs(const RecordInfo& record, Language language);

}  // namespace trivsel
