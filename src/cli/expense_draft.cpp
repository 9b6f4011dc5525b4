#include <charconv>

#include "cli/change.hpp"
#include "cli/expense_entry.hpp"
#include "cli/plan_entry.hpp"
#include "cli/programmes.hpp"
#include "files/random_id.hpp"
#include "model/at_values.hpp"
#include "money/pay.hpp"
#include "text/safe_text.hpp"
#include "yaml/quote.hpp"

namespace trivsel {
namespace {

constexpr std::string_view kLedger = "expenses.yaml";

/// `LINE=AMOUNT`
std::pair<std::string, Amount> part_of(const std::string& text, const CourseFolder& folder) {
  const std::size_t sign = text.find('=');
  if (sign == std::string::npos) {
    refuse(say("--split \"{}\" names no line with an amount",
               "--split \"{}\" angiver ikke en linje med et beløb", safe_for_terminal(text)),
           Text{"write --split vikar-egen=5000.00", "skriv --split vikar-egen=5000.00"});
  }
  const std::string id = text.substr(0, sign);
  require_known({"budget line", "budgetlinje"}, id, ids_of(folder.budget.lines));
  return {id, amount_of("--split", text.substr(sign + 1))};
}

/// "Part of DKK 21,196.50 (65.00 hours × DKK 326.10)"
Message text_of_part(const ExpenseDraft& whole) {
  const Message sum = kroner(whole.amount);
  if (!whole.hours || !whole.per_hour) return say("Part of {}", "Del af {}", sum);
  return say("Part of {} ({})", "Del af {} ({})", sum,
             pay_text(*whole.hours, *whole.per_hour, whole.supplement));
}

}  // namespace

std::string entry_line(const ExpenseDraft& draft, const std::string& id) {
  std::vector<std::string> fields;
  const auto add = [&](std::string_view key, std::string_view value) {
    if (!value.empty()) fields.push_back(fmt::format("{}: {}", key, value));
  };
  const auto add_day = [&](std::string_view key, std::optional<Date> day) {
    if (day) add(key, format(*day));
  };
  const auto add_number = [&](std::string_view key, const auto& number) {
    if (number) add(key, plain(*number));
  };
  const auto add_text = [&](std::string_view key, const std::string& text) {
    if (!text.empty()) add(key, yaml::quote(text));
  };
  add("id", id);
  add_day("date", draft.date);
  add_day("worked", draft.worked);
  add("line", draft.line);
  add("activity", draft.activity);
  add("trial", draft.trial);
  add("site", draft.site);
  add("grant", draft.grant);
  add_number("hours", draft.hours);
  add_number("per_hour", draft.per_hour);
  add_number("supplement", draft.supplement);
  add("amount", plain(draft.amount));
  add_text("voucher", draft.voucher);
  add_day("paid", draft.paid);
  add("corrects", draft.corrects);
  add_text("text", draft.text);
  return fmt::format("{{{}}}", fmt::join(fields, ", "));
}

namespace {

/// The number of u7 and of u7-k3f2.
std::optional<int> number_of(std::string_view id) {
  constexpr std::size_t kMostDigits = 8;
  const std::string_view digits = id.substr(0, id.find('-'));
  if (!digits.starts_with('u') || digits.size() > kMostDigits + 1) return std::nullopt;
  int number = 0;
  const char* end = digits.data() + digits.size();
  const auto read = std::from_chars(digits.data() + 1, end, number);
  return read.ec == std::errc{} && read.ptr == end ? std::optional(number) : std::nullopt;
}

}  // namespace

std::string entry_meant(const Expenses& expenses, const std::string& given) {
  std::vector<std::string_view> meant;
  for (const Expense& expense : expenses.expenses) {
    const std::string_view id = expense.id.value_or({});
    if (id == given) return given;
    const bool has_number = number_of(given) && id.starts_with(given + "-");
    if (has_number) meant.push_back(id);
  }
  return meant.size() == 1 ? std::string(meant.front()) : given;
}

ExpenseIds::ExpenseIds(const Expenses& expenses) {
  for (const Expense& expense : expenses.expenses) {
    highest_ = std::max(highest_, number_of(expense.id.value_or({})).value_or(0));
  }
}

std::string ExpenseIds::next() {
  return fmt::format("u{}-{}", ++highest_, random_id(4));
}

std::vector<ExpenseDraft> split_expense(const Invocation& invocation, const CourseFolder& folder,
                                        const ExpenseDraft& whole) {
  std::vector<ExpenseDraft> drafts{whole};
  const std::vector<std::string> parts = invocation.args().list("--split");
  if (parts.empty()) return drafts;
  ExpenseDraft& first = drafts.front();
  if (first.text.empty()) first.text = text_of_part(whole).in(invocation.language());
  first.hours.reset();
  first.per_hour.reset();
  first.supplement.reset();
  const bool negative = whole.amount < Amount{};
  for (const std::string& text : parts) {
    const auto [line, amount] = part_of(text, folder);
    drafts.front().amount = Amount{drafts.front().amount.ore - amount.ore};
    drafts.push_back(drafts.front());
    drafts.back().line = line;
    drafts.back().amount = amount;
  }
  const bool all_one_way = std::all_of(drafts.begin(), drafts.end(), [&](const ExpenseDraft& part) {
    return negative ? part.amount < Amount{} : part.amount > Amount{};
  });
  if (!all_one_way) {
    refuse(say("the parts do not divide {}", "delene deler ikke {}", kroner(whole.amount)),
           Text{"each part, and what is left for the first line, must be more than nothing",
                "hver del, og det, der er tilbage til den første linje, skal være mere end "
                "ingenting"});
  }
  return drafts;
}

void refuse_personal_arguments(const Arguments& args) {
  for (const char* option : {"--text", "--voucher"}) {
    refuse_personal_data(args.value(option).value_or(""));
  }
}

void book(Invocation& invocation, Directory& directory, const CourseFolder& folder,
          const std::vector<ExpenseDraft>& drafts) {
  ExpenseIds ids(folder.expenses);
  std::vector<yaml::NewEntry> entries;
  std::vector<std::string> new_ids;
  for (const ExpenseDraft& draft : drafts) {
    new_ids.push_back(ids.next());
    entries.push_back({{entry_line(draft, new_ids.back())}});
  }
  const auto old_bytes = read_for_edit(directory, kLedger);
  const yaml::Source source(std::string(kLedger), old_bytes.value_or(""));
  const std::string bytes = edited(yaml::append_entries(source, "expenses", entries), kLedger);
  if (!change_file(invocation, directory, kLedger, old_bytes ? &*old_bytes : nullptr, bytes)) {
    return;
  }
  for (std::size_t i = 0; i < drafts.size(); ++i) {
    invocation.print(new_ids[i] + "\n");
    invocation.tell(drafts.size() == 1 ? say("booked: {}", "bogført: {}", kroner(drafts[i].amount))
                                       : say("booked: {} on {}", "bogført: {} på {}",
                                             kroner(drafts[i].amount), drafts[i].line));
  }
}

}  // namespace trivsel
