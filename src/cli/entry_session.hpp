#pragma once

#include <string>

#include "cli/answer_log.hpp"
#include "cli/kept_aside.hpp"

namespace trivsel {

/// Where a course and its files are while an episode is entered.
struct EntryPlace {
  Invocation& invocation;
  Directory& directory;
  const CourseFolder& folder;
};

/// What is kept aside for the course.
KeptAside kept_aside_of(const EntryPlace& place);

/// Asks for a new episode and records it. The answers are kept until then.
int log_by_questions(const EntryPlace& place, AnswerLog log);

/// Records the episode that the arguments tell.
int log_by_arguments(const EntryPlace& place);

/// Asks for what is still missing of an episode, and goes on where it was broken off. The end of
/// input writes what was answered; an interruption keeps it.
int complete_by_questions(const EntryPlace& place, const std::string& id);

/// A log for the answers to come; `episode` is empty for a new one.
AnswerLog new_answer_log(const EntryPlace& place, const std::string& episode);

/// Says, a line each, what was begun and not finished, and how to go on with it.
void tell_unfinished(const EntryPlace& place);

}  // namespace trivsel
