#include "cli/episode_lookup.hpp"
#include "cli/programmes.hpp"
#include "cli/table.hpp"
#include "cli/tool.hpp"
#include "cli/write_table.hpp"
#include "report/episodes/episode_chain.hpp"
#include "report/episodes/episode_list.hpp"

namespace trivsel {
namespace {

constexpr std::string_view kListFormats[] = {"text", "json", "csv", "datapackage"};

report::EpisodeFilter filter_of(const Arguments& args) {
  report::EpisodeFilter filter{args.date("--since"), args.date("--until"), {}, {}, false};
  if (const auto kind = args.value("--kind")) {
    filter.kind = require_choice<EpisodeKind>("--kind", *kind);
  }
  filter.site = args.value("--site").value_or("");
  filter.only_open = args.has("--open");
  return filter;
}

int run_list(Invocation& invocation) {
  const Directory directory = invocation.open_folder();
  const CourseFolder folder = invocation.load(directory);
  const Words words = words_in(invocation, folder);
  const report::EpisodeFilter filter = filter_of(invocation.args());
  if (!filter.site.empty() && folder.course.site(filter.site) == nullptr) {
    refuse(say("no {0} is called \"{2}\"", "ingen {1} hedder \"{2}\"", words.site.one,
               words.site.many, safe_for_terminal(filter.site)));
  }
  const auto episodes = report::episodes_meant(folder, filter);
  const std::string format = invocation.args().value("--format").value_or("text");
  if (const auto file = invocation.args().value("--output")) {
    if (format != "csv") {
      refuse(Text{"--output is for --format csv", "--output gælder --format csv"});
    }
    write_table(invocation, *file, "episodes", report::episode_csv(episodes),
                [&](std::string_view name) {
                  return report::episode_datapackage(folder, name, invocation.language());
                });
  } else if (format == "csv") {
    invocation.print(report::episode_csv(episodes));
  } else if (format == "datapackage") {
    invocation.print(report::episode_datapackage(folder, "episodes.csv", invocation.language()));
  } else if (format == "json") {
    invocation.print(report::episode_list_json(episodes));
  } else {
    invocation.print(
        report::episode_list_text(episodes, invocation.language(), invocation.width(), words));
  }
  return kDone;
}

/// What led to an episode and what came of it, or where a trial came from.
int run_chain(Invocation& invocation) {
  const Directory directory = invocation.open_folder();
  const CourseFolder folder = invocation.load(directory);
  const std::string& id = invocation.args().positionals().front();
  const Language language = invocation.language();
  const Words words = words_in(invocation, folder);
  if (const Trial* trial = folder.plan.trial(id)) {
    const report::TrialOutcome outcome =
        report::outcome_of(report::EpisodeLinks(folder), *trial, language);
    invocation.print(invocation.json() ? report::outcome_json(outcome)
                                       : report::outcome_text(folder, outcome, language,
                                                              invocation.width(), words));
    return kDone;
  }
  const auto chain = report::chain_of(report::EpisodeLinks(folder),
                                      require_episode(invocation, folder, id), language, words);
  invocation.print(invocation.json()
                       ? report::chain_json(chain)
                       : report::chain_text(chain, language, invocation.width(), words));
  return kDone;
}

int run_feedback(Invocation& invocation) {
  const Directory directory = invocation.open_folder();
  const CourseFolder folder = invocation.load(directory);
  const Words words = words_in(invocation, folder);
  constexpr std::chrono::days usual{28};
  const Date since = invocation.args().date("--since").value_or(invocation.today() - usual);
  invocation.print(
      invocation.json()
          ? report::feedback_json(folder, since, invocation.language(), words)
          : report::feedback_text(folder, since, invocation.language(), invocation.width(), words));
  return kDone;
}

Positional episode_argument(Text help) {
  return {.name = "ID", .help = help, .required = true};
}

}  // namespace

Command episode_list_command() {
  return {
      .name = "episode list",
      .summary = {"the episodes, and what is still to be noted of each",
                  "episoderne, og hvad der endnu mangler om hver"},
      .options = {{"--since", "", "DATE", Takes::one, {"from this day on", "fra denne dag"}},
                  {"--until", "", "DATE", Takes::one, {"to this day", "til denne dag"}},
                  {"--kind", "", "KIND", Takes::one, {"only of this kind", "kun af denne type"}},
                  {"--site", "", "ID", Takes::one, {"only at this site", "kun på dette tilbud"}},
                  {"--open",
                   "",
                   "",
                   Takes::nothing,
                   {"only those of which something is to be noted", "kun dem, hvor noget mangler"}},
                  {"--format",
                   "",
                   "FORMAT",
                   Takes::one,
                   {"how to print it; csv is without citizens' codes, datapackage describes it",
                    "hvordan det vises; csv er uden borgernes koder, datapackage beskriver den"},
                   kListFormats},
                  {"--output",
                   "-o",
                   "FILE",
                   Takes::one,
                   {"write the csv here, with a datapackage.json beside it",
                    "skriv csv'en her, med en datapackage.json ved siden af"}}},
      .is_default = true,
      .run = run_list};
}

Command episode_show_command() {
  return {
      .name = "episode show",
      .summary = {"an episode: what led to it, what was done, what came of it",
                  "en episode: hvad der gik forud, hvad der blev gjort, hvad der kom ud af det"},
      .options = {text_or_json_option()},
      .positionals = {episode_argument({"the episode, or the last six characters of its id",
                                        "episoden, eller de sidste seks tegn af dens id"})},
      .run = run_chain};
}

Command episode_chain_command() {
  return {.name = "episode chain",
          .summary = {"from an episode to its trial, or from a trial to its episodes",
                      "fra en episode til dens prøvehandling, eller fra en prøvehandling til dens "
                      "episoder"},
          .options = {text_or_json_option()},
          .positionals = {episode_argument(
              {"the episode or the trial", "episoden eller prøvehandlingen"})},
          .run = run_chain};
}

Command episode_feedback_command() {
  return {.name = "episode feedback",
          .summary = {"what became of each report, by the role that recorded it",
                      "hvad der blev af hver registrering, efter rollen, der registrerede den"},
          .options = {{"--since",
                       "",
                       "DATE",
                       Takes::one,
                       {"from this day on; else the last four weeks",
                        "fra denne dag; ellers de sidste fire uger"}},
                      text_or_json_option()},
          .run = run_feedback};
}

}  // namespace trivsel
