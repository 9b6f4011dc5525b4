#pragma once

#include <functional>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "files/folder_reader.hpp"

namespace trivsel {

/// Why a folder cannot be read as it was.
enum class RevisionProblem {
  no_git,            ///< git cannot be started
  not_a_repository,  ///< the folder is in none, or git does not trust whose it is
  unknown_revision,  ///< no commit of that name: misspelt, or beyond a shallow clone's end
  too_large,
  failed,  ///< git did not answer as it should
};
Message text_of(RevisionProblem problem);

using EnvironmentLookup = std::function<std::optional<std::string>(const std::string&)>;

/// The folder at PATH as it was in a commit, by git's plumbing alone: `rev-parse`, `ls-tree`,
/// `cat-file`. No shell; of our environment git sees PATH and where the user's own configuration
/// lies. Nothing that the repository's configuration says can run a program: no hook, no filter, no
/// pager, and nothing is fetched. Files above 1 MiB, links and submodules are there as unreadable.
std::variant<FilesInMemory, RevisionProblem> read_revision(const std::string& path,
                                                           const std::string& revision,
                                                           const EnvironmentLookup& variable);

/// The folder at PATH as git's index holds it: what the next commit will be. In a hook that is the
/// index that git names there. By `rev-parse`, `ls-files` and `cat-file`; the same care.
std::variant<FilesInMemory, RevisionProblem> read_staged(const std::string& path,
                                                         const EnvironmentLookup& variable);

/// In how many commits of any branch or tag one of these paths (below PATH) was changed. Nothing
/// where git cannot tell.
std::optional<int> commits_holding(const std::string& path, const std::vector<std::string>& paths,
                                   const EnvironmentLookup& variable);

}  // namespace trivsel
