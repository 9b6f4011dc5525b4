#include "cli/expense_entry.hpp"

#include "cli/plan_entry.hpp"
#include "model/at_values.hpp"
#include "money/entries.hpp"
#include "money/pay.hpp"
#include "money/rates.hpp"
#include "text/safe_text.hpp"
#include "text/utf8.hpp"

namespace trivsel {
namespace {

using Ids = std::vector<std::string_view>;

/// A text that can stand on the one line of an entry.
void require_clean(std::string_view option, std::string_view text) {
  bool clean = !first_invalid_utf8(text);
  for (std::size_t at = 0; clean && at < text.size();) {
    const auto point = code_point_at(text, at);
    clean = point && !is_control(point->value);
    at += point ? point->bytes : 1;
  }
  if (!clean) {
    refuse(say("{} holds a line break or another character that cannot be seen",
               "{} indeholder et linjeskift eller et andet usynligt tegn", option),
           Text{"write it on one line", "skriv det på én linje"});
  }
}

/// Fills a draft from the arguments; what they do not name stays as it is.
class Filling {
 public:
  Filling(Invocation& invocation, const CourseFolder& folder, ExpenseDraft& draft)
      : invocation_(invocation), args_(invocation.args()), folder_(folder), draft_(draft) {}

  void fill() {
    if (const auto day = args_.date("--date")) draft_.date = *day;
    if (const auto day = args_.date("--worked")) draft_.worked = *day;
    known("--line", draft_.line, {"budget line", "budgetlinje"}, ids_of(folder_.budget.lines));
    known("--activity", draft_.activity, {"activity", "aktivitet"}, activity_ids(folder_));
    known("--trial", draft_.trial, {"trial", "prøvehandling"}, ids_of(folder_.plan.trials));
    known("--site", draft_.site, site_words(invocation_, folder_), site_ids(folder_));
    if (const auto grant = args_.value("--grant")) draft_.grant = grant_of(*grant);
    settle_amount();
    text("--voucher", draft_.voucher);
    if (const auto day = args_.date("--paid")) draft_.paid = *day;
    corrects();
    text("--text", draft_.text);
  }

 private:
  void known(std::string_view option, std::string& value, const Message& what, const Ids& ids) {
    const auto given = args_.value(option);
    if (!given) return;
    require_known(what, *given, ids);
    value = *given;
  }
  void corrects() {
    const auto given = args_.value("--corrects");
    if (!given) return;
    draft_.corrects = entry_meant(folder_.expenses, *given);
    require_known({"entry", "post"}, draft_.corrects, ids_of(folder_.expenses.expenses));
  }
  void text(std::string_view option, std::string& value) {
    const auto given = args_.value(option);
    if (!given) return;
    require_clean(option, *given);
    value = *given;
  }

  /// Grants stand in the portfolio, which the course does not know: only the form can be held.
  static std::string grant_of(const std::string& text) {
    const bool is_id =
        !text.empty() && text.size() <= 64 &&
        text.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-") == std::string::npos;
    if (!is_id) {
      refuse(
          say("--grant cannot be \"{}\"", "--grant kan ikke være \"{}\"", safe_for_terminal(text)),
          Text{"write an id of a-z, 0-9 and hyphens, at most 64 characters",
               "skriv et id af a-z, 0-9 og bindestreger, højst 64 tegn"});
    }
    return text;
  }

  void settle_amount() {
    const auto given = args_.amount("--amount");
    const bool reckoned =
        args_.has("--hours") || args_.has("--per-hour") || args_.has("--supplement");
    // A new amount alone: the hours of what is corrected would no longer agree.
    if (given && !reckoned)
      draft_.hours.reset(), draft_.per_hour.reset(), draft_.supplement.reset();
    if (const auto hours = args_.hours("--hours")) draft_.hours = positive(*hours);
    if (const auto rate = args_.amount("--per-hour")) draft_.per_hour = *rate;
    if (const auto supplement = args_.amount("--supplement")) draft_.supplement = *supplement;
    if (!draft_.hours && !given && draft_.amount == Amount{}) propose_hours();
    if (!draft_.hours && draft_.per_hour) {
      refuse(Text{"--per-hour needs --hours", "--per-hour kræver --hours"});
    }
    if (draft_.hours && !draft_.per_hour && !given) draft_.per_hour = proposed_rate();
    if (given) draft_.amount = *given;
    if (!draft_.hours || !draft_.per_hour) return;
    draft_.amount = agreed_amount(given);
    tell_of_rate(*draft_.per_hour);
  }

  static Hours positive(Hours hours) {
    if (hours < Hours{}) {
      refuse(say("--hours {}: hours cannot be negative", "--hours {}: timer kan ikke være negative",
                 plain(hours)),
             Text{"take an entry back with `trivsel budget correct`",
                  "tag en post tilbage med `trivsel budget correct`"});
    }
    return hours;
  }

  Amount agreed_amount(std::optional<Amount> given) {
    const Amount supplement = draft_.supplement.value_or(Amount{});
    const auto right = wage(*draft_.hours, *draft_.per_hour, supplement);
    if (!right || right->ore > kLargestOre || right->ore < -kLargestOre) {
      refuse(Text{"hours × rate is too large to be right",
                  "timer × sats er for stort til at være rigtigt"});
    }
    const bool takes_back = given && args_.has("--corrects") && given->ore == -right->ore;
    if (!given || given == right || takes_back) return given.value_or(*right);
    refuse(pay_differs(pay_text(*draft_.hours, *draft_.per_hour, supplement), *right, *given),
           Text{"leave --amount out, or correct the hours, the rate or the supplement",
                "udelad --amount, eller ret timerne, satsen eller tillægget"});
  }

