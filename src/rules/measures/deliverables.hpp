#pragma once

#include "rules/rule.hpp"

namespace trivsel {

// What a course leaves behind.

/// Finished by that day. One whose `done` cannot be read is taken to be.
[[nodiscard]] bool is_done(const Deliverable& deliverable, Date today);

/// Those of one of the kinds that are the site's; one that names no site is the site's where the
/// course has only one. Of the whole course where `site` is empty.
[[nodiscard]] std::vector<const Deliverable*> deliverables_of(const CourseFolder& folder,
                                                              const ListOf<DeliverableKind>& kinds,
                                                              std::string_view site);

/// The last of that kind to be done; null where none is.
[[nodiscard]] const Deliverable* last_done(const Case& c, DeliverableKind kind);

/// "deliverable model", as Finding::subject.
[[nodiscard]] std::string subject_of(const Deliverable& deliverable);

}  // namespace trivsel
