#include "report/budget/budget_change.hpp"

#include "report/budget/money_writer.hpp"
#include "text/columns.hpp"
#include "text/safe_text.hpp"

namespace trivsel {
namespace {

/// One line of the budget, or what is on none, on both sides.
struct Row {
  std::string id;  ///< empty: on no line
  std::optional<Payer> payer;
  Amount before, after;
};

std::vector<Row> rows_of(const BudgetChange& change) {
  std::vector<Row> rows;
  const auto take = [&](const BudgetView& view, Amount Row::* side) {
    for (const LineSums& line : sums_by_line(view.ledger, view.folder.budget)) {
      const std::string id(line.line != nullptr ? line.line->id.value_or("?") : std::string_view());
      const auto found = std::find_if(rows.begin(), rows.end(), [&](const Row& row) {
        return row.id == id && row.payer == line.payer;
      });
      Row& row = found != rows.end() ? *found : rows.emplace_back(Row{id, line.payer, {}, {}});
      (row.*side).ore += line.sums.forecast().ore;
    }
  };
  take(change.before, &Row::before);
  take(change.after, &Row::after);
  return rows;
}

std::string signed_amount(Amount amount, Language language) {
  return (amount > Amount{} ? "+" : "") + grouped(amount).in(language);
}

std::string payer_of(const BudgetChange& change, const Row& row, Language language) {
  const Text unknown{"not known", "ukendt"};
  return row.payer ? change.after.words.label(*row.payer).in(language)
                   : std::string(unknown.in(language));
}

std::vector<std::string> cells_of(std::string name, std::string payer, Amount before, Amount after,
                                  Language language) {
  return {std::move(name), std::move(payer), grouped(before).in(language),
          grouped(after).in(language), signed_amount(Amount{after.ore - before.ore}, language)};
}

std::string table(const BudgetChange& change, Language language) {
  std::vector<std::vector<std::string>> rows(1);
  for (const Text& column : {Text{"Forecast, DKK", "Prognose, kr."}, Text{"Paid by", "Afholdes af"},
                             Text{"Now", "Nu"}, Text{"Then", "Så"}, Text{"Change", "Ændring"}}) {
    rows.front().emplace_back(column.in(language));
  }
  const Text none{"(no line)", "(ingen linje)"};
  for (const Row& row : rows_of(change)) {
    rows.push_back(
        cells_of(row.id.empty() ? std::string(none.in(language)) : safe_for_terminal(row.id),
                 payer_of(change, row, language), row.before, row.after, language));
  }
  const Text in_all{"In all", "I alt"};
  rows.push_back(cells_of(std::string(in_all.in(language)), "",
                          sums_of(change.before.ledger, change.before.folder.budget).forecast(),
                          sums_of(change.after.ledger, change.after.folder.budget).forecast(),
                          language));
  return in_columns(rows, {2, 3, 4});
}

/// The cap's last sentence says whether and when it is passed.
std::string cap(const BudgetView& view, Text when, Language language) {
  const std::vector<Message> sentences = cap_sentences(view);
  if (sentences.empty()) return {};
  return fmt::format("{}: {}\n", when.in(language),
                     safe_for_terminal(sentences.back().in(language)));
}

class ChangeJson : MoneyWriter {
 public:
  ChangeJson(const BudgetChange& change, Language language)
      : change_(change), language_(language) {}

  std::string write() {
    out_.begin_object();
    out_.key("version");
    out_.number(1);
    text("today", format(change_.after.today));
    text("currency", "DKK");
    list("changes", [&] {
      for (const Message& one : change_.changes) out_.string(mask_cpr(one.in(language_)));
    });
    list("lines", [&] {
      for (const Row& row : rows_of(change_)) add(row);
    });
    add_side("before", change_.before);
    add_side("after", change_.after);
    out_.end_object();
    return out_.finish();
  }

 private:
  void add(const Row& row) {
    out_.begin_object();
    text_or_null("id", row.id);
    text_or_null("payer", row.payer ? key_of(*row.payer) : std::string_view());
    money("before", row.before);
    money("after", row.after);
    money("change", Amount{row.after.ore - row.before.ore});
    out_.end_object();
  }

  void add_side(std::string_view name, const BudgetView& view) {
    out_.key(name);
    out_.begin_object();
    add_sums(sums_of(view.ledger, view.folder.budget), true);
    const CapState& state = view.cap_state;
    text_or_null("passes", state.passes != nullptr ? format(state.passes->day) : "");
    out_.key("above_cap");
    view.cap ? out_.number(plain(state.beyond)) : out_.null();
    out_.key("left_out");
    out_.number(static_cast<std::int64_t>(view.ledger.left_out.size()));
    out_.end_object();
  }

  const BudgetChange& change_;
  Language language_;
};

}  // namespace

std::string budget_change_text(const BudgetChange& change, Language language) {
  std::string out = Text{"If:\n", "Hvis:\n"}.in(language).data();
  for (const Message& one : change.changes)
    out += "  " + safe_for_terminal(one.in(language)) + "\n";
  out += "\n" + table(change, language) + "\n";
  out += cap(change.before, {"Now", "Nu"}, language) + cap(change.after, {"Then", "Så"}, language);
  const std::vector<Message> left_out = left_out_sentences(change.after.ledger);
  if (!left_out.empty()) out += Text{"Not counted:\n", "Ikke talt med:\n"}.in(language);
  for (const Message& message : left_out)
    out += "  " + safe_for_terminal(message.in(language)) + "\n";
  return out + Text{"Nothing was written.\n", "Intet er skrevet.\n"}.in(language).data();
}

std::string budget_change_json(const BudgetChange& change, Language language) {
  return ChangeJson(change, language).write();
}

}  // namespace trivsel
