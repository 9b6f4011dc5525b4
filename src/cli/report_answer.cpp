#include "cli/report_answer.hpp"

#include "folder/course_list.hpp"
#include "report/document/render.hpp"
#include "report/portfolio/portfolio_report.hpp"
#include "report/share/shared_portfolio.hpp"
#include "report/share/shared_report.hpp"
#include "report/status/status_document.hpp"
#include "rules/budget/cap.hpp"
#include "rules/check.hpp"
#include "version.hpp"

namespace trivsel {
namespace {

std::string render(const report::Document& document, std::string_view format) {
  if (format == "md") return report::render_markdown(document);
  if (format == "text") return report::render_text(document);
  return report::render_html(document);
}

std::string render(const report::StatusReport& status, report::ReportKind kind,
                   std::string_view format, Language language) {
  if (format == "json") return report::status_json(status, kind, language, kVersion);
  return render(report::status_document(status, kind, language, kVersion), format);
}

std::string render(const report::PortfolioReport& portfolio, std::string_view format,
                   Language language) {
  if (format == "json") return report::portfolio_json(portfolio, language, kVersion);
  return render(report::portfolio_document(portfolio, language, kVersion), format);
}

std::string render(const report::SharedReport& shared, report::ReportKind kind,
                   std::string_view format, Language language) {
  if (format == "json") return report::shared_json(shared, kind, language, kVersion);
  return render(report::shared_document(shared, kind, language, kVersion), format);
}

std::string render(const report::SharedPortfolio& shared, std::string_view format,
                   Language language) {
  if (format == "json") return report::shared_portfolio_json(shared, language, kVersion);
  return render(report::shared_portfolio_document(shared, language, kVersion), format);
}

/// Whether its names are the program's own, and nobody's in the folder.
bool is_carried(const LoadedPack* pack) {
  return pack != nullptr && pack->origin == PackOrigin::built_in;
}

void refuse_without_authority(const report::StatusReport& status) {
  if (!status.work.authorities.empty()) return;
  refuse(say("no supervising authority has ordered or assessed anything in {}",
             "ingen tilsynsmyndighed har givet påbud eller foretaget en vurdering i {}",
             status.words.course.the),
         Text{"write it under `referral:` in course.yaml, or leave --kind out",
              "skriv det under `referral:` i course.yaml, eller udelad --kind"});
}

ReportAnswer course_answer(Invocation& invocation, const Directory& directory,
                           const WantedReport& wanted) {
  if (wanted.kind == "portfolio") {
    refuse(say("{} is a course, and no portfolio", "{} er et forløb og ikke en portefølje",
               directory.path()),
           Text{"leave --kind out, or go to the folder with portfolio.yaml",
                "udelad --kind, eller gå til mappen med portfolio.yaml"});
  }
  CourseFolder folder = invocation.load(directory);
  refuse_other_format(folder, "course.yaml");
  const auto [pack, demands] = programme_of(folder, invocation.programme_sources());
  const CheckResult check = run_check(folder, pack ? &pack->pack : nullptr, demands, wanted.now);
  const report::StatusReport status =
      report::status_report(folder, pack.get(), check, wanted.now, cap_of(demands));
  const auto kind = choice_of<report::ReportKind>(wanted.kind).value_or(report::ReportKind::status);
  if (kind == report::ReportKind::supervision) refuse_without_authority(status);
  const Language language = wanted.language.value_or(invocation.language());
  if (!wanted.share) return {render(status, kind, wanted.format, language), status.basis};
  const report::SharedReport shared =
      report::shared_report(folder, status, is_carried(pack.get()), *wanted.share);
  return {render(shared, kind, wanted.format, language),
          {status.basis.files, report::told_sha256(shared, kind, language, kVersion)}};
}

ReportAnswer portfolio_answer(Invocation& invocation, const Directory& directory,
                              const WantedReport& wanted) {
  if (!wanted.kind.empty() && wanted.kind != "portfolio") {
    refuse(say("{} is a portfolio: a report of the kind {} is one course's",
               "{} er en portefølje: en rapport af typen {} gælder ét forløb", directory.path(),
               wanted.kind),
           Text{"leave --kind out, or go into the course's folder",
                "udelad --kind, eller gå ind i forløbets mappe"});
  }
  PortfolioFolder portfolio = invocation.load_portfolio(directory);
  refuse_other_format(portfolio.own, "portfolio.yaml");
  const PortfolioCheck check = check_portfolio(portfolio, invocation.find_programme(), wanted.now);
  const report::PortfolioReport report = report::portfolio_report(portfolio, check, wanted.now);
  const Language language = wanted.language.value_or(invocation.language());
  if (!wanted.share) return {render(report, wanted.format, language), report.basis};
  const report::SharedPortfolio shared =
      report::shared_portfolio(report, is_carried(check.programme.pack.get()), *wanted.share);
  return {render(shared, wanted.format, language),
          {report.basis.files, report::told_sha256(shared, language, kVersion)}};
}

}  // namespace

ReportAnswer report_answer(Invocation& invocation, const WantedReport& wanted) {
  const Directory directory = invocation.open_any_folder();
  return kind_of_folder(directory) == FolderKind::portfolio
             ? portfolio_answer(invocation, directory, wanted)
             : course_answer(invocation, directory, wanted);
}

}  // namespace trivsel
