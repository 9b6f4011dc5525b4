#include "model/episode.hpp"

namespace trivsel {

std::span<const Choice> choices(EpisodeKind) {
  static constexpr Choice all[] = {
      {"near-miss", {"{near-miss.one}", "{near-miss.one}"}},
      {"threat", {"threat", "trussel"}},
      {"psychological-violence", {"psychological violence", "psykisk vold"}},
      {"violence", {"violence", "vold"}},
      {"self-harm", {"self-harm", "selvskade"}},
      {"property", {"damage to property", "skade på ting"}},
      {"use-of-force", {"use of force", "magtanvendelse"}}};
  return all;
}

std::span<const Choice> choices(Against) {
  static constexpr Choice all[] = {{"staff", {"staff", "medarbejdere"}},
                                   {"resident", {"{citizen.another}", "{citizen.another}"}},
                                   {"self", {"self", "sig selv"}},
                                   {"property", {"property", "ting"}},
                                   {"relative", {"relatives", "pårørende"}},
                                   {"other", {"others", "andre"}}};
  return all;
}

std::span<const Choice> choices(Injury) {
  static constexpr Choice all[] = {{"injured", {"injured", "skadet"}},
                                   {"unhurt", {"unhurt", "uskadt"}},
                                   {"unknown", {"unknown", "vides ikke"}}};
  return all;
}

std::span<const Choice> choices(AccountState) {
  static constexpr Choice all[] = {{"given", {"given", "afgivet"}},
                                   {"declined", {"offered and declined", "tilbudt og afslået"}}};
  return all;
}

std::span<const Choice> choices(InterventionType) {
  static constexpr Choice all[] = {
      {"guiding", {"physical guiding", "fysisk guidning"}},
      {"hold", {"hold", "fastholdelse"}},
      {"lead-away", {"leading away", "føren"}},
      {"physical-restraint", {"other physical restraint", "anden fysisk magt"}},
      {"mechanical", {"straps or other means", "seler eller andre midler"}},
      {"seclusion", {"seclusion", "tilbageholdelse"}},
      {"door", {"locked door or door opener", "aflåsning eller særlig døråbner"}},
      {"alarm", {"alarm or tracking", "alarm eller pejling"}},
      {"search", {"search", "undersøgelse af person eller rum"}},
      {"other", {"other", "andet"}}};
  return all;
}

std::span<const Choice> choices(Shift) {
  static constexpr Choice all[] = {{"day", {"day", "dagvagt"}},
                                   {"evening", {"evening", "aftenvagt"}},
                                   {"night", {"night", "nattevagt"}}};
  return all;
}

std::span<const Choice> choices(Recipient) {
  static constexpr Choice all[] = {{"municipality", {"municipality", "kommunen"}},
                                   {"socialtilsyn", {"Socialtilsynet", "Socialtilsynet"}},
                                   {"operator", {"operator", "driftsherren"}},
                                   {"parents", {"parents", "forældremyndighedens indehaver"}},
                                   {"relatives", {"relatives", "pårørende"}},
                                   {"police", {"police", "politiet"}},
                                   {"arbejdstilsyn", {"Arbejdstilsynet", "Arbejdstilsynet"}},
                                   {"leader", {"leader", "lederen"}},
                                   {"other", {"other", "andre"}}};
  return all;
}

std::span<const Choice> choices(WithdrawnReason) {
  static constexpr Choice all[] = {{"duplicate", {"a duplicate", "en dublet"}},
                                   {"mistake", {"a mistake", "en fejl"}},
                                   {"other", {"other", "andet"}}};
  return all;
}

namespace {

using enum FieldType;

const Record<Intervention>& intervention_record() {
  static const Record<Intervention> table{
      "intervention",
      {"one use of force", "ét indgreb"},
      {choice("type", &Intervention::type, {"what was done", "hvad der blev gjort"}).required(),
       scalar("from", local_time, &Intervention::from, {"when it began", "hvornår det begyndte"}),
       scalar("to", local_time, &Intervention::to, {"when it ended", "hvornår det sluttede"}),
       scalar("minutes", count, &Intervention::minutes,
              {"how long, in minutes", "hvor længe, i minutter"})
           .between(0, 100'000),
       scalar("legal_basis", id, &Intervention::legal_basis,
              {"the paragraph, e.g. sel-124d-1, or none", "hjemlen, fx sel-124d-1, eller none"}),
       scalar("approved", boolean, &Intervention::approved,
              {"decided beforehand", "forhåndsgodkendt"})}};
  return table;
}

const Record<Injuries>& injuries_record() {
  static const Record<Injuries> table{
      "injuries",
      {"unknown is not unhurt", "vides ikke er ikke uskadt"},
      {choice("citizen", &Injuries::citizen, {"the citizen", "borgeren"}),
       choice("staff", &Injuries::staff, {"staff", "medarbejdere"}),
       choice("other", &Injuries::other, {"others", "andre"})}};
  return table;
}

const Record<Review>& review_record() {
  static const Record<Review> table{
      "review",
      {"looking back, to learn", "gennemgang, for at lære"},
      {scalar("with_citizen", date, &Review::with_citizen,
              {"when, with the citizen", "hvornår, med borgeren"}),
       scalar("with_staff", date, &Review::with_staff,
              {"when, with staff", "hvornår, med medarbejdere"}),
       list("covers", id, &Review::covers,
            {"other episodes it covers", "andre episoder, den dækker"})
           .refers(IdKind::episode)}};
  return table;
}

const Record<Notified>& notified_record() {
  static const Record<Notified> table{
      "notified",
      {"who was told, and when", "hvem der er orienteret, og hvornår"},
      {choice("to", &Notified::to, {"whom", "hvem"}).required(),
       scalar("at", local_time, &Notified::at, {"when", "hvornår"}).required()}};
  return table;
}

const Record<Withdrawn>& withdrawn_record() {
  static const Record<Withdrawn> table{
      "withdrawn",
      {"the record stays, and counts no more", "registreringen bliver, men tæller ikke mere"},
      {scalar("on", date, &Withdrawn::on, {"when", "hvornår"}).required(),
       choice("reason", &Withdrawn::reason, {"why", "hvorfor"}).required(),
       scalar("duplicate_of", id, &Withdrawn::duplicate_of,
              {"the record that stays", "den, der gælder"})
           .refers(IdKind::episode)}};
  return table;
}

const Record<EpisodeSource>& source_record() {
  static const Record<EpisodeSource> table{
      "source",
      {"where an imported episode comes from; its import takes no second one",
       "hvor en importeret episode kommer fra; dens import optager ikke en til"},
      {scalar("system", id, &EpisodeSource::system, {"the other system", "det andet system"})
           .required(),
       scalar("id", text, &EpisodeSource::id,
              {"the episode's id there, never a person's", "episodens id dér, aldrig en persons"})
           .required()}};
  return table;
}

Field<Episode> tally_field() {
  Field<Episode> field =
      scalar("tally", tally, &Episode::tally,
             {"small episodes of a shift, by kind", "små episoder i en vagt, efter slags"});
  field.info.choices = choices(EpisodeKind{});
  return std::move(field).between(0, 10'000);
}

const Record<Account::Told>& told_record() {
  static const Record<Account::Told> table{
      "account",
      {"what somebody told", "hvad nogen har fortalt"},
      {scalar("date", date, &Account::Told::date, {"when", "hvornår"}).required(),
       scalar("text", text, &Account::Told::text, {"in their words", "med egne ord"}).required()}};
  return table;
}

}  // namespace

const Record<Episode>& episode_record() {
  static const Record<Episode> table{
      "episode",
      {"coded facts of one episode", "kodede oplysninger om én episode"},
      {scalar("id", id, &Episode::id, {"the episode's id", "episodens id"})
           .defines(IdKind::episode)
           .required(),
       scalar("occurred", local_time, &Episode::occurred, {"when it began", "hvornår den begyndte"})
           .required(),
       scalar("site", id, &Episode::site,
              {"which site; may be left out where there is one",
               "hvilket tilbud; kan udelades, hvor der er ét"})
           .refers(IdKind::site),
       scalar("place", id, &Episode::place, {"which room", "hvilket rum"}).refers(IdKind::room),
       choice_list("kinds", &Episode::kinds, {"what happened", "hvad der skete"}),
       choice_list("against", &Episode::against,
                   {"whom it was directed at", "hvem det var rettet mod"}),
       list("citizens", citizen_code, &Episode::citizens, {"by code only", "kun ved kode"})
           .refers(IdKind::citizen),
       scalar("severity", count, &Episode::severity,
              {"0-4, the site's own scale", "0-4, tilbuddets egen skala"})
           .between(0, 4),
       scalar("recorded", local_time, &Episode::recorded,
              {"when it was recorded", "hvornår den er registreret"}),
       scalar("recorded_by", id, &Episode::recorded_by,
              {"a role or member id", "en rolle eller et medlems id"}),
       record("source", &Episode::source, source_record(),
              {"where it was imported from", "hvor den er importeret fra"}),
       scalar("ended", local_time, &Episode::ended, {"when it ended", "hvornår den sluttede"}),
       list("triggers", id, &Episode::triggers,
            {"the site's own words, short", "tilbuddets egne ord, korte"}),
       list("warning_signs", id, &Episode::warning_signs,
            {"what was seen before", "hvad der blev set før"}),
       list("alternatives_tried", id, &Episode::alternatives_tried,
            {"less intrusive measures tried", "mindre indgribende indsatser, der blev prøvet"}),
       scalar("alternatives_not_possible", boolean, &Episode::alternatives_not_possible,
              {"none was possible", "ingen var mulige"}),
       records("interventions", &Episode::interventions, intervention_record(),
               {"uses of force", "indgreb"}),
       scalar("staff_involved", count, &Episode::staff_involved,
              {"how many", "hvor mange medarbejdere"})
           .between(0, 1000),
       record("injuries", &Episode::injuries, injuries_record(),
              {"who was hurt", "hvem der kom til skade"}),
       choice("citizen_account", &Episode::citizen_account,
              {"given or declined", "afgivet eller afslået"}),
       scalar("citizen_account_offered", date, &Episode::citizen_account_offered,
              {"when it was offered", "hvornår den er tilbudt"}),
       scalar("staff_absence_days", count, &Episode::staff_absence_days,
              {"days of absence after the day of the episode",
               "fraværsdage efter den dag, episoden skete"})
           .between(0, 10'000),
       scalar("staff_absence_from", date, &Episode::staff_absence_from,
              {"the first of them", "den første af dem"}),
       record("review", &Episode::review, review_record(),
              {"looking back, to learn", "gennemgang"}),
       list("learning", id, &Episode::learning, {"what was learned, short", "læring, kort"}),
       list("leads_to", id, &Episode::leads_to,
            {"trials it led to", "prøvehandlinger, den førte til"})
           .refers(IdKind::trial),
       records("notified", &Episode::notified, notified_record(),
               {"who was told", "hvem der er orienteret"}),
       record("withdrawn", &Episode::withdrawn, withdrawn_record(),
              {"counts no more", "tæller ikke mere"}),
       tally_field(),
       choice("shift", &Episode::shift, {"of a tally", "for en optælling"})}};
  return table;
}

const Record<Account>& account_record() {
  static const Record<Account> table{
      "account",
      {"what people told, in prose", "det, folk har fortalt, i prosa"},
      {scalar("id", id, &Account::id, {"the episode's id", "episodens id"})
           .refers(IdKind::episode)
           .required(),
       scalar("before", text, &Account::before, {"what came before", "hvad der gik forud"}),
       scalar("during", text, &Account::during, {"what happened", "hvad der skete"}),
       record("citizen_account", &Account::citizen_account, told_record(),
              {"the citizen's own", "borgerens egen"}),
       record("staff_account", &Account::staff_account, told_record(),
              {"the staff's own", "medarbejdernes egen"})}};
  return table;
}

}  // namespace trivsel
