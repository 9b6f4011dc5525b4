#pragma once

#include "report/document/document.hpp"
#include "report/programme/demand_view.hpp"

namespace trivsel::report {

/// What a programme demands, with its sources: documents, outcomes, words, dates and sums, every
/// demand with its parameters and our interpretation, and what is said and not checked. One who
/// holds the documents beside it finds all of them in it.
Document programme_document(const LoadedPack& pack, const Demands& demands, Language language);

/// The same as JSON: one object, `version` first.
std::string programme_json(const LoadedPack& pack, const Demands& demands, Language language);

}  // namespace trivsel::report
