#include "cli/expense_entry.hpp"

#include <charconv>

#include "cli/plan_entry.hpp"
#include "money/rates.hpp"
#include "text/utf8.hpp"
#include "yaml/quote.hpp"

namespace trivsel {
namespace {

using Ids = std::vector<std::string_view>;

/// One after the highest of u1, u2 …: an id is never used again.
std::string next_id(const Expenses& expenses) {
  int highest = 0;
  for (const Expense& expense : expenses.expenses) {
    const std::string_view id = expense.id.value_or({});
    int number = 0;
    if (!id.starts_with('u') || id.size() > 9) continue;
    const auto [end, error] = std::from_chars(id.data() + 1, id.data() + id.size(), number);
    if (error == std::errc{} && end == id.data() + id.size()) highest = std::max(highest, number);
  }
  return fmt::format("u{}", highest + 1);
}

Ids line_ids(const CourseFolder& folder) {
  Ids ids;
  for (const BudgetLine& line : folder.budget.lines) ids.push_back(line.id.value_or({}));
  return ids;
}

Ids trial_ids(const CourseFolder& folder) {
  Ids ids;
  for (const Trial& trial : folder.plan.trials) ids.push_back(trial.id.value_or({}));
  return ids;
}

Ids expense_ids(const CourseFolder& folder) {
  Ids ids;
  for (const Expense& expense : folder.expenses.expenses) ids.push_back(expense.id.value_or({}));
  return ids;
}

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

class EntryBuilder {
 public:
  EntryBuilder(Invocation& invocation, const CourseFolder& folder)
      : invocation_(invocation), args_(invocation.args()), folder_(folder) {}

  ExpenseEntry build() {
    for (const char* option : {"--line", "--date"}) {
      if (!args_.has(option)) refuse(say("budget add needs {}", "budget add mangler {}", option));
    }
    entry_.id = next_id(folder_.expenses);
    add("id", entry_.id);
    date("--date", "date");
    date("--worked", "worked");
    known("--line", "line", {"budget line", "budgetlinje"}, line_ids(folder_));
    known("--activity", "activity", {"activity", "aktivitet"}, activity_ids(folder_));
    known("--trial", "trial", {"trial", "prøvehandling"}, trial_ids(folder_));
    known("--site", "site", site_words(invocation_, folder_), site_ids(folder_));
    settle_amount();
    text("--voucher", "voucher");
    date("--paid", "paid");
    known("--corrects", "corrects", {"entry", "post"}, expense_ids(folder_));
    text("--text", "text");
    entry_.line = fmt::format("{{{}}}", fmt::join(fields_, ", "));
    return std::move(entry_);
  }

 private:
  void add(std::string_view key, std::string_view value) {
    fields_.push_back(fmt::format("{}: {}", key, value));
  }
  void date(std::string_view option, std::string_view key) {
    if (const auto value = args_.date(option)) add(key, format(*value));
  }
  void known(std::string_view option, std::string_view key, const Message& what, const Ids& ids) {
    const auto value = args_.value(option);
    if (!value) return;
    require_known(what, *value, ids);
    add(key, *value);
  }
  void text(std::string_view option, std::string_view key) {
    const auto value = args_.value(option);
    if (!value) return;
    require_clean(option, *value);
    add(key, yaml::quote(*value));
  }

  void settle_amount() {
    const auto hours = args_.hours("--hours");
    const auto given = args_.amount("--amount");
    const auto supplement = args_.amount("--supplement");
    auto per_hour = args_.amount("--per-hour");
    if (!hours && !given)
      refuse(Text{"budget add needs --hours or --amount",
                  "budget add mangler --hours eller --amount"});
    if (!hours && per_hour) refuse(Text{"--per-hour needs --hours", "--per-hour kræver --hours"});
    if (hours && !per_hour && !given) per_hour = proposed_rate();
    entry_.amount = given.value_or(Amount{});
    if (hours && per_hour)
      entry_.amount = agreed_amount(*hours, *per_hour, supplement.value_or(Amount{}), given);
    if (hours) add("hours", plain(*hours));
    if (per_hour) add("per_hour", plain(*per_hour));
    if (supplement) add("supplement", plain(*supplement));
    add("amount", plain(entry_.amount));
  }

  Amount agreed_amount(Hours hours, Amount per_hour, Amount supplement,
                       std::optional<Amount> given) {
    const auto right = wage(hours, per_hour, supplement);
    if (!right || right->ore > kLargestOre || right->ore < -kLargestOre) {
      refuse(Text{"hours × rate is too large to be right",
                  "timer × sats er for stort til at være rigtigt"});
    }
    const bool taken_back = given && args_.has("--corrects") && given->ore == -right->ore;
    if (!given || given == right || taken_back) return given.value_or(*right);
    const Message pay = say("{} hours × {}", "{} timer × {}", grouped(hours), kroner(per_hour));
    const Message more =
        supplement == Amount{} ? Message() : say(" + {}", " + {}", kroner(supplement));
    refuse(
        say("{}{} is {}, not {}", "{}{} er {}, ikke {}", pay, more, kroner(*right), kroner(*given)),
        Text{"leave --amount out, or correct the hours, the rate or the supplement",
             "udelad --amount, eller ret timerne, satsen eller tillægget"});
  }

  Amount proposed_rate() {
    const Date day = args_.date("--worked").value_or(*args_.date("--date"));
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

  Invocation& invocation_;
  const Arguments& args_;
  const CourseFolder& folder_;
  ExpenseEntry entry_;
  std::vector<std::string> fields_;
};

}  // namespace

ExpenseEntry new_expense_entry(Invocation& invocation, const CourseFolder& folder) {
  return EntryBuilder(invocation, folder).build();
}

}  // namespace trivsel
