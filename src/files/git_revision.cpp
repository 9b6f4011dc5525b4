#include "files/git_revision.hpp"

#include <charconv>

#include "files/run_program.hpp"

namespace trivsel {
namespace {

constexpr std::size_t kMostOfAFile = std::size_t{1} << 20;
constexpr std::size_t kMostInAll = std::size_t{256} << 20;

struct Blob {
  std::string hash;
  std::string path;
};

class Git {
 public:
  Git(const std::string& path, const EnvironmentLookup& variable) : path_(path) {
    // In a hook, git names the index that it is about to commit.
    for (const char* name : {"PATH", "HOME", "XDG_CONFIG_HOME", "GIT_INDEX_FILE"}) {
      if (const auto value = variable(name))
        environment_.push_back(std::string(name) + "=" + *value);
    }
    for (const char* setting : {"LC_ALL=C", "GIT_OPTIONAL_LOCKS=0", "GIT_TERMINAL_PROMPT=0",
                                "GIT_ALLOW_PROTOCOL=none", "GIT_PAGER=cat"}) {
      environment_.emplace_back(setting);
    }
  }

  std::optional<ProgramResult> run(std::vector<std::string> arguments,
                                   std::string_view input = {}) const {
    std::vector<std::string> words = {"git",
                                      "-C",
                                      path_,
                                      "-c",
                                      "core.fsmonitor=false",
                                      "-c",
                                      "core.hooksPath=/dev/null",
                                      "-c",
                                      "protocol.allow=never",
                                      "-c",
                                      "safe.bareRepository=explicit"};
    words.insert(words.end(), arguments.begin(), arguments.end());
    return run_program(words, environment_, input, kMostInAll);
  }

