#include "intake/expense_import.hpp"

#include <algorithm>
#include <unordered_map>

#include "model/at_values.hpp"
#include "money/entries.hpp"
#include "money/pay.hpp"
#include "money/rates.hpp"
#include "text/nearest.hpp"
#include "yaml/load.hpp"

namespace trivsel {
namespace {

using Ids = std::vector<std::string_view>;

/// An entry as its line says it.
struct ReadEntry {
  yaml::Source source;
  yaml::Loaded loaded;
  ReadNotes notes;
  Expenses ledger;

  explicit ReadEntry(const std::string& entry)
      : source("expenses.yaml", fmt::format("expenses:\n  - {}\n", entry)),
        loaded(yaml::load(source, yaml::Trust::own)) {
    if (!loaded.tree) return;
    Reader reader(source, *loaded.tree, 0, notes);
    expenses_record().read(reader, loaded.tree->root(), ledger);
  }
  ReadEntry(const ReadEntry&) = delete;
  ReadEntry& operator=(const ReadEntry&) = delete;
};

std::vector<std::string> differing(const Expense& given, const Expense& there) {
  std::vector<std::string> keys;
  const auto compare = [&](std::string_view key, const auto& now, const auto& before) {
    if (now && !before.is(*now)) keys.emplace_back(key);
  };
  compare("date", given.date, there.date);
  compare("worked", given.worked, there.worked);
  compare("line", given.line, there.line);
  compare("activity", given.activity, there.activity);
  compare("trial", given.trial, there.trial);
  compare("site", given.site, there.site);
  compare("grant", given.grant, there.grant);
  compare("hours", given.hours, there.hours);
  compare("per_hour", given.per_hour, there.per_hour);
  compare("supplement", given.supplement, there.supplement);
  compare("amount", given.amount, there.amount);
  compare("paid", given.paid, there.paid);
  compare("text", given.text, there.text);
  return keys;
}

/// What is booked of one voucher.
struct Booked {
  std::vector<const Expense*> entries;  ///< with those that were taken back
  const Expense* standing = nullptr;    ///< the first that was not
  Amount sum;                           ///< of those that were not
};

class ExpenseImporter {
 public:
  ExpenseImporter(const CourseFolder& folder, const Words& words, Date today, int next_number,
                  const CsvFile& table, const RowReader& reader, ExpenseImport& out)
      : words_(words),
        budget_(folder.budget),
        today_(today),
        next_number_(next_number),
        table_(table),
        reader_(reader),
        out_(out),
        lines_(ids_of(folder.budget.lines)),
        activities_(ids_of(folder.plan.activities)),
        trials_(ids_of(folder.plan.trials)),
        sites_(ids_of(folder.course.sites)) {
    for (const Entry& entry : entries_of(folder)) {
      const Expense& expense = *entry.expense;
      if (!expense.voucher) continue;
      Booked& booked = there_[std::string(*expense.voucher)];
      booked.entries.push_back(&expense);
      const bool stands = !entry.cancelled_out && expense.corrects.absent() && expense.amount;
      if (!stands) continue;
      if (booked.standing == nullptr) booked.standing = &expense;
      booked.sum = plus(booked.sum, *expense.amount).value_or(booked.sum);
    }
  }

  void take(const CsvRow& row, const RowValues& values) {
    const std::string id = fmt::format("u{}", next_number_);
    const std::string entry = entry_of(id, values);
    const ReadEntry read(entry);
    if (!read.notes.findings.empty() || read.ledger.expenses.empty()) {
      const Finding& finding = read.notes.findings.front();
      return refuse(row, finding.message, finding.help);
    }
    const Expense& expense = read.ledger.expenses.items.front();
    if (!is_acceptable(row, expense)) return;
    const auto known = there_.find(std::string(*expense.voucher));
    if (known != there_.end()) return compare(row, expense, known->second);
    if (reader_.names_anybody(entry)) {
      return refuse(row,
                    Text{"the row holds a CPR number or a name of the key file",
                         "rækken rummer et CPR-nummer eller et navn fra nøglefilen"},
                    Text{"take them out in the other system; nothing of it is shown or kept",
                         "fjern dem i det andet system; intet af det vises eller gemmes"},
                    true);
    }
    if (!is_right(row, expense)) return;
    tell_of_rate(row, expense);
    ++next_number_;
    out_.taken.push_back({row.line, id, entry, std::string(*expense.line), *expense.amount});
  }

 private:
  static std::string entry_of(const std::string& id, const RowValues& values) {
    std::string pairs =
        fmt::format("id: {}\n", id) + record_lines(expense_import_kind().targets, values, 0);
    pairs.pop_back();
    std::string out = "{";
    for (const char c : pairs) out += c == '\n' ? std::string(", ") : std::string(1, c);
    return out + "}";
  }

  bool is_acceptable(const CsvRow& row, const Expense& expense) {
    if (!expense.voucher) {
      refuse_cell(row, "voucher", Text{"the row has no voucher", "rækken har intet bilagsnummer"},
                  Text{"fill the cell that `voucher` comes from: it is what a row is known by",
                       "udfyld den celle, som `voucher` kommer fra: på det kendes en række"});
      return false;
    }
    const auto [first, is_new] = rows_.emplace(std::string(*expense.voucher), row.line);
    if (!is_new) {
      refuse_cell(row, "voucher",
                  say("the same voucher stands in line {}", "det samme bilag står i linje {}",
                      first->second),
                  Text{"book one of them by hand", "bogfør den ene i hånden"});
      return false;
    }
    if (*expense.date > today_) {
      refuse_cell(row, "date",
                  say("{} lies in the future", "{} ligger i fremtiden", format(*expense.date)),
                  Text{"correct it in the other system", "ret det i det andet system"});
      return false;
    }
    return is_known(row, "line", expense.line, lines_, Text{"budget line", "budgetlinje"}) &&
           is_known(row, "activity", expense.activity, activities_,
                    Text{"activity", "aktivitet"}) &&
           is_known(row, "trial", expense.trial, trials_, Text{"trial", "prøvehandling"}) &&
           is_known(row, "site", expense.site, sites_, words_.site.one);
  }

