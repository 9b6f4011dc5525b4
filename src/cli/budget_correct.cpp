#include "cli/change.hpp"
#include "cli/expense_entry.hpp"
#include "cli/table.hpp"
#include "money/entries.hpp"
#include "text/safe_text.hpp"

namespace trivsel {
namespace {

[[noreturn]] void refuse_unknown(const std::string& wanted, const std::vector<Entry>& entries) {
  const bool taken_back = std::any_of(entries.begin(), entries.end(), [&](const Entry& entry) {
    return entry.expense->voucher.is(wanted);
  });
  if (taken_back) {
    refuse(say("voucher \"{}\" has been taken back already",
               "bilag \"{}\" er allerede taget tilbage", safe_for_terminal(wanted)));
  }
  refuse(say("no entry and no voucher is called \"{}\"", "ingen post og intet bilag hedder \"{}\"",
             safe_for_terminal(wanted)),
         Text{"`trivsel budget export --format csv` lists them",
              "`trivsel budget export --format csv` viser dem"});
}

/// The entry with that id, else the only one with that voucher.
const Entry& require_entry(const std::vector<Entry>& entries, const std::string& wanted) {
  std::vector<const Entry*> with_voucher;
  for (const Entry& entry : entries) {
    if (entry.expense->id.is(wanted)) return entry;
    const bool same = entry.expense->voucher.is(wanted) && entry.corrects == nullptr;
    if (same && !entry.cancelled_out) with_voucher.push_back(&entry);
  }
  if (with_voucher.size() == 1) return *with_voucher.front();
  if (with_voucher.empty()) refuse_unknown(wanted, entries);
  std::vector<std::string_view> meant;
  for (const Entry* entry : with_voucher) meant.push_back(entry->expense->id.value_or({}));
  refuse(say("voucher \"{}\" has several entries", "bilag \"{}\" har flere poster",
             safe_for_terminal(wanted)),
         say("name one of them: {}", "angiv en af dem: {}",
             fmt::format("{}", fmt::join(meant, ", "))));
}

/// What of the entry has not been taken back yet.
Amount rest_of(const std::vector<Entry>& entries, const Entry& wanted) {
  Amount rest = *wanted.expense->amount;
  for (const Entry& entry : entries) {
    if (entry.corrects != wanted.expense || !entry.expense->amount) continue;
    rest = plus(rest, *entry.expense->amount).value_or(rest);
  }
  return rest;
}

void require_correctable(const Entry& entry) {
  const std::string_view id = entry.expense->id.value_or("?");
  if (!entry.expense->amount || !entry.expense->line || !entry.expense->id) {
    refuse(say("{} cannot be read as it stands", "{} kan ikke læses, som den står", id),
           Text{"mend what `trivsel check` finds first", "ret først det, `trivsel check` finder"});
  }
  if (entry.corrects != nullptr) {
    refuse(say("{} is itself a correction of {}", "{} er selv en rettelse af {}", id,
               entry.corrects->id.value_or("?")),
           Text{"book what is missing with `trivsel budget add`",
                "bogfør det, der mangler, med `trivsel budget add`"});
  }
  if (entry.cancelled_out) {
    refuse(say("{} has been taken back already", "{} er allerede taget tilbage", id));
  }
}

ExpenseDraft counter_entry(const Invocation& invocation, const Entry& entry, Amount rest) {
  ExpenseDraft draft;
  draft.date = invocation.args().date("--date").value_or(invocation.today());
  draft.line = *entry.expense->line;
  draft.amount = Amount{-rest.ore};
  draft.corrects = *entry.expense->id;
  draft.text = invocation.args().value("--text").value_or("");
  return draft;
}

int run_correct(Invocation& invocation) {
  refuse_personal_arguments(invocation.args());
  Directory directory = invocation.open_folder();
  const CourseFolder folder = invocation.load(directory);
  const std::vector<Entry> entries = entries_of(folder);
  const std::string wanted = entry_meant(folder.expenses, invocation.args().positionals().front());
  const Entry& entry = require_entry(entries, wanted);
  require_correctable(entry);
  // Filled first: it refuses what cannot stand in an entry.
  const ExpenseDraft right = corrected_expense(invocation, folder, entry);
  std::vector<ExpenseDraft> drafts{counter_entry(invocation, entry, rest_of(entries, entry))};
  if (changes_anything(invocation.args())) {
    for (const ExpenseDraft& part : split_expense(invocation, folder, right))
      drafts.push_back(part);
  } else {
    // With nothing booked anew, a voucher that is named is the counter-entry's own.
    drafts.front().voucher = invocation.args().value("--voucher").value_or("");
  }
  book(invocation, directory, folder, drafts);
  return kDone;
}

}  // namespace

Command budget_correct_command() {
  return {
      .name = "budget correct",
      .summary = {"take an entry back by a counter-entry, and book it right",
                  "tag en post tilbage med en modpost, og bogfør den rigtigt"},
      .options = expense_options(),
      .positionals = {{.name = "ENTRY",
                       .help = {"the entry's id, or its voucher", "postens id eller dens bilag"},
                       .required = true}},
      .writes = true,
      .run = run_correct};
}

}  // namespace trivsel
