#include "report/document/section_parts.hpp"
#include "report/share/shared_sections.hpp"

namespace trivsel::report {
namespace {

Message subtitle_of(const SharedReport& report, ReportKind kind) {
  const Message day = long_date(report.today);
  switch (kind) {
    case ReportKind::supervision:
      return say("To the supervising authority, to be shared, as of {}",
                 "Til tilsynsmyndigheden, til deling, pr. {}", day);
    case ReportKind::final_report:
      if (!report.is_over) {
        return say("Final report to be shared, provisional as of {}",
                   "Slutrapport til deling, foreløbig pr. {}", day);
      }
      return say("Final report to be shared, as of {}", "Slutrapport til deling, pr. {}", day);
    case ReportKind::meeting:
      return say("For the meeting, to be shared, as of {}", "Til mødet, til deling, pr. {}", day);
    case ReportKind::status:
      break;
  }
  return say("Status to be shared, as of {}", "Status til deling, pr. {}", day);
}

std::vector<Fact> facts_of(const SharedReport& report, Language language) {
  std::vector<Fact> facts;
  const std::string edition = report.edition.empty()
                                  ? std::string()
                                  : say(", edition {}", ", udgave {}", report.edition).in(language);
  facts.push_back(
      {in({"Programme", "Program"}, language), report.programme.in(language) + edition});
  std::string sites;
  for (std::size_t i = 1; i <= report.sites; ++i)
    sites += fmt::format("{}S{}", i == 1 ? "" : ", ", i);
  const Noun& site = report.words.site;
  if (!sites.empty())
    facts.push_back({capitalised(report.sites > 1 ? site.many : site.one).in(language), sites});
  if (report.start) {
    const Text extended{" (extended)", " (forlænget)"};
    const std::string period =
        report.end
            ? say("{} to {}", "{} til {}", long_month(*report.start), long_month(*report.end))
                  .in(language)
            : say("from {}", "fra {}", long_month(*report.start)).in(language);
    facts.push_back({in({"Period", "Periode"}, language),
                     period + (report.extended ? in(extended, language) : "")});
  }
  facts.push_back(
      {in({"Stage", "Stadie"}, language), std::string(label_of(report.stage).in(language))});
  return facts;
}

std::vector<Section> sections_of(const SharedReport& report, ReportKind kind, Language language) {
  std::vector<Section> all;
  const auto add = [&](auto section) { all.push_back(section(report, language)); };
  const bool supervision = kind == ReportKind::supervision;
  const bool final_report = kind == ReportKind::final_report;
  if (kind == ReportKind::meeting) add(shared_coming_section);
  add(shared_short_section);
  if (supervision) add(shared_authorities_section);
  if (final_report) add(shared_outcomes_section);
  if (final_report) add(shared_trials_section);
  for (const EpisodeKind event :
       {EpisodeKind::use_of_force, EpisodeKind::violence, EpisodeKind::near_miss}) {
    all.push_back(shared_chart_section(report, event, language));
  }
  add(shared_targets_section);
  add(shared_kinds_section);
  add(shared_measures_section);
  if (!final_report) add(shared_outcomes_section);
  if (!final_report) add(shared_trials_section);
  if (kind == ReportKind::status || supervision) add(shared_coming_section);
  if (!supervision) add(shared_money_section);
  if (final_report) add(shared_anchoring_section);
  all.push_back(shared_method_section(report.fewest, report.words, language));
  return all;
}

}  // namespace

Document shared_document(const SharedReport& report, ReportKind kind, Language language,
                         std::string_view version) {
  Document document;
  document.language = language;
  document.title = capitalised(say("{} C1", "{} C1", report.words.course.one)).in(language);
  document.subtitle = subtitle_of(report, kind).in(language);
  document.notice =
      say("Made to be handed on: no number of records below {} but 0, no names, no days. The last "
          "part says how.",
          "Lavet til at give videre: intet antal registreringer under {} ud over 0, ingen navne, "
          "ingen dage. Sidste afsnit siger hvordan.",
          report.fewest)
          .in(language);
  document.facts = facts_of(report, language);
  document.sections = sections_of(report, kind, language);
  document.footer_command = kVerifyCommand;
  document.footer = mark_sentence({std::string(key_of(kind)),
                                   language,
                                   report.now,
                                   {0, told_sha256(report, kind, language, version)},
                                   std::string(version),
                                   report.fewest})
                        .in(language);
  return document;
}

}  // namespace trivsel::report
