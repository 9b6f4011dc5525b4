#include "rules/episodes/reviews.hpp"

namespace trivsel {
namespace {

/// The last of the review's two days that is not ahead.
std::optional<Date> last_day(const Review& review, Date today) {
  std::optional<Date> last;
  for (const At<Date>* day : {&review.with_citizen, &review.with_staff}) {
    if (!*day || today < **day) continue;
    last = std::max(last.value_or(**day), **day);
  }
  return last;
}

}  // namespace

Reviews::Reviews(const CourseFolder& folder, Date today) {
  for (const Episode& episode : folder.episodes) {
    if (!episode.counts() || !episode.review) continue;
    const auto day = last_day(*episode.review, today);
    if (!day) continue;
    note(*episode.id, *day);
    for (const At<std::string_view>& covered : episode.review->covers) note(*covered, *day);
  }
}

void Reviews::note(std::string_view id, Date day) {
  const auto [entry, is_new] = last_.emplace(id, day);
  if (!is_new) entry->second = std::max(entry->second, day);
}

bool Reviews::holds_one_of(const Episode& episode) const {
  const auto found = last_.find(*episode.id);
  return found != last_.end() && episode.occurred->date() <= found->second;
}

}  // namespace trivsel
