#include "rules/episodes/judged.hpp"
#include "rules/episodes/rules.hpp"

namespace trivsel {
namespace {

constexpr Text kHelp{"write its paragraph under `legal_basis:`, or `none` where there was none",
                     "skriv hjemlen under `legal_basis:`, eller `none`, hvor der ingen var"};

void note_intervention(const Episode& episode, const Intervention& intervention, Level level,
                       Sink& sink) {
  if (!intervention.legal_basis.absent() || !intervention.type) return;
  sink.weaker(level, intervention.type.where,
              say("this intervention ({}) names no legal basis",
                  "indgrebet ({}) har ingen hjemmel anført", label_of(*intervention.type)),
              kHelp)
      .subject = subject_of(episode);
}

void note_none(const Episode& episode, Level level, Sink& sink) {
  sink.weaker(level, place_of_force(episode),
              Text{"force was used, and no intervention with its legal basis is on the record",
                   "der er brugt magt, og intet indgreb med hjemmel er registreret"},
              Text{"write under `interventions:` what was done, with its `legal_basis:` or `none`",
                   "skriv under `interventions:`, hvad der blev gjort, med `legal_basis:` eller "
                   "`none`"})
      .subject = subject_of(episode);
}

void check(const Case& c, const GraceParams& params, Sink& sink) {
  const Grace grace(params, c.today());
  for (const Episode& episode : c.folder.episodes) {
    if (!uses_force(episode) || !is_judged(episode, c)) continue;
    const Level level = grace.level(episode, Level::error);
    for (const Intervention& intervention : episode.interventions) {
      note_intervention(episode, intervention, level, sink);
    }
    const bool readable = episode.interventions.state != State::spoiled;
    if (readable && episode.interventions.empty()) note_none(episode, level, sink);
  }
}

}  // namespace

const Rule& trv402() {
  static const Rule rule = make_rule<GraceParams>({.code = "TRV402",
                                                   .name = "intervention-basis-missing",
                                                   .from = Stage::running,
                                                   .reads = Part::course | Part::episodes,
                                                   .reach = Reach::each},
                                                  grace_params_record(), check);
  return rule;
}

}  // namespace trivsel
