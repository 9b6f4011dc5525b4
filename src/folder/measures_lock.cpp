#include "folder/measures_lock.hpp"

#include <fmt/ranges.h>

#include <algorithm>

#include "text/hash.hpp"

namespace trivsel {
namespace {

constexpr std::size_t kDigits = 16;  ///< of SHA-256: enough to notice, short enough to read

std::string short_hash(const std::string& text) {
  return sha256_hex(text).substr(0, kDigits);
}

std::string line_of(const BaselineMonth& row) {
  std::string line = fmt::format("{} {} {}", row.month ? format(*row.month) : "-",
                                 row.site.value_or("-"), row.against ? key_of(*row.against) : "-");
  for (std::size_t kind = 0; kind < choices(EpisodeKind{}).size(); ++kind) {
    const At<int>& count = row.count(static_cast<EpisodeKind>(kind));
    line += count ? fmt::format(" {}", *count) : " -";
  }
  return line + "\n";
}

const Measure* measure_of(const Plan& plan, std::string_view id) {
  const auto found = std::find_if(plan.measures.begin(), plan.measures.end(),
                                  [&](const Measure& measure) { return measure.id.is(id); });
  return found == plan.measures.end() ? nullptr : &*found;
}

bool is_locked(const MeasuresLock& lock, const Measure& measure) {
  return std::any_of(lock.measures.begin(), lock.measures.end(), [&](const LockedMeasure& locked) {
    return measure.id && locked.id.is(*measure.id);
  });
}

}  // namespace

std::string fingerprint(const Baseline& baseline) {
  std::vector<std::string> lines;
  for (const BaselineMonth& row : baseline.baseline) lines.push_back(line_of(row));
  std::sort(lines.begin(), lines.end());
  return short_hash(fmt::format("{}", fmt::join(lines, "")));
}

std::string fingerprint(const Measure& measure) {
  std::string text =
      fmt::format("{}\n{}\n{}\n", measure.id.value_or("-"),
                  measure.for_whom ? key_of(*measure.for_whom) : "-", measure.title.value_or("-"));
  for (const auto& value : measure.scale) text += fmt::format("{}\n", *value);
  return short_hash(text);
}

LockState lock_state(const CourseFolder& folder) {
  LockState state;
  const Plan& plan = folder.plan;
  if (plan.locked_measures.empty()) return state;
  const MeasuresLock& lock = plan.locked_measures.items.back();
  state.lock = &lock;
  state.baseline_changed = !lock.baseline.is(fingerprint(folder.baseline));
  for (const LockedMeasure& locked : lock.measures) {
    const Measure* measure = locked.id ? measure_of(plan, *locked.id) : nullptr;
    if (measure == nullptr) {
      state.removed.push_back(&locked);
    } else if (!locked.definition.is(fingerprint(*measure))) {
      state.changed.push_back(measure);
    }
  }
  for (const Measure& measure : plan.measures) {
    if (!is_locked(lock, measure)) state.added.push_back(&measure);
  }
  return state;
}

}  // namespace trivsel