 private:
  std::string path_;
  std::vector<std::string> environment_;
};

/// What stands before the next `end`, which is passed over; nothing at the end of the text.
std::optional<std::string_view> take_until(std::string_view& text, char end) {
  const std::size_t at = text.find(end);
  if (at == std::string_view::npos) return std::nullopt;
  const std::string_view part = text.substr(0, at);
  text.remove_prefix(at + 1);
  return part;
}

std::optional<std::size_t> number_of(std::string_view text) {
  const std::size_t begin = std::min(text.find_first_not_of(' '), text.size());
  std::size_t value = 0;
  const char* last = text.data() + text.size();
  const auto [end, error] = std::from_chars(text.data() + begin, last, value);
  return error == std::errc{} && end == last ? std::optional(value) : std::nullopt;
}

/// A link goes into `files` as unreadable, anything else is read from its blob.
void sort_in(std::string_view mode, std::string_view hash, const std::string& path,
             std::map<std::string, ReadResult>& files, std::vector<Blob>& blobs) {
  if (mode == "120000") {
    files.insert_or_assign(path, Unreadable{UnreadableReason::symbolic_link});
  } else {
    blobs.push_back({std::string(hash), path});
  }
}

/// `MODE blob HASH  SIZE<tab>PATH<nul>` for each file; what is no plain file of a fair size goes
/// into `files` as unreadable. A file that git lacks has no size, and will be missed in the batch.
std::vector<Blob> blobs_of(std::string_view listing, std::map<std::string, ReadResult>& files) {
  std::vector<Blob> blobs;
  while (const auto entry = take_until(listing, '\0')) {
    std::string_view rest = *entry;
    const auto mode = take_until(rest, ' ');
    const auto type = take_until(rest, ' ');
    const auto hash = take_until(rest, ' ');
    const auto size = take_until(rest, '\t');
    if (!mode || !type || !hash || !size) continue;
    const std::string path(rest);
    if (*type != "blob") continue;  // a submodule: another repository's files
    const auto bytes = number_of(*size);
    if (*mode != "120000" && bytes && *bytes > kMostOfAFile) {
      files.insert_or_assign(path, Unreadable{UnreadableReason::too_large});
    } else {
      sort_in(*mode, *hash, path, files, blobs);
    }
  }
  return blobs;
}

/// `MODE HASH STAGE<tab>PATH<nul>` for each file of the index.
std::vector<Blob> staged_blobs(std::string_view listing, std::map<std::string, ReadResult>& files) {
  std::vector<Blob> blobs;
  while (const auto entry = take_until(listing, '\0')) {
    std::string_view rest = *entry;
    const auto mode = take_until(rest, ' ');
    const auto hash = take_until(rest, ' ');
    const auto stage = take_until(rest, '\t');
    if (!mode || !hash || !stage || *mode == "160000") continue;
    sort_in(*mode, *hash, std::string(rest), files, blobs);
  }
  return blobs;
}

/// `HASH blob SIZE<newline>BYTES<newline>` for each, in the order asked for.
bool take_blobs(std::string_view batch, const std::vector<Blob>& blobs,
                std::map<std::string, ReadResult>& files) {
  for (const Blob& blob : blobs) {
    const auto head = take_until(batch, '\n');
    if (!head || !head->starts_with(blob.hash + " blob ")) return false;
    const auto size = number_of(head->substr(blob.hash.size() + 6));
    if (!size || batch.size() < *size + 1) return false;
    ReadResult bytes = std::string(batch.substr(0, std::min(*size, kMostOfAFile)));
    if (*size > kMostOfAFile) bytes = Unreadable{UnreadableReason::too_large};
    files.insert_or_assign(blob.path, std::move(bytes));
    batch.remove_prefix(*size + 1);
  }
  return true;
}

}  // namespace

Message text_of(RevisionProblem problem) {
  switch (problem) {
    case RevisionProblem::no_git:
      return Text{"git is not installed", "git er ikke installeret"};
    case RevisionProblem::not_a_repository:
      return Text{"the folder is in no git repository, or in one that git does not trust",
                  "mappen ligger ikke i et git-repository, eller i et, som git ikke stoler på"};
    case RevisionProblem::unknown_revision:
      return Text{"git knows no such revision here", "git kender ingen sådan revision her"};
    case RevisionProblem::too_large:
      return Text{"the folder is too large in that revision", "mappen er for stor i den revision"};
    case RevisionProblem::failed:
      break;
  }
  return Text{"git did not answer as it should", "git svarede ikke, som det skulle"};
}

namespace {

std::optional<RevisionProblem> problem_of(const Git& git) {
  const auto inside = git.run({"rev-parse", "--is-inside-work-tree"});
  if (!inside || inside->code == 127) return RevisionProblem::no_git;
  if (inside->code != 0) return RevisionProblem::not_a_repository;
  return std::nullopt;
}

std::variant<FilesInMemory, RevisionProblem> with_bytes(const Git& git,
                                                        const std::vector<Blob>& blobs,
                                                        std::map<std::string, ReadResult> files) {
  std::string wanted;
  for (const Blob& blob : blobs) wanted += blob.hash + "\n";
  const auto batch = git.run({"cat-file", "--batch"}, wanted);
  if (batch && batch->cut) return RevisionProblem::too_large;
  if (!batch || batch->code != 0 || !take_blobs(batch->out, blobs, files)) {
    return RevisionProblem::failed;
  }
  return FilesInMemory(std::move(files));
}

}  // namespace

std::variant<FilesInMemory, RevisionProblem> read_revision(const std::string& path,
                                                           const std::string& revision,
                                                           const EnvironmentLookup& variable) {
  const Git git(path, variable);
  if (const auto problem = problem_of(git)) return *problem;
  const auto commit =
      git.run({"rev-parse", "--verify", "--quiet", "--end-of-options", revision + "^{commit}"});
  if (!commit || commit->code != 0) return RevisionProblem::unknown_revision;
  std::string hash = commit->out;
  while (hash.ends_with('\n')) hash.pop_back();
  const auto listing = git.run({"ls-tree", "-r", "-z", "-l", hash});
  if (!listing || listing->code != 0) return RevisionProblem::failed;
  std::map<std::string, ReadResult> files;
  const std::vector<Blob> blobs = blobs_of(listing->out, files);
  return with_bytes(git, blobs, std::move(files));
}

std::variant<FilesInMemory, RevisionProblem> read_staged(const std::string& path,
                                                         const EnvironmentLookup& variable) {
  const Git git(path, variable);
  if (const auto problem = problem_of(git)) return *problem;
  const auto listing = git.run({"ls-files", "--stage", "-z"});
  if (!listing || listing->code != 0) return RevisionProblem::failed;
  std::map<std::string, ReadResult> files;
  const std::vector<Blob> blobs = staged_blobs(listing->out, files);
  return with_bytes(git, blobs, std::move(files));
}

std::optional<int> commits_holding(const std::string& path, const std::vector<std::string>& paths,
                                   const EnvironmentLookup& variable) {
  const Git git(path, variable);
  if (paths.empty() || problem_of(git)) return std::nullopt;
  // Paths with special characters are meant as they stand.
  std::vector<std::string> words{"--literal-pathspecs", "rev-list", "--all", "--count", "--"};
  words.insert(words.end(), paths.begin(), paths.end());
  const auto counted = git.run(std::move(words));
  if (!counted || counted->code != 0) return std::nullopt;
  std::string_view text = counted->out;
  const auto line = take_until(text, '\n');
  const auto number = line ? number_of(*line) : std::nullopt;
  return number ? std::optional(static_cast<int>(*number)) : std::nullopt;
}

}  // namespace trivsel
