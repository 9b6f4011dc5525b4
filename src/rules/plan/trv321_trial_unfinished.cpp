#include "rules/plan/rules.hpp"

namespace trivsel {
namespace {

std::string subject_of(const Trial& trial) {
  return fmt::format("trial {}", *trial.id);
}

std::optional<Text> what_is_missing(const Trial& trial) {
  const bool study = trial.study.absent();
  const bool decision = trial.decision.absent();
  if (study && decision)
    return Text{"no study and no decision", "hverken opsamling eller beslutning"};
  if (study) return Text{"no study of what it showed", "ingen opsamling på, hvad den viste"};
  if (decision) return Text{"no decision", "ingen beslutning"};
  return std::nullopt;
}

void judge_end(const Trial& trial, Date today, Sink& sink) {
  if (!trial.to || today <= *trial.to) return;
  const auto missing = what_is_missing(trial);
  if (!missing) return;
  sink.add(trial.to.where,
           say("the trial {} ended on {} and has {}", "prøvehandlingen {} sluttede {} og har {}",
               *trial.id, long_date(*trial.to), *missing),
           Text{"write under `study:` what it showed, and `decision: adopt`, `adapt` or `abandon`; "
                "or move its end",
                "skriv under `study:`, hvad den viste, og `decision: adopt`, `adapt` eller "
                "`abandon`; eller flyt dens slutdato"})
      .subject = subject_of(trial);
}

void judge_decision(const Trial& trial, Sink& sink) {
  if (!trial.decision.is(Decision::adopt) || !trial.measure.absent()) return;
  sink.add(trial.decision.where,
           say("the trial {} is adopted without a measure",
               "prøvehandlingen {} fastholdes uden et mål for virkningen", *trial.id),
           Text{"write under `measure:` what showed that it helps, or decide to adapt it",
                "skriv under `measure:`, hvad der viste, at den hjælper, eller beslut at tilpasse "
                "den"})
      .subject = subject_of(trial);
}

void check(const Case& c, Sink& sink) {
  for (const Trial& trial : c.folder.plan.trials) {
    judge_end(trial, c.today(), sink);
    judge_decision(trial, sink);
  }
}

}  // namespace

const Rule& trv321() {
  static const Rule rule = make_rule({.code = "TRV321",
                                      .name = "trial-unfinished",
                                      .always = true,
                                      .level = Level::warning,
                                      .reads = Part::trials,
                                      .reach = Reach::each},
                                     check);
  return rule;
}

}  // namespace trivsel
