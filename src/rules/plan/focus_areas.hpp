#pragma once

#include "rules/rule.hpp"

namespace trivsel {

/// Whether two things concern the same site; what names none concerns all.
[[nodiscard]] bool concern_same_site(const At<std::string_view>& one,
                                     const At<std::string_view>& other);

/// "focus area f1", as Finding::subject.
[[nodiscard]] std::string subject_of(const FocusArea& area);

}  // namespace trivsel
