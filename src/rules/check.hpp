#pragma once

#include <optional>

#include "rules/eligibility.hpp"
#include "text/known_names.hpp"

namespace trivsel {

/// Which rules run.
enum class CheckScope : std::uint8_t {
  everything,
  files_and_privacy,  ///< what git is about to commit: TRV0xx and TRV6xx
  privacy,            ///< a text that is no folder: TRV6xx
};

struct CheckOptions {
  std::optional<Stage> stage{};  ///< absent: by the course's period and the day
  CheckScope scope = CheckScope::everything;
  const KnownNames* names = nullptr;  ///< of the key file; it must outlive the check
  bool key_file_inside = false;       ///< the key file's own place lies in the folder
};

/// A demand of the stage.
struct Judged {
  std::string_view rule;
  std::string_view instance;  ///< empty for rules that always hold
  bool spoiled = false;       ///< not judged, because what it reads cannot be read
};

struct CheckResult {
  Stage stage = Stage::running;
  std::vector<Finding> findings;  ///< in the one total order: path, byte, rule, message
  std::size_t skipped = 0;        ///< silent because another finding covers or has spoiled them
  std::size_t ignored = 0;        ///< settled by a comment, with a reason
  std::vector<Judged> judged;     ///< in the order of the demands
  std::vector<Eligibility> eligibility;  ///< at the stage `application` only
};

/// The stage of a course on a day: before its start `submitted`, after its end (with an agreed
/// extension) `closed`, else `running`; also `running` where its period is not known.
Stage stage_on(const Course& course, Date day);

/// Runs every demand of its stage. Findings of the files come first into the result and are never
/// dropped; the rest is dropped, and counted, where its input is spoiled or a stronger finding
/// covers it, and where a comment settles it. Nothing but TRV016 for a folder of a newer format.
CheckResult run_check(const CourseFolder& folder, const Pack* pack, const Demands& demands,
                      LocalTime now, CheckOptions options = {});
/// The findings point into the demands, which must outlive them.
CheckResult run_check(const CourseFolder& folder, const Pack* pack, Demands&& demands,
                      LocalTime now, CheckOptions options = {}) = delete;

/// Where a finding is in the order: by its path.
std::string_view path_of(const Finding& finding, const CourseFolder& folder);

}  // namespace trivsel
