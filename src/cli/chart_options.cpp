#include "cli/chart_options.hpp"

#include <algorithm>
#include <array>
#include <charconv>

namespace trivsel {
namespace {

// In the order of the enums they are read into.
constexpr std::string_view kTypes[] = {"run", "i", "mr", "ip",   "c", "u",      "up", "p",
                                       "pp",  "g", "t",  "xbar", "s", "pareto", "mdc"};
constexpr std::string_view kFormats[] = {"text", "json", "csv", "svg"};
constexpr std::string_view kPeriods[] = {"week", "month", "quarter", "year"};
constexpr std::string_view kAggregates[] = {"mean", "median", "sum", "sd"};
constexpr std::string_view kMethods[] = {"anhoej", "bestbox", "cutbox"};
constexpr std::string_view kDirections[] = {"increase", "decrease", "neutral"};

/// The options that only some types have.
struct Belongs {
  std::string_view option;
  bool control, mdc, pareto;
};
constexpr Belongs kBelongs[] = {{"--x", true, true, false},
                                {"--y", true, true, false},
                                {"--n", true, false, false},
                                {"--no-denominator", true, true, true},
                                {"--facet", true, false, false},
                                {"--period", true, false, false},
                                {"--agg", true, false, false},
                                {"--freeze", true, false, false},
                                {"--part", true, false, false},
                                {"--exclude", true, false, false},
                                {"--cl", true, false, false},
                                {"--target", true, true, false},
                                {"--multiply", true, false, false},
                                {"--method", true, false, false},
                                {"--no-screening", true, true, false},
                                {"--floor-zero", true, false, false},
                                {"--direction", false, true, false},
                                {"--rebase", false, true, false},
                                {"--fix-after", false, true, false},
                                {"--category", false, false, true},
                                {"--with-missing", false, false, true}};

template <class Enum, std::size_t N>
Enum chosen(const Arguments& arguments, std::string_view option, const std::string_view (&keys)[N],
            Enum otherwise) {
  const auto given = arguments.value(option);
  if (!given) return otherwise;
  return static_cast<Enum>(std::find(std::begin(keys), std::end(keys), *given) - std::begin(keys));
}

std::optional<double> number(const Arguments& arguments, std::string_view option) {
  const auto given = arguments.value(option);
  if (!given) return std::nullopt;
  const auto value = parse_number(*given);
  if (!value) {
    refuse(say("{} cannot be \"{}\"", "{} kan ikke være \"{}\"", option, *given),
           Text{"write a number such as 12 or 0.5", "skriv et tal som 12 eller 0.5"});
  }
  return value;
}

constexpr int kMostPoints = 100'000'000;

std::size_t point_number(std::string_view option, const std::string& text) {
  std::size_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc{} || end != text.data() + text.size() || value > kMostPoints) {
    refuse(say("{} cannot be \"{}\"", "{} kan ikke være \"{}\"", option, text),
           Text{"write numbers of points, such as 12 or 12,24",
                "skriv numre på punkter, som 12 eller 12,24"});
  }
  return value;
}

std::vector<std::size_t> point_numbers(const Arguments& arguments, std::string_view option) {
  std::vector<std::size_t> numbers;
  for (const std::string& text : arguments.list(option)) {
    numbers.push_back(point_number(option, text));
  }
  return numbers;
}

void refuse_strange_options(const Arguments& arguments, const ChartRequest& request) {
  for (const Belongs& row : kBelongs) {
    const bool fits = request.is_mdc() ? row.mdc : request.is_pareto() ? row.pareto : row.control;
    if (fits || !arguments.has(row.option)) continue;
    refuse(say("{} does not belong to --type {}", "{} hører ikke til --type {}", row.option,
               request.type));
  }
}

void read_columns(const Arguments& arguments, ChartRequest& request) {
  request.x_named = arguments.has("--x");
  request.n_named = arguments.has("--n");
  request.category_named = arguments.has("--category");
  request.x = arguments.value("--x").value_or(request.x);
  request.y = arguments.value("--y").value_or(request.y);
  request.n = arguments.value("--n").value_or(request.n);
  request.category = arguments.value("--category").value_or(request.category);
  request.facets = arguments.list("--facet");
  if (request.facets.size() > 2) {
    refuse(Text{"at most two columns make facets", "højst to kolonner kan dele diagrammet"},
           Text{"leave a --facet out", "udelad en --facet"});
  }
}

void read_chart(const Arguments& arguments, ChartRequest& request) {
  stats::ChartOptions& chart = request.chart;
  chart.type = chosen(arguments, "--type", kTypes, stats::ChartType::run);
  chart.freeze = static_cast<std::size_t>(arguments.count("--freeze", 1, kMostPoints).value_or(0));
  chart.parts = point_numbers(arguments, "--part");
  chart.excluded = point_numbers(arguments, "--exclude");
  chart.centre = number(arguments, "--cl");
  chart.multiply = number(arguments, "--multiply").value_or(1.0);
  chart.method = chosen(arguments, "--method", kMethods, stats::RunsMethod::anhoej);
  chart.screening = !arguments.has("--no-screening");
  chart.floor_at_zero = arguments.has("--floor-zero");
}

void read_mdc(const Arguments& arguments, ChartRequest& request) {
  stats::MdcOptions& mdc = request.mdc;
  mdc.improvement = chosen(arguments, "--direction", kDirections, stats::Improvement::neutral);
  mdc.target = request.target;
  mdc.rebase = point_numbers(arguments, "--rebase");
  mdc.fix_after =
      static_cast<std::size_t>(arguments.count("--fix-after", 1, kMostPoints).value_or(0));
  mdc.screening = !arguments.has("--no-screening");
}

}  // namespace

