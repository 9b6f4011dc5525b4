#include "cli/import_episodes.hpp"

#include "cli/import_input.hpp"
#include "cli/programmes.hpp"
#include "files/aside.hpp"
#include "files/write.hpp"
#include "intake/episode_import.hpp"
#include "report/import_report.hpp"

namespace trivsel {
namespace {

std::map<std::string, std::string> files_of(const EpisodeImport& import) {
  std::map<std::string, std::string> files;
  for (const ImportedEpisode& episode : import.taken) {
    files.emplace(episode.source->path(), episode.source->bytes());
    if (!episode.account_path.empty()) files.emplace(episode.account_path, episode.account);
  }
  return files;
}

/// Writes what was taken. A run that was cut off at its very end has left nothing but its folder.
void write_episodes(Invocation& invocation, Directory& directory, const EpisodeImport& import) {
  const bool has_left_over =
      std::holds_alternative<Directory>(directory.folder(aside_name(kImportName)));
  if (import.taken.empty() && !has_left_over) return;
  const FolderLock lock(directory);
  const CreateResult result = create_files(lock, files_of(import));
  if (result.left_overs > 0) {
    invocation.tell(Text{"removed what a broken-off import had left in the folder",
                         "fjernede det, en afbrudt import havde efterladt i mappen"});
  }
  if (result.outcome == CreateOutcome::created) return;
  throw CommandError{
      CommandError::Kind::io,
      Text{"somebody else wrote one of these episodes meanwhile; nothing was written, try again",
           "en anden har imens skrevet en af disse episoder; intet er skrevet, prøv igen"},
      {},
      directory.path()};
}

}  // namespace

int run_import_episodes(Invocation& invocation, Directory& directory, const CourseFolder& folder) {
  const std::string table = *invocation.args().value("--import");
  const auto input = read_import_input(invocation, episode_import_kind(), table, folder.course);
  if (!input) return kFindings;
  const Words words = words_in(invocation, folder);
  const EpisodeImport import = import_episodes(folder, words, invocation.now(), input->map->map,
                                               *input->table, *input->reader);
  const bool partial = invocation.args().has("--partial");
  report::ImportReport report{import, import_run(*input)};
  const bool may_write = import.may_write(partial);
  report.run.dry_run = may_write && invocation.dry_run();
  report.run.written = may_write && !invocation.dry_run();
  if (report.run.written) write_episodes(invocation, directory, import);
  add_sums(report, folder.course, invocation.now());
  invocation.print(invocation.json() ? import_json(report, invocation.language())
                                     : import_text(report, invocation.language(), words));
  return import_exit_code(import, partial);
}

std::vector<Option> import_options() {
  std::vector<Option> options = {{"--import",
                                  "",
                                  "FILE",
                                  Takes::one,
                                  {"take the episodes of another system's CSV file, by --map",
                                   "optag episoderne i et andet systems CSV-fil efter --map"}}};
  for (const Option& option : import_input_options()) options.push_back(option);
  return options;
}

}  // namespace trivsel
