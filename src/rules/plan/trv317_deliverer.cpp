#include "rules/plan/activities.hpp"
#include "rules/plan/deliverers.hpp"
#include "rules/plan/rules.hpp"

namespace trivsel {
namespace {

struct Delivery : Placed {
  ListOf<ActivityKind> kinds;
  ListOf<ActivityKind> except;
  std::optional<Deliverers> by;
  At<Level> level;
};

struct Params : Placed {
  Records<Delivery> deliveries;
};

const Record<Delivery>& delivery_record() {
  static const Record<Delivery> table{
      "delivery",
      {"whose some activities are", "hvis nogle aktiviteter er"},
      {choice_list("kinds", &Delivery::kinds, {"which; absent: all", "hvilke; ellers alle"}),
       choice_list("except", &Delivery::except, {"but not these", "men ikke disse"}),
       record("by", &Delivery::by, deliverers_record(),
              {"one of these delivers them", "en af disse gennemfører dem"})
           .required(),
       choice("level", &Delivery::level,
              {"its level, where it is not the demand's own",
               "niveauet, hvor det ikke er kravets eget"})}};
  return table;
}

const Record<Params>& params_record() {
  static const Record<Params> table{"params",
                                    {"who delivers what", "hvem der gennemfører hvad"},
                                    {records("deliveries", &Params::deliveries, delivery_record(),
                                             {"who delivers what", "hvem der gennemfører hvad"})
                                         .required()}};
  return table;
}

bool is_about(const Delivery& delivery, ActivityKind kind) {
  if (delivery.except.contains(kind)) return false;
  return delivery.kinds.empty() || delivery.kinds.contains(kind);
}

std::string listed(const ListOf<std::string_view>& parties) {
  std::string all;
  for (const At<std::string_view>& party : parties) {
    all += fmt::format("{}\"{}\"", all.empty() ? "" : ", ", *party);
  }
  return all;
}

void judge(const Case& c, const Delivery& delivery, const Activity& activity, Sink& sink) {
  const auto& parties = activity.delivered_by;
  const bool in_hands =
      std::any_of(parties.begin(), parties.end(), [&](const At<std::string_view>& party) {
        return is_among(*delivery.by, c.folder.course, *party);
      });
  if (in_hands) return;
  Finding& finding =
      sink.weaker(delivery.level.value_or(Level::error), parties.where,
                  say("{} ({}) is delivered by {} alone", "{} ({}) gennemføres alene af {}",
                      *activity.id, label_of(*activity.kind), listed(parties)),
                  say("let it be delivered by, or together with: {}",
                      "lad den gennemføre af eller sammen med: {}", keys_of(*delivery.by)));
  finding.subject = subject_of(activity);
}

void check(const Case& c, const Params& params, Sink& sink) {
  for (const Activity& activity : c.folder.plan.activities) {
    const bool is_told = activity.stands() && activity.kind && !activity.delivered_by.empty() &&
                         activity.delivered_by.state == State::sound;
    if (!is_told) continue;
    for (const Delivery& delivery : params.deliveries) {
      if (is_about(delivery, *activity.kind)) judge(c, delivery, activity, sink);
    }
  }
}

}  // namespace

const Rule& trv317() {
  static const Rule rule = make_rule<Params>({.code = "TRV317",
                                              .name = "deliverer",
                                              .reads = Part::course | Part::activities,
                                              .reach = Reach::each},
                                             params_record(), check);
  return rule;
}

}  // namespace trivsel
