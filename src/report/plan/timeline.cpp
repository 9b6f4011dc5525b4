#include "report/plan/timeline.hpp"

#include <algorithm>

namespace trivsel::report {
namespace {

/// What lane an entry stands on: those of one key share it.
std::string lane_key(const ScheduleEntry& entry, bool is_portfolio) {
  if (is_portfolio) return entry.course;
  switch (entry.kind) {
    case ScheduleEntry::Kind::activity:
      return "activity " + entry.kind_key;
    case ScheduleEntry::Kind::trial:
      return "trial " + entry.id + entry.title;
    default:
      return std::string(entry.kind_key == "order" ? "order" : "deliverable");
  }
}

std::string lane_label(const ScheduleEntry& entry, const Schedule& view) {
  if (view.is_portfolio) return entry.course;
  if (entry.kind == ScheduleEntry::Kind::trial) return entry.title.empty() ? entry.id : entry.title;
  if (entry.kind == ScheduleEntry::Kind::deliverable) {
    return std::string(Text{"deliverables", "leverancer"}.in(view.language));
  }
  return entry.kind_words;
}

/// Orders, activities, trials, deliverables.
int rank(const ScheduleEntry& entry) {
  static constexpr int ranks[] = {1, 2, 3, 0};
  return ranks[static_cast<std::size_t>(entry.kind)];
}

}  // namespace

std::vector<TimelineLane> lanes_of(const Schedule& view) {
  std::vector<TimelineLane> lanes;
  std::vector<std::string> keys;
  for (const ScheduleEntry& entry : view.entries) {
    if (!entry.date || (view.is_portfolio && entry.kind == ScheduleEntry::Kind::trial)) continue;
    const std::string key = lane_key(entry, view.is_portfolio);
    const auto at = std::find(keys.begin(), keys.end(), key);
    const auto index = static_cast<std::size_t>(at - keys.begin());
    if (at == keys.end()) {
      keys.push_back(key);
      lanes.push_back({lane_label(entry, view), {}});
    }
    lanes[index].entries.push_back(&entry);
  }
  std::stable_sort(lanes.begin(), lanes.end(), [&](const TimelineLane& a, const TimelineLane& b) {
    if (view.is_portfolio) return a.label < b.label;
    return rank(*a.entries.front()) < rank(*b.entries.front());
  });
  return lanes;
}

TimelineMark mark_of(const ScheduleEntry& entry) {
  using enum TimelineMark;
  if (entry.kind == ScheduleEntry::Kind::trial) return trial;
  if (entry.kind == ScheduleEntry::Kind::order) return order;
  if (entry.state == EntryState::overdue) return overdue;
  if (entry.kind == ScheduleEntry::Kind::deliverable) {
    return entry.state == EntryState::done ? delivered : due;
  }
  if (entry.state == EntryState::cancelled) return cancelled;
  return entry.state == EntryState::done ? done : ahead;
}

Text label_of(TimelineMark mark) {
  static constexpr Text labels[] = {{"held", "afholdt"},
                                    {"planned", "planlagt"},
                                    {"overdue", "overskredet"},
                                    {"cancelled", "aflyst"},
                                    {"to be delivered", "skal leveres"},
                                    {"delivered", "leveret"},
                                    {"order's deadline", "påbudsfrist"},
                                    {"trial", "prøvehandling"}};
  return labels[static_cast<std::size_t>(mark)];
}

std::vector<TimelineMark> marks_in(const std::vector<TimelineLane>& lanes) {
  std::vector<TimelineMark> marks;
  for (const TimelineLane& lane : lanes) {
    for (const ScheduleEntry* entry : lane.entries) marks.push_back(mark_of(*entry));
  }
  std::sort(marks.begin(), marks.end());
  marks.erase(std::unique(marks.begin(), marks.end()), marks.end());
  return marks;
}

int months_between_labels(double room) {
  static constexpr int steps[] = {1, 2, 3, 6};
  for (const int step : steps) {
    if (room <= step) return step;
  }
  return 12;
}

}  // namespace trivsel::report
