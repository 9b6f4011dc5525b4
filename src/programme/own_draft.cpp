#include "programme/own_draft.hpp"

#include <set>

namespace trivsel {
namespace {

/// The drafting tries each number of each step with each of the others.
constexpr std::size_t kMostSteps = 12;
constexpr int kLeastDaysBetween = 7;

class DraftCheck {
 public:
  explicit DraftCheck(std::vector<Finding>& faults) : faults_(faults) {}

  void check(const DraftSkeleton& draft) {
    if (draft.activities.size() > kMostSteps) {
      add("TRV012", draft.activities.items[kMostSteps].head,
          say("more than {} kinds of activities in a draft", "flere end {} slags i et udkast",
              kMostSteps),
          Text{"draft the main ones; the rest is added by hand",
               "lav udkast til de vigtigste; resten tilføjes i hånden"});
    }
    for (const DraftStep& step : draft.activities) check_step(step);
    if (draft.trials) require_above(draft.trials->between);
  }

 private:
  void check_step(const DraftStep& step) {
    for (const DraftAfter& after : step.after) require_above(after.step);
    if (step.between) require_above(step.between->step);
    const bool about = std::any_of(step.themes.begin(), step.themes.end(), [&](const auto& theme) {
      return theme.from_count.value_or(0) <= step.least.value_or(1);
    });
    if (!about) {
      add("TRV003", step.head, Text{"a step with nothing to be about", "et trin uden noget emne"},
          Text{"write one of `themes:` without `from_count:`",
               "skriv et af `themes:` uden `from_count:`"});
    }
    if (step.every && days_of(*step.every) < kLeastDaysBetween) {
      add("TRV005", step.every.where,
          say("less than {} days apart", "under {} dage fra hinanden", kLeastDaysBetween),
          Text{"write a longer distance, as P6W", "skriv en længere afstand, som P6W"});
    }
    if (step.id) above_.insert(*step.id);
  }

  void require_above(const At<std::string_view>& id) {
    if (!id || above_.contains(*id)) return;
    add("TRV009", id.where,
        say("no step above is called \"{}\"", "intet trin ovenfor hedder \"{}\"", *id),
        Text{"a step names those above it only", "et trin nævner kun dem ovenfor"});
  }

  void add(std::string_view rule, Where where, Message message, Message help) {
    Finding& finding = faults_.emplace_back();
    finding.rule = rule;
    finding.where = where;
    finding.message = std::move(message);
    finding.help = std::move(help);
  }

  static int days_of(Period period) {
    return period.years * 365 + period.months * 30 + period.days;
  }

  std::vector<Finding>& faults_;
  std::set<std::string_view> above_;
};

}  // namespace

void check_own_draft(const DraftSkeleton& draft, std::vector<Finding>& faults) {
  DraftCheck(faults).check(draft);
}

}  // namespace trivsel
