#include "cli/invocation.hpp"
#include "cli/table.hpp"
#include "files/output.hpp"
#include "folder/course_list.hpp"
#include "report/portfolio_report.hpp"
#include "report/render.hpp"
#include "report/status_document.hpp"
#include "rules/check.hpp"
#include "version.hpp"

namespace trivsel {
namespace {

constexpr std::string_view kKinds[] = {"status", "supervision", "final", "meeting", "portfolio"};
constexpr std::string_view kFormats[] = {"html", "md", "json", "text"};

struct Ending {
  std::string_view ending, format;
};
constexpr Ending kEndings[] = {{".html", "html"},   {".htm", "html"},  {".md", "md"},
                               {".markdown", "md"}, {".json", "json"}, {".txt", "text"},
                               {".text", "text"}};

/// --format, else by the ending of the file, else HTML.
std::string_view format_of(const Arguments& args) {
  const auto file = args.value("--output");
  if (file && (file->ends_with(".yaml") || file->ends_with(".yml"))) {
    refuse(Text{"a report is not written as YAML", "en rapport skrives ikke som YAML"},
           Text{"take the ending .html, .md, .json or .txt",
                "brug endelsen .html, .md, .json eller .txt"});
  }
  if (const auto given = args.value("--format")) {
    return *std::find(std::begin(kFormats), std::end(kFormats), *given);
  }
  if (!file) return "html";
  for (const Ending& known : kEndings) {
    if (file->ends_with(known.ending)) return known.format;
  }
  refuse(say("the ending of {} names no format", "endelsen på {} angiver intet format", *file),
         Text{"take .html, .md, .json or .txt, or write --format",
              "brug .html, .md, .json eller .txt, eller skriv --format"});
}

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

report::ReportKind kind_of(const Arguments& args) {
  return choice_of<report::ReportKind>(args.value("--kind").value_or("status"))
      .value_or(report::ReportKind::status);
}

void refuse_without_authority(const report::StatusReport& status) {
  if (!status.work.authorities.empty()) return;
  refuse(say("no supervising authority has ordered or assessed anything in {}",
             "ingen tilsynsmyndighed har givet påbud eller foretaget en vurdering i {}",
             status.words.course.the),
         Text{"write it under `referral:` in course.yaml, or leave --kind out",
              "skriv det under `referral:` i course.yaml, eller udelad --kind"});
}

std::string course_answer(Invocation& invocation, const Directory& directory,
                          std::string_view format) {
  if (invocation.args().value("--kind") == "portfolio") {
    refuse(say("{} is a course, and no portfolio", "{} er et forløb og ikke en portefølje",
               directory.path()),
           Text{"leave --kind out, or go to the folder with portfolio.yaml",
                "udelad --kind, eller gå til mappen med portfolio.yaml"});
  }
  CourseFolder folder = invocation.load(directory);
  refuse_other_format(folder, "course.yaml");
  const auto [pack, demands] = programme_of(folder, invocation.programme_sources());
  const CheckResult check =
      run_check(folder, pack ? &pack->pack : nullptr, demands, invocation.now());
  const report::StatusReport status =
      report::status_report(folder, pack.get(), check, invocation.now());
  const report::ReportKind kind = kind_of(invocation.args());
  if (kind == report::ReportKind::supervision) refuse_without_authority(status);
  return render(status, kind, format, invocation.language());
}

std::string portfolio_answer(Invocation& invocation, const Directory& directory,
                             std::string_view format) {
  const auto kind = invocation.args().value("--kind");
  if (kind && *kind != "portfolio") {
    refuse(say("{} is a portfolio: a report of the kind {} is one course's",
               "{} er en portefølje: en rapport af typen {} gælder ét forløb", directory.path(),
               *kind),
           Text{"leave --kind out, or go into the course's folder",
                "udelad --kind, eller gå ind i forløbets mappe"});
  }
  PortfolioFolder portfolio = invocation.load_portfolio(directory);
  refuse_other_format(portfolio.own, "portfolio.yaml");
  const PortfolioCheck check =
      check_portfolio(portfolio, invocation.find_programme(), invocation.now());
  return render(report::portfolio_report(portfolio, check, invocation.today()), format,
                invocation.language());
}

int run_report(Invocation& invocation) {
  const std::string_view format = format_of(invocation.args());
  const Directory directory = invocation.open_any_folder();
  const bool portfolio = kind_of_folder(directory) == FolderKind::portfolio;
  const std::string answer = portfolio ? portfolio_answer(invocation, directory, format)
                                       : course_answer(invocation, directory, format);
  const auto file = invocation.args().value("--output");
  if (!file) {
    invocation.print(answer);
  } else {
    write_output(from_start(invocation.environment(), *file), answer);
  }
  return kDone;
}

}  // namespace

Command report_command() {
  return {.name = "report",
          .summary = {"tell how the course stands: charts, trials, attendance, money, what is open",
                      "fortæl, hvordan det står til: diagrammer, prøvehandlinger, deltagelse, "
                      "økonomi, åbne punkter"},
          .options =
              {{"--kind",
                "",
                "KIND",
                Takes::one,
                {"which report: of a course status, supervision (answer to an authority), final or "
                 "meeting; portfolio of a portfolio",
                 "hvilken rapport: for et forløb status, supervision (svar til et tilsyn), "
                 "final (slutrapport) eller meeting (oplæg til møde); portfolio for en "
                 "portefølje"},
                kKinds},
               {"--format",
                "",
                "FORMAT",
                Takes::one,
                {"html, md, json or text (else by FILE's ending, else html)",
                 "html, md, json eller text (ellers efter filens endelse, ellers html)"},
                kFormats},
               {"--output",
                "-o",
                "FILE",
                Takes::one,
                {"write it to this file", "skriv den til denne fil"}}},
          .run = run_report};
}

}  // namespace trivsel
