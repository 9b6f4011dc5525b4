#include "report/budget/money_writer.hpp"
#include "report/portfolio/portfolio_money.hpp"

namespace trivsel {
namespace {

class MoneyJson : MoneyWriter {
 public:
  MoneyJson(const PortfolioMoney& money, Date today) : money_(money), today_(today) {}

  std::string show() {
    begin();
    list("folders", [&] {
      for (const CourseMoney& row : money_.courses) add_course(row, true);
    });
    list("payers", [&] {
      for (const auto& [payer, sums] : money_.payers) {
        out_.begin_object();
        text_or_null("payer", payer ? key_of(*payer) : std::string_view());
        add_sums(sums, true);
        out_.end_object();
      }
    });
    add_grants();
    return end();
  }

  std::string forecast() {
    begin();
    list("folders", [&] {
      for (const CourseMoney& row : money_.courses) add_course(row, false);
    });
    list("months", [&] {
      for (const auto& [month, sums] : money_.months) {
        out_.begin_object();
        text("month", format(month));
        add_sums(sums, false);
        out_.end_object();
      }
    });
    return end();
  }

 private:
  void begin() {
    out_.begin_object();
    out_.key("version");
    out_.number(1);
    text("today", format(today_));
    text("currency", "DKK");
    out_.key("lower_bound");
    out_.boolean(true);
  }

  std::string end() {
    out_.key("total");
    out_.begin_object();
    add_sums(money_.total, true);
    out_.end_object();
    out_.end_object();
    return out_.finish();
  }

  void money_or_null(std::string_view name, std::optional<Amount> amount) {
    out_.key(name);
    amount ? out_.number(plain(*amount)) : out_.null();
  }
  void count(std::string_view name, std::size_t number) {
    out_.key(name);
    out_.number(static_cast<std::int64_t>(number));
  }

  void add_course(const CourseMoney& row, bool with_budget) {
    out_.begin_object();
    text("folder", row.course->path);
    text_or_null("id", row.course->folder.course.id.value_or({}));
    out_.key("known");
    out_.boolean(row.known);
    if (row.known) add_sums(row.sums, with_budget);
    if (!with_budget) {
      money_or_null("cap", row.cap);
      text_or_null("passes", row.passes ? format(*row.passes) : std::string());
    }
    count("left_out", row.left_out);
    out_.end_object();
  }

  void add_grants() {
    list("grants", [&] {
      for (const GrantUse& use : money_.grants.grants) {
        out_.begin_object();
        text("id", *use.grant->id);
        text_or_null("title", use.grant->title.value_or({}));
        text("from", format(*use.grant->from));
        text("to", format(*use.grant->to));
        money("amount", *use.grant->amount);
        money("booked", use.spent);
        money("committed", use.committed);
        money("forecast", use.forecast());
        money("rest", use.rest());
        out_.end_object();
      }
    });
    money("outside_grants", money_.grants.on_none);
    money("committed_outside_grants", money_.grants.expected_on_none);
    count("by_rule", money_.grants.by_rule.size());
  }

  const PortfolioMoney& money_;
  Date today_;
};

}  // namespace

std::string portfolio_budget_json(const PortfolioMoney& money, Date today) {
  return MoneyJson(money, today).show();
}

std::string portfolio_forecast_json(const PortfolioMoney& money, Date today) {
  return MoneyJson(money, today).forecast();
}

}  // namespace trivsel
