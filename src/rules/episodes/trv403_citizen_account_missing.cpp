#include "rules/episodes/judged.hpp"
#include "rules/episodes/rules.hpp"

namespace trivsel {
namespace {

void note_account(const Episode& episode, Level level, Sink& sink) {
  const At<Date>& offered = episode.citizen_account_offered;
  sink.weaker(level, offered ? offered.where : episode.head,
              offered ? say("{} own account was offered, and is neither given nor declined",
                            "{} egen beretning er tilbudt, men hverken afgivet eller afslået",
                            sink.words().citizen.of_the)
                      : say("{} own account is neither given, nor offered and declined",
                            "{} egen beretning er hverken afgivet eller tilbudt og afslået",
                            sink.words().citizen.of_the),
              Text{"offer it, then write `citizen_account: given` or `declined` and "
                   "`citizen_account_offered:` with the day",
                   "tilbyd det, og skriv `citizen_account: given` eller `declined` og "
                   "`citizen_account_offered:` med datoen"})
      .subject = subject_of(episode);
}

void note_day(const Episode& episode, Level level, Sink& sink) {
  sink.weaker(level, episode.citizen_account.where,
              say("{} own account is {}, and nothing says when it was offered",
                  "{} egen beretning er {}, men intet fortæller, hvornår den blev tilbudt",
                  sink.words().citizen.of_the, label_of(*episode.citizen_account)),
              Text{"write the day under `citizen_account_offered:`",
                   "skriv datoen under `citizen_account_offered:`"})
      .subject = subject_of(episode);
}

void check(const Case& c, const GraceParams& params, Sink& sink) {
  const Grace grace(params, c.today());
  for (const Episode& episode : c.folder.episodes) {
    if (!uses_force(episode) || !is_judged(episode, c)) continue;
    const Level level = grace.level(episode, Level::error);
    if (episode.citizen_account.absent()) note_account(episode, level, sink);
    const bool undated = episode.citizen_account && episode.citizen_account_offered.absent();
    if (undated) note_day(episode, level, sink);
  }
}

}  // namespace

const Rule& trv403() {
  static const Rule rule = make_rule<GraceParams>({.code = "TRV403",
                                                   .name = "citizen-account-missing",
                                                   .from = Stage::running,
                                                   .reads = Part::course | Part::episodes,
                                                   .reach = Reach::each},
                                                  grace_params_record(), check);
  return rule;
}

}  // namespace trivsel
