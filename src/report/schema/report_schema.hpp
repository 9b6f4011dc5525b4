#pragma once

#include <string>

#include "text/language.hpp"

namespace trivsel::report {

// The JSON Schemas of what `report --format json` prints, from the same lists of keys and
// definitions: schemas/report.schema.json and schemas/report-portfolio.schema.json.

std::string report_schema(Language language);            ///< all kinds of one course
std::string portfolio_report_schema(Language language);  ///< of a portfolio

/// The definitions as a table in Markdown: docs/report-figures.md.
std::string definition_docs(Language language);

}  // namespace trivsel::report
