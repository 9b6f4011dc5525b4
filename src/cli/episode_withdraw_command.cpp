#include "cli/change.hpp"
#include "cli/episode_lookup.hpp"
#include "cli/table.hpp"

namespace trivsel {
namespace {

constexpr std::string_view kReasons[] = {"duplicate", "mistake", "other"};

std::string withdrawn_value(Invocation& invocation, const CourseFolder& folder,
                            const Episode& episode) {
  const auto reason = invocation.args().value("--reason");
  if (!reason) {
    refuse(Text{"say why with --reason duplicate, mistake or other",
                "angiv hvorfor med --reason duplicate, mistake eller other"});
  }
  std::string value = fmt::format("{{on: {}, reason: {}", format(invocation.today()), *reason);
  const auto other = invocation.args().value("--duplicate-of");
  if (other && *reason != "duplicate") {
    refuse(Text{"--duplicate-of goes with --reason duplicate",
                "--duplicate-of hører til --reason duplicate"});
  }
  if (other) {
    const Episode& kept = require_episode(invocation, folder, *other);
    if (&kept == &episode || !kept.counts()) {
      refuse(say("{} is the one withdrawn, or is withdrawn itself",
                 "{} er den, der trækkes tilbage, eller er selv trukket tilbage", *kept.id),
             Text{"name the record that stays", "angiv den registrering, der bliver"});
    }
    value += fmt::format(", duplicate_of: {}", *kept.id);
  }
  return value + "}";
}

int run_withdraw(Invocation& invocation) {
  Directory directory = invocation.open_folder();
  const CourseFolder folder = invocation.load(directory);
  const Episode& episode =
      require_episode(invocation, folder, invocation.args().positionals().front());
  if (!episode.counts()) {
    refuse(say("{} is withdrawn already", "{} er allerede trukket tilbage", *episode.id));
  }
  const std::string value = withdrawn_value(invocation, folder, episode);
  const std::string path(folder.source(episode.head).path());
  if (change_key(invocation, directory, path, "withdrawn", value)) {
    invocation.print(say("{} is withdrawn: it stays in the folder and counts nowhere\n",
                         "{} er trukket tilbage: den bliver i mappen og tæller ingen steder\n",
                         *episode.id)
                         .in(invocation.language()));
  }
  return kDone;
}

}  // namespace

Command episode_withdraw_command() {
  return {.name = "episode withdraw",
          .summary = {"withdraw a record: it stays in the folder and counts nowhere",
                      "træk en registrering tilbage: den bliver i mappen og tæller ingen steder"},
          .options = {{"--reason", "", "WHY", Takes::one, {"why", "hvorfor"}, kReasons},
                      {"--duplicate-of",
                       "",
                       "ID",
                       Takes::one,
                       {"the record that stays", "den registrering, der bliver"}}},
          .positionals = {{.name = "ID", .help = {"the episode", "episoden"}, .required = true}},
          .writes = true,
          .run = run_withdraw};
}

}  // namespace trivsel
