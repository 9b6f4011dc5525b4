#include "rules/episodes/judged.hpp"
#include "rules/episodes/rules.hpp"

namespace trivsel {
namespace {

bool says_alternatives(const Episode& episode) {
  const bool spoiled = episode.alternatives_tried.state == State::spoiled ||
                       episode.alternatives_not_possible.state == State::spoiled;
  return spoiled || !episode.alternatives_tried.empty() ||
         episode.alternatives_not_possible.is(true);
}

void check(const Case& c, const GraceParams& params, Sink& sink) {
  const Grace grace(params, c.today());
  for (const Episode& episode : c.folder.episodes) {
    if (!uses_force(episode) || says_alternatives(episode) || !is_judged(episode, c)) continue;
    sink.weaker(grace.level(episode, Level::error), place_of_force(episode),
                Text{"force was used, and nothing says what less intrusive was tried before",
                     "der er brugt magt, og intet fortæller, hvad mindre indgribende der blev "
                     "prøvet først"},
                Text{"write it under `alternatives_tried:`, or `alternatives_not_possible: true`",
                     "skriv det under `alternatives_tried:`, eller `alternatives_not_possible: "
                     "true`"})
        .subject = subject_of(episode);
  }
}

}  // namespace

const Rule& trv401() {
  static const Rule rule = make_rule<GraceParams>({.code = "TRV401",
                                                   .name = "alternatives-missing",
                                                   .from = Stage::running,
                                                   .reads = Part::course | Part::episodes,
                                                   .reach = Reach::each},
                                                  grace_params_record(), check);
  return rule;
}

}  // namespace trivsel
