#include "rules/plan/activities.hpp"
#include "rules/plan/rules.hpp"
#include "rules/plan/stretches.hpp"

namespace trivsel {
namespace {

struct Params : Placed {
  ListOf<ActivityKind> kinds;
  ListOf<Audience> audience;
  ListOf<Audience> recommended;
  ListOf<Role> settled_by;
  At<int> longest_gap;
  ListOf<int> months_not_counted;
};

const Record<Params>& params_record() {
  static const Record<Params> table{
      "params",
      {"who is kept informed and involved", "hvem der orienteres og inddrages"},
      {choice_list("kinds", &Params::kinds, {"each of these kinds", "hver af disse typer"})
           .required(),
       choice_list("audience", &Params::audience, {"of each of these", "af hver af disse"})
           .required(),
       choice_list("recommended", &Params::recommended,
                   {"of these where it can be done", "af disse, hvor det kan lade sig gøre"}),
       choice_list("settled_by", &Params::settled_by,
                   {"a team's not_possible for one of these roles settles what is recommended",
                    "et teams not_possible for en af disse roller afgør det, der anbefales"}),
       scalar("longest_gap", FieldType::count, &Params::longest_gap,
              {"days without, at most", "højst så mange dage uden"})
           .between(1, 1000)
           .required(),
       list("months_not_counted", FieldType::count, &Params::months_not_counted,
            {"months whose days do not count, by number",
             "måneder, hvis dage ikke tæller, ved nummer"})
           .between(1, 12)}};
  return table;
}

using Audiences = std::vector<Audience>;

Message names_of(const Audiences& audiences) {
  Message all = label_of(audiences.front());
  for (std::size_t i = 1; i < audiences.size(); ++i) {
    all = say("{} and {}", "{} og {}", all, label_of(audiences[i]));
  }
  return all;
}

std::string keys_of(const Audiences& audiences) {
  std::string all;
  for (const Audience audience : audiences) {
    all += (all.empty() ? "" : ", ") + std::string(key_of(audience));
  }
  return all;
}

bool is_settled(const Case& c, const Params& params) {
  if ((c.folder.unsound_parts & Part::groups) != Part::none) return true;
  const auto& groups = c.folder.groups.groups;
  return std::any_of(groups.begin(), groups.end(), [&](const Group& group) {
    return std::any_of(params.settled_by.begin(), params.settled_by.end(),
                       [&](const At<Role>& role) { return group.is_not_possible(*role); });
  });
}

/// One kind at the sites of one track.
class Judge {
 public:
  Judge(const Case& c, const Params& params, ActivityKind kind, const SiteTrack& track, Sink& sink)
      : case_(c), params_(params), kind_(kind), track_(track), sink_(sink) {}

  void judge() const {
    note_none(Level::error, without(params_.audience));
    if (!is_settled(case_, params_)) note_none(Level::note, without(params_.recommended));
    std::map<Stretch, Audiences> gaps;
    for (const At<Audience>& audience : params_.audience) {
      for (const Stretch& gap : gaps_of(*audience)) gaps[gap].push_back(*audience);
    }
    for (const auto& [gap, audiences] : gaps) note_gap(gap, audiences);
  }

 private:
  [[nodiscard]] std::vector<const Activity*> with(Audience audience) const {
    std::vector<const Activity*> found;
    for (const Activity* activity : track_.activities) {
      if (takes_part(case_.folder, *activity, audience, {})) found.push_back(activity);
    }
    return found;
  }

  [[nodiscard]] Audiences without(const ListOf<Audience>& audiences) const {
    Audiences none;
    for (const At<Audience>& audience : audiences) {
      if (with(*audience).empty()) none.push_back(*audience);
    }
    return none;
  }

  /// Nothing where there is none at all: that is said already.
  [[nodiscard]] std::vector<Stretch> gaps_of(Audience audience) const {
    const auto start = case_.folder.course.start();
    const auto end = case_.folder.course.end();
    std::vector<Date> days;
    for (const Activity* activity : with(audience)) days.push_back(*activity->date);
    if (days.empty() || !start || !end) return {};
    LongestStretch longest{*params_.longest_gap, {}};
    for (const At<int>& month : params_.months_not_counted) {
      longest.months_not_counted.push_back(*month);
    }
    return stretches_over(longest, *start, std::move(days), *end);
  }

  void note_none(Level level, const Audiences& audiences) const {
    if (audiences.empty()) return;
    sink_.about_file(level, case_, "plan.yaml",
                     say("no {} activity reaches {}{}", "ingen aktivitet med {} omfatter {}{}",
                         label_of(kind_), names_of(audiences), at_sites()),
                     say("plan activities of kind `{}` with `audience: [{}]`",
                         "planlæg aktiviteter af typen `{}` med `audience: [{}]`", key_of(kind_),
                         keys_of(audiences)));
  }

  void note_gap(const Stretch& gap, const Audiences& audiences) const {
    sink_.weaker(Level::warning, place_of(gap, audiences),
                 say("no {} activity reaches {}{} from {} to {}",
                     "ingen aktivitet med {} omfatter {}{} fra {} til {}", label_of(kind_),
                     names_of(audiences), at_sites(), long_date(gap.from), long_date(gap.to)),
                 say("{} days that count lie between; plan one so that at most {} do",
                     "der er {} dage imellem, som tæller; planlæg én, så der højst er {}", gap.days,
                     *params_.longest_gap));
  }

  /// The day after which nothing comes; at the beginning, the first day that does.
  [[nodiscard]] Where place_of(const Stretch& gap, const Audiences& audiences) const {
    const std::vector<const Activity*> activities = with(audiences.front());
    Where where = activities.front()->date.where;
    for (const Activity* activity : activities) {
      if (*activity->date <= gap.from) where = activity->date.where;
    }
    return where;
  }

  [[nodiscard]] Message at_sites() const {
    if (track_.sites.size() == case_.folder.course.sites.size()) return {};
    const std::string sites = fmt::format("{}", fmt::join(track_.sites, ", "));
    return say(" at {}", " på {}", sites);
  }

  const Case& case_;
  const Params& params_;
  ActivityKind kind_;
  const SiteTrack& track_;
  Sink& sink_;
};

void check(const Case& c, const Params& params, Sink& sink) {
  if (!has_site(c.folder)) return;
  for (const At<ActivityKind>& kind : params.kinds) {
    ListOf<ActivityKind> only;
    only.items = {kind};
    for (const SiteTrack& track : site_tracks(c.folder, only)) {
      Judge(c, params, *kind, track, sink).judge();
    }
  }
}

}  // namespace

const Rule& trv314() {
  static const Rule rule = make_rule<Params>(
      {.code = "TRV314", .name = "involvement-missing", .reads = Part::course | Part::activities},
      params_record(), check);
  return rule;
}

}  // namespace trivsel
