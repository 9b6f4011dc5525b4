#include "report/agenda.hpp"

#include "text/columns.hpp"
#include "text/personal.hpp"
#include "text/utf8.hpp"

namespace trivsel {
namespace {

std::string shown(std::string_view text) {
  return mask_cpr(terminal_safe(text));
}

std::string day_text(Date date, Language language) {
  const std::string weekday = weekday_name(date).in(language);
  return fmt::format(
      "{} {}", weekday.substr(0, weekday.starts_with("lø") || weekday.starts_with("sø") ? 4 : 3),
      format(date));
}

std::string clock_text(const At<ClockRange>& time) {
  if (!time) return {};
  return fmt::format("{:02}:{:02}-{:02}:{:02}", time->from / 60, time->from % 60, time->to / 60,
                     time->to % 60);
}

struct Row {
  std::optional<Date> date;
  std::vector<std::string> cells;
};

Row activity_row(const Activity& activity, Date today, Language language) {
  Row row;
  if (activity.date) row.date = *activity.date;
  Message state = label_of(activity.status.value_or(Status::planned));
  const bool overdue = row.date && *row.date < today && !activity.is_held() && activity.stands();
  if (overdue) state = Text{"overdue", "overskredet"};
  row.cells = {row.date ? day_text(*row.date, language) : std::string("?"),
               clock_text(activity.time),
               state.in(language),
               std::string(label_of(activity.kind.value).in(language)),
               shown(activity.id.value),
               shown(activity.title.value)};
  return row;
}

/// What was decided; until then, whether it runs.
Message trial_state(const Trial& trial, Date today) {
  if (trial.decision) return label_of(*trial.decision);
  if (trial.to && *trial.to < today) return Text{"undecided", "ikke afgjort"};
  if (trial.from && *trial.from <= today) return Text{"running", "i gang"};
  return Text{"planned", "planlagt"};
}

Row trial_row(const Trial& trial, Date today, Language language) {
  Row row;
  if (trial.from) row.date = *trial.from;
  const Text label{"trial", "prøvehandling"};
  const Text until{"until", "til"};
  const std::string title = trial.to ? fmt::format("{} ({} {})", shown(trial.title.value),
                                                   until.in(language), format(*trial.to))
                                     : shown(trial.title.value);
  row.cells = {row.date ? day_text(*row.date, language) : std::string("?"),
               "",
               trial_state(trial, today).in(language),
               std::string(label.in(language)),
               shown(trial.id.value),
               title};
  return row;
}

}  // namespace

std::string agenda_text(const CourseFolder& folder, Date today, Language language,
                        std::size_t width) {
  std::vector<Row> rows;
  for (const Activity& activity : folder.plan.activities)
    rows.push_back(activity_row(activity, today, language));
  for (const Trial& trial : folder.plan.trials) rows.push_back(trial_row(trial, today, language));
  std::stable_sort(rows.begin(), rows.end(), [](const Row& a, const Row& b) {
    if (a.date.has_value() != b.date.has_value()) return a.date.has_value();
    return a.date < b.date;
  });
  std::vector<std::vector<std::string>> cells;
  for (Row& row : rows) cells.push_back(std::move(row.cells));
  if (cells.empty()) {
    return std::string(Text{"nothing is planned yet: `trivsel plan draft` proposes a plan\n",
                            "intet er planlagt endnu: `trivsel plan draft` foreslår en plan\n"}
                           .in(language));
  }
  return in_columns(cells, {}, width);
}

}  // namespace trivsel
