#pragma once

#include "cli/invocation.hpp"
#include "cli/prompt.hpp"

namespace trivsel {

/// CommandError (privacy) where an argument of a command that writes holds a CPR number, also a
/// doubtful one: before anything is said of the arguments, since that could repeat it. Names of
/// files are the user's own and are not looked at.
void refuse_personal_arguments(const Invocation& invocation);

/// What is wrong with an answer that holds a CPR number.
std::optional<Message> cpr_in_answer(const std::string& answer);

/// The same, and for a name of the course's key file.
Prompt::Guard answer_guard(Invocation& invocation, const CourseFolder& folder,
                           const Directory& directory);

/// CommandError (privacy) where a text holds a CPR number, also a doubtful one, that the text
/// before it did not hold.
void refuse_new_cpr(std::string_view old_text, std::string_view new_text);

}  // namespace trivsel
