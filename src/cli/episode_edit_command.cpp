#include "cli/episode_edit.hpp"
#include "cli/table.hpp"

namespace trivsel {
namespace {

int run_edit(Invocation& invocation) {
  Directory directory = invocation.open_folder();
  const CourseFolder folder = invocation.load(directory);
  return edit_episode({invocation, directory, folder}, invocation.args().positionals().front());
}

}  // namespace

Command episode_edit_command() {
  return {.name = "episode edit",
          .summary = {"correct a record in your editor; its id stays",
                      "ret en registrering i din editor; dens id bliver"},
          .positionals = {{.name = "ID", .help = {"the episode", "episoden"}, .required = true}},
          .writes = true,
          .run = run_edit};
}

}  // namespace trivsel