bool ChartRequest::needs_denominator() const {
  return type == "u" || type == "up" || type == "p" || type == "pp";
}

std::vector<Option> chart_option_rows() {
  constexpr Takes one = Takes::one;
  constexpr Takes list = Takes::list;
  constexpr Takes flag = Takes::nothing;
  return {
      {"--type", "", "TYPE", one, {"which chart", "hvilket diagram"}, kTypes},
      {"--format",
       "",
       "FORMAT",
       one,
       {"a chart in the terminal, tables for other programs, or a picture",
        "et diagram i terminalen, tabeller til andre programmer eller et billede"},
       kFormats},
      {"--x",
       "",
       "COL",
       one,
       {"the column of times, numbers or names; else x",
        "kolonnen med tider, tal eller navne; ellers x"}},
      {"--y", "", "COL", one, {"the column of values; else y", "kolonnen med værdier; ellers y"}},
      {"--n",
       "",
       "COL",
       one,
       {"the column of denominators; else n, where there is one",
        "kolonnen med nævnere; ellers n, hvis den findes"}},
      {"--no-denominator", "", "", flag, {"leave a column n out", "se bort fra en kolonne n"}},
      {"--facet",
       "",
       "COL",
       list,
       {"a chart for each of its values; at most two such columns",
        "et diagram for hver af dens værdier; højst to sådanne kolonner"}},
      {"--period",
       "",
       "PERIOD",
       one,
       {"put dates together by period", "saml datoer efter periode"},
       kPeriods},
      {"--agg",
       "",
       "HOW",
       one,
       {"how several rows of one x become a point; else mean",
        "hvordan flere rækker med samme x bliver til et punkt; ellers mean"},
       kAggregates},
      {"--freeze",
       "",
       "N",
       one,
       {"centre and limits from the first N points",
        "midte og grænser ud fra de første N punkter"}},
      {"--part",
       "",
       "N,N",
       list,
       {"a new part after each of these points", "en ny del efter hvert af disse punkter"}},
      {"--exclude",
       "",
       "N,N",
       list,
       {"points left out of centre, limits and runs",
        "punkter, der ikke indgår i midte, grænser og serier"}},
      {"--cl",
       "",
       "V",
       one,
       {"the centre line instead of the one found", "midterlinjen i stedet for den beregnede"}},
      {"--target", "", "V", one, {"a target to show", "et mål at vise"}},
      {"--multiply", "", "K", one, {"show values times K", "vis værdier gange K"}},
      {"--method",
       "",
       "METHOD",
       one,
       {"bounds of the runs analysis; else anhoej", "grænser i serieanalysen; ellers anhoej"},
       kMethods},
      {"--no-screening",
       "",
       "",
       flag,
       {"keep large moving ranges in the limits",
        "lad store forskelle mellem naboer indgå i grænserne"}},
      {"--floor-zero",
       "",
       "",
       flag,
       {"no limit below 0 where no value is", "ingen grænse under 0, når ingen værdi er det"}},
      {"--direction",
       "",
       "WAY",
       one,
       {"mdc: which way is better; else neutral", "mdc: hvilken vej der er bedre; ellers neutral"},
       kDirections},
      {"--rebase",
       "",
       "N,N",
       list,
       {"mdc: new limits from each of these points on",
        "mdc: nye grænser fra og med hvert af disse punkter"}},
      {"--fix-after",
       "",
       "N",
       one,
       {"mdc: limits from the first N points of each stretch",
        "mdc: grænser ud fra de første N punkter af hvert stykke"}},
      {"--category",
       "",
       "COL",
       one,
       {"pareto: the column to count; else category",
        "pareto: kolonnen, der tælles; ellers category"}},
      {"--with-missing",
       "",
       "",
       flag,
       {"pareto: count empty cells as a category", "pareto: tæl tomme celler som en kategori"}}};
}

ChartRequest read_chart_request(const Arguments& arguments) {
  const auto type = arguments.value("--type");
  if (!type) {
    refuse(Text{"chart needs --type: which chart", "chart mangler --type: hvilket diagram"},
           say("one of: {}", "en af: {}", fmt::format("{}", fmt::join(kTypes, ", "))));
  }
  ChartRequest request;
  request.type = *type;
  request.format = arguments.value("--format").value_or("text");
  request.file = arguments.positionals().front();
  refuse_strange_options(arguments, request);
  request.no_denominator = arguments.has("--no-denominator");
  request.with_missing = arguments.has("--with-missing");
  request.target = number(arguments, "--target");
  if (const auto period = arguments.value("--period")) {
    request.period = chosen(arguments, "--period", kPeriods, stats::Period::month);
  }
  request.aggregate = chosen(arguments, "--agg", kAggregates, stats::Aggregate::mean);
  read_columns(arguments, request);
  if (!request.is_pareto() && !request.is_mdc()) read_chart(arguments, request);
  if (request.is_mdc()) read_mdc(arguments, request);
  return request;
}

}  // namespace trivsel
