#include "cli/expense_entry.hpp"
#include "cli/table.hpp"
#include "money/entries.hpp"
#include "programme/pack_words.hpp"
#include "rules/budget/cap.hpp"
#include "text/safe_text.hpp"

namespace trivsel {
namespace {

/// What of the entries lies above the programme's cap; nothing where none does.
Amount above_cap(const CourseFolder& folder, const Cap& cap,
                 const std::vector<ExpenseDraft>& drafts) {
  Amount booked;
  for (const ExpenseDraft& draft : drafts) {
    const BudgetLine* line = folder.budget.line(draft.line);
    const bool counts = line != nullptr && line->kind.is(cap.kind) && line->payer.is(cap.payer);
    if (counts) booked = plus(booked, draft.amount).value_or(booked);
  }
  const CapState before = judge_cap(make_ledger(folder, &cap), cap);
  const auto charged = plus(before.charged, booked);
  if (!charged || booked <= Amount{} || *charged <= cap.amount) return {};
  return std::min(booked, Amount{charged->ore - cap.amount.ore});
}

/// Says who pays what is above the cap, and how that is booked.
void tell_above_cap(Invocation& invocation, CourseFolder& folder,
                    const std::vector<ExpenseDraft>& drafts) {
  const CourseProgramme programme = programme_of(folder, invocation.programme_sources());
  const auto cap = cap_of(programme.demands);
  const Amount above = cap ? above_cap(folder, *cap, drafts) : Amount{};
  if (above == Amount{}) return;
  std::string_view line = "LINE";
  for (const BudgetLine& one : folder.budget.lines) {
    if (one.kind.is(cap->kind) && one.payer.is(cap->beyond)) line = one.id.value_or(line);
  }
  invocation.tell(
      say("{0} of it is above the cap of {1} and falls to {2}: divide the voucher with --split "
          "{3}={4}",
          "{0} af det ligger over loftet på {1} og påhviler {2}: del bilaget med --split {3}={4}",
          kroner(above), kroner(cap->amount), words_of(programme.get()).label(cap->beyond), line,
          plain(above)));
}

/// A voucher may hold several costs, so that one booked already is told and not refused.
void tell_of_voucher(Invocation& invocation, const CourseFolder& folder,
                     const ExpenseDraft& draft) {
  if (draft.voucher.empty() || !draft.corrects.empty()) return;
  Message booked;
  for (const Entry& entry : entries_of(folder)) {
    const Expense& expense = *entry.expense;
    const bool stands = expense.voucher.is(draft.voucher) && expense.corrects.absent() &&
                        !entry.cancelled_out && expense.amount;
    if (!stands) continue;
    const Message one = say("{}: {} on {}", "{}: {} på {}", expense.id.value_or("?"),
                            kroner(*expense.amount), expense.line.value_or("?"));
    booked = booked.empty() ? one : say("{}; {}", "{}; {}", booked, one);
  }
  if (booked.empty()) return;
  invocation.tell(say("voucher \"{}\" is booked already, as {}",
                      "bilag \"{}\" er allerede bogført som {}", safe_for_terminal(draft.voucher),
                      booked));
}

int run_add(Invocation& invocation) {
  refuse_personal_arguments(invocation.args());
  Directory directory = invocation.open_folder();
  CourseFolder folder = invocation.load(directory);
  const ExpenseDraft whole = new_expense(invocation, folder);
  tell_of_voucher(invocation, folder, whole);
  const std::vector<ExpenseDraft> drafts = split_expense(invocation, folder, whole);
  tell_above_cap(invocation, folder, drafts);
  book(invocation, directory, folder, drafts);
  return kDone;
}

}  // namespace

std::vector<Option> expense_options() {
  return {
      {"--line", "", "ID", Takes::one, {"the budget line", "budgetlinjen"}},
      {"--date", "", "DATE", Takes::one, {"the day of the voucher", "bilagets dag"}},
      {"--worked",
       "",
       "DATE",
       Takes::one,
       {"the day of the work, where it is another", "arbejdsdagen, hvis den er en anden"}},
      {"--activity", "", "ID", Takes::one, {"what it was for", "hvad den gjaldt"}},
      {"--trial", "", "ID", Takes::one, {"the trial it was for", "den prøvehandling, den gjaldt"}},
      {"--site", "", "ID", Takes::one, {"which site", "hvilket tilbud"}},
      {"--grant", "", "ID", Takes::one, {"which grant pays", "hvilken bevilling der betaler"}},
      {"--hours",
       "",
       "H",
       Takes::one,
       {"hours worked, as 6.50; else the plan's for the activity's substitutes",
        "arbejdstimer, som 6.50; ellers planens til aktivitetens vikarer"}},
      {"--per-hour",
       "",
       "R",
       Takes::one,
       {"kroner per hour; else the only rate in force on the day of work",
        "kroner pr. time; ellers den eneste sats, der gælder på arbejdsdagen"}},
      {"--supplement",
       "",
       "A",
       Takes::one,
       {"kroner added to hours × rate", "kroner, der lægges til timer × sats"}},
      {"--amount",
       "",
       "A",
       Takes::one,
       {"in kroner, as 12187.50; else hours × rate + supplement",
        "i kroner, som 12187.50; ellers timer × sats + tillæg"}},
      {"--split",
       "",
       "ID=A",
       Takes::list,
       {"book so much of it on another line: another payer's",
        "bogfør så meget af det på en anden linje: en anden betalers"}},
      {"--voucher", "", "V", Takes::one, {"the voucher's number", "bilagsnummer"}},
      {"--paid", "", "DATE", Takes::one, {"when it was paid", "hvornår den er betalt"}},
      {"--text", "", "TEXT", Takes::one, {"in words; never a name", "med ord; aldrig et navn"}}};
}

Command budget_add_command() {
  std::vector<Option> options = expense_options();
  options.push_back(
      {"--corrects", "", "ID", Takes::one, {"the entry that it corrects", "den post, den retter"}});
  return {.name = "budget add",
          .summary = {"book a cost in the ledger", "bogfør en udgift"},
          .options = std::move(options),
          .writes = true,
          .run = run_add};
}

}  // namespace trivsel
