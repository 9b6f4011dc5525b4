#include <algorithm>
#include <cmath>

#include "report/document/section_parts.hpp"
#include "report/rehearsal/views.hpp"
#include "report/report_text.hpp"

namespace trivsel::report {
namespace {

std::string share_text(double share) {
  constexpr double half = 0.005;
  if (share < half) return "< 1";
  return share > 1.0 - half ? "> 99" : fmt::format("{:.0f}", 100.0 * share);
}

/// Rounded up: an error is never 0.
std::string error_text(const stats::Chance& chance, Language language) {
  return "± " + decimal_text(std::ceil(1000.0 * chance.error()) / 10.0, 1, language);
}

std::vector<std::string> row_of(const Message& what, const stats::Chance& chance,
                                std::string months, Language language) {
  const double not_judged = 1.0 - static_cast<double>(chance.judged) / chance.runs;
  return {what.in(language), share_text(chance.share()), error_text(chance, language),
          share_text(not_judged), std::move(months)};
}

Table table_of(const Rehearsal& rehearsal, Language language) {
  Table table;
  table.caption = say("Of 100 courses, reckoned from {} drawn for each row",
                      "Af 100 forløb, beregnet af {} trukne for hver række",
                      grouped_text(rehearsal.unchanged.runs, language))
                      .in(language);
  table.columns = columns_of({{{"What happens", "Hvad der sker"}, false},
                              {{"Signal", "Udslag"}, true},
                              {{"Error", "Usikkerhed"}, true},
                              {{"Not judged", "Ikke bedømt"}, true},
                              {{"Months for 80", "Måneder for 80"}, true}},
                             language);
  table.rows.push_back(row_of(Text{"nothing (a false alarm)", "intet (falsk alarm)"},
                              rehearsal.unchanged, "\u2013", language));
  for (const RehearsedFall& fall : rehearsal.falls) {
    const std::string months = fall.months_needed ? fmt::format("{}", *fall.months_needed)
                                                  : fmt::format("> {}", kMostMonthsNeeded);
    table.rows.push_back(row_of(say("a fall of {}", "et fald på {}", percent_text(fall.fall, 0)),
                                fall.chance, months, language));
  }
  return table;
}

bool has_table(const Rehearsal& rehearsal) {
  return rehearsal.of.why_not == NoRehearsal::none && !rehearsal.is_hardly_judged();
}

Section section_of(const Rehearsal& rehearsal, const Words& words, Language language) {
  const RehearsalCase& of = rehearsal.of;
  Section section;
  section.id = of.kind ? std::string(key_of(*of.kind)) : "rehearsal";
  section.heading = (of.kind ? capitalised(words.label(*of.kind))
                             : Message(Text{"The figures given", "De givne tal"}))
                        .in(language);
  const RehearsalSentences sentences = rehearsal_sentences(rehearsal, words);
  add(section, sentences.basis.in(language));
  add(section, sentences.answer.in(language), Paragraph::Weight::strong);
  add(section, sentences.caution.in(language));
  add(section, sentences.drawn.in(language));
  if (has_table(rehearsal)) section.blocks.emplace_back(table_of(rehearsal, language));
  return section;
}

Section method_section(const RehearsalOptions& options, const stats::Outlook& outlook,
                       Language language) {
  Section section =
      trivsel::report::section_of("method", {"About the figures", "Om tallene"}, language);
  Bullets bullets;
  const auto item = [&](const Message& text) { bullets.items.push_back(text.in(language)); };
  item(
      Text{"Courses are drawn at random and judged one by one, months before and during, as "
           "`trivsel report` will judge the real one on the day after it has ended.",
           "Forløb trækkes tilfældigt og bedømmes ét for ét, månederne før og under, sådan som "
           "`trivsel report` vil bedømme det virkelige dagen efter, at det er slut."});
  item(
      Text{"Signal: a shift or a pattern by the rules of runs. A month outside the limits is none.",
           "Udslag: et skift eller et mønster efter reglerne om serier. En måned uden for "
           "grænserne er det ikke."});
  item(outlook.gradual_months > 0
           ? say("The fall comes evenly over the first {} months.",
                 "Faldet kommer jævnt over de første {} måneder.", outlook.gradual_months)
           : Message(
                 Text{"The fall is there from the first day and stays: the best that can happen. "
                      "`--gradual N` lets it come over N months.",
                      "Faldet er der fra første dag og bliver: det bedste, der kan ske. "
                      "`--gradual N` lader det komme over N måneder."}));
  item(Text{
      "Error: half of a 95% interval, of the drawing alone; more `--runs` narrow it. Months for "
      "80: "
      "how long a course must be to show that fall in 80 of 100, to about one month.",
      "Usikkerhed: halvdelen af et 95\u00a0%-interval, alene fra trækningen; flere `--runs` gør "
      "den "
      "mindre. Måneder for 80: hvor langt et forløb skal være for at vise det fald i 80 af 100, "
      "på omkring én måned nær."});
  item(say("The same seed gives the same figures: `--seed {}`.",
           "Samme frø giver samme tal: `--seed {}`.", options.seed));
  section.blocks.emplace_back(std::move(bullets));
  return section;
}

}  // namespace

Document rehearsal_document(const std::vector<Rehearsal>& rehearsals,
                            const RehearsalOptions& options, const Words& words, Language language,
                            std::string_view version) {
  Document document;
  document.language = language;
  document.title =
      say("Rehearsal: can {} show anything?", "Generalprøve: kan {} vise noget?", words.course.the)
          .in(language);
  document.notice =
      in({"Courses drawn at random, not data. It tells what a chart could show, not what "
          "a course will do.",
          "Tilfældigt trukne forløb, ikke data. Det siger, hvad et diagram kunne vise, "
          "ikke hvad et forløb vil udrette."},
         language);
  for (const Rehearsal& rehearsal : rehearsals) {
    document.sections.push_back(section_of(rehearsal, words, language));
  }
  if (std::any_of(rehearsals.begin(), rehearsals.end(), has_table)) {
    document.sections.push_back(method_section(options, rehearsals.front().of.outlook, language));
  }
  document.footer = say("Made with trivsel {}.", "Lavet med trivsel {}.", version).in(language);
  return document;
}

}  // namespace trivsel::report
