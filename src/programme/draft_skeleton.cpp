#include "programme/draft_skeleton.hpp"

namespace trivsel {

std::span<const Choice> choices(DraftPlace) {
  static constexpr Choice all[] = {
      {"host", {"at the {site.many} in turn", "på skift mellem alle {site.many}"}},
      {"everywhere", {"at each {site.one}", "på alle {site.many}"}}};
  return all;
}

namespace {

using enum FieldType;

constexpr Text kLeastDays{"at least so long", "mindst så længe"};
constexpr Text kMostDays{"at most so long", "højst så længe"};
constexpr Text kOtherStep{"which activity", "hvilken aktivitet"};
constexpr Text kDemand{"the demand below that asks for it; absent: it is the drafting's own",
                       "det krav nedenfor, der beder om det; ellers er det udkastets eget"};
constexpr Text kTitle{"its title; {n} is its number", "dens titel; {n} er dens nummer"};

const Record<DraftPoint>& point_record() {
  static const Record<DraftPoint> table{
      "point",
      {"a day of the course", "en dag i forløbet"},
      {scalar("after_start", period, &DraftPoint::after_start,
              {"after the course's first day", "efter forløbets første dag"}),
       scalar("before_end", period, &DraftPoint::before_end,
              {"before the course's last day", "før forløbets sidste dag"}),
       scalar("part", number, &DraftPoint::part,
              {"part of the way, 0 to 1", "del af vejen, 0 til 1"})
           .between(0, 1)}};
  return table;
}

const Record<DraftAfter>& after_record() {
  static const Record<DraftAfter> table{
      "after",
      {"what it comes after", "det, den kommer efter"},
      {scalar("step", id, &DraftAfter::step, kOtherStep).required(),
       scalar("least", period, &DraftAfter::least, kLeastDays).required(),
       scalar("most", period, &DraftAfter::most, kMostDays),
       scalar("demand", id, &DraftAfter::demand, kDemand)}};
  return table;
}

const Record<DraftBetween>& between_record() {
  static const Record<DraftBetween> table{
      "between",
      {"what it lies between", "det, den ligger mellem"},
      {scalar("step", id, &DraftBetween::step, kOtherStep).required(),
       scalar("least", period, &DraftBetween::least, kLeastDays).required(),
       scalar("after_last", boolean, &DraftBetween::after_last,
              {"and one after the last", "og én efter den sidste"}),
       scalar("demand", id, &DraftBetween::demand, kDemand)}};
  return table;
}

const Record<DraftGap>& gap_record() {
  static const Record<DraftGap> table{
      "gap",
      {"from one to the next", "fra den ene til den næste"},
      {scalar("least", period, &DraftGap::least, kLeastDays).required(),
       scalar("most", period, &DraftGap::most, kMostDays),
       scalar("uncounted_month", count, &DraftGap::uncounted_month,
              {"a month whose days do not count", "en måned, hvis dage ikke tæller"})
           .between(1, 12),
       scalar("from_edges", boolean, &DraftGap::from_edges,
              {"also from the first day and to the last", "også fra første og til sidste dag"}),
       scalar("demand", id, &DraftGap::demand, kDemand)}};
  return table;
}

const Record<DraftTheme>& theme_record() {
  static const Record<DraftTheme> table{
      "theme",
      {"what one of them is about", "hvad en af dem handler om"},
      {record("title", &DraftTheme::title, pack_text_record(), kTitle).required(),
       scalar("from_count", count, &DraftTheme::from_count,
              {"only where there are so many", "kun hvor der er så mange"}),
       choice_list("focus", &DraftTheme::focus, {"its focus", "dens fokus"}),
       list("outcomes", id, &DraftTheme::outcomes, {"outcomes it serves", "udbytter, den tjener"}),
       choice_list("topics", &DraftTheme::topics, {"what is taken up", "hvad der tages op"}),
       record("citizen_perspective", &DraftTheme::citizen_perspective, pack_text_record(),
              {"how the citizens' perspective enters", "hvordan borgerperspektivet kommer ind"})}};
  return table;
}

const Record<DraftStep>& step_record() {
  static const Record<DraftStep> table{
      "draft activity",
      {"activities of one kind", "aktiviteter af én slags"},
      {scalar("id", id, &DraftStep::id, {"its id in the pack", "dens id i pakken"}).required(),
       choice("kind", &DraftStep::kind, {"what it is", "hvad den er"}).required(),
       record("earliest", &DraftStep::earliest, point_record(), {"not before", "ikke før"}),
       record("latest", &DraftStep::latest, point_record(), {"not after", "ikke efter"}),
       record("aim", &DraftStep::aim, point_record(),
              {"where it should lie", "hvor den bør ligge"}),
       record("aim_last", &DraftStep::aim_last, point_record(),
              {"where the last of them should lie", "hvor den sidste bør ligge"}),
       scalar("least", count, &DraftStep::least, {"how many at least", "hvor mange mindst"})
           .between(1, 60),
       scalar("per_year", count, &DraftStep::per_year,
              {"so many in each calendar year, spread over it",
               "så mange i hvert kalenderår, fordelt over det"})
           .between(1, 52),
       scalar("each_site", boolean, &DraftStep::each_site,
              {"one for each site, at that site", "én for hvert tilbud, på det tilbud"}),
       scalar("every", period, &DraftStep::every, {"the usual distance", "den sædvanlige afstand"}),
       record("gap", &DraftStep::gap, gap_record(),
              {"from one to the next", "fra den ene til den næste"}),
       records("after", &DraftStep::after, after_record(),
               {"what it comes after", "det, den kommer efter"}),
       record("between", &DraftStep::between, between_record(),
              {"what it lies between", "det, den ligger mellem"}),
       scalar("with_site", boolean, &DraftStep::with_site,
              {"only where the course has a site; false: where it has none",
               "kun hvor forløbet har et tilbud; false: hvor det intet har"}),
       scalar("needs_team", boolean, &DraftStep::needs_team,
              {"not before the team is formed", "ikke før teamet er nedsat"}),
       records("themes", &DraftStep::themes, theme_record(),
               {"what each is about", "hvad hver handler om"})
           .required(),
       scalar("time", clock_range, &DraftStep::time, {"from and to", "fra og til"}).required(),
       choice("place", &DraftStep::place, {"where", "hvor"}).required(),
       choice_list("audience", &DraftStep::audience, {"whom it is for", "hvem den er for"}),
       list("delivered_by", id, &DraftStep::delivered_by,
            {"who delivers it", "hvem der gennemfører den"})
           .required(),
       scalar("convened_by", id, &DraftStep::convened_by,
              {"who convenes it", "hvem der indkalder"}),
       scalar("consultants", boolean, &DraftStep::consultants,
              {"needs one of the consultants", "kræver en af konsulenterne"}),
       scalar("addresses_order", boolean, &DraftStep::addresses_order,
              {"works on the order", "arbejder med påbuddet"}),
       scalar("addresses_focus_areas", boolean, &DraftStep::addresses_focus_areas,
              {"works on the focus areas", "arbejder med indsatsområderne"}),
       choice_list("groups", &DraftStep::groups,
                   {"whose meeting it is; absent: the implementation teams",
                    "hvis møde det er; ellers implementeringsteamenes"}),
       choice(
           "evaluation", &DraftStep::evaluation,
           {"of an evaluation: ongoing or final", "for en evaluering: løbende eller afsluttende"}),
       choice_list("substitutes", &DraftStep::substitutes,
                   {"whose holders must be stood in for", "hvem der skal have vikar"}),
       scalar("demand", id, &DraftStep::demand, kDemand)}};
  return table;
}

const Record<DraftTrial>& trial_draft_record() {
  static const Record<DraftTrial> table{
      "draft trial",
      {"trials between two activities", "prøvehandlinger mellem to aktiviteter"},
      {scalar("between", id, &DraftTrial::between, kOtherStep).required(),
       scalar("starts", period, &DraftTrial::starts, {"after the one before", "efter den forrige"})
           .required(),
       scalar("ends", period, &DraftTrial::ends, {"before the next", "før den næste"}).required(),
       scalar("least", period, &DraftTrial::least, kLeastDays).required(),
       scalar("most", period, &DraftTrial::most, kMostDays),
       choice_list("owners", &DraftTrial::owners,
                   {"roles that may carry it", "roller, der kan bære den"}),
       record("title", &DraftTrial::title, pack_text_record(), kTitle).required(),
       record("aim", &DraftTrial::aim, pack_text_record(),
              {"what it should better", "hvad den skal forbedre"}),
       record("measure", &DraftTrial::measure, pack_text_record(),
              {"how that is seen", "hvordan det ses"}),
       scalar("demand", id, &DraftTrial::demand, kDemand)}};
  return table;
}

const Record<DraftDeliverable>& deliverable_draft_record() {
  static const Record<DraftDeliverable> table{
      "draft deliverable",
      {"something to hand over", "en leverance"},
      {choice("kind", &DraftDeliverable::kind, {"what it is", "hvad den er"}).required(),
       record("title", &DraftDeliverable::title, pack_text_record(),
              {"its title; {site} is the site", "dens titel; {site} er tilbuddet"}),
       record("due", &DraftDeliverable::due, point_record(),
              {"when it is due", "hvornår den skal foreligge"})
           .required(),
       scalar("each_site", boolean, &DraftDeliverable::each_site,
              {"one for each site", "én for hvert tilbud"}),
       choice("for", &DraftDeliverable::for_whom,
              {"whom the result is for", "hvem resultatet gælder"})}};
  return table;
}

}  // namespace

const Record<DraftSkeleton>& draft_skeleton_record() {
  static const Record<DraftSkeleton> table{
      "draft",
      {"what a plan is made of", "det, en plan består af"},
      {scalar("own_days", boolean, &DraftSkeleton::own_days,
              {"steps that do not depend on each other never share a day",
               "trin, der ikke afhænger af hinanden, deler aldrig en dag"}),
       records("activities", &DraftSkeleton::activities, step_record(),
               {"its activities", "dens aktiviteter"})
           .required(),
       record("trials", &DraftSkeleton::trials, trial_draft_record(),
              {"its trials", "dens prøvehandlinger"}),
       records("deliverables", &DraftSkeleton::deliverables, deliverable_draft_record(),
               {"what is handed over", "det, der afleveres"})}};
  return table;
}

const DraftStep* DraftSkeleton::step(std::string_view wanted) const {
  for (const DraftStep& entry : activities) {
    if (entry.id.is(wanted)) return &entry;
  }
  return nullptr;
}

}  // namespace trivsel
