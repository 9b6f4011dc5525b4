#include "report/document/section_parts.hpp"
#include "report/report_text.hpp"
#include "report/status/status_sections.hpp"

namespace trivsel::report {
namespace {

using Weight = Paragraph::Weight;

std::string line_name(const MoneyLine& line, Language language) {
  if (line.id.empty())
    return in({"On no line of the budget", "Uden for budgettets linjer"}, language);
  if (!line.kind) return line.id;
  return fmt::format("{} ({})", label_of(*line.kind).in(language), line.id);
}

std::string money(std::optional<Amount> amount, Language language) {
  return amount ? kroner(*amount).in(language) : std::string("\u2013");
}

std::optional<Amount> rest_of(std::optional<Amount> budget, std::optional<Amount> used) {
  if (!budget || !used) return std::nullopt;
  return plus(*budget, Amount{-used->ore});
}

/// What is used up by the end of each month, and what is left then.
Figure burn_up_figure(const BurnUpView& view) {
  Table table;
  table.caption = say("{}, in the months in which it changes",
                      "{}, i de måneder, hvor det ændrer sig", view.title)
                      .in(view.language);
  auto rows = burn_up_rows(view);
  for (std::size_t i = 0; i < rows.front().size(); ++i)
    table.columns.push_back({rows.front()[i], i > 0});
  const std::vector<BurnUpMonth>& months = view.sums.months;
  for (std::size_t i = 1; i < rows.size(); ++i) {
    const bool same = i > 1 && months[i - 1].booked == months[i - 2].booked &&
                      months[i - 1].forecast == months[i - 2].forecast;
    if (same) continue;
    rows[i].front() = long_month(months[i - 1].month).in(view.language);
    table.rows.push_back(std::move(rows[i]));
  }
  return {view, fmt::format("{}", fmt::join(view.sentences, " ")), std::move(table), false,
          "burn-up"};
}

}  // namespace

Section money_section(const StatusReport& report, Detail detail, Language language) {
  Section section = section_of("money", {"Money", "Økonomi"}, language);
  const MoneyView& view = report.money;
  if (view.lines.empty()) {
    add(section, capitalised(say("{} has no budget lines.", "{} har ingen budgetlinjer.",
                                 report.words.course.the))
                     .in(language));
    return section;
  }
  Table table;
  table.caption =
      say("Booked until {}", "Bogført til og med {}", long_date(report.today)).in(language);
  table.columns = columns_of({{{"Line", "Linje"}, false},
                              {{"Paid by", "Afholdes af"}, false},
                              {{"Budget", "Budget"}, true},
                              {{"Used", "Brugt"}, true},
                              {{"Left", "Rest"}, true}},
                             language);
  std::size_t overdrawn = 0;
  for (const MoneyLine& line : view.lines) {
    const std::string payer =
        line.payer ? report.words.label(*line.payer).in(language) : std::string("\u2013");
    const auto rest = rest_of(line.budget, line.used);
    overdrawn += rest && rest->ore < 0 ? 1 : 0;
    table.rows.push_back({line_name(line, language), payer, money(line.budget, language),
                          money(line.used, language), money(rest, language)});
  }
  table.rows.push_back({in({"Total", "I alt"}, language), "", money(view.budget, language),
                        money(view.used, language),
                        money(rest_of(view.budget, view.used), language)});
  section.blocks.emplace_back(std::move(table));
  if (overdrawn > 0) {
    add(section,
        say("More is booked than budgeted on {}.", "Der er bogført mere end budgetteret på {}.",
            counted(static_cast<std::int64_t>(overdrawn), {"line", "linje"}, {"lines", "linjer"}))
            .in(language));
  }
  add(section,
      say("{} added up, by the day of the work.", "{} er lagt sammen, efter arbejdsdagen.",
          counted(view.entries, {"entry", "post"}, {"entries", "poster"}))
          .in(language),
      Weight::small);
  if (view.later > 0) {
    add(section, say("{} of later days not counted here.", "{} fra senere dage er ikke med.",
                     counted(view.later, {"entry", "post"}, {"entries", "poster"}))
                     .in(language));
  }
  const BurnUpView& burn_up = report.figures.burn_up.in(language);
  if (detail == Detail::pictures && !burn_up.sums.months.empty())
    section.blocks.emplace_back(burn_up_figure(burn_up));
  if (view.unreadable > 0) {
    add(section, say("{} cannot be read and counted nowhere: the true sums may be other.",
                     "{} kan ikke læses og er ikke talt med: de rigtige summer kan være andre.",
                     counted(view.unreadable, {"entry", "post"}, {"entries", "poster"}))
                     .in(language));
  }
  return section;
}

}  // namespace trivsel::report
