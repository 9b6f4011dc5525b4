#include "rules/plan/analysis_aspects.hpp"
#include "rules/plan/rules.hpp"
#include "rules/plan/seminars.hpp"

namespace trivsel {
namespace {

struct KindDemand : Placed {
  ListOf<ActivityKind> kinds;
  At<int> at_least;
  At<int> days_apart;
  At<bool> with_site;
  At<Level> level;
};

struct Params : Placed {
  Records<KindDemand> demands;
  std::optional<AspectDemand> analysis;
};

const Record<KindDemand>& demand_record() {
  using enum FieldType;
  static const Record<KindDemand> table{
      "demand",
      {"what the plan must hold", "hvad planen skal indeholde"},
      {choice_list("kinds", &KindDemand::kinds, {"any of these kinds", "en af disse typer"})
           .required(),
       scalar("at_least", count, &KindDemand::at_least, {"how many", "hvor mange"})
           .between(1, 100)
           .required(),
       scalar("days_apart", count, &KindDemand::days_apart,
              {"days closer than this count as one", "dage tættere end dette tæller som én"}),
       scalar("with_site", boolean, &KindDemand::with_site,
              {"only where {course.the} has {site.a}", "kun hvor {course.the} har {site.a}"}),
       choice("level", &KindDemand::level,
              {"where weaker than the rule's", "hvor svagere end reglens"})}};
  return table;
}

const Record<Params>& params_record() {
  static const Record<Params> table{
      "params",
      {"what the plan must hold", "hvad planen skal indeholde"},
      {records("demands", &Params::demands, demand_record(), {"the demands", "kravene"}).required(),
       record("analysis", &Params::analysis, aspect_demand_record(),
              {"what the analysis of {site.a} covers", "hvad analysen af {site.a} dækker"})}};
  return table;
}

Message labels_of(const ListOf<ActivityKind>& kinds) {
  Message all;
  for (const At<ActivityKind>& kind : kinds) {
    all = all.empty() ? Message(label_of(*kind))
                      : say("{} or {}", "{} eller {}", all, label_of(*kind));
  }
  return all;
}

int number_in(const SiteTrack& track, const KindDemand& demand) {
  if (!demand.days_apart) return static_cast<int>(track.activities.size());
  return static_cast<int>(seminars_of(track.activities, *demand.days_apart).size());
}

Message what_is_missing(const SiteTrack& track, const KindDemand& demand, int number) {
  const Message kinds = labels_of(demand.kinds);
  if (number == 0)
    return say("nothing of the kind {} is planned", "intet af typen {} er planlagt", kinds);
  const Message short_of =
      say("the plan has {} of the kind {}, and at least {} are expected",
          "planen har {} af typen {}, og mindst {} forventes", number, kinds, *demand.at_least);
  if (track.activities.size() == static_cast<std::size_t>(number)) return short_of;
  return say("{}: days less than {} days apart count as one",
             "{}: dage, der ligger under {} dage fra hinanden, tæller som én", short_of,
             *demand.days_apart);
}

void judge(const Case& c, const std::vector<SiteTrack>& tracks, const KindDemand& demand,
           Sink& sink) {
  const std::string_view key = key_of(*demand.kinds.items.front());
  const Level level = demand.level.value_or(Level::error);
  for (const SiteTrack& track : tracks) {
    const int number = number_in(track, demand);
    if (number >= *demand.at_least) continue;
    Message message = told_of(track, tracks, what_is_missing(track, demand, number));
    Message help =
        say("add it with `trivsel plan add {0}`, or write under adaptations why {0} is left out",
            "tilføj det med `trivsel plan add {0}`, eller skriv under adaptations, hvorfor {0} "
            "udelades",
            key);
    Finding& finding =
        number == 0 ? sink.about_file(level, c, "plan.yaml", std::move(message), std::move(help))
                    : sink.weaker(level, track.activities.back()->head, std::move(message),
                                  std::move(help));
    finding.subject = fmt::format("kind {}", key);
  }
}

constexpr std::string_view kEmptyPlan = "empty plan";
constexpr Text kDraft{"`trivsel plan draft` proposes a whole plan",
                      "`trivsel plan draft` foreslår en hel plan"};
constexpr Text kAdd{"add what is agreed with `trivsel plan add`",
                    "tilføj det, der er aftalt, med `trivsel plan add`"};

bool is_empty(const Plan& plan) {
  return std::none_of(plan.activities.begin(), plan.activities.end(),
                      [](const Activity& activity) { return activity.stands(); });
}

void check(const Case& c, const Params& params, Sink& sink) {
  if (is_empty(c.folder.plan)) {
    sink.about_file(c, "plan.yaml",
                    Text{"nothing is planned yet", "der er ikke planlagt noget endnu"},
                    c.pack != nullptr && c.pack->draft ? kDraft : kAdd)
        .subject = kEmptyPlan;
    return;
  }
  for (const KindDemand& demand : params.demands) {
    if (demand.with_site.is(true) && !has_site(c.folder)) continue;
    if (is_left_out(c.folder.course, demand.kinds)) continue;
    judge(c, site_tracks(c.folder, demand.kinds), demand, sink);
  }
  if (params.analysis) judge_aspects(c, *params.analysis, sink);
}

/// Where nothing is planned, one finding says so for all that is missing.
std::vector<Supersedes> what_an_empty_plan_says() {
  std::vector<Supersedes> all{{"TRV310"}};
  for (const char* code : {"TRV205", "TRV213", "TRV306", "TRV307", "TRV308", "TRV309", "TRV310",
                           "TRV313", "TRV314", "TRV315", "TRV318", "TRV323", "TRV326", "TRV703"}) {
    all.push_back({.code = code, .when_subject = kEmptyPlan});
  }
  return all;
}

}  // namespace

const Rule& trv304() {
  static const Rule rule = make_rule<Params>({.code = "TRV304",
                                              .name = "activity-kind-missing",
                                              .reads = Part::course | Part::activities,
                                              .supersedes = what_an_empty_plan_says()},
                                             params_record(), check);
  return rule;
}

}  // namespace trivsel
