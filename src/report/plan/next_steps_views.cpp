#include "report/plan/next_steps.hpp"
#include "text/columns.hpp"
#include "text/json_writer.hpp"

namespace trivsel::report {

Message heading_of(NextStep::Part part, int weeks) {
  switch (part) {
    case NextStep::Part::order:
      return Text{"The order", "Påbuddet"};
    case NextStep::Part::overdue:
      return Text{"Overdue", "Overskredet"};
    case NextStep::Part::missing:
      return Text{"Still to be noted", "Mangler at blive noteret"};
    case NextStep::Part::coming:
      break;
  }
  if (weeks == 1) return Text{"The next week", "Den næste uge"};
  return say("The next {} weeks", "De næste {} uger", weeks);
}

namespace {

std::string_view key_of(NextStep::Kind kind) {
  static constexpr std::string_view keys[] = {"order-deadline", "overdue", "attendance", "study",
                                              "deliverable",    "coming",  "duty"};
  return keys[static_cast<std::size_t>(kind)];
}

std::string what_of(const NextStep& step, Language language) {
  if (step.of.empty()) return step.what.in(language);
  return say("{}: {}", "{}: {}", step.what, step.of).in(language);
}

std::vector<std::string> cells_of(const NextStep& step, Language language, bool with_course) {
  std::vector<std::string> cells{"  " + (step.date ? format(*step.date) : std::string("?"))};
  if (with_course) cells.push_back(step.course);
  cells.insert(cells.end(), {what_of(step, language), step.id, step.title});
  return cells;
}

void text_or_null(JsonWriter& out, std::string_view key, const std::string& text) {
  out.key(key);
  text.empty() ? out.null() : out.string(text);
}

void duty_json(JsonWriter& out, const NextStep::OfDuty& duty, bool overdue) {
  out.key("duty");
  out.begin_object();
  text_or_null(out, "id", duty.id);
  out.key("verified");
  out.boolean(duty.verified);
  out.key("overdue");
  out.boolean(overdue);
  text_or_null(out, "due", duty.due);
  out.key("episodes");
  out.begin_array();
  for (const std::string& id : duty.episodes) out.string(id);
  out.end_array();
  out.end_object();
}

bool is_of_portfolio(const std::vector<NextStep>& steps) {
  return std::any_of(steps.begin(), steps.end(),
                     [](const NextStep& step) { return !step.course.empty(); });
}

}  // namespace

std::string next_steps_text(const std::vector<NextStep>& steps, int weeks, Language language,
                            std::size_t width) {
  if (steps.empty()) {
    return weeks == 1 ? std::string(Text{"nothing is due within a week\n",
                                         "intet forfalder inden for en uge\n"}
                                        .in(language))
                      : say("nothing is due within {} weeks\n",
                            "intet forfalder inden for {} uger\n", weeks)
                            .in(language);
  }
  const bool with_course = is_of_portfolio(steps);
  std::string out;
  for (std::size_t at = 0; at < steps.size();) {
    const NextStep::Part part = steps[at].part;
    std::vector<std::vector<std::string>> rows;
    for (; at < steps.size() && steps[at].part == part; ++at) {
      rows.push_back(cells_of(steps[at], language, with_course));
    }
    out += fmt::format("{}{}\n{}", out.empty() ? "" : "\n", heading_of(part, weeks).in(language),
                       in_columns(rows, {}, width));
  }
  return out;
}

std::string next_steps_json(const std::vector<NextStep>& steps, Language language) {
  const bool with_course = is_of_portfolio(steps);
  JsonWriter out;
  out.begin_object();
  out.key("version");
  out.number(1);
  out.key("next");
  out.begin_array();
  for (const NextStep& step : steps) {
    out.begin_object();
    if (with_course) text_or_null(out, "course", step.course);
    text_or_null(out, "kind", std::string(key_of(step.kind)));
    text_or_null(out, "date", step.date ? format(*step.date) : std::string());
    text_or_null(out, "id", step.id);
    text_or_null(out, "title", step.title);
    text_or_null(out, "what", what_of(step, language));
    if (step.duty) duty_json(out, *step.duty, step.part == NextStep::Part::overdue);
    out.end_object();
  }
  out.end_array();
  out.end_object();
  return out.finish();
}

}  // namespace trivsel::report
