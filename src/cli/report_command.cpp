#include "cli/give_answer.hpp"
#include "cli/report_answer.hpp"
#include "cli/report_verify.hpp"
#include "cli/series_answer.hpp"
#include "cli/table.hpp"
#include "stats/widening.hpp"

namespace trivsel {
namespace {

constexpr std::string_view kKinds[] = {"status", "supervision", "final", "meeting", "portfolio"};
constexpr std::string_view kFormats[] = {"html", "md", "json", "text", "csv", "svg"};

struct Ending {
  std::string_view ending, format;
};
constexpr Ending kEndings[] = {{".html", "html"},   {".htm", "html"},  {".md", "md"},
                               {".markdown", "md"}, {".json", "json"}, {".txt", "text"},
                               {".text", "text"},   {".csv", "csv"},   {".svg", "svg"}};

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
  if (!file) return args.has("--series") ? "text" : "html";
  for (const Ending& known : kEndings) {
    if (file->ends_with(known.ending)) return known.format;
  }
  refuse(say("the ending of {} names no format", "endelsen på {} angiver intet format", *file),
         Text{"take .html, .md, .json or .txt, or write --format",
              "brug .html, .md, .json eller .txt, eller skriv --format"});
}

/// A series is a table or a picture, a report a document.
void refuse_misfit(const Arguments& args, std::string_view format) {
  const bool series = args.has("--series");
  if (series && args.value("--kind")) {
    refuse(Text{"--kind does not go with --series", "--kind passer ikke sammen med --series"});
  }
  const bool of_series = format == "csv" || format == "svg";
  const bool of_report = format == "html" || format == "md";
  if (series ? !of_report : !of_series) return;
  refuse(say("--format {} does not belong to {}", "--format {} hører ikke til {}", format,
             series ? Text{"a series", "en serie"} : Text{"a report", "en rapport"}),
         series ? Text{"take text, csv, json or svg", "brug text, csv, json eller svg"}
                : Text{"take html, md, json or text", "brug html, md, json eller text"});
}

/// What a report was made with stands in the report.
void refuse_beside_verify(const Arguments& args) {
  for (const std::string_view option :
       {"--kind", "--format", "--output", "--series", "--share", "--min-cell"}) {
    if (!args.has(option)) continue;
    refuse(say("{} does not go with --verify: the report says it itself",
               "{} passer ikke sammen med --verify: rapporten siger det selv", option),
           Text{"leave it out", "udelad den"});
  }
}

/// The smallest number that is told to others; nothing where the report is not to be shared.
std::optional<int> share_of(const Arguments& args) {
  const auto given = args.value("--min-cell");
  if (!args.has("--share")) {
    if (!given) return std::nullopt;
    refuse(Text{"--min-cell goes with --share only", "--min-cell hører kun til --share"},
           Text{"write --share as well, or leave it out", "skriv også --share, eller udelad den"});
  }
  if (args.has("--series")) {
    refuse(
        Text{"a series cannot be shared: it tells every number",
             "en serie kan ikke deles: den siger hvert tal"},
        Text{"take `trivsel report --share --format json`, which has the numbers that may be told",
             "brug `trivsel report --share --format json`, som har de tal, der må gives videre"});
  }
  if (given == "0" || given == "1" || given == "2") {
    refuse(say("--min-cell {}: so small a number protects nobody",
               "--min-cell {}: så lille et tal beskytter ingen", *given),
           say("write {} or more; {} is usual", "skriv {} eller mere; {} er det sædvanlige",
               stats::kFewestToShow, stats::kUsualFewestToShow));
  }
  constexpr int kMost = 1000;
  return args.count("--min-cell", stats::kFewestToShow, kMost).value_or(stats::kUsualFewestToShow);
}

int run_report(Invocation& invocation) {
  const Arguments& args = invocation.args();
  if (const auto saved = args.value("--verify")) {
    refuse_beside_verify(args);
    return verify_report(invocation, *saved);
  }
  const std::optional<int> share = share_of(args);
  const std::string format(format_of(args));
  refuse_misfit(args, format);
  const std::string kind(args.value("--kind").value_or(""));
  const std::string text =
      args.has("--series")
          ? series_answer(invocation, format)
          : report_answer(invocation, {kind, format, std::nullopt, invocation.now(), share}).text;
  give_answer(invocation, text);
  return kDone;
}

}  // namespace

Command report_command() {
  return {
      .name = "report",
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
            {"html, md, json or text (else by FILE's ending, else html); of a series text, csv, "
             "json or svg",
             "html, md, json eller text (ellers efter filens endelse, ellers html); for en "
             "serie text, csv, json eller svg"},
            kFormats},
           {"--series", "", "KEYS", Takes::list, series_help()},
           {"--output",
            "-o",
            "FILE",
            Takes::one,
            {"write it to this file", "skriv den til denne fil"}},
           {"--share",
            "",
            "",
            Takes::nothing,
            {"to be handed on: no small number, name, text or day",
             "til at give videre: ingen små tal, navne, tekster eller dage"}},
           {"--min-cell",
            "",
            "N",
            Takes::one,
            {"with --share: the smallest number that is told, beside 0 (5; at least 3)",
             "med --share: det mindste tal, der står, ud over 0 (5; mindst 3)"}},
           {"--verify",
            "",
            "FILE",
            Takes::one,
            {"make the report in FILE again, and say what differs",
             "lav rapporten i FILE igen, og sig, hvad der afviger"}}},
      .run = run_report};
}

}  // namespace trivsel
