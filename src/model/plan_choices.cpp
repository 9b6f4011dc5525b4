#include "model/plan.hpp"

namespace trivsel {

std::span<const Choice> choices(ActivityKind) {
  static constexpr Choice all[] = {
      {"planning", {"planning", "planlægning"}},
      {"analysis", {"analysis", "analyse"}},
      {"dialogue", {"dialogue", "dialog"}},
      {"seminar", {"seminar", "seminar"}},
      {"teaching-day", {"teaching day", "undervisningsdag"}},
      {"counselling", {"counselling", "rådgivning"}},
      {"guidance", {"guidance", "vejledning"}},
      {"process-support", {"process support", "processtøtte"}},
      {"competence-development", {"competence development", "kompetenceudvikling"}},
      {"local-activity", {"local activity", "lokalt igangsat aktivitet"}},
      {"cross-site-activity", {"cross-site activity", "tværgående aktivitet"}},
      {"involvement", {"involvement", "inddragelse"}},
      {"information", {"information", "orientering"}},
      {"team-meeting", {"team meeting", "teammøde"}},
      {"steering-meeting", {"steering group meeting", "styregruppemøde"}},
      {"staff-meeting", {"staff group meeting", "medarbejdergruppemøde"}},
      {"information-meeting", {"information meeting", "informationsmøde"}},
      {"administration-support", {"support of the administration", "støtte til forvaltningen"}},
      {"follow-up", {"follow-up", "opfølgning"}},
      {"evaluation", {"evaluation", "evaluering"}},
      {"anchoring", {"anchoring", "forankring"}},
      {"dissemination", {"dissemination", "formidling"}}};
  return all;
}

std::span<const Choice> choices(Mode) {
  static constexpr Choice all[] = {{"physical", {"physical", "fysisk"}},
                                   {"virtual", {"virtual", "virtuel"}}};
  return all;
}

std::span<const Choice> choices(Audience) {
  static constexpr Choice all[] = {{"leaders", {"leaders", "ledere"}},
                                   {"staff", {"staff", "medarbejdere"}},
                                   {"citizens", {"{citizen.many}", "{citizen.many}"}},
                                   {"relatives", {"relatives", "pårørende"}},
                                   {"administration", {"administration", "forvaltning"}},
                                   {"operators", {"operators", "driftsherrer"}},
                                   {"organisations", {"organisations", "organisationer"}},
                                   {"supervision", {"supervision", "tilsyn"}}};
  return all;
}

std::span<const Choice> choices(Topic) {
  static constexpr Choice all[] = {
      {"practice", {"practice", "praksis"}},
      {"own-practice", {"own practice", "egen praksis"}},
      {"model", {"the model", "modellen"}},
      {"implementation-guide", {"implementation guide", "implementeringsguide"}},
      {"competence-plan", {"competence plan", "kompetenceudviklingsplan"}},
      {"materials", {"materials", "materialer"}}};
  return all;
}

std::span<const Choice> choices(EvaluationKind) {
  static constexpr Choice all[] = {{"ongoing", {"ongoing", "løbende"}},
                                   {"final", {"final", "afsluttende"}}};
  return all;
}

std::span<const Choice> choices(Status) {
  static constexpr Choice all[] = {{"planned", {"planned", "planlagt"}},
                                   {"held", {"held", "afholdt"}},
                                   {"cancelled", {"cancelled", "aflyst"}}};
  return all;
}

std::span<const Choice> choices(Decision) {
  static constexpr Choice all[] = {{"adopt", {"adopted", "fastholdes"}},
                                   {"adapt", {"adapted", "tilpasses"}},
                                   {"abandon", {"abandoned", "opgives"}}};
  return all;
}

std::span<const Choice> choices(DeliverableKind) {
  static constexpr Choice all[] = {
      {"local-action-plan", {"local action plan", "lokal indsatsplan"}},
      {"local-development-plan", {"local development plan", "lokal udviklingsplan"}},
      {"model-description", {"model description", "modelbeskrivelse"}},
      {"implementation-guide", {"implementation guide", "implementeringsguide"}},
      {"competence-plan", {"competence plan", "kompetenceudviklingsplan"}},
      {"result-implementation", {"result: implementation", "resultat: implementering"}},
      {"result-effect", {"result: effect", "resultat: virkning"}},
      {"evaluation-report", {"evaluation report", "evalueringsrapport"}},
      {"good-example", {"good example", "godt eksempel"}},
      {"tool", {"tool", "redskab"}}};
  return all;
}

std::span<const Choice> choices(GuideSubject) {
  static constexpr Choice all[] = {
      {"steps", {"how it is put to use, step by step", "hvordan den tages i brug, trin for trin"}},
      {"competences", {"the competences it takes", "de kompetencer, det kræver"}},
      {"organisation", {"the organisation it takes", "den organisering, det kræver"}}};
  return all;
}

std::span<const Choice> choices(EffectFor) {
  static constexpr Choice all[] = {{"children", {"children", "børn"}},
                                   {"young-people", {"young people", "unge"}},
                                   {"staff", {"staff", "medarbejdere"}},
                                   {"citizens", {"{citizen.many}", "{citizen.many}"}}};
  return all;
}

}  // namespace trivsel
