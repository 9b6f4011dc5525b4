#include "report/burn_up/burn_up_view.hpp"

#include "report/budget/money_writer.hpp"

namespace trivsel::report {
namespace {

/// A hundred years back would fill the screen; what came before is in the first sum.
constexpr std::size_t kMostMonths = 60;

Message budget_sentence(const BurnUp& sums) {
  return sums.left() < Amount{}
             ? say("The budget is {}; spent and planned come to {}, and are {} above it.",
                   "Budgettet er på {}; forbrug og plan kommer op på {} og ligger {} over det.",
                   kroner(sums.limit), kroner(sums.forecast), kroner(Amount{-sums.left().ore}))
             : say("The budget is {}; spent and planned come to {} of it.",
                   "Budgettet er på {}; forbrug og plan kommer op på {} af det.",
                   kroner(sums.limit), kroner(sums.forecast));
}

/// Months without a posting belong to the picture too, up to today's or the course's last.
void extend(std::vector<BurnUpMonth>& months, Month last) {
  while (!months.empty() && months.back().month < last) {
    BurnUpMonth next = months.back();
    next.month += std::chrono::months{1};
    months.push_back(next);
  }
}

Month last_month(const BudgetView& view) {
  const auto end = view.folder.course.end();
  return month_of(end ? std::min(*end, view.today) : view.today);
}

class BurnUpJson : MoneyWriter {
 public:
  explicit BurnUpJson(const BurnUpView& view) : view_(view) {}

  std::string write() {
    out_.begin_object();
    out_.key("version");
    out_.number(1);
    text("today", format(view_.today));
    text("currency", "DKK");
    text("limit_is", view_.sums.is_cap ? "cap" : "budget");
    money("limit", view_.sums.limit);
    list("months", [&] {
      for (const BurnUpMonth& month : view_.sums.months) add(month);
    });
    money("booked", view_.sums.booked);
    money("forecast", view_.sums.forecast);
    money("left", view_.sums.left());
    out_.end_object();
    return out_.finish();
  }

 private:
  void add(const BurnUpMonth& month) {
    out_.begin_object();
    text("month", format(month.month));
    money("booked", month.booked);
    money("forecast", month.forecast);
    out_.end_object();
  }

  const BurnUpView& view_;
};

}  // namespace

BurnUpView burn_up_view(const BudgetView& view, Language language) {
  BurnUpView out;
  out.sums = burn_up(view.ledger, view.folder.budget, view.cap ? &*view.cap : nullptr);
  auto& months = out.sums.months;
  extend(months, last_month(view));
  if (months.size() > kMostMonths)
    months.erase(months.begin(), months.end() - static_cast<std::ptrdiff_t>(kMostMonths));
  out.language = language;
  out.today = view.today;
  const Message what = view.cap ? capitalised(Message(label_of(view.cap->kind)))
                                : Message(Text{"All costs", "Alle udgifter"});
  out.title = say("{}: used up month by month", "{}: forbrug måned for måned", what).in(language);
  out.unit = Text{"kroner in all by the month's end, by the day of the work",
                  "kroner i alt ved månedens slutning, efter arbejdsdagen"}
                 .in(language);
  out.limit_label = view.cap ? say("cap {}", "loft {}", kroner(out.sums.limit)).in(language)
                             : say("budget {}", "budget {}", kroner(out.sums.limit)).in(language);
  std::vector<Message> sentences = cap_sentences(view);
  if (!view.cap) sentences.push_back(budget_sentence(out.sums));
  for (const Message& sentence : sentences)
    out.sentences.push_back(capitalised(sentence).in(language));
  return out;
}

std::vector<std::vector<std::string>> burn_up_rows(const BurnUpView& view) {
  const Language language = view.language;
  std::vector<std::vector<std::string>> rows(1);
  for (const Text& column : {Text{"Month", "Måned"}, Text{"Booked by then", "Bogført i alt"},
                             Text{"Forecast", "Prognose i alt"}, Text{"Left", "Tilbage"}}) {
    rows.front().emplace_back(column.in(language));
  }
  for (const BurnUpMonth& month : view.sums.months) {
    rows.push_back({format(month.month), grouped(month.booked).in(language),
                    grouped(month.forecast).in(language),
                    grouped(Amount{view.sums.limit.ore - month.forecast.ore}).in(language)});
  }
  return rows;
}

double kroner_of(Amount amount) {
  return static_cast<double>(amount.ore) / 100.0;
}

double highest_of(const BurnUpView& view) {
  double highest = std::max(1.0, kroner_of(view.sums.limit));
  for (const BurnUpMonth& month : view.sums.months) {
    highest = std::max({highest, kroner_of(month.forecast), kroner_of(month.booked)});
  }
  return highest;
}

double lowest_of(const BurnUpView& view) {
  double lowest = 0.0;
  for (const BurnUpMonth& month : view.sums.months) {
    lowest = std::min({lowest, kroner_of(month.forecast), kroner_of(month.booked)});
  }
  return lowest;
}

std::string burn_up_json(const BurnUpView& view) {
  return BurnUpJson(view).write();
}

}  // namespace trivsel::report
