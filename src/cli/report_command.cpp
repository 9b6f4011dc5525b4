#include "cli/invocation.hpp"
#include "cli/table.hpp"
#include "files/output.hpp"
#include "report/render.hpp"
#include "report/status_document.hpp"
#include "rules/check.hpp"
#include "version.hpp"

namespace trivsel {
namespace {

constexpr std::string_view kKinds[] = {"status"};
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

std::string render(const report::StatusReport& status, std::string_view format, Language language) {
  if (format == "json") return report::status_json(status, language, kVersion);
  const report::Document document = report::status_document(status, language, kVersion);
  if (format == "md") return report::render_markdown(document);
  if (format == "text") return report::render_text(document);
  return report::render_html(document);
}

/// A folder of another format cannot be told from one that is empty.
void refuse_other_format(const CourseFolder& folder) {
  if (folder.format == 1 || folder.findings.empty()) return;
  throw CommandError{CommandError::Kind::io, folder.findings.front().message,
                     folder.findings.front().help, "course.yaml"};
}

int run_report(Invocation& invocation) {
  const std::string_view format = format_of(invocation.args());
  const Directory directory = invocation.open_folder();
  CourseFolder folder = invocation.load(directory);
  refuse_other_format(folder);
  const auto [pack, demands] = programme_of(folder, invocation.programme_sources());
  const CheckResult check =
      run_check(folder, pack ? &pack->pack : nullptr, demands, invocation.now());
  const report::StatusReport status =
      report::status_report(folder, pack.get(), check, invocation.today());
  const std::string answer = render(status, format, invocation.language());
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
          .options = {{"--kind",
                       "",
                       "KIND",
                       Takes::one,
                       {"which report (status)", "hvilken rapport (status)"},
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