  bool is_known(const CsvRow& row, std::string_view field, const At<std::string_view>& id,
                const Ids& known, const Message& what) {
    if (!id || std::find(known.begin(), known.end(), *id) != known.end()) return true;
    const auto meant = nearest(*id, known);
    refuse_cell(row, field, say("there is no {} \"{}\"", "der findes ikke {} \"{}\"", what, *id),
                meant ? say("did you mean \"{}\"?", "mente du \"{}\"?", *meant)
                      : say("known: {}", "kendte: {}", fmt::format("{}", fmt::join(known, ", "))));
    return false;
  }

  /// Held like TRV506 holds it: what would be an error in the ledger is not taken into it.
  bool is_right(const CsvRow& row, const Expense& expense) {
    if (expense.hours && *expense.hours < Hours{}) {
      refuse_cell(
          row, "hours",
          say("hours cannot be negative: {}", "timer kan ikke være negative: {}",
              grouped(*expense.hours)),
          Text{"where the row takes a voucher back, take that one back with `trivsel budget "
               "correct`",
               "tager rækken et bilag tilbage, så tag det tilbage med `trivsel budget "
               "correct`"});
      return false;
    }
    if (!expense.hours || !expense.per_hour) return true;
    const auto right = wage(*expense.hours, *expense.per_hour, expense.supplement.value_or({}));
    if (right == *expense.amount) return true;
    const Message pay = pay_text(*expense.hours, *expense.per_hour, known(expense.supplement));
    refuse_cell(
        row, "amount", right ? pay_differs(pay, *right, *expense.amount) : pay_too_large(pay),
        Text{"correct it in the other system; where the row holds more than the hours, take "
             "`per_hour` out of the map, or fill `supplement`",
             "ret det i det andet system; rummer rækken mere end timerne, så tag `per_hour` "
             "ud af kolonnekortet, eller udfyld `supplement`"});
    return false;
  }

  void tell_of_rate(const CsvRow& row, const Expense& expense) {
    if (!expense.hours || !expense.per_hour) return;
    const Date day = expense.worked.value_or(*expense.date);
    auto doubt = rate_not_in_force(budget_, day, *expense.per_hour);
    if (!doubt) return;
    out_.told.push_back(table_.problem_in(
        row, reader_.cell_of("per_hour"), std::move(*doubt),
        Text{
            "it is taken as it stands; correct `rates:` in budget.yaml, or the entry with `trivsel "
            "budget correct`",
            "den er optaget, som den står; ret `rates:` i budget.yaml, eller ret posten med "
            "`trivsel budget correct`"}));
  }

  /// A voucher may have been divided among payers, or booked anew: the row agrees with one of its
  /// entries, or comes to what they are together.
  void compare(const CsvRow& row, const Expense& given, const Booked& booked) {
    const bool is_there =
        std::any_of(booked.entries.begin(), booked.entries.end(),
                    [&](const Expense* one) { return differing(given, *one).empty(); });
    const bool is_whole = booked.entries.size() > 1 && given.amount.is(booked.sum);
    if (is_there || is_whole) {
      ++out_.there;
      return;
    }
    const Expense& nearest =
        booked.standing != nullptr ? *booked.standing : *booked.entries.front();
    out_.changed.push_back(
        {row.line, std::string(nearest.id.value_or({})), differing(given, nearest)});
  }

  void refuse_cell(const CsvRow& row, std::string_view field, Message problem, Message help) {
    out_.refused.push_back(
        {table_.problem_in(row, reader_.cell_of(field), std::move(problem), std::move(help))});
  }

  void refuse(const CsvRow& row, Message problem, Message help, bool personal = false) {
    out_.refused.push_back(
        {table_.problem_in(row, 0, std::move(problem), std::move(help)), personal});
  }

  const Words& words_;
  const Budget& budget_;
  Date today_;
  int next_number_;
  const CsvFile& table_;
  const RowReader& reader_;
  ExpenseImport& out_;
  Ids lines_, activities_, trials_, sites_;
  std::unordered_map<std::string, Booked> there_;
  std::unordered_map<std::string, std::size_t> rows_;
};

}  // namespace

const ImportKind& expense_import_kind() {
  static const ImportKind kind = [] {
    ImportKind made{ImportOf::expenses, {}, {"voucher", "date", "line", "amount"}, {}, true};
    add_targets(*expenses_record().info().fields.front().record, "", 0, {"id", "corrects"},
                made.targets);
    return made;
  }();
  return kind;
}

ExpenseImport import_expenses(const CourseFolder& folder, const Words& words, Date today,
                              int next_number, const CsvFile& table, const RowReader& reader) {
  ExpenseImport out;
  ExpenseImporter importer(folder, words, today, next_number, table, reader, out);
  read_rows(table, reader, out,
            [&](const CsvRow& row, const RowValues& values) { importer.take(row, values); });
  return out;
}

}  // namespace trivsel
