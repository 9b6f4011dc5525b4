#include "model/typed_json.hpp"
#include "report/budget/budget_view.hpp"
#include "report/budget/money_writer.hpp"

namespace trivsel {
namespace {

std::string_view key_of_reason(LeftOut::Reason reason) {
  switch (reason) {
    case LeftOut::Reason::no_rate:
      return "no-rate";
    case LeftOut::Reason::too_large:
      return "too-large";
    case LeftOut::Reason::unreadable:
      break;
  }
  return "unreadable";
}

class BudgetJson : MoneyWriter {
 public:
  explicit BudgetJson(const BudgetView& view) : view_(view) {}

  std::string show() {
    begin();
    list("lines", [&] {
      for (const LineSums& line : sums_by_line(view_.ledger, view_.folder.budget)) add_line(line);
    });
    copy("budget.yaml", "rates", budget_record().info());
    copy("expenses.yaml", "expenses", expenses_record().info());
    list("payers", [&] {
      for (const auto& [payer, sums] : sums_by_payer(view_.ledger, view_.folder.budget)) {
        out_.begin_object();
        text_or_null("payer", payer ? key_of(*payer) : std::string_view());
        add_sums(sums, true);
        out_.end_object();
      }
    });
    list("activities", [&] {
      for (const PurposeSums& row : sums_by_purpose(view_.ledger, view_.folder.plan))
        add_purpose(row);
    });
    list("sites", [&] {
      for (const auto& [site, sums] : sums_by_site(view_.ledger)) {
        out_.begin_object();
        text_or_null("site", site);
        add_sums(sums, false);
        out_.end_object();
      }
    });
    add_months();
    return end();
  }

  std::string forecast() {
    begin();
    list("needs", [&] {
      for (const SubstituteNeed& need : needs_of(view_.folder, view_.ledger)) add_need(need);
    });
    add_months();
    return end();
  }

 private:
  void begin() {
    out_.begin_object();
    out_.key("version");
    out_.number(1);
    text("today", format(view_.today));
    text("currency", "DKK");
  }

  std::string end() {
    out_.key("total");
    out_.begin_object();
    add_sums(sums_of(view_.ledger, view_.folder.budget), true);
    out_.end_object();
    add_cap();
    list("left_out", [&] {
      for (const LeftOut& left_out : view_.ledger.left_out) add_left_out(left_out);
    });
    out_.key("too_large");
    out_.boolean(view_.ledger.too_large);
    out_.end_object();
    return out_.finish();
  }

  /// With the keys of budget.yaml; what is on no line has no id.
  void add_line(const LineSums& row) {
    const BudgetLine* line = row.line;
    out_.begin_object();
    text_or_null("id", line != nullptr ? line->id.value_or({}) : std::string_view());
    text_or_null("kind", line != nullptr && line->kind ? key_of(*line->kind) : std::string_view());
    text_or_null("payer", row.payer ? key_of(*row.payer) : std::string_view());
    out_.key("amount");
    add_amount_of(line);
    money("spent", row.sums.spent);
    money("committed", row.sums.committed);
    money("forecast", row.sums.forecast());
    money("rest", row.sums.rest());
    out_.end_object();
  }

  void add_amount_of(const BudgetLine* line) {
    if (line == nullptr || line->amount.absent()) return out_.null();
    if (line->amount) return out_.number(plain(*line->amount));
    const Where where = line->amount.where;
    const std::string_view bytes = view_.folder.source(where).bytes();
    out_.begin_object();
    text("text", bytes.substr(where.span.begin, where.span.end - where.span.begin));
    out_.key("invalid");
    out_.boolean(true);
    out_.end_object();
  }

