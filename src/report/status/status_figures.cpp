#include "report/status/status_figures.hpp"

#include "report/series/split.hpp"

namespace trivsel::report {
namespace {

WhenAndWhere when_and_where(const CourseFolder& folder, EpisodeKind kind, const Words& words,
                            Date today) {
  const Selection what{.kind = kind};
  TracedCount total = count_in_course(folder, kind, today);
  WhenAndWhere all{.kind = kind,
                   .events = total.count,
                   .from = std::move(total.from),
                   .hours = weekday_hours(folder, what, today),
                   .places = {}};
  all.places = pareto_of(folder, what, SplitBy::place, words, today, Language::en);
  return all;
}

}  // namespace

StatusFigures status_figures(const CourseFolder& folder, const std::optional<Cap>& cap,
                             const Words& words, Date today) {
  StatusFigures figures;
  for (const EpisodeKind kind : {EpisodeKind::use_of_force, EpisodeKind::violence}) {
    figures.kinds.push_back(when_and_where(folder, kind, words, today));
  }
  figures.plan = {schedule_of(folder, today, Language::en),
                  schedule_of(folder, today, Language::da)};
  const BudgetView budget = view_budget(folder, cap, today, words);
  figures.burn_up = {burn_up_view(budget, Language::en), burn_up_view(budget, Language::da)};
  return figures;
}

}  // namespace trivsel::report
