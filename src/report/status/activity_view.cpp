#include "report/status/activity_view.hpp"

#include "report/view_values.hpp"

namespace trivsel::report {

ActivityView activity_view(const Activity& activity) {
  ActivityView view;
  view.id = text_of(activity.id);
  view.kind = known(activity.kind);
  const std::string title = text_of(activity.title);
  view.title = title.empty() && view.kind ? Message(label_of(*view.kind)) : Message(title, title);
  view.date = known(activity.date);
  view.time = known(activity.time);
  return view;
}

bool is_sooner(const ActivityView& a, const ActivityView& b) {
  const auto hour = [](const ActivityView& view) { return view.time ? view.time->from : 0; };
  return std::pair(a.date, hour(a)) < std::pair(b.date, hour(b));
}

}  // namespace trivsel::report
