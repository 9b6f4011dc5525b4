#include <set>

#include "rules/plan/activities.hpp"
#include "rules/plan/rules.hpp"

namespace trivsel {
namespace {

struct Params : Placed {
  ListOf<ActivityKind> first;
  ListOf<ActivityKind> then;
};

const Record<Params>& params_record() {
  static const Record<Params> table{
      "params",
      {"what comes before what", "hvad der kommer før hvad"},
      {choice_list("first", &Params::first, {"the analysis", "analysen"}).required(),
       choice_list("then", &Params::then, {"what answers to it", "det, der svarer på den"})
           .required()}};
  return table;
}

/// The day from which a site's analysis is there, by the plan or by what is recorded of it.
std::optional<Date> first_day(const CourseFolder& folder, const Params& params,
                              const std::vector<std::string_view>& sites) {
  std::optional<Date> first;
  const auto take = [&](Date day) { first = first ? std::min(*first, day) : day; };
  for (const Activity* activity : activities_of(folder, params.first, sites)) take(*activity->date);
  for (const Analysis& analysis : folder.course.analysis) {
    const bool of_these = !analysis.site || sites.empty() ||
                          std::find(sites.begin(), sites.end(), *analysis.site) != sites.end();
    if (of_these && analysis.done) take(*analysis.done);
  }
  return first;
}

class Judge {
 public:
  Judge(const Case& c, const Params& params, Sink& sink) : case_(c), params_(params), sink_(sink) {}

  /// Where there is no analysis at all, another rule says so.
  void judge(const std::vector<std::string_view>& sites) {
    const auto first = first_day(case_.folder, params_, sites);
    if (!first) return;
    for (const Activity* activity : activities_of(case_.folder, params_.then, sites)) {
      if (*activity->date < *first && told_.insert(activity).second) report(*activity, *first);
    }
  }

 private:
  void report(const Activity& activity, Date first) {
    sink_
        .add(activity.date.where,
             say("{} ({}) comes on {}, before the analysis that it answers to, {}",
                 "{} ({}) ligger den {}, før den analyse, den svarer på, den {}",
                 activity.id.value_or("?"), label_of(*activity.kind), long_date(*activity.date),
                 long_date(first)),
             Text{"move it to a day after the analysis", "flyt den til en dag efter analysen"})
        .subject = subject_of(activity);
  }

  const Case& case_;
  const Params& params_;
  Sink& sink_;
  std::set<const Activity*> told_;
};

void check(const Case& c, const Params& params, Sink& sink) {
  Judge judge(c, params, sink);
  if (!has_site(c.folder)) judge.judge({});
  for (const Site& site : c.folder.course.sites) {
    if (site.id) judge.judge({*site.id});
  }
}

}  // namespace

const Rule& trv305() {
  static const Rule rule = make_rule<Params>(
      {.code = "TRV305", .name = "activity-order", .reads = Part::course | Part::activities},
      params_record(), check);
  return rule;
}

}  // namespace trivsel