  /// The entries of a list as they stand in the file.
  void copy(std::string_view path, std::string_view key, const RecordInfo& info) {
    const auto field = std::find_if(info.fields.begin(), info.fields.end(),
                                    [&](const FieldInfo& f) { return f.key == key; });
    const yaml::Source* source = view_.folder.source(path);
    const yaml::Loaded loaded = source == nullptr ? yaml::Loaded{} : yaml::load(*source);
    list(key, [&] {
      const yaml::Node* entries =
          loaded.tree ? loaded.tree->find(loaded.tree->root(), key) : nullptr;
      if (entries == nullptr || entries->kind != yaml::Kind::list) return;
      for (const yaml::Node& entry : loaded.tree->children(*entries)) {
        if (entry.kind == yaml::Kind::map)
          write_json(*source, *loaded.tree, entry, *field->record, out_);
      }
    });
  }

  void add_purpose(const PurposeSums& row) {
    out_.begin_object();
    text_or_null("activity",
                 row.activity != nullptr ? row.activity->id.value_or({}) : std::string_view());
    text_or_null("trial", row.trial != nullptr ? row.trial->id.value_or({}) : std::string_view());
    add_sums(row.sums, false);
    out_.end_object();
  }

  void add_months() {
    const auto running =
        view_.cap ? running_by_month(view_.ledger, *view_.cap) : std::map<Month, Amount>();
    list("months", [&] {
      for (const auto& [month, sums] : sums_by_month(view_.ledger)) {
        out_.begin_object();
        text("month", format(month));
        add_sums(sums, false);
        if (view_.cap) money("towards_cap", running.at(month));
        out_.end_object();
      }
    });
  }

  void add_need(const SubstituteNeed& need) {
    const Substitutes& wanted = *need.activity->substitutes;
    out_.begin_object();
    text("activity", need.activity->id.value_or({}));
    text("date", format(*need.activity->date));
    out_.key("people");
    out_.number(*wanted.people);
    out_.key("hours");
    out_.number(plain(*wanted.hours));
    money("per_hour", need.estimate.rate->per_hour);
    out_.key("rates_in_force");
    out_.number(need.estimate.rate->roles);
    money("estimate", need.estimate.amount);
    money("booked", need.booked);
    list("expected", [&] {
      for (const auto& [payer, amount] : need.expected) {
        out_.begin_object();
        text_or_null("payer", payer ? key_of(*payer) : std::string_view());
        money("amount", amount);
        out_.end_object();
      }
    });
    out_.end_object();
  }

  void add_cap() {
    out_.key("cap");
    if (!view_.cap) return out_.null();
    const Cap& cap = *view_.cap;
    const CapState& state = view_.cap_state;
    out_.begin_object();
    text("kind", key_of(cap.kind));
    text("payer", key_of(cap.payer));
    text("beyond", key_of(cap.beyond));
    money("amount", cap.amount);
    money("charged", state.charged);
    money("spent", state.spent);
    money("expected", state.expected);
    money("share", state.share);
    money("above", state.beyond);
    text_or_null("charged_passes",
                 state.charged_passes != nullptr ? format(state.charged_passes->day) : "");
    text_or_null("passes", state.passes != nullptr ? format(state.passes->day) : "");
    out_.end_object();
  }

  void add_left_out(const LeftOut& left_out) {
    const yaml::Source& source = view_.folder.source(left_out.where);
    out_.begin_object();
    text_or_null("expense", left_out.expense != nullptr ? left_out.expense->id.value_or({})
                                                        : std::string_view());
    text_or_null("activity", left_out.activity != nullptr ? left_out.activity->id.value_or({})
                                                          : std::string_view());
    text("reason", key_of_reason(left_out.reason));
    text("path", source.path());
    out_.key("line");
    out_.number(static_cast<std::int64_t>(source.position(left_out.where.span.begin).line));
    out_.end_object();
  }

  const BudgetView& view_;
};

}  // namespace

std::string budget_json(const BudgetView& view) {
  return BudgetJson(view).show();
}

std::string forecast_json(const BudgetView& view) {
  return BudgetJson(view).forecast();
}

}  // namespace trivsel
