#include "model/course.hpp"

namespace trivsel {

std::span<const Choice> choices(CourseLanguage) {
  static constexpr Choice all[] = {{"da", {"Danish", "dansk"}}, {"en", {"English", "engelsk"}}};
  return all;
}

std::span<const Choice> choices(Motivation) {
  static constexpr Choice all[] = {
      {"challenges",
       {"challenges with preventing {episode.many}", "udfordringer med at forebygge"}},
      {"general-improvement", {"a general wish to improve", "et generelt ønske om at blive bedre"}},
      {"other", {"other", "andet"}}};
  return all;
}

std::span<const Choice> choices(Referrer) {
  static constexpr Choice all[] = {
      {"socialtilsyn", {"Socialtilsynet", "Socialtilsynet"}},
      {"arbejdstilsyn", {"Arbejdstilsynet", "Arbejdstilsynet"}},
      {"own-request", {"{site.of_the} own request", "{site.of_the} eget ønske"}},
      {"administration", {"the administration", "forvaltningen"}}};
  return all;
}

std::span<const Choice> choices(ReferralKind) {
  static constexpr Choice all[] = {{"order", {"order", "påbud"}},
                                   {"assessment", {"assessment", "vurdering"}},
                                   {"request", {"request", "ønske"}}};
  return all;
}

std::span<const Choice> choices(ReferralGround) {
  static constexpr Choice all[] = {
      {"order", {"order", "påbud"}},
      {"supervision-knowledge", {"knowledge from supervision", "tilsynsrelateret viden"}}};
  return all;
}

std::span<const Choice> choices(ReferralSubject) {
  static constexpr Choice all[] = {{"use-of-force", {"use of force", "magtanvendelse"}},
                                   {"violence", {"violence", "vold"}}};
  return all;
}

std::span<const Choice> choices(LegalBasis) {
  static constexpr Choice all[] = {
      {"sel-107", {"SEL §107", "serviceloven § 107"}},
      {"sel-108", {"SEL §108", "serviceloven § 108"}},
      {"sel-110", {"SEL §110", "serviceloven § 110"}},
      {"abl-105", {"ABL §105", "almenboligloven § 105"}},
      {"open-institution", {"open institution", "åben døgninstitution"}},
      {"residence", {"residence", "opholdssted"}},
      {"part-closed-institution", {"partly closed institution", "delvist lukket døgninstitution"}},
      {"secure-institution", {"secure institution", "sikret døgninstitution"}},
      {"other", {"other", "andet"}}};
  return all;
}

std::span<const Choice> choices(Ownership) {
  static constexpr Choice all[] = {{"municipal", {"municipal", "kommunalt"}},
                                   {"regional", {"regional", "regionalt"}},
                                   {"private", {"private", "privat"}},
                                   {"self-governing", {"self-governing", "selvejende"}},
                                   {"other", {"other", "andet"}}};
  return all;
}

std::span<const Choice> choices(TargetGroup) {
  static constexpr Choice all[] = {
      {"reduced-mental-function",
       {"considerably and permanently reduced mental function",
        "betydelig og varigt nedsat psykisk funktionsevne"}},
      {"mental-difficulties", {"mental difficulties", "psykiske vanskeligheder"}},
      {"cognitive-impairment", {"cognitive impairment", "kognitive funktionsnedsættelser"}},
      {"special-social-problems", {"special social problems", "særlige sociale problemer"}},
      {"placed-children", {"placed children and young people", "anbragte børn og unge"}},
      {"placed-children-disability",
       {"placed children and young people with a disability",
        "anbragte børn og unge med handicap"}},
      {"other", {"other", "andet"}}};
  return all;
}

std::span<const Choice> choices(PartyKind) {
  static constexpr Choice all[] = {
      {"board-unit", {"unit of {board.the}", "enhed i {board.the}"}},
      {"supplier", {"supplier", "leverandør"}},
      {"administration", {"administration", "forvaltning"}},
      {"operator", {"operator", "driftsherre"}},
      {"interest-organisation", {"interest organisation", "interesseorganisation"}},
      {"socialtilsyn", {"Socialtilsynet", "Socialtilsynet"}},
      {"arbejdstilsyn", {"Arbejdstilsynet", "Arbejdstilsynet"}}};
  return all;
}

std::span<const Choice> choices(PartyLevel) {
  static constexpr Choice all[] = {{"municipality", {"municipality", "kommune"}},
                                   {"region", {"region", "region"}},
                                   {"state", {"state", "stat"}},
                                   {"national", {"national", "landsdækkende"}}};
  return all;
}

std::span<const Choice> choices(Focus) {
  static constexpr Choice all[] = {{"prevention", {"prevention", "forebyggelse"}},
                                   {"handling", {"handling", "håndtering"}},
                                   {"learning", {"learning", "læring"}},
                                   {"organisation", {"{organisation.one}", "{organisation.one}"}}};
  return all;
}

std::span<const Choice> choices(AnalysisAspect) {
  static constexpr Choice all[] = {
      {"organisational-preconditions",
       {"organisational preconditions", "organisatoriske forudsætninger"}},
      {"prevention-so-far", {"prevention so far", "den hidtidige forebyggelse"}},
      {"practice", {"practice", "praksis"}}};
  return all;
}

std::span<const Choice> choices(AccountsChoice) {
  static constexpr Choice all[] = {
      {"ignored", {"on this machine, ignored by git", "på denne maskine, ignoreret af git"}},
      {"own-repository", {"in a repository of their own", "i deres eget repository"}},
      {"in-git", {"in git", "i git"}}};
  return all;
}

}  // namespace trivsel
