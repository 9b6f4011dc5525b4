#include "folder/parts.hpp"

#include "model/counts.hpp"
#include "model/groups.hpp"
#include "model/money_files.hpp"
#include "model/plan.hpp"

namespace trivsel {

std::span<const FolderFile> folder_files() {
  static const FolderFile files[] = {
      {"course.yaml", Part::course, Stage::application, true, &course_record().info()},
      {"groups.yaml", Part::groups, Stage::submitted, true, &groups_record().info()},
      {"plan.yaml", Part::activities | Part::trials | Part::deliverables | Part::measures,
       Stage::submitted, true, &plan_record().info()},
      {"baseline.yaml", Part::baseline, Stage::closed, true, &baseline_record().info()},
      {"occupancy.yaml", Part::occupancy, Stage::running, true, &occupancy_record().info()},
      {"budget.yaml", Part::budget, Stage::submitted, true, &budget_record().info()},
      {"expenses.yaml", Part::expenses, Stage::closed, true, &expenses_record().info()},
  };
  return files;
}

}  // namespace trivsel
