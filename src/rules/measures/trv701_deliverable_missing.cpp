#include "rules/measures/deliverables.hpp"
#include "rules/measures/rules.hpp"

namespace trivsel {
namespace {

struct Params : Placed {
  ListOf<DeliverableKind> kinds;
  At<bool> per_site;
  At<Level> before_close;
};

const Record<Params>& params_record() {
  static const Record<Params> table{
      "params",
      {"what {course.the} leaves behind", "hvad {course.the} efterlader"},
      {choice_list("kinds", &Params::kinds, {"one of these kinds", "en af disse typer"}).required(),
       scalar("per_site", FieldType::boolean, &Params::per_site,
              {"one for each {site.one}; else one for {course.the}",
               "én pr. {site.one}; ellers én for {course.the}"}),
       choice("before_close", &Params::before_close,
              {"the level while {course.the} runs and the plan does not hold it; absent: not asked",
               "niveauet, mens {course.the} løber, og planen ikke indeholder den; ellers spørges "
               "der ikke"})}};
  return table;
}

Message for_site(const Case& c, std::string_view site) {
  const bool several = !site.empty() && c.folder.course.sites.size() > 1;
  return several ? say(" for {}", " for {}", site) : Message();
}

void report_absent(const Case& c, const Params& params, std::string_view site, Level level,
                   Sink& sink) {
  const DeliverableKind kind = *params.kinds.items.front();
  const std::string entry =
      site.empty() ? fmt::format("{{id: …, kind: {}, due: …}}", key_of(kind))
                   : fmt::format("{{id: …, kind: {}, due: …, site: {}}}", key_of(kind), site);
  sink.about_file(level, c, "plan.yaml",
                  say("the plan holds no {}{}", "planen indeholder ingen {}{}", label_of(kind),
                      for_site(c, site)),
                  say("write it under `deliverables:`, e.g. {}",
                      "skriv den under `deliverables:`, "
                      "fx {}",
                      entry));
}

void report_undone(const Deliverable& deliverable, Sink& sink) {
  sink.add(deliverable.head,
           say("{} is over, and \"{}\" ({}) is not done",
               "{} er slut, og \"{}\" ({}) er ikke færdig", sink.words().course.the,
               deliverable.id.value_or("?"), label_of(*deliverable.kind)),
           Text{"write `done:` with its day, or agree on a new `due:`",
                "skriv `done:` med dagen, eller aftal en ny `due:`"})
      .subject = subject_of(deliverable);
}

void judge(const Case& c, const Params& params, std::string_view site, Sink& sink) {
  const std::vector<const Deliverable*> found = deliverables_of(c.folder, params.kinds, site);
  const bool closed = c.stage == Stage::closed;
  if (found.empty()) {
    if (closed) report_absent(c, params, site, Level::error, sink);
    if (!closed && params.before_close) {
      report_absent(c, params, site, *params.before_close, sink);
    }
    return;
  }
  const bool settled = std::any_of(found.begin(), found.end(), [&](const Deliverable* entry) {
    return is_done(*entry, c.today()) || (entry->due && c.today() <= *entry->due);
  });
  if (closed && !settled) report_undone(*found.front(), sink);
}

void check(const Case& c, const Params& params, Sink& sink) {
  const auto& sites = c.folder.course.sites;
  if (!params.per_site.is(true) || sites.empty()) return judge(c, params, {}, sink);
  for (const Site& site : sites) {
    if (site.id) judge(c, params, *site.id, sink);
  }
}

}  // namespace

const Rule& trv701() {
  static const Rule rule = make_rule<Params>({.code = "TRV701",
                                              .name = "deliverable-missing",
                                              .reads = Part::course | Part::deliverables,
                                              .supersedes = {{"TRV702"}}},
                                             params_record(), check);
  return rule;
}

}  // namespace trivsel
