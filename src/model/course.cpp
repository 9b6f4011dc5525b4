#include "model/course.hpp"

#include <array>

namespace trivsel {
namespace {

using enum FieldType;

const Record<CoursePeriod>& period_record() {
  static const Record<CoursePeriod> table{
      "period",
      {"first and last day, both inclusive", "første og sidste dag, begge inklusive"},
      {scalar("start", date, &CoursePeriod::start, {"first day", "første dag"}).required(),
       scalar("end", date, &CoursePeriod::end, {"last day", "sidste dag"}).required()}};
  return table;
}

const Record<Extension>& extension_record() {
  static const Record<Extension> table{
      "extension",
      {"an agreed longer course", "en aftalt forlængelse"},
      {scalar("to", date, &Extension::to, {"the new last day", "den nye sidste dag"}).required(),
       scalar("reason", text, &Extension::reason, {"why", "hvorfor"}).required(),
       scalar("agreed", date, &Extension::agreed, {"day of the agreement", "aftalens dag"})
           .required()}};
  return table;
}

const Record<Application>& application_record() {
  static const Record<Application> table{
      "application",
      {"the application for the course", "ansøgningen om forløbet"},
      {scalar("received", day_or_time, &Application::received,
              {"when it was received", "hvornår den er modtaget"}),
       choice("motivation", &Application::motivation,
              {"the ground for applying", "baggrunden for at søge"}),
       scalar("text", text, &Application::text, {"in the applicant's words", "med ansøgerens ord"}),
       scalar("site", id, &Application::site, {"the site it concerns", "det tilbud, den gælder"})
           .refers(IdKind::site)}};
  return table;
}

const Record<Referral>& referral_record() {
  static const Record<Referral> table{
      "referral",
      {"what the course builds on", "det, forløbet bygger på (tilsynsgrundlag)"},
      {choice("by", &Referral::by, {"who", "hvem"}).required(),
       choice("kind", &Referral::kind,
              {"order, assessment or request", "påbud, vurdering eller ønske"})
           .required(),
       choice("ground", &Referral::ground,
              {"what an assessment is grounded in", "hvad en vurdering bygger på"})
           .required_if("kind", "assessment"),
       choice("about", &Referral::about, {"its subject", "emnet"}),
       scalar("date", date, &Referral::date, {"its day", "dagen"}),
       scalar("deadline", date, &Referral::deadline, {"the order's own deadline", "påbudsfristen"}),
       scalar("site", id, &Referral::site, {"the site it concerns", "det tilbud, det gælder"})
           .refers(IdKind::site),
       scalar("reason", text, &Referral::reason, {"why, for a request", "hvorfor, ved et ønske"})}};
  return table;
}

const Record<Ages>& ages_record() {
  static const Record<Ages> table{
      "ages",
      {"ages in years, both inclusive", "alder i år, begge inklusive"},
      {scalar("from", count, &Ages::from, {"youngest", "yngste"}).between(0, 120),
       scalar("to", count, &Ages::to, {"oldest", "ældste"}).between(0, 120)}};
  return table;
}

const Record<RoomName>& room_name_record() {
  static const Record<RoomName> table{
      "room-name",
      {"what a room is called", "hvad et rum kaldes"},
      {scalar("room", id, &RoomName::room, {"the room's id", "rummets id"})
           .refers(IdKind::room)
           .required(),
       scalar("name", text, &RoomName::name, {"its name in reports", "dets navn i rapporter"})
           .required()}};
  return table;
}

const Record<Site>& site_record() {
  static const Record<Site> table{
      "site",
      {"a site that takes part", "et tilbud, der deltager"},
      {scalar("id", id, &Site::id, {"its id", "tilbuddets id"}).defines(IdKind::site).required(),
       scalar("name", text, &Site::name, {"its name", "tilbuddets navn"}).required(),
       choice_list("legal_bases", &Site::legal_bases,
                   {"what law it is run by", "hvilken lov det drives efter"})
           .required(),
       choice("ownership", &Site::ownership, {"who owns it", "ejerform"}),
       scalar("municipality", text, &Site::municipality, {"where it lies", "beliggenhedskommune"}),
       scalar("places", count, &Site::places, {"number of places", "antal pladser"})
           .between(1, 1000),
       list("rooms", id, &Site::rooms,
            {"choices for an episode's place", "valgmuligheder for en episodes sted"})
           .defines(IdKind::room, false),
       records("room_names", &Site::room_names, room_name_record(),
               {"what the rooms are called", "hvad rummene kaldes"}),
       choice_list("target_groups", &Site::target_groups, {"whom it is for", "målgrupper"}),
       record("ages", &Site::ages, ages_record(), {"ages in years", "alder i år"})}};
  return table;
}

const Record<Party>& party_record() {
  static const Record<Party> table{
      "party",
      {"a party beside the sites", "en part ud over tilbuddene"},
      {scalar("id", id, &Party::id, {"its id", "partens id"}).defines(IdKind::party).required(),
       choice("kind", &Party::kind, {"what it is", "hvad den er"}).required(),
       choice("level", &Party::level, {"of an administration", "for en forvaltning"}),
       scalar("name", text, &Party::name, {"its name", "partens navn"}),
       list("sites", id, &Party::sites, {"the sites it stands behind", "de tilbud, den står bag"})
           .refers(IdKind::site)}};
  return table;
}

const Record<Consultant>& consultant_record() {
  static const Record<Consultant> table{
      "consultant",
      {"a consultant, by code", "en konsulent, ved kode"},
      {scalar("id", id, &Consultant::id, {"a code, no name", "en kode, intet navn"})
           .defines(IdKind::consultant)
           .required(),
       scalar("party", id, &Consultant::party,
              {"who sends the consultant", "hvem der sender konsulenten"})
           .refers(IdKind::party, reserved_parties()),
       scalar("project_lead", boolean, &Consultant::project_lead,
              {"leads the project", "har projektledelsen"})}};
  return table;
}

const Record<Unavailable>& unavailable_record() {
  static const Record<Unavailable> table{
      "unavailable",
      {"days when a site or consultant cannot", "dage, hvor et tilbud eller en konsulent ikke kan"},
      {scalar("from", date, &Unavailable::from, {"first day", "første dag"}).required(),
       scalar("to", date, &Unavailable::to, {"last day", "sidste dag"}).required(),
       scalar("who", id, &Unavailable::who,
              {"a site or a consultant", "et tilbud eller en konsulent"})
           .refers(IdKind::site | IdKind::consultant)
           .required(),
       scalar("reason", text, &Unavailable::reason,
              {"no personal data", "ingen personoplysninger"})}};
  return table;
}

const Record<Scope>& scope_record() {
  static const Record<Scope> table{
      "scope",
      {"what the course's extent was fitted to", "det, forløbets omfang er tilpasset"},
      {scalar("need", text, &Scope::need, {"the need", "behovet"}),
       scalar("capacity", text, &Scope::capacity, {"the capacity", "kapaciteten"}),
       scalar("other_development", text, &Scope::other_development,
              {"other development work", "øvrige udviklingsaktiviteter"}),
       scalar("duration", text, &Scope::duration,
              {"why it is shorter or longer than usual",
               "hvorfor det er kortere eller længere end sædvanligt"})}};
  return table;
}

const Record<Adaptation>& adaptation_record() {
  static const Record<Adaptation> table{
      "adaptation",
      {"something agreed to be left out", "noget, der efter aftale udelades"},
      {scalar(
           "leaves_out", id, &Adaptation::leaves_out,
           {"an outcome, focus or activity kind", "et udbytte, et fokus eller en aktivitetstype"})
           .required(),
       scalar("reason", text, &Adaptation::reason, {"why", "hvorfor"}).required(),
       scalar("agreed", date, &Adaptation::agreed, {"day of the agreement", "aftalens dag"})
           .required()}};
  return table;
}

const Record<Analysis>& analysis_record() {
  static const Record<Analysis> table{
      "analysis",
      {"an analysis of practice", "en analyse af praksis"},
      {scalar("done", date, &Analysis::done, {"when it was done", "hvornår den er lavet"})
           .required(),
       scalar("site", id, &Analysis::site, {"of which site", "af hvilket tilbud"})
           .refers(IdKind::site),
       choice_list("aspects", &Analysis::aspects, {"what it looked at", "hvad den så på"}),
       scalar(
           "against", id, &Analysis::against,
           {"held against what, e.g. guidelines-2017", "holdt op imod hvad, fx guidelines-2017"}),
       scalar("dialogue", date, &Analysis::dialogue,
              {"when it was talked over", "hvornår den er drøftet"})}};
  return table;
}

const Record<Strength>& strength_record() {
  static const Record<Strength> table{
      "strength",
      {"a strength of the site", "en styrke hos tilbuddet"},
      {scalar("id", id, &Strength::id, {"its id", "styrkens id"}).required(),
       scalar("text", text, &Strength::text, {"in words", "med ord"}).required()}};
  return table;
}

const Record<DevelopmentPoint>& development_point_record() {
  static const Record<DevelopmentPoint> table{
      "development point",
      {"something to become better at", "en udviklingsmulighed"},
      {scalar("id", id, &DevelopmentPoint::id, {"its id", "dens id"})
           .defines(IdKind::development_point)
           .required(),
       choice_list("focus", &DevelopmentPoint::focus, {"which focus", "hvilket fokus"}),
       scalar("guideline", count, &DevelopmentPoint::guideline,
              {"number of the national guideline", "nummeret på den nationale retningslinje"})
           .between(1, 11),
       scalar("text", text, &DevelopmentPoint::text, {"in words", "med ord"}).required()}};
  return table;
}

const Record<FocusArea>& focus_area_record() {
  static const Record<FocusArea> table{
      "focus area",
      {"what the course works on", "et indsatsområde"},
      {scalar("id", id, &FocusArea::id, {"its id", "dets id"})
           .defines(IdKind::focus_area)
           .required(),
       scalar("from", id, &FocusArea::from,
              {"the development point it answers", "den udviklingsmulighed, det svarer på"})
           .refers(IdKind::development_point),
       scalar("site", id, &FocusArea::site, {"at which site", "på hvilket tilbud"})
           .refers(IdKind::site),
       scalar("title", text, &FocusArea::title, {"in words", "med ord"}).required()}};
  return table;
}

const Record<Privacy>& privacy_record() {
  static const Record<Privacy> table{
      "privacy",
      {"how long, and where, records are kept", "hvor længe og hvor oplysninger opbevares"},
      {scalar("delete_after", period, &Privacy::delete_after,
              {"how long episodes are kept", "hvor længe episoder opbevares"}),
       choice("accounts", &Privacy::accounts,
              {"where accounts in prose lie", "hvor beretninger ligger"})}};
  return table;
}

}  // namespace

std::span<const std::string_view> reserved_parties() {
  static constexpr std::string_view reserved[] = {"board", "site"};
  return reserved;
}

const Record<Course>& course_record() {
  static const Record<Course> table{
      "course",
      {"a course: what, where, when, why", "et forløb: hvad, hvor, hvornår, hvorfor"},
      {scalar("format", count, &Course::format,
              {"number of the folder's format", "nummeret på mappens format"})
           .required(),
       scalar("programme", id, &Course::programme, {"the programme's id", "programmets id"})
           .required(),
       scalar("programme_edition", text, &Course::programme_edition,
              {"which edition of its rules holds", "hvilken udgave af dets regler der gælder"}),
       scalar("id", id, &Course::id, {"the course's id", "forløbets id"}).required(),
       scalar("title", text, &Course::title, {"what it is called", "hvad det hedder"}).required(),
       choice("language", &Course::language, {"language of reports", "rapporternes sprog"}),
       record("period", &Course::period, period_record(),
              {"first and last day", "første og sidste dag"}),
       record("extension", &Course::extension, extension_record(),
              {"an agreed longer course", "en aftalt forlængelse"}),
       record("application", &Course::application, application_record(),
              {"the application", "ansøgningen"}),
       records("referral", &Course::referral, referral_record(),
               {"what the course builds on", "tilsynsgrundlaget"}),
       records("sites", &Course::sites, site_record(),
               {"the sites that take part", "de deltagende tilbud"}),
       records("parties", &Course::parties, party_record(),
               {"parties beside the sites", "parter ud over tilbuddene"}),
       records("consultants", &Course::consultants, consultant_record(),
               {"consultants, by code", "konsulenter, ved kode"}),
       records("unavailable", &Course::unavailable, unavailable_record(),
               {"days when somebody cannot", "dage, hvor nogen ikke kan"}),
       list("citizens", citizen_code, &Course::citizens, {"known codes", "kendte koder"})
           .defines(IdKind::citizen),
       record("scope", &Course::scope, scope_record(),
              {"what its extent was fitted to", "hvad omfanget er tilpasset"}),
       records("adaptations", &Course::adaptations, adaptation_record(),
               {"what is left out by agreement", "hvad der efter aftale udelades"}),
       records("analysis", &Course::analysis, analysis_record(),
               {"analyses of practice", "analyser af praksis"}),
       records("strengths", &Course::strengths, strength_record(),
               {"what is done well", "styrker"}),
       records("development_points", &Course::development_points, development_point_record(),
               {"what can be done better", "udviklingsmuligheder"}),
       records("focus_areas", &Course::focus_areas, focus_area_record(),
               {"what is worked on", "indsatsområder"}),
       record("privacy", &Course::privacy, privacy_record(),
              {"how long and where records are kept", "opbevaring af oplysninger"})}};
  return table;
}

std::optional<Date> Course::start() const {
  if (!period || !period->start) return std::nullopt;
  return *period->start;
}

std::optional<Date> Course::end() const {
  if (extension && extension->to) return *extension->to;
  if (!period || !period->end) return std::nullopt;
  return *period->end;
}

const Site* Course::site(std::string_view wanted) const {
  for (const Site& entry : sites) {
    if (entry.id.is(wanted)) return &entry;
  }
  return nullptr;
}

std::string_view Course::room_name(std::string_view wanted) const {
  std::string_view name;
  for (const Site& entry : sites) {
    for (const RoomName& called : entry.room_names) {
      if (!called.room.is(wanted) || !called.name) continue;
      if (!name.empty() && name != *called.name) return wanted;
      name = *called.name;
    }
  }
  return name.empty() ? wanted : name;
}

const Party* Course::party(std::string_view wanted) const {
  for (const Party& entry : parties) {
    if (entry.id.is(wanted)) return &entry;
  }
  return nullptr;
}

const Adaptation* Course::leaves_out(std::string_view what) const {
  for (const Adaptation& entry : adaptations) {
    if (entry.leaves_out.is(what) && entry.reason && entry.agreed) return &entry;
  }
  return nullptr;
}

}  // namespace trivsel