  [[nodiscard]] Date day_of_work() const { return draft_.worked.value_or(draft_.date); }

  /// What was paid is booked as it was; a slip of the finger is seen at once.
  void tell_of_rate(Amount per_hour) {
    const auto doubt = rate_not_in_force(folder_.budget, day_of_work(), per_hour);
    if (doubt) invocation_.tell(*doubt);
  }

  Amount proposed_rate() {
    const Date day = day_of_work();
    const std::vector<const Rate*> rates = rates_on(folder_.budget, day);
    if (rates.empty()) {
      refuse(say("no rate is in force on {}", "ingen sats gælder den {}", long_date(day)),
             Text{"give --per-hour or --amount", "angiv --per-hour eller --amount"});
    }
    if (rates.size() > 1) {
      std::vector<std::string> all;
      for (const Rate* rate : rates)
        all.push_back(fmt::format("{} {}", *rate->role, plain(*rate->per_hour)));
      refuse(say("several rates are in force on {}", "flere satser gælder den {}", long_date(day)),
             say("choose one with --per-hour: {}", "vælg én med --per-hour: {}",
                 fmt::format("{}", fmt::join(all, ", "))));
    }
    invocation_.tell(say("the rate of {} on {}: {}", "satsen for {} den {}: {}", *rates[0]->role,
                         long_date(day), kroner(*rates[0]->per_hour)));
    return *rates[0]->per_hour;
  }

  /// People × hours of the activity's plan, for a line for substitutes.
  void propose_hours() {
    const BudgetLine* line = folder_.budget.line(draft_.line);
    const Activity* activity = folder_.plan.activity(draft_.activity);
    const bool planned = line != nullptr && line->kind.is(LineKind::substitutes) &&
                         activity != nullptr && activity->substitutes &&
                         activity->substitutes->people && activity->substitutes->hours;
    const auto hours = planned
                           ? times(*activity->substitutes->people, *activity->substitutes->hours)
                           : std::nullopt;
    if (!hours) {
      refuse(Text{"budget add needs --hours or --amount",
                  "budget add mangler --hours eller --amount"});
    }
    refuse_booked(*activity);
    draft_.hours = *hours;
    if (!draft_.worked && activity->date && *activity->date != draft_.date) {
      draft_.worked = *activity->date;
    }
    invocation_.tell(say("the plan has {} × {} hours for {}: {}",
                         "planen har {} × {} timer til {}: {}", *activity->substitutes->people,
                         grouped(*activity->substitutes->hours), *activity->id, grouped(*hours)));
  }

  /// Where something is booked, the plan's hours are no longer what is missing.
  void refuse_booked(const Activity& activity) const {
    Amount booked;
    for (const Entry& entry : entries_of(folder_)) {
      const bool counts = entry.activity == &activity && entry.line != nullptr &&
                          entry.line->kind.is(LineKind::substitutes) && entry.expense->amount;
      if (counts) booked = plus(booked, *entry.expense->amount).value_or(booked);
    }
    if (booked == Amount{}) return;
    refuse(say("{} is booked for substitutes for {} already",
               "{} er allerede bogført til vikarer til {}", kroner(booked), *activity.id),
           Text{"say how many hours more with --hours, or correct the entry with `trivsel budget "
                "correct`",
                "angiv, hvor mange timer mere, med --hours, eller ret posten med `trivsel budget "
                "correct`"});
  }

  Invocation& invocation_;
  const Arguments& args_;
  const CourseFolder& folder_;
  ExpenseDraft& draft_;
};

}  // namespace

ExpenseDraft new_expense(Invocation& invocation, const CourseFolder& folder) {
  for (const char* option : {"--line", "--date"}) {
    if (!invocation.args().has(option)) {
      refuse(say("budget add needs {}", "budget add mangler {}", option));
    }
  }
  ExpenseDraft draft;
  Filling(invocation, folder, draft).fill();
  return draft;
}

ExpenseDraft corrected_expense(Invocation& invocation, const CourseFolder& folder,
                               const Entry& entry) {
  const Expense& old = *entry.expense;
  ExpenseDraft draft;
  draft.date = invocation.today();
  if (entry.day) draft.worked = *entry.day;
  draft.line = written(old.line);
  draft.activity = written(old.activity);
  draft.trial = written(old.trial);
  draft.site = written(old.site);
  draft.grant = written(old.grant);
  draft.voucher = written(old.voucher);
  draft.hours = known(old.hours);
  draft.per_hour = known(old.per_hour);
  draft.supplement = known(old.supplement);
  draft.amount = *old.amount;
  Filling(invocation, folder, draft).fill();
  return draft;
}

bool changes_anything(const Arguments& args) {
  for (const char* option : {"--line", "--worked", "--activity", "--trial", "--site", "--grant",
                             "--hours", "--per-hour", "--supplement", "--amount", "--split"}) {
    if (args.has(option)) return true;
  }
  return false;
}

}  // namespace trivsel
