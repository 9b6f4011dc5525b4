#include "cli/table.hpp"

namespace trivsel {
namespace {

constexpr std::string_view kLanguages[] = {"da", "en"};
constexpr std::string_view kColours[] = {"auto", "always", "never"};
constexpr std::string_view kTextOrJson[] = {"text", "json"};

}  // namespace

std::span<const Command> commands() {
  static const std::vector<Command> table{
      init_command(),           plan_show_command(),
      plan_draft_command(),     plan_next_command(),
      plan_rehearse_command(),  plan_lock_measures_command(),
      plan_add_command(),       plan_hold_command(),
      plan_move_command(),      plan_cancel_command(),
      plan_study_command(),     plan_diff_command(),
      plan_export_command(),    log_episode_command(),
      episode_list_command(),   episode_show_command(),
      episode_chain_command(),  episode_feedback_command(),
      episode_edit_command(),   episode_withdraw_command(),
      episode_forget_command(), code_list_command(),
      code_add_command(),       budget_show_command(),
      budget_add_command(),     budget_correct_command(),
      budget_import_command(),  budget_forecast_command(),
      budget_what_if_command(), budget_burn_up_command(),
      budget_export_command(),  check_command(),
      report_command(),         chart_command(),
      explain_command(),        programme_list_command(),
      programme_show_command(), schema_command(),
  };
  return table;
}

std::span<const Option> common_options() {
  static const Option options[] = {
      {"--folder",
       "-C",
       "DIR",
       Takes::one,
       {"the course folder; else the nearest one upwards",
        "forløbsmappen; ellers den nærmeste opad"}},
      {"--today",
       "",
       "WHEN",
       Takes::one,
       {"judge as of this day (2026-03-14) or minute (2026-03-14T10:30); else as of "
        "TRIVSEL_TODAY, SOURCE_DATE_EPOCH or now",
        "bedøm som på denne dag (2026-03-14) eller dette minut (2026-03-14T10:30); ellers som i "
        "TRIVSEL_TODAY, SOURCE_DATE_EPOCH eller nu"}},
      {"--programme-dir",
       "",
       "DIR",
       Takes::one,
       {"look for programmes here first (DIR/ID.yaml)",
        "se først efter programmer her (DIR/ID.yaml)"}},
      {"--lang", "", "LANG", Takes::one, {"language of texts", "sprog i tekster"}, kLanguages},
      {"--color",
       "",
       "WHEN",
       Takes::one,
       {"colour on the terminal", "farver i terminalen"},
       kColours},
      {"--no-input", "", "", Takes::nothing, {"never ask", "spørg aldrig"}},
      {"--quiet", "-q", "", Takes::nothing, {"say less on stderr", "sig mindre på stderr"}},
      {"--verbose", "-v", "", Takes::nothing, {"say more on stderr", "sig mere på stderr"}},
      {"--help", "-h", "", Takes::nothing, {"this help", "denne hjælp"}},
  };
  return options;
}

const Option& dry_run_option() {
  static const Option option{"--dry-run",
                             "",
                             "",
                             Takes::nothing,
                             {"print what would change, and change nothing",
                              "vis hvad der ville blive ændret, og ændr intet"}};
  return option;
}

std::vector<Option> options_of(const Command& command) {
  std::vector<Option> options = command.options;
  if (command.writes) options.push_back(dry_run_option());
  const auto common = common_options();
  options.insert(options.end(), common.begin(), common.end());
  return options;
}

Option text_or_json_option() {
  return {"--format", "", "FORMAT", Takes::one, {"how to print it", "hvordan det vises"},
          kTextOrJson};
}

}  // namespace trivsel
