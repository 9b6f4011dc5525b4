#include "cli/programmes.hpp"
#include "cli/table.hpp"
#include "cli/tool.hpp"
#include "csv/csv_values.hpp"
#include "folder/in_parallel.hpp"
#include "report/document/render.hpp"
#include "report/rehearsal/views.hpp"
#include "version.hpp"

namespace trivsel {
namespace {

constexpr std::string_view kFormats[] = {"text", "json", "md"};
constexpr int kMostRuns = 1'000'000;
constexpr int kMostSeed = 2'000'000'000;
constexpr int kUsualBaseline = 12;
constexpr int kMostResidentDays = 1'000'000;
constexpr double kMostDispersion = 100.0;
constexpr double kPerResidentDays = 1000.0;

/// 4, 4.5 or 4,5.
std::optional<double> number(const Arguments& args, std::string_view option, double least,
                             double most) {
  const auto text = args.value(option);
  if (!text) return std::nullopt;
  const auto value = parse_number(*text, text->find(',') != std::string::npos);
  if (!value || !(*value >= least) || !(*value <= most)) {
    refuse(say("{} cannot be \"{}\"", "{} kan ikke være \"{}\"", option, *text),
           say("write a number from {:.0f} to {:.0f}, such as 4 or 4.5",
               "skriv et tal fra {:.0f} til {:.0f}, som 4 eller 4,5", least, most));
  }
  return value;
}

report::RehearsalOptions options_of(const Arguments& args) {
  report::RehearsalOptions options;
  options.runs = args.count("--runs", 100, kMostRuns).value_or(options.runs);
  options.seed = static_cast<std::uint64_t>(args.count("--seed", 0, kMostSeed).value_or(1));
  options.threads = usual_threads();
  return options;
}

/// What the command line says in place of the folder, or beside it.
void take_options(const Arguments& args, report::RehearsalCase& of) {
  using report::NoRehearsal;
  stats::Outlook& outlook = of.outlook;
  if (const auto months = args.count("--months", 1, stats::kMostRehearsedMonths)) {
    outlook.course_months = *months;
    if (of.why_not == NoRehearsal::no_period) of.why_not = NoRehearsal::none;
  }
  outlook.gradual_months = args.count("--gradual", 0, stats::kMostRehearsedMonths).value_or(0);
  outlook.dispersion = number(args, "--dispersion", 1.0, kMostDispersion).value_or(1.0);
  judge_outlook(of);
}

report::RehearsalCase case_of_figures(const Arguments& args, double rate) {
  if (!args.has("--months")) {
    refuse(Text{"--rate says what happens, not for how long",
                "--rate siger, hvad der sker, men ikke hvor længe"},
           Text{"write --months N too: how many months the course has",
                "skriv også --months N: hvor mange måneder forløbet har"});
  }
  report::RehearsalCase of;
  of.outlook.monthly = rate;
  if (const auto days = args.count("--resident-days", 1, kMostResidentDays)) {
    of.outlook.monthly = rate * *days / kPerResidentDays;
  }
  of.outlook.baseline_months =
      args.count("--baseline", 0, stats::kMostRehearsedMonths).value_or(kUsualBaseline);
  take_options(args, of);
  return of;
}

/// Those options mean nothing beside a folder's own months.
void refuse_figures(const Arguments& args) {
  for (const std::string_view option : {"--baseline", "--resident-days"}) {
    if (!args.has(option)) continue;
    refuse(say("{} belongs to --rate", "{} hører til --rate", option),
           Text{"without --rate, the months before the course come from baseline.yaml",
                "uden --rate kommer månederne før forløbet fra baseline.yaml"});
  }
}

std::vector<EpisodeKind> kinds_of(const Arguments& args) {
  if (const auto kind = args.value("--kind")) return {require_choice<EpisodeKind>("--kind", *kind)};
  return {EpisodeKind::use_of_force, EpisodeKind::violence};
}

int print(Invocation& invocation, const std::vector<report::RehearsalCase>& cases,
          const Words& words) {
  const report::RehearsalOptions options = options_of(invocation.args());
  std::vector<report::Rehearsal> rehearsals;
  for (const report::RehearsalCase& of : cases) rehearsals.push_back(rehearse(of, options));
  const Language language = invocation.language();
  if (invocation.json()) {
    invocation.print(rehearsal_json(rehearsals, options, words, language, kVersion));
    return kDone;
  }
  const report::Document document =
      rehearsal_document(rehearsals, options, words, language, kVersion);
  constexpr std::size_t usual = 80;
  const std::size_t width = invocation.width() > 0 ? invocation.width() : usual;
  invocation.print(invocation.args().value("--format") == "md"
                       ? report::render_markdown(document)
                       : report::render_text(document, width));
  return kDone;
}

int run_rehearse(Invocation& invocation) {
  const Arguments& args = invocation.args();
  if (const auto rate = number(args, "--rate", 0.0, stats::CountDistribution::kLargestMean)) {
    if (args.has("--kind")) {
      refuse(Text{"--kind belongs to a course's own months",
                  "--kind hører til et forløbs egne måneder"},
             Text{"leave it out beside --rate", "udelad den ved siden af --rate"});
    }
    return print(invocation, {case_of_figures(args, *rate)}, general_words());
  }
  refuse_figures(args);
  const std::vector<EpisodeKind> kinds = kinds_of(args);
  const Directory directory = invocation.open_folder();
  const CourseFolder folder = invocation.load(directory);
  refuse_other_format(folder, "course.yaml");
  std::vector<report::RehearsalCase> cases;
  for (const EpisodeKind kind : kinds) {
    take_options(args, cases.emplace_back(report::rehearsal_case(folder, kind)));
  }
  return print(invocation, cases, words_in(invocation, folder));
}

}  // namespace

Command plan_rehearse_command() {
  return {
      .name = "plan rehearse",
      .summary = {"how likely the course's chart is to show a fall at all",
                  "hvor sandsynligt det er, at forløbets diagram overhovedet kan vise et fald"},
      .options =
          {{"--kind",
            "",
            "KIND",
            Takes::one,
            {"use-of-force, violence …; else those two", "use-of-force, violence …; ellers de to"}},
           {"--months",
            "",
            "N",
            Takes::one,
            {"months of the course; else its own", "måneder i forløbet; ellers dets egne"}},
           {"--rate",
            "",
            "N",
            Takes::one,
            {"episodes a month before it, without a folder: 4 or 4.5",
             "episoder pr. måned før det, uden en mappe: 4 eller 4,5"}},
           {"--resident-days",
            "",
            "N",
            Takes::one,
            {"resident days a month: --rate is then per 1,000 of them",
             "beboerdøgn pr. måned: --rate er så pr. 1.000 af dem"}},
           {"--baseline",
            "",
            "N",
            Takes::one,
            {"months counted before it, with --rate; else 12",
             "måneder talt før det, sammen med --rate; ellers 12"}},
           {"--gradual",
            "",
            "N",
            Takes::one,
            {"the fall comes over the first N months", "faldet kommer over de første N måneder"}},
           {"--dispersion",
            "",
            "X",
            Takes::one,
            {"months vary X times as much as chance alone gives; else 1",
             "måneder svinger X gange så meget, som tilfældet alene giver; ellers 1"}},
           {"--runs",
            "",
            "N",
            Takes::one,
            {"courses drawn for each row; else 10000",
             "forløb trukket for hver række; ellers 10000"}},
           {"--seed", "", "N", Takes::one, {"of the drawing; else 1", "til trækningen; ellers 1"}},
           {"--format",
            "",
            "FORMAT",
            Takes::one,
            {"how to print it", "hvordan det vises"},
            kFormats}},
      .run = run_rehearse};
}

}  // namespace trivsel
