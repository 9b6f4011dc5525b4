#include "report/portfolio/sections.hpp"
#include "report/report_text.hpp"

namespace trivsel::report {
namespace {

std::string money(Amount amount, Language language) {
  return kroner(amount).in(language);
}

Table sums_table(Text caption, Text first, Language language) {
  Table table;
  table.caption = in(caption, language);
  table.columns = columns_of({{first, false},
                              {{"Budget", "Budget"}, true},
                              {{"Spent", "Forbrug"}, true},
                              {{"Still planned", "Endnu planlagt"}, true},
                              {{"Left", "Rest"}, true}},
                             language);
  return table;
}

std::vector<std::string> sums_row(std::string name, const Sums& sums, Language language) {
  return {std::move(name), money(sums.budget, language), money(sums.spent, language),
          money(sums.committed, language), money(sums.rest(), language)};
}

Table courses_table(const PortfolioMoney& view, Language language) {
  Table table = sums_table({"By course", "Efter forløb"}, {"Folder", "Mappe"}, language);
  const std::string dash(kDash);
  for (const CourseMoney& row : view.courses) {
    const std::string folder = shown(row.course->path);
    table.rows.push_back(row.known ? sums_row(folder, row.sums, language)
                                   : std::vector<std::string>{folder, dash, dash, dash, dash});
  }
  table.rows.push_back(sums_row(in({"In all", "I alt"}, language), view.total, language));
  return table;
}

Table payers_table(const PortfolioMoney& view, Language language) {
  Table table = sums_table({"By payer", "Efter betaler"}, {"Paid by", "Afholdes af"}, language);
  for (const auto& [payer, sums] : view.payers) {
    table.rows.push_back(
        sums_row(payer ? label_of(*payer).in(language) : std::string(kDash), sums, language));
  }
  return table;
}

/// The name with its days below it, as they belong together and columns are dear on paper.
std::string grant_name(const Grant& grant, Language language) {
  return fmt::format("{} ({})", shown(grant.title ? *grant.title : *grant.id),
                     days_text(*grant.from, *grant.to, language));
}

Table grants_table(const GrantSums& grants, Language language) {
  Table table;
  table.caption = in({"By grant: the forecast is what is booked and what the plans still expect",
                      "Efter bevilling: prognosen er det bogførte og det, planerne endnu venter"},
                     language);
  table.columns = columns_of({{{"Grant", "Bevilling"}, false},
                              {{"Granted", "Bevilget"}, true},
                              {{"Booked", "Bogført"}, true},
                              {{"Still planned", "Endnu planlagt"}, true},
                              {{"Forecast", "Prognose"}, true},
                              {{"Left", "Rest"}, true}},
                             language);
  for (const GrantUse& use : grants.grants) {
    table.rows.push_back({grant_name(*use.grant, language), money(*use.grant->amount, language),
                          money(use.spent, language), money(use.committed, language),
                          money(use.forecast(), language), money(use.rest(), language)});
  }
  if (grants.on_none.ore != 0 || grants.expected_on_none.ore != 0) {
    const std::string dash(kDash);
    table.rows.push_back(
        {in({"the board's, on days of no grant", "styrelsens, på dage uden bevilling"}, language),
         dash, money(grants.on_none, language), money(grants.expected_on_none, language),
         money(Amount{grants.on_none.ore + grants.expected_on_none.ore}, language), dash});
  }
  return table;
}

}  // namespace

Section portfolio_money_section(const PortfolioReport& report, Language language) {
  Section section = section_of("money", {"Money", "Økonomi"}, language);
  const PortfolioMoney& view = report.money;
  section.blocks.emplace_back(courses_table(view, language));
  if (!view.payers.empty()) section.blocks.emplace_back(payers_table(view, language));
  if (!view.grants.grants.empty()) section.blocks.emplace_back(grants_table(view.grants, language));
  for (const Message& sentence : lower_bound_sentences(view)) {
    add(section, sentence.in(language), Paragraph::Weight::small);
  }
  return section;
}

}  // namespace trivsel::report
