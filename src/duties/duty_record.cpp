#include "duties/duty.hpp"

namespace trivsel {

std::span<const Choice> choices(LimitUnit) {
  static constexpr Choice all[] = {{"at-once", {"at once", "straks"}},
                                   {"hours", {"hours", "timer"}},
                                   {"days", {"days", "dage"}},
                                   {"working-days", {"working days", "arbejdsdage"}},
                                   {"month-end", {"end of the month", "månedens udgang"}}};
  return all;
}

std::span<const Choice> choices(ClockStart) {
  static constexpr Choice all[] = {
      {"occurred", {"the episode", "episoden"}},
      {"recorded", {"the recording", "registreringen"}},
      {"first-absence-day", {"the first day of absence", "den første fraværsdag"}}};
  return all;
}

std::span<const Choice> choices(MetBy) {
  static constexpr Choice all[] = {
      {"recorded", {"when it was recorded", "hvornår den er registreret"}},
      {"notified", {"who was told", "hvem der er orienteret"}},
      {"citizen-account", {"the citizen's own account", "borgerens egen beretning"}},
      {"review-with-citizen", {"a review with the citizen", "en gennemgang med borgeren"}},
      {"review-with-staff", {"a review with staff", "en gennemgang med medarbejdere"}}};
  return all;
}

std::span<const Choice> choices(DutyFact) {
  static constexpr Choice all[] = {
      {"staff-hurt", {"staff were hurt", "medarbejdere kom til skade"}},
      {"staff-absent", {"staff are absent", "medarbejdere er fraværende"}},
      {"no-staff-absent", {"nobody is absent", "ingen er fraværende"}}};
  return all;
}

std::span<const Choice> choices(ToldBy) {
  static constexpr Choice all[] = {{"record", {"the record", "registreringen"}},
                                   {"people", {"people alone", "kun mennesker"}}};
  return all;
}

namespace {

using enum FieldType;

const Record<DutyDocument>& duty_document_record() {
  static const Record<DutyDocument> table{
      "document",
      {"a text that duties were read from", "en tekst, pligter er læst i"},
      {scalar("id", id, &DutyDocument::id, {"its id", "tekstens id"}).required(),
       scalar("title", text, &DutyDocument::title, {"its title, or what it is", "titel eller art"})
           .required(),
       scalar("publisher", text, &DutyDocument::publisher, {"who published it", "udgiver"})
           .required(),
       scalar("date", date, &DutyDocument::date, {"its own date", "tekstens egen dato"})}};
  return table;
}

const Record<DutyIntervention>& duty_intervention_record() {
  static const Record<DutyIntervention> table{
      "duty intervention",
      {"an intervention that must be among the episode's",
       "et indgreb, der skal være blandt episodens"},
      {list(
           "legal_bases", id, &DutyIntervention::legal_bases,
           {"any of these paragraphs, with their numbers", "en af disse paragraffer, med stykker"}),
       scalar("approved", boolean, &DutyIntervention::approved,
              {"decided beforehand, or not", "forhåndsgodkendt eller ej"})}};
  return table;
}

const Record<DutyCondition>& duty_condition_record() {
  static const Record<DutyCondition> table{
      "duty condition",
      {"what must be so besides", "hvad der også skal være tilfældet"},
      {scalar("en", text, &DutyCondition::en, {"in English", "på engelsk"}).required(),
       scalar("da", text, &DutyCondition::da, {"in Danish", "på dansk"}).required(),
       choice("told_by", &DutyCondition::told_by,
              {"the record, in time; or people alone: such a duty is never overdue",
               "registreringen, med tiden; eller kun mennesker: så er pligten aldrig overskredet"})
           .required()}};
  return table;
}

const Record<DutyClock>& duty_clock_record() {
  static const Record<DutyClock> table{
      "duty clock",
      {"how long there is", "hvor lang tid der er"},
      {choice("unit", &DutyClock::unit, {"counted in what", "regnet i hvad"}).required(),
       scalar("count", count, &DutyClock::count,
              {"how many hours, days or working days", "hvor mange timer, dage eller arbejdsdage"})
           .between(0, 1000),
       choice("from", &DutyClock::from, {"from when", "fra hvornår"}).required()}};
  return table;
}

const Record<DutySource>& duty_source_record() {
  static const Record<DutySource> table{
      "duty source",
      {"where it stands", "hvor den står"},
      {scalar("document", id, &DutySource::document, {"a document's id", "en teksts id"})
           .required(),
       scalar("section", text, &DutySource::section, {"where in it", "hvor i den"}).required()}};
  return table;
}

std::vector<Field<Duty>> fields_of_whom() {
  return {
      choice_list("kinds", &Duty::kinds,
                  {"kinds of episode; else all", "episodens slags; ellers alle"}),
      choice_list("against", &Duty::against,
                  {"directed at whom; else anybody", "rettet mod hvem; ellers enhver"}),
      choice_list("legal_bases", &Duty::legal_bases,
                  {"sites by the law they are run by", "tilbud efter den lov, de drives efter"}),
      choice_list("target_groups", &Duty::target_groups,
                  {"sites by whom they are for", "tilbud efter deres målgruppe"}),
      choice_list("ownership", &Duty::ownership, {"sites by owner", "tilbud efter ejerform"}),
      record("intervention", &Duty::intervention, duty_intervention_record(),
             {"one that was made", "et, der er foretaget"}),
      choice_list("facts", &Duty::facts, {"all of these", "alle disse"}),
      record("only_if", &Duty::only_if, duty_condition_record(),
             {"a condition, in words", "en betingelse, i ord"})};
}

const Record<Duty>& duty_record() {
  static const Record<Duty> table{
      "duty", {"one duty that an episode can set off", "én pligt, som en episode kan udløse"}, [] {
        std::vector<Field<Duty>> fields{
            scalar("id", id, &Duty::id, {"its id", "pligtens id"}).required(),
            record("what", &Duty::what, pack_text_record(),
                   {"what has to be done, in our own words", "hvad der skal gøres, med vores ord"})
                .required(),
            scalar("valid_from", date, &Duty::valid_from,
                   {"for episodes from this day on", "for episoder fra denne dag"}),
            scalar("valid_to", date, &Duty::valid_to,
                   {"for episodes up to this day", "for episoder til og med denne dag"})};
        for (Field<Duty>& field : fields_of_whom()) fields.push_back(std::move(field));
        fields.push_back(record("clock", &Duty::clock, duty_clock_record(),
                                {"how long there is; absent: no limit is known",
                                 "hvor lang tid der er; udeladt: ingen frist kendes"}));
        fields.push_back(choice("met_by", &Duty::met_by,
                                {"what in the record shows that it is done",
                                 "hvad i registreringen der viser, at det er sket"})
                             .required());
        fields.push_back(choice("to", &Duty::to, {"who is told", "hvem der orienteres"})
                             .required_if("met_by", "notified"));
        fields.push_back(record("source", &Duty::source, duty_source_record(),
                                {"where it stands", "hvor det står"})
                             .required());
        fields.push_back(scalar("verified", boolean, &Duty::verified,
                                {"whether the limit was verified; else it is never overdue",
                                 "om fristen er verificeret; ellers er den aldrig overskredet"})
                             .required());
        fields.push_back(record("verified_against", &Duty::verified_against, pack_text_record(),
                                {"against what", "over for hvad"})
                             .required_if("verified", "true"));
        fields.push_back(record("remark", &Duty::remark, pack_text_record(),
                                {"what one should know besides", "hvad man også bør vide"}));
        return fields;
      }()};
  return table;
}

}  // namespace

const Record<DutyFile>& duty_file_record() {
  static const Record<DutyFile> table{
      "duties",
      {"duties that an episode sets off", "pligter, som en episode udløser"},
      {records("documents", &DutyFile::documents, duty_document_record(),
               {"the texts they were read from", "de tekster, de er læst i"})
           .required(),
       records("duties", &DutyFile::duties, duty_record(), {"the duties", "pligterne"})
           .required()}};
  return table;
}

}  // namespace trivsel
