#include "report/document/section_parts.hpp"
#include "report/report_text.hpp"
#include "report/share/shared_sections.hpp"

namespace trivsel::report {
namespace {

using Weight = Paragraph::Weight;

Table work_table(Text caption, Text first, Language language) {
  Table table;
  table.caption = in(caption, language);
  table.columns = columns_of(
      {{first, false}, {{"Held", "Afholdt"}, true}, {{"Planned", "Planlagt"}, true}}, language);
  return table;
}

std::vector<std::string> work_row(std::string name, const SharedWork& work, Language language) {
  return {std::move(name), number(work.held, language), number(work.planned, language)};
}

}  // namespace

std::string quarter_text(Quarter quarter, Language language) {
  return language == Language::da ? fmt::format("{}. kvartal {}", quarter.number, quarter.year)
                                  : fmt::format("Q{} {}", quarter.number, quarter.year);
}

std::string thousands_text(std::optional<std::int64_t> thousands, Language language) {
  return thousands ? grouped_text(*thousands * 1000, language) : std::string(kDash);
}

Section shared_authorities_section(const SharedReport& report, Language language) {
  Section section = section_of(
      "authorities",
      {"What was asked, and what was done", "Hvad der blev bedt om, og hvad der er gjort"},
      language);
  Table table;
  table.caption = in({"Activities that answer to it", "Aktiviteter, der svarer på det"}, language);
  table.columns = columns_of({{{"Authority", "Myndighed"}, false},
                              {{"About", "Om"}, false},
                              {{"Given", "Givet"}, false},
                              {{"Deadline", "Frist"}, false},
                              {{"Held", "Afholdt"}, true},
                              {{"Planned", "Planlagt"}, true}},
                             language);
  const Text order{"order", "påbud"};
  const Text assessment{"assessment", "vurdering"};
  const auto day = [&](const std::optional<Quarter>& quarter) {
    return quarter ? quarter_text(*quarter, language) : std::string(kDash);
  };
  for (const SharedAuthority& view : report.authorities) {
    const std::string kind = in(view.is_order ? order : assessment, language);
    const std::string about = view.about.in(language);
    table.rows.push_back({capitalised(view.by).in(language),
                          about.empty() ? kind : fmt::format("{}, {}", kind, about), day(view.date),
                          day(view.deadline), number(view.work.held, language),
                          number(view.work.planned, language)});
  }
  section.blocks.emplace_back(std::move(table));
  return section;
}

Section shared_outcomes_section(const SharedReport& report, Language language) {
  Section section =
      section_of("outcomes", {"What was worked on", "Hvad der er arbejdet med"}, language);
  Table table = work_table({"Activities by the programme's outcomes; one can work on several",
                            "Aktiviteter efter programmets udbytte; én kan arbejde med flere"},
                           {"Outcome", "Udbytte"}, language);
  const Text left_out{" (left out by agreement)", " (udeladt efter aftale)"};
  for (const SharedOutcome& outcome : report.outcomes) {
    table.rows.push_back(
        work_row(outcome.name.in(language) + (outcome.is_left_out ? in(left_out, language) : ""),
                 outcome.work, language));
  }
  table.rows.push_back(
      work_row(in({"All activities", "Alle aktiviteter"}, language), report.activities, language));
  section.blocks.emplace_back(std::move(table));
  add(section,
      in({"That an activity worked on an outcome does not say that it was reached.",
          "At en aktivitet arbejdede med et udbytte, siger ikke, at det er nået."},
         language),
      Weight::small);
  if (report.deliverables.empty()) return section;
  Table products;
  products.caption = in({"Deliverables", "Leverancer"}, language);
  products.columns = columns_of(
      {{{"Kind", "Type"}, false}, {{"In the plan", "I planen"}, true}, {{"Done", "Færdige"}, true}},
      language);
  for (const SharedCount& count : report.deliverables) {
    products.rows.push_back(
        {count.name.in(language), number(count.number, language), number(count.done, language)});
  }
  section.blocks.emplace_back(std::move(products));
  return section;
}

Section shared_measures_section(const SharedReport& report, Language language) {
  Section section =
      section_of("measures", {"Well-being and safety", "Trivsel og tryghed"}, language);
  if (report.measures.empty()) {
    add(section, in({"Nothing has been measured.", "Der er ikke målt noget."}, language));
    return section;
  }
  Table table;
  table.caption =
      in({"Means of groups, with one decimal", "Gruppers gennemsnit med én decimal"}, language);
  table.columns = columns_of({{{"Measure", "Måling"}, false},
                              {{"Of", "Hos"}, false},
                              {{"Scale", "Skala"}, false},
                              {{"When", "Hvornår"}, false},
                              {{"Mean", "Gennemsnit"}, true},
                              {{"Answered", "Svar"}, true}},
                             language);
  const std::string withheld = in({"withheld", "holdes tilbage"}, language);
  for (const SharedMeasure& measure : report.measures) {
    const std::string group =
        measure.for_whom ? report.words.label(*measure.for_whom).in(language) : std::string(kDash);
    const std::string scale = measure.low && measure.high
                                  ? fmt::format("{}\u2013{}", short_text(*measure.low, language),
                                                short_text(*measure.high, language))
                                  : std::string(kDash);
    for (const SharedMeasureValue& value : measure.values) {
      table.rows.push_back({measure.code, group, scale, quarter_text(value.quarter, language),
                            value.value ? decimal_text(*value.value, 1, language) : withheld,
                            value.n ? grouped_text(*value.n, language) : std::string(kDash)});
    }
  }
  section.blocks.emplace_back(std::move(table));
  add(section,
      say("A mean is withheld where fewer than {} answered, or nobody knows how many, and where it "
          "lies "
          "so near an end of the scale that one of them could tell from it what each of the others "
          "answered.",
          "Et gennemsnit holdes tilbage, hvor færre end {} har svaret, eller antallet ikke kendes, "
          "og hvor "
          "det ligger så tæt på skalaens ende, at én af dem kunne se, hvad hver af de andre har "
          "svaret.",
          report.fewest)
          .in(language),
      Weight::small);
  return section;
}

Section shared_trials_section(const SharedReport& report, Language language) {
  Section section = section_of("trials", {"Trials", "Prøvehandlinger"}, language);
  const SharedTrials& trials = report.trials;
  if (trials.planned + trials.running + trials.ended == 0) {
    add(section, in({"No trials are planned.", "Der er ikke planlagt prøvehandlinger."}, language));
    return section;
  }
  add(section,
      say("Ended: {}; under way: {}; planned: {}.", "Afsluttet: {}; i gang: {}; planlagt: {}.",
          trials.ended, trials.running, trials.planned)
          .in(language));
  if (trials.ended == 0) return section;
  add(section,
      say("Of those that ended, adopted: {}; adapted: {}; abandoned: {}; not decided yet: {}.",
          "Af de afsluttede er fastholdt: {}; tilpasset: {}; opgivet: {}; endnu ikke besluttet: "
          "{}.",
          trials.adopted, trials.adapted, trials.abandoned, trials.undecided)
          .in(language));
  return section;
}

Section shared_coming_section(const SharedReport& report, Language language) {
  Section section = section_of("coming", {"The next six weeks", "De næste seks uger"}, language);
  if (report.coming.empty()) {
    add(section,
        in({"No activity is planned.", "Der er ikke planlagt nogen aktivitet."}, language));
  } else {
    Table table;
    table.caption =
        in({"Planned activities by kind", "Planlagte aktiviteter efter type"}, language);
    table.columns = columns_of({{{"Kind", "Type"}, false}, {{"Number", "Antal"}, true}}, language);
    for (const SharedCount& count : report.coming) {
      table.rows.push_back({count.name.in(language), number(count.number, language)});
    }
    section.blocks.emplace_back(std::move(table));
  }
  if (report.overdue > 0) {
    add(section, counted(static_cast<std::int64_t>(report.overdue),
                         {"activity is still planned though its day has passed.",
                          "aktivitet står stadig som planlagt, selv om dagen er gået."},
                         {"activities are still planned though their days have passed.",
                          "aktiviteter står stadig som planlagt, selv om dagene er gået."})
                     .in(language));
  }
  return section;
}

Section shared_money_section(const SharedReport& report, Language language) {
  Section section = section_of("money", {"Money", "Økonomi"}, language);
  if (report.payers.empty()) {
    add(section, in({"There is no budget.", "Der er intet budget."}, language));
    return section;
  }
  Table table;
  table.caption = in({"Kroner, in whole thousands", "Kroner, i hele tusinder"}, language);
  table.columns = columns_of({{{"Paid by", "Afholdes af"}, false},
                              {{"Budget", "Budget"}, true},
                              {{"Used", "Brugt"}, true}},
                             language);
  for (const SharedMoney& row : report.payers) {
    table.rows.push_back(
        {row.payer ? report.words.label(*row.payer).in(language)
                   : in({"on no line of the budget", "uden for budgettets linjer"}, language),
         thousands_text(row.budget, language), thousands_text(row.used, language)});
  }
  table.rows.push_back({in({"In all", "I alt"}, language),
                        thousands_text(report.money.budget, language),
                        thousands_text(report.money.used, language)});
  section.blocks.emplace_back(std::move(table));
  add(section,
      in({"Each number is rounded by itself, so they need not add up.",
          "Hvert tal er rundet af for sig, så de behøver ikke gå op."},
         language),
      Weight::small);
  return section;
}

Section shared_anchoring_section(const SharedReport& report, Language language) {
  Section section = section_of("anchoring", {"What goes on", "Det, der fortsætter"}, language);
  add(section, say("Activities of anchoring, follow-up and dissemination: {} held, {} planned.",
                   "Aktiviteter til forankring, opfølgning og formidling: {} afholdt, {} planlagt.",
                   report.anchoring.held, report.anchoring.planned)
                   .in(language));
  return section;
}

Section shared_method_section(int fewest, const Words& words, Language language) {
  Section section = section_of(
      "method", {"What is told here, and what is not", "Hvad der står her, og hvad der ikke gør"},
      language);
  Bullets bullets;
  const auto add_item = [&](const Message& item) { bullets.items.push_back(item.in(language)); };
  add_item(
      say("No number of records between 1 and {0} is told, and none can be reckoned back. 0 is "
          "told.",
          "Intet antal registreringer mellem 1 og {0} står her, og ingen af dem kan regnes "
          "tilbage. 0 står her.",
          fewest - 1));
  add_item(
      say("Periods reach backwards and forwards from {} start; the running one, and months that "
          "do not fill a period, are left out.",
          "Perioderne regnes bagud og fremad fra {} start; den igangværende, og måneder der "
          "ikke fylder en periode, er udeladt.",
          words.course.of_the));
  add_item(
      say("A month without a record counts as 0: whether nothing happened or nothing was recorded "
          "cannot be told.",
          "En måned uden registreringer tæller som 0: om der intet skete, eller intet blev "
          "registreret, kan ikke ses."));
  add_item(
      say("All sentences, means and charts are made of the numbers that stand here. They say "
          "nothing of why.",
          "Alle sætninger, gennemsnit og diagrammer er lavet af de tal, der står her. De siger "
          "intet om hvorfor."));
  add_item(
      say("Names, titles, prose, days, ids, file names, what was found open, and who took part "
          "are not among it. Rates rest on resident days in fifties.",
          "Navne, titler, fritekst, dage, id'er, filnavne, åbne punkter og hvem der deltog, er "
          "ikke med. Rater er regnet af beboerdøgn i hele halvtredser."));
  add_item(say("Whoever knows {} well may still know which it is.",
               "Den, der kender {} godt, kan stadig vide, hvilket det er.", words.site.the));
  section.blocks.emplace_back(std::move(bullets));
  return section;
}

}  // namespace trivsel::report
