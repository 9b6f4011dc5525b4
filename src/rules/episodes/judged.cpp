#include "rules/episodes/judged.hpp"

#include "calendar/holidays.hpp"

namespace trivsel {

bool is_judged(const Episode& episode, const Case& c) {
  if (!episode.counts() || episode.is_tally() || !episode.id || !episode.occurred) return false;
  const Date day = episode.occurred->date();
  const auto start = c.folder.course.start();
  return day <= c.today() && (!start || *start <= day);
}

bool uses_force(const Episode& episode) {
  return episode.is(EpisodeKind::use_of_force) || !episode.interventions.empty();
}

Where place_of_force(const Episode& episode) {
  for (const At<EpisodeKind>& kind : episode.kinds) {
    if (*kind == EpisodeKind::use_of_force) return kind.where;
  }
  return episode.interventions.empty() ? episode.head : episode.interventions.items.front().head;
}

std::string subject_of(const Episode& episode) {
  return fmt::format("episode {}", *episode.id);
}

const Record<GraceParams>& grace_params_record() {
  static const Record<GraceParams> table{
      "params",
      {"how long it may take", "hvor længe det må vare"},
      {scalar("grace_working_days", FieldType::count, &GraceParams::grace_working_days,
              {"working days after {episode.the} when it is only a note",
               "arbejdsdage efter {episode.the}, hvor det kun er en bemærkning"})
           .between(0, 60)
           .required()}};
  return table;
}

Grace::Grace(const GraceParams& params, Date today) : first_day_(today) {
  const std::chrono::days one{1};
  while (add_working_days(first_day_ - one, *params.grace_working_days) >= today) {
    first_day_ -= one;
  }
}

Level Grace::level(const Episode& episode, Level full) const {
  return first_day_ <= episode.occurred->date() ? Level::note : full;
}

}  // namespace trivsel
