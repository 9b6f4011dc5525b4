#include "report/document/section_parts.hpp"
#include "report/report_text.hpp"
#include "report/status/status_sections.hpp"

namespace trivsel::report {
namespace {

std::string or_missing(const std::string& text, Language language) {
  return text.empty() ? in({"not stated", "ikke angivet"}, language) : text;
}

std::string period_text(std::optional<Date> from, std::optional<Date> to, Language language) {
  if (!from && !to) return in({"no dates", "uden datoer"}, language);
  if (!to) return say("from {}", "fra {}", long_date(*from)).in(language);
  if (!from) return say("until {}", "til {}", long_date(*to)).in(language);
  return say("{} to {}", "{} til {}", long_date(*from), long_date(*to)).in(language);
}

Card trial_card(const TrialView& trial, Language language) {
  Card card;
  card.title = trial.title.empty() ? trial.id : trial.title;
  card.subtitle = fmt::format("{}, {}", label_of(trial.state).in(language),
                              period_text(trial.from, trial.to, language));
  card.facts.push_back({in({"Aim", "Mål"}, language), or_missing(trial.aim, language)});
  card.facts.push_back(
      {in({"Measure", "Måles på"}, language), or_missing(trial.measure, language)});
  const bool is_due = trial.state == TrialState::ended;
  if (is_due || !trial.study.empty()) {
    card.facts.push_back({in({"Study", "Det så vi"}, language), or_missing(trial.study, language)});
  }
  if (is_due || trial.decision) {
    const std::string decision =
        trial.decision ? std::string(label_of(*trial.decision).in(language)) : std::string();
    card.facts.push_back(
        {in({"Decision", "Beslutning"}, language), or_missing(decision, language)});
  }
  return card;
}

}  // namespace

Section trials_section(const StatusReport& report, Language language) {
  Section section = section_of("trials", {"Trials", "Prøvehandlinger"}, language);
  if (report.trials.empty()) {
    add(section, in({"No trials are planned.", "Der er ikke planlagt prøvehandlinger."}, language));
    return section;
  }
  Cards cards;
  for (const TrialView& trial : report.trials) cards.items.push_back(trial_card(trial, language));
  section.blocks.emplace_back(std::move(cards));
  return section;
}

}  // namespace trivsel::report
