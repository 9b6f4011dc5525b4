#include "cli/chart_options.hpp"

#include <algorithm>
#include <charconv>

#include "cli/chart_keys.hpp"

namespace trivsel {
namespace {

using namespace chart_keys;

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
