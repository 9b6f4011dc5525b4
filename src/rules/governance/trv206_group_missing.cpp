#include "rules/governance/parties.hpp"
#include "rules/governance/rules.hpp"
#include "rules/team/formation.hpp"

namespace trivsel {
namespace {

struct Wanted : Placed {
  At<GroupKind> kind;
  std::optional<FormationLimit> due;
};

struct Params : Placed {
  Records<Wanted> groups;
};

const Record<Wanted>& wanted_record() {
  static const Record<Wanted> table{
      "group",
      {"a group there must be", "en gruppe, der skal være"},
      {choice("kind", &Wanted::kind, {"which kind", "hvilken slags"}).required(),
       record("due", &Wanted::due, formation_limit_record(),
              {"until then it is a warning", "indtil da er det en advarsel"})}};
  return table;
}

const Record<Params>& params_record() {
  static const Record<Params> table{
      "params",
      {"which groups there must be", "hvilke grupper der skal være"},
      {records("groups", &Params::groups, wanted_record(), {"the groups", "grupperne"})
           .required()}};
  return table;
}

/// What is not yet due is not missing.
Level level_on(const Case& c, const Wanted& wanted) {
  if (c.stage < Stage::running) return Level::warning;
  if (c.stage == Stage::closed || !wanted.due) return Level::error;
  const auto due = formation_due(c.folder, *wanted.due, nullptr);
  return due && c.today() <= due->day ? Level::warning : Level::error;
}

void judge(const Case& c, const Wanted& wanted, Sink& sink) {
  const std::vector<const Group*> groups = teams_of(c.folder, *wanted.kind);
  const Level level = level_on(c, wanted);
  if (groups.empty()) {
    sink.about_file(
            level, c, "groups.yaml",
            say("{} has no {}", "{} har ingen {}", c.words.course.the, label_of(*wanted.kind)),
            say("write a group of kind {}, and whom each member `represents`",
                "skriv en gruppe af typen {}, og hvem hvert medlem repræsenterer (`represents`)",
                key_of(*wanted.kind)))
        .subject = subject_of_kind(*wanted.kind);
  }
  for (const Group* group : groups) {
    if (!group->members.empty() || group->members.state == State::spoiled) continue;
    sink.weaker(level, group->head,
                say("\"{}\" has no members", "\"{}\" har ingen medlemmer", *group->id),
                Text{"write its members, each by a code, and whom each `represents`",
                     "skriv dens medlemmer, hver ved en kode, og hvem hvert medlem repræsenterer "
                     "(`represents`)"})
        .subject = subject_of_kind(*wanted.kind);
  }
}

void check(const Case& c, const Params& params, Sink& sink) {
  for (const Wanted& wanted : params.groups) judge(c, wanted, sink);
}

}  // namespace

const Rule& trv206() {
  static const Rule rule = make_rule<Params>({.code = "TRV206",
                                              .name = "group-missing",
                                              .reads = Part::course | Part::groups,
                                              .supersedes = {{"TRV210"}, {"TRV211"}}},
                                             params_record(), check);
  return rule;
}

}  // namespace trivsel
