#include "cli/plan_effect.hpp"
#include "cli/programmes.hpp"
#include "cli/table.hpp"
#include "cli/tool.hpp"
#include "files/git_revision.hpp"
#include "folder/load.hpp"
#include "model/field_text.hpp"
#include "report/plan/plan_diff.hpp"

namespace trivsel {
namespace {

constexpr std::string_view kFormats[] = {"text", "md", "json"};

FilesInMemory require_revision(const Invocation& invocation, const std::string& revision) {
  auto read = read_revision(invocation.folder_path(), revision, invocation.environment().variable);
  if (const auto* problem = std::get_if<RevisionProblem>(&read)) {
    const bool misspelt = *problem == RevisionProblem::unknown_revision;
    throw CommandError{misspelt ? CommandError::Kind::usage : CommandError::Kind::io,
                       say("{} cannot be compared with: {}", "der kan ikke sammenlignes med {}: {}",
                           in_quotes(revision), text_of(*problem)),
                       misspelt ? Message(Text{"a shallow clone holds the newest ones only",
                                               "en overfladisk klon har kun de nyeste"})
                                : Message(),
                       invocation.folder_path()};
  }
  return std::move(std::get<FilesInMemory>(read));
}

PlanDifference difference_between(const Invocation& invocation, const FolderReader& before,
                                  const FolderReader& after) {
  const CourseFolder old_folder = load_course_folder(before);
  CourseFolder new_folder = load_course_folder(after);
  std::vector<PlanChange> changes =
      compare_plans(old_folder, new_folder, words_in(invocation, new_folder));
  return {std::move(changes), effect_between(invocation, old_folder, new_folder)};
}

int run_diff(Invocation& invocation) {
  const std::vector<std::string>& revisions = invocation.args().positionals();
  const Directory directory = invocation.open_folder();
  const CourseFolder folder = invocation.load(directory);
  const FilesInMemory before =
      require_revision(invocation, revisions.empty() ? "HEAD" : revisions.front());
  std::optional<FilesInMemory> other;
  if (revisions.size() > 1) other = require_revision(invocation, revisions[1]);
  const FolderReader& after = other ? static_cast<const FolderReader&>(*other)
                                    : static_cast<const FolderReader&>(directory);
  const PlanDifference difference = difference_between(invocation, before, after);
  const Language language = invocation.language();
  const std::string format = invocation.args().value("--format").value_or("text");
  invocation.print(format == "json" ? plan_diff_json(difference, language)
                   : format == "md" ? plan_diff_markdown(difference, language)
                                    : plan_diff_text(difference, language));
  return kDone;
}

}  // namespace

Command plan_diff_command() {
  return {.name = "plan diff",
          .summary = {"what has changed since a revision in git, in sentences",
                      "hvad der er ændret siden en revision i git, i sætninger"},
          .options = {{"--format",
                       "",
                       "FORMAT",
                       Takes::one,
                       {"text, md (for a pull request) or json",
                        "text, md (til en pull request) eller json"},
                       kFormats}},
          .positionals = {{.name = "REV",
                           .help = {"the older revision; else HEAD",
                                    "den ældre revision; ellers HEAD"}},
                          {.name = "REV2",
                           .help = {"the newer one; else the folder as it is",
                                    "den nyere; ellers mappen, som den er"}}},
          .run = run_diff};
}

}  // namespace trivsel
