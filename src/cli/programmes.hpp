#pragma once

#include <memory>
#include <optional>
#include <string>

#include "cli/invocation.hpp"
#include "programme/pack_words.hpp"

namespace trivsel {

/// The folder that a command stands in, or that -C names, where it has programmes of its own; for
/// commands that need no folder.
std::optional<CourseFolder> folder_with_programmes(const Invocation& invocation);

/// Says on stderr what is wrong with a programme. True where it cannot be used as it stands.
bool tell_faults(Invocation& invocation, const std::string& id, const LoadedPack& pack);

/// The programme of that id. CommandError naming the nearest where nobody knows it; where something
/// is wrong with it, that is told first.
std::unique_ptr<LoadedPack> require_programme(Invocation& invocation, const Programmes& programmes,
                                              const std::string& id);

/// The programme that the course names; CommandError where there is none to work with.
std::unique_ptr<LoadedPack> require_programme_of(CourseFolder& folder,
                                                 const ProgrammeSources& sources);

/// The words of the course: of the programme it names, else the general ones.
Words words_in(const Invocation& invocation, const CourseFolder& folder);
/// Of courses of several programmes the general ones.
Words words_in(const Invocation& invocation, const PortfolioFolder& portfolio);

}  // namespace trivsel
