#include "report/portfolio/sections.hpp"
#include "report/report_text.hpp"

namespace trivsel::report {
namespace {

std::string focus_text(const AdoptedTrial& trial, Language language) {
  std::string text;
  for (const Focus focus : trial.focus) {
    if (!text.empty()) text += ", ";
    text += label_of(focus).in(language);
  }
  return text.empty() ? std::string(kDash) : text;
}

std::string course_text(const std::string& course, const std::string& folder) {
  return course.empty() ? folder : course;
}

Message trials_sentence(const TrialCounts& trials) {
  Message sentence =
      say("{}: {} planned, {} under way, {} adopted, {} adapted, {} abandoned",
          "{}: {} planlagt, {} i gang, {} fastholdt, {} tilpasset, {} opgivet",
          count_of(trials.all(), {"trial", "prøvehandling"}, {"trials", "prøvehandlinger"}),
          trials.planned, trials.running, trials.adopted, trials.adapted, trials.abandoned);
  const std::size_t open = trials.undecided + trials.undated;
  if (open == 0) return say("{}.", "{}.", sentence);
  return say("{}; {} ended, or without days, and nothing is decided.",
             "{}; {} er slut eller uden datoer, og intet er besluttet.", sentence, open);
}

Table adopted_table(const std::vector<AdoptedTrial>& adopted, Language language) {
  Table table;
  table.caption =
      in({"What courses tried and keep", "Det, forløbene har prøvet og holder fast i"}, language);
  table.columns = columns_of({{{"What", "Hvad"}, false},
                              {{"Focus", "Fokus"}, false},
                              {{"Course", "Forløb"}, false},
                              {{"Decision", "Beslutning"}, false}},
                             language);
  for (const AdoptedTrial& trial : adopted) {
    table.rows.push_back({trial.title, focus_text(trial, language),
                          course_text(trial.course, trial.folder),
                          label_of(trial.decision).in(language)});
  }
  return table;
}

Table shared_table(const std::vector<ForOthers>& shared, Language language) {
  Table table;
  table.caption = in({"What courses have made that others can use",
                      "Det, forløbene har lavet, som andre kan bruge"},
                     language);
  table.columns = columns_of({{{"What", "Hvad"}, false},
                              {{"Kind", "Art"}, false},
                              {{"Course", "Forløb"}, false},
                              {{"Done", "Færdig"}, false}},
                             language);
  for (const ForOthers& work : shared) {
    table.rows.push_back({work.title, label_of(work.kind).in(language),
                          course_text(work.course, work.folder),
                          long_date(work.done).in(language)});
  }
  return table;
}

}  // namespace

Section examples_section(const PortfolioReport& report, Language language) {
  Section section = section_of("examples", {"Good examples", "Gode eksempler"}, language);
  const GoodExamples& found = report.examples;
  const bool trials = found.trials.all() > 0;
  add(section,
      trials ? trials_sentence(found.trials).in(language)
             : in({"No course has planned a trial.", "Intet forløb har planlagt en prøvehandling."},
                  language));
  if (!found.adopted.empty()) section.blocks.emplace_back(adopted_table(found.adopted, language));
  if (!found.shared.empty()) {
    section.blocks.emplace_back(shared_table(found.shared, language));
  } else {
    add(section, in({"No course has made anything yet of which it says that others can use it.",
                     "Intet forløb har endnu lavet noget, som det siger, at andre kan bruge."},
                    language));
  }
  if (found.not_said > 0) {
    add(section,
        say("{} made, of which the course does not say yet whether others can use it.",
            "{} er lavet, men forløbet har ikke skrevet, om andre kan bruge det.",
            count_of(found.not_said, {"more example or tool is", "eksempel eller redskab mere"},
                     {"more examples or tools are", "eksempler eller redskaber mere"}))
            .in(language));
  }
  if (!found.adopted.empty()) {
    add(section,
        in({"The decision is the course's own. That it keeps a trial does not tell what the trial "
            "would do elsewhere. Titles as the courses wrote them; what a course saw stands in its "
            "own report.",
            "Beslutningen er forløbets egen. At det holder fast i en prøvehandling, fortæller "
            "ikke, hvad den ville gøre et andet sted. Titlerne er forløbenes egne; det, et forløb "
            "så, står i dets egen rapport."},
           language),
        Paragraph::Weight::small);
  }
  return section;
}

}  // namespace trivsel::report
