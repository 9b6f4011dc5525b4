#include "model/plan.hpp"

namespace trivsel {
namespace {

using enum FieldType;

constexpr std::string_view kOrder[] = {"order"};

const Record<Substitutes>& substitutes_record() {
  static const Record<Substitutes> table{
      "substitutes",
      {"who must be stood in for", "vikarbehov"},
      {scalar("people", count, &Substitutes::people, {"how many", "hvor mange"})
           .between(0, 500)
           .required(),
       scalar("hours", hours, &Substitutes::hours, {"hours for each", "timer for hver"})
           .required()}};
  return table;
}

const Record<Absence>& absence_record() {
  static const Record<Absence> table{
      "absence",
      {"a member who was not there", "et medlem, der ikke var der"},
      {scalar("member", id, &Absence::member, {"who", "hvem"}).refers(IdKind::person).required(),
       scalar("excused", boolean, &Absence::excused, {"never say why", "skriv aldrig hvorfor"})
           .required()}};
  return table;
}

const Record<PresentCount>& present_count_record() {
  static const Record<PresentCount> table{
      "present count",
      {"how many took part beside the groups", "antal deltagere ud over grupperne"},
      {scalar("leaders", count, &PresentCount::leaders, {"leaders", "ledere"}),
       scalar("staff", count, &PresentCount::staff, {"staff", "medarbejdere"}),
       scalar("citizens", count, &PresentCount::citizens, {"citizens", "borgere"}),
       scalar("relatives", count, &PresentCount::relatives, {"relatives", "pårørende"})}};
  return table;
}

const Record<Attendance>& attendance_record() {
  static const Record<Attendance> table{
      "attendance",
      {"who took part", "deltagelse"},
      {list("present", id, &Attendance::present,
            {"members who were there", "medlemmer, der var der"})
           .refers(IdKind::person),
       records("absent", &Attendance::absent, absence_record(),
               {"members who were not", "medlemmer, der ikke var"}),
       record("present_count", &Attendance::present_count, present_count_record(),
              {"others, by number", "andre, i antal"})}};
  return table;
}

const Record<Move>& move_record() {
  static const Record<Move> table{
      "move",
      {"a day it was moved away from", "en dag, den er flyttet fra"},
      {scalar("from", date, &Move::from, {"the old day", "den gamle dag"}).required(),
       scalar("on", date, &Move::on, {"when it was moved", "hvornår den blev flyttet"}),
       scalar("why", text, &Move::why, {"why", "hvorfor"})}};
  return table;
}

const Record<Deliverable>& deliverable_record() {
  static const Record<Deliverable> table{
      "deliverable",
      {"something the course hands over", "en leverance"},
      {scalar("id", id, &Deliverable::id, {"its id", "dens id"})
           .defines(IdKind::deliverable)
           .required(),
       choice("kind", &Deliverable::kind, {"what it is", "hvad den er"}).required(),
       scalar("title", text, &Deliverable::title, {"its title", "dens titel"}),
       scalar("due", date, &Deliverable::due, {"when it is due", "hvornår den skal foreligge"}),
       scalar("done", date, &Deliverable::done, {"when it was done", "hvornår den forelå"}),
       scalar("file", path, &Deliverable::file,
              {"where it lies in the folder", "hvor den ligger i mappen"}),
       scalar("site", id, &Deliverable::site, {"of which site", "for hvilket tilbud"})
           .refers(IdKind::site),
       choice("for", &Deliverable::for_whom, {"whom the result is for", "hvem resultatet gælder"}),
       scalar("local_adaptation", boolean, &Deliverable::local_adaptation,
              {"says where local adaptation has room",
               "siger, hvor der er plads til lokal tilpasning"}),
       list("builds_on", id, &Deliverable::builds_on,
            {"whose experience it builds on", "hvis erfaringer den bygger på"})
           .refers(IdKind::site),
       choice_list("covers", &Deliverable::covers,
                   {"what a guide or plan tells of putting it to use",
                    "hvad en guide eller plan fortæller om at tage den i brug"}),
       scalar("for_others", boolean, &Deliverable::for_others,
              {"sites that did not take part can use it",
               "tilbud, der ikke var med, kan bruge den"})}};
  return table;
}

const Record<MeasureValue>& measure_value_record() {
  static const Record<MeasureValue> table{
      "measure value",
      {"one measurement", "én måling"},
      {scalar("date", date, &MeasureValue::date, {"when", "hvornår"}).required(),
       scalar("value", number, &MeasureValue::value, {"the mean", "gennemsnittet"})
           .between(-1e9, 1e9)
           .required(),
       scalar("n", count, &MeasureValue::n, {"how many answered", "hvor mange der svarede"})}};
  return table;
}

const Record<Measure>& measure_record() {
  static const Record<Measure> table{
      "measure",
      {"well-being and safety, before and after", "trivsel og tryghed, før og efter"},
      {scalar("id", id, &Measure::id, {"its id", "målingens id"})
           .defines(IdKind::measure)
           .required(),
       choice("for", &Measure::for_whom, {"of whom", "for hvem"}).required(),
       scalar("title", text, &Measure::title, {"its title", "dens titel"}).required(),
       list("scale", number, &Measure::scale,
            {"lowest and highest value", "laveste og højeste værdi"}),
       records("values", &Measure::values, measure_value_record(),
               {"the measurements", "målingerne"})}};
  return table;
}

const Record<LockedMeasure>& locked_measure_record() {
  static const Record<LockedMeasure> table{
      "locked measure",
      {"a measure as it was agreed on", "en måling, som den blev aftalt"},
      {scalar("id", id, &LockedMeasure::id, {"its id", "målingens id"}).required(),
       scalar("definition", text, &LockedMeasure::definition,
              {"fingerprint of whom it is for, its title and its scale",
               "fingeraftryk af, hvem den er for, dens titel og dens skala"})
           .required()}};
  return table;
}

const Record<MeasuresLock>& measures_lock_record() {
  static const Record<MeasuresLock> table{
      "measures lock",
      {"that baseline and measures were fixed; the last one holds. `trivsel plan lock-measures` "
       "writes it",
       "at udgangspunkt og målinger blev låst; den sidste gælder. `trivsel plan lock-measures` "
       "skriver den"},
      {scalar("on", date, &MeasuresLock::on, {"when", "hvornår"}).required(),
       scalar("baseline", text, &MeasuresLock::baseline,
              {"fingerprint of the months in baseline.yaml",
               "fingeraftryk af månederne i baseline.yaml"})
           .required(),
       records("measures", &MeasuresLock::measures, locked_measure_record(),
               {"the measures that there were", "de målinger, der var"}),
       scalar("why", text, &MeasuresLock::why,
              {"why it was locked anew", "hvorfor der blev låst igen"})}};
  return table;
}

}  // namespace

const Record<Activity>& activity_record() {
  static const Record<Activity> table{
      "activity",
      {"something planned or held", "noget, der er planlagt eller afholdt"},
      {scalar("id", id, &Activity::id, {"its id", "dens id"}).defines(IdKind::activity).required(),
       choice("kind", &Activity::kind, {"what it is", "hvad den er"}).required(),
       scalar("title", text, &Activity::title, {"its title", "dens titel"}).required(),
       scalar("date", date, &Activity::date, {"its day", "dagen"}).required(),
       scalar("time", clock_range, &Activity::time, {"from and to", "fra og til"}),
       choice("mode", &Activity::mode, {"physical or virtual", "fysisk eller virtuel"}),
       scalar("agreed", boolean, &Activity::agreed, {"that it is virtual", "at den er virtuel"}),
       scalar("place", text, &Activity::place, {"where", "hvor"}),
       list("sites", id, &Activity::sites, {"which sites", "hvilke tilbud"}).refers(IdKind::site),
       list("groups", id, &Activity::groups,
            {"groups expected as a whole", "grupper, der forventes samlet"})
           .refers(IdKind::group),
       choice_list("audience", &Activity::audience, {"whom it is for", "hvem den er for"}),
       list("delivered_by", id, &Activity::delivered_by,
            {"who delivers it", "hvem der gennemfører den"})
           .refers(IdKind::party, reserved_parties()),
       scalar("convened_by", id, &Activity::convened_by, {"who convenes it", "hvem der indkalder"})
           .refers(IdKind::party, reserved_parties()),
       list("consultants", id, &Activity::consultants, {"which consultants", "hvilke konsulenter"})
           .refers(IdKind::consultant),
       choice_list("focus", &Activity::focus,
                   {"prevention, handling, learning, organisation",
                    "forebyggelse, håndtering, læring, organisation"}),
       list("outcomes", id, &Activity::outcomes, {"outcomes it serves", "udbytter, den tjener"}),
       list("addresses", id, &Activity::addresses,
            {"focus areas, or `order`", "indsatsområder eller `order`"})
           .refers(IdKind::focus_area, kOrder),
       scalar("citizen_perspective", text, &Activity::citizen_perspective,
              {"how the citizens' perspective enters", "hvordan borgerperspektivet kommer ind"}),
       record("substitutes", &Activity::substitutes, substitutes_record(),
              {"substitutes needed", "vikarbehov"}),
       choice_list("topics", &Activity::topics, {"what is taken up", "hvad der tages op"}),
       choice("evaluation", &Activity::evaluation,
              {"ongoing or final", "løbende eller afsluttende"}),
       choice("status", &Activity::status,
              {"planned, held or cancelled", "planlagt, afholdt eller aflyst"}),
       record("attendance", &Activity::attendance, attendance_record(),
              {"who took part", "deltagelse"}),
       records("moves", &Activity::moves, move_record(),
               {"days it was moved from", "dage, den er flyttet fra"})}};
  return table;
}

const Record<Trial>& trial_record() {
  static const Record<Trial> table{
      "trial",
      {"a change tried out in practice", "en prøvehandling"},
      {scalar("id", id, &Trial::id, {"its id", "dens id"}).defines(IdKind::trial).required(),
       scalar("title", text, &Trial::title, {"what is tried", "hvad der prøves"}).required(),
       scalar("from", date, &Trial::from, {"first day", "første dag"}).required(),
       scalar("to", date, &Trial::to, {"last day", "sidste dag"}).required(),
       list("sites", id, &Trial::sites, {"where", "hvor"}).refers(IdKind::site),
       choice_list("focus", &Trial::focus, {"which focus", "hvilket fokus"}),
       scalar("owner", id, &Trial::owner,
              {"who of the team carries it", "hvem i teamet der bærer den"})
           .refers(IdKind::person),
       scalar("aim", text, &Trial::aim, {"what it should better", "hvad den skal forbedre"}),
       scalar("measure", text, &Trial::measure, {"how that is seen", "hvordan det ses"}),
       scalar("study", text, &Trial::study, {"what it showed", "hvad den viste"}),
       choice("decision", &Trial::decision,
              {"adopt, adapt or abandon", "fasthold, tilpas eller opgiv"})}};
  return table;
}

const Record<Plan>& plan_record() {
  static const Record<Plan> table{
      "plan",
      {"the course's plan", "forløbets plan"},
      {records("activities", &Plan::activities, activity_record(), {"activities", "aktiviteter"}),
       records("trials", &Plan::trials, trial_record(), {"trials", "prøvehandlinger"}),
       records("deliverables", &Plan::deliverables, deliverable_record(),
               {"deliverables", "leverancer"}),
       records("measures", &Plan::measures, measure_record(),
               {"well-being and safety", "trivsel og tryghed"}),
       records("locked_measures", &Plan::locked_measures, measures_lock_record(),
               {"what baseline and measures were", "hvad udgangspunkt og målinger var"})}};
  return table;
}

const Activity* Plan::activity(std::string_view wanted) const {
  for (const Activity& entry : activities) {
    if (entry.id.is(wanted)) return &entry;
  }
  return nullptr;
}

const Trial* Plan::trial(std::string_view wanted) const {
  for (const Trial& entry : trials) {
    if (entry.id.is(wanted)) return &entry;
  }
  return nullptr;
}

}  // namespace trivsel
