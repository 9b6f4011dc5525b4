#include "rules/course_days.hpp"
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

Message names_of(const Audiences& audiences, const Words& words) {
  Message all = words.label(audiences.front());
  for (std::size_t i = 1; i < audiences.size(); ++i) {
    all = say("{} and {}", "{} og {}", all, words.label(audiences[i]));
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

/// One kind of activity, site by site.
class Judge {
 public:
  Judge(const Case& c, const Params& params, ActivityKind kind,
        const std::vector<SiteTrack>& tracks, Sink& sink)
      : case_(c), params_(params), kind_(kind), tracks_(tracks), sink_(sink) {}

  void judge(const SiteTrack& track) const {
    note_none(Level::error, track, without(track, params_.audience));
    const bool asked = !track.activities.empty() && !is_settled(case_, params_);
    if (asked) note_none(Level::note, track, without(track, params_.recommended));
    std::map<Stretch, Audiences> gaps;
    for (const At<Audience>& audience : params_.audience) {
      for (const Stretch& gap : gaps_of(track, *audience)) gaps[gap].push_back(*audience);
    }
    for (const auto& [gap, audiences] : gaps) note_gap(gap, track, audiences);
  }

 private:
  [[nodiscard]] std::vector<const Activity*> with(const SiteTrack& track, Audience audience) const {
    std::vector<const Activity*> found;
    for (const Activity* activity : track.activities) {
      if (takes_part(case_.folder, *activity, audience, {})) found.push_back(activity);
    }
    return found;
  }

  [[nodiscard]] Audiences without(const SiteTrack& track, const ListOf<Audience>& audiences) const {
    Audiences none;
    for (const At<Audience>& audience : audiences) {
      if (with(track, *audience).empty()) none.push_back(*audience);
    }
    return none;
  }

  /// Nothing where there is none at all: that is said already.
  [[nodiscard]] std::vector<Stretch> gaps_of(const SiteTrack& track, Audience audience) const {
    const auto course = course_days(case_.folder.course);
    std::vector<Date> days;
    for (const Activity* activity : with(track, audience)) days.push_back(*activity->date);
    if (days.empty() || !course) return {};
    LongestStretch longest{*params_.longest_gap, {}};
    for (const At<int>& month : params_.months_not_counted) {
      longest.months_not_counted.push_back(*month);
    }
    return stretches_over(longest, course->from, std::move(days), course->to);
  }

  void note_none(Level level, const SiteTrack& track, const Audiences& audiences) const {
    if (audiences.empty()) return;
    sink_.about_file(level, case_, "plan.yaml",
                     told_of(track, tracks_,
                             say("no {} activity reaches {}", "ingen aktivitet med {} omfatter {}",
                                 label_of(kind_), names_of(audiences, case_.words))),
                     say("plan activities of kind `{0}` with `audience: [{1}]`, or write under "
                         "adaptations why {0} is left out",
                         "planlæg aktiviteter af typen `{0}` med `audience: [{1}]`, eller skriv "
                         "under adaptations, hvorfor {0} udelades",
                         key_of(kind_), keys_of(audiences)));
  }

  void note_gap(const Stretch& gap, const SiteTrack& track, const Audiences& audiences) const {
    sink_.weaker(
        Level::warning, place_of(gap, with(track, audiences.front())),
        told_of(track, tracks_,
                say("no {} activity reaches {} from {} to {}",
                    "ingen aktivitet med {} omfatter {} fra {} til {}", label_of(kind_),
                    names_of(audiences, case_.words), long_date(gap.from), long_date(gap.to))),
        say("{} days that count lie between; plan one so that at most {} do",
            "der er {} dage imellem, som tæller; planlæg én, så der højst er {}", gap.days,
            *params_.longest_gap));
  }

  /// The day after which nothing comes; at the beginning, the first day that does.
  [[nodiscard]] static Where place_of(const Stretch& gap,
                                      const std::vector<const Activity*>& activities) {
    Where where = activities.front()->date.where;
    for (const Activity* activity : activities) {
      if (*activity->date <= gap.from) where = activity->date.where;
    }
    return where;
  }

  const Case& case_;
  const Params& params_;
  ActivityKind kind_;
  const std::vector<SiteTrack>& tracks_;
  Sink& sink_;
};

void check(const Case& c, const Params& params, Sink& sink) {
  if (!has_site(c.folder)) return;
  for (const At<ActivityKind>& kind : params.kinds) {
    ListOf<ActivityKind> only;
    only.items = {kind};
    if (is_left_out(c.folder.course, only)) continue;
    const std::vector<SiteTrack> tracks = site_tracks(c.folder, only);
    const Judge judge(c, params, *kind, tracks, sink);
    for (const SiteTrack& track : tracks) judge.judge(track);
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
