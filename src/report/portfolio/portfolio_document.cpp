#include "report/portfolio/sections.hpp"
#include "report/report_text.hpp"

namespace trivsel::report {

Document portfolio_document(const PortfolioReport& report, Language language,
                            std::string_view version) {
  Document document;
  document.language = language;
  document.title = report.title.empty()
                       ? in({"Portfolio without a title", "Portefølje uden titel"}, language)
                       : report.title;
  document.subtitle =
      say("Portfolio as of {}", "Portefølje pr. {}", long_date(report.today)).in(language);
  document.notice = in({"For those who lead the programme, and its steering group.",
                        "Til dem, der leder programmet, og dets styregruppe."},
                       language);
  const std::string edition = report.edition.empty()
                                  ? std::string()
                                  : say(", edition {}", ", udgave {}", report.edition).in(language);
  document.facts = {
      {in({"Programme", "Program"}, language), report.programme.in(language) + edition}};
  document.sections = {
      portfolio_short_section(report, language), starts_section(report, language),
      courses_section(report, language),         programmes_section(report, language),
      examples_section(report, language),        funnel_section(report, language),
      portfolio_money_section(report, language), open_section(report, language),
      bookings_section(report, language),        portfolio_method_section(language)};
  document.footer_command = kVerifyCommand;
  document.footer =
      mark_sentence(
          {"portfolio", language, report.now, {0, report.basis.sha256}, std::string(version)})
          .in(language);
  return document;
}

}  // namespace trivsel::report
