#include "calendar/draft/render.hpp"

#include "yaml/quote.hpp"

namespace trivsel {
namespace {

/// Collects `key: value` lines; what is empty is left out.
class Lines {
 public:
  void text(std::string_view key, std::string_view value) {
    if (!value.empty()) raw(key, yaml::quote(value));
  }
  void raw(std::string_view key, std::string_view value) {
    entry_.lines.push_back(fmt::format("{}: {}", key, value));
  }
  void list(std::string_view key, const std::vector<std::string>& values) {
    if (!values.empty()) raw(key, yaml::flow_list(values));
  }
  template <class E>
  void choices_list(std::string_view key, const std::vector<E>& values) {
    std::vector<std::string> keys;
    keys.reserve(values.size());
    for (const E value : values) keys.emplace_back(key_of(value));
    list(key, keys);
  }
  yaml::NewEntry take() { return std::move(entry_); }

 private:
  yaml::NewEntry entry_;
};

std::string clock_text(ClockRange range) {
  return fmt::format("\"{:02}:{:02}-{:02}:{:02}\"", range.from / 60, range.from % 60, range.to / 60,
                     range.to % 60);
}

}  // namespace

yaml::NewEntry lines_of(const PlannedActivity& activity) {
  Lines lines;
  lines.text("id", activity.id);
  lines.raw("kind", key_of(activity.kind));
  lines.text("title", activity.title);
  lines.raw("date", format(activity.date));
  lines.raw("time", clock_text(activity.time));
  lines.raw("mode", key_of(Mode::physical));
  lines.text("place", activity.place);
  lines.list("sites", activity.sites);
  lines.list("groups", activity.groups);
  lines.choices_list("audience", activity.audience);
  lines.list("delivered_by", activity.delivered_by);
  lines.text("convened_by", activity.convened_by);
  lines.list("consultants", activity.consultants);
  lines.choices_list("focus", activity.focus);
  lines.list("outcomes", activity.outcomes);
  lines.list("addresses", activity.addresses);
  lines.text("citizen_perspective", activity.citizen_perspective);
  if (activity.substitutes) {
    lines.raw("substitutes", fmt::format("{{people: {}, hours: {}}}", activity.substitutes->people,
                                         plain(activity.substitutes->hours)));
  }
  lines.choices_list("topics", activity.topics);
  if (activity.evaluation) lines.raw("evaluation", key_of(*activity.evaluation));
  lines.raw("status", key_of(Status::planned));
  return lines.take();
}

yaml::NewEntry lines_of(const PlannedTrial& trial) {
  Lines lines;
  lines.text("id", trial.id);
  lines.text("title", trial.title);
  lines.raw("from", format(trial.from));
  lines.raw("to", format(trial.to));
  lines.list("sites", trial.sites);
  lines.choices_list("focus", trial.focus);
  lines.text("owner", trial.owner);
  lines.text("aim", trial.aim);
  lines.text("measure", trial.measure);
  return lines.take();
}

yaml::NewEntry lines_of(const PlannedDeliverable& deliverable) {
  Lines lines;
  lines.text("id", deliverable.id);
  lines.raw("kind", key_of(deliverable.kind));
  lines.text("title", deliverable.title);
  lines.raw("due", format(deliverable.due));
  lines.text("site", deliverable.site);
  if (deliverable.for_whom) lines.raw("for", key_of(*deliverable.for_whom));
  return lines.take();
}

}  // namespace trivsel
