#include "rules/eligibility.hpp"

namespace trivsel {
namespace {

/// What was found of the demand, in one sentence, and how much it weighs.
struct Against {
  Message because;
  Level level = Level::note;
};

std::optional<Against> said_against(const Demand& demand, const std::vector<Finding>& findings) {
  std::optional<Against> against;
  for (const Finding& finding : findings) {
    if (finding.rule != demand.rule->code || finding.instance != demand.id) continue;
    if (!against) {
      against = Against{finding.message, finding.level};
    } else {
      against->because = say("{}; {}", "{}; {}", against->because, finding.message);
      against->level = std::max(against->level, finding.level);
    }
  }
  return against;
}

/// Of course.yaml that nobody can read, nothing can be told.
bool is_spoiled(const Case& c) {
  return (c.folder.unsound_parts & Part::course) != Part::none || !c.folder.has(Part::course);
}

}  // namespace

std::vector<Eligibility> eligibility_of(const Case& c, const Demands& demands,
                                        const std::vector<Finding>& findings) {
  const Text unreadable{"course.yaml cannot be read as it stands",
                        "course.yaml kan ikke læses, som den står"};
  const Text silent{"course.yaml does not tell", "det fremgår ikke af course.yaml"};
  std::vector<Eligibility> all;
  for (const Demand& demand : demands.all) {
    if (demand.pack == nullptr || demand.from != Stage::application) continue;
    if (const auto against = said_against(demand, findings)) {
      all.push_back({&demand, against->level, against->level == Level::note, against->because});
    } else if (demand.rule->met) {
      const bool spoiled = is_spoiled(c);
      const Message because = spoiled ? Message() : demand.rule->met(c, demand.params.get());
      const bool told = !because.empty();
      all.push_back({&demand, demand.level, told ? std::optional(true) : std::nullopt,
                     told      ? because
                     : spoiled ? Message(unreadable)
                               : Message(silent)});
    }
  }
  return all;
}

}  // namespace trivsel
