#pragma once

#include "cli/command.hpp"

namespace trivsel {

// One row each, beside the command's own code.
Command init_command();
Command plan_show_command();
Command plan_draft_command();
Command plan_next_command();
Command plan_rehearse_command();
Command plan_lock_measures_command();
Command plan_add_command();
Command plan_hold_command();
Command plan_export_command();
Command plan_move_command();
Command plan_study_command();
Command plan_cancel_command();
Command plan_diff_command();
Command log_episode_command();
Command episode_list_command();
Command episode_show_command();
Command episode_chain_command();
Command episode_feedback_command();
Command episode_edit_command();
Command episode_withdraw_command();
Command episode_forget_command();
Command code_list_command();
Command code_add_command();
Command budget_show_command();
Command budget_add_command();
Command budget_correct_command();
Command budget_import_command();
Command budget_forecast_command();
Command budget_what_if_command();
Command budget_burn_up_command();
Command budget_export_command();
Command check_command();
Command report_command();
Command chart_command();
Command explain_command();
Command programme_list_command();
Command programme_show_command();
Command schema_command();

/// `--format text|json`, of every command that shows something.
Option text_or_json_option();

}  // namespace trivsel
