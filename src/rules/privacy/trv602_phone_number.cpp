#include <set>

#include "rules/privacy/rules.hpp"
#include "text/personal.hpp"

namespace trivsel {
namespace {

/// The ids that other systems gave imported episodes: numbers as long as they please.
std::set<Where> foreign_ids(const CourseFolder& folder) {
  std::set<Where> ids;
  for (const Episode& episode : folder.episodes) {
    if (episode.source) ids.insert(episode.source->id.where);
  }
  return ids;
}

bool is_within(const std::set<Where>& places, std::uint32_t file, Span span) {
  const auto after = places.upper_bound(Where{file, {span.begin, UINT32_MAX}});
  return after != places.begin() && std::prev(after)->file == file &&
         std::prev(after)->span.contains(span);
}

void check(const Case& c, Sink& sink) {
  const std::set<Where> ids = foreign_ids(c.folder);
  for (const std::uint32_t file : episode_files(c.folder)) {
    for (const PersonalHit& hit : find_phone_numbers(c.folder.sources[file]->bytes())) {
      const Span span{static_cast<std::uint32_t>(hit.begin), static_cast<std::uint32_t>(hit.end)};
      if (is_within(ids, file, span)) continue;
      sink.add({file, span}, Text{"a phone number", "et telefonnummer"},
               Text{"take it out: who was called is enough, as a role",
                    "fjern det: skriv i stedet, hvilken rolle der blev ringet til"})
          .personal = true;
    }
  }
}

}  // namespace

const Rule& trv602() {
  static const Rule rule = privacy_rule("TRV602", "phone-number", Level::warning, check);
  return rule;
}

}  // namespace trivsel
