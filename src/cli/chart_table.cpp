#include "cli/chart_table.hpp"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <istream>
#include <iterator>
#include <limits>

#include "files/read_input.hpp"
#include "model/field_text.hpp"
#include "report/control/point_label.hpp"
#include "text/nearest.hpp"
#include "text/personal.hpp"

namespace trivsel {
namespace {

constexpr std::size_t kMostBytes = std::size_t{2} << 30U;

std::string path_of(const ChartRequest& request) {
  return request.file == "-" ? "stdin" : request.file;
}

[[noreturn]] void refuse_place(const ChartRequest& request, const CsvProblem& problem) {
  throw CommandError{CommandError::Kind::io,
                     say("line {}, column {}: {}", "linje {}, kolonne {}: {}", problem.line,
                         problem.column, problem.message),
                     problem.help, path_of(request)};
}

/// A table, and where to tell that something in it is wrong.
class Table {
 public:
  Table(const ChartRequest& request, const CsvFile& file) : request_(request), file_(file) {}

  [[noreturn]] void refuse_table(const CsvProblem& problem) const {
    refuse_place(request_, problem);
  }

  template <class Value>
  Value need(std::variant<Value, CsvProblem> result) const {
    if (const auto* problem = std::get_if<CsvProblem>(&result)) refuse_table(*problem);
    return std::get<Value>(std::move(result));
  }

  [[nodiscard]] bool has(const std::string& name) const {
    return std::find(file_.names().begin(), file_.names().end(), name) != file_.names().end();
  }

  /// The number of the column; the option is named where there is none, or more than one.
  [[nodiscard]] std::size_t number_of(const std::string& name, std::string_view option) const {
    const auto& names = file_.names();
    const auto found = std::find(names.begin(), names.end(), name);
    if (found == names.end()) refuse_name(name, option);
    if (std::find(found + 1, names.end(), name) != names.end()) {
      refuse(say("two columns are called \"{}\"", "to kolonner hedder \"{}\"", name),
             Text{"give each its own name", "giv dem hver sit navn"});
    }
    return static_cast<std::size_t>(found - names.begin());
  }

  [[nodiscard]] std::vector<CsvCells> read(const std::vector<std::size_t>& columns) const {
    return need(file_.read(columns));
  }

  [[nodiscard]] CsvColumn column(std::size_t number, const CsvCells& cells) const {
    return {file_, number, cells};
  }

 private:
  [[noreturn]] void refuse_name(const std::string& name, std::string_view option) const {
    std::vector<std::string_view> names(file_.names().begin(), file_.names().end());
    const auto meant = nearest(name, names);
    const Message what =
        say("the table has no column {}", "tabellen har ingen kolonne {}", in_quotes(name));
    if (meant) {
      refuse(what, say("did you mean {} {}?", "mente du {} {}?", option, in_quotes(*meant)));
    }
    refuse(what, say("name it with {}: its columns are {}", "angiv den med {}: kolonnerne er {}",
                     option, fmt::format("{}", fmt::join(names, ", "))));
  }

  const ChartRequest& request_;
  const CsvFile& file_;
};

bool is_missing(double value) {
  return std::isnan(value);
}

double period_of(double day, stats::Period period) {
  if (std::isnan(day)) return day;
  const std::chrono::sys_days date{std::chrono::days{static_cast<int>(std::floor(day))}};
  return static_cast<double>(stats::period_start(date, period).time_since_epoch().count());
}

void put_in_periods(XColumn& x, const ChartRequest& request) {
  const bool empty = std::all_of(x.values.begin(), x.values.end(), is_missing);
  if (!request.period || empty) return;
  if (x.kind != XKind::day) {
    refuse(say("--period needs dates, and \"{}\" has none",
               "--period kræver datoer, og dem har \"{}\" ikke", request.x),
           Text{"write dates as 2026-03-14", "skriv datoer som 2026-03-14"});
  }
  for (double& value : x.values) value = period_of(value, *request.period);
  x.has_times = false;
}

bool has_denominator(const Table& table, const ChartRequest& request) {
  const bool has = !request.no_denominator && (request.n_named || table.has(request.n));
  if (!has && request.needs_denominator()) {
    refuse(say("--type {} needs a denominator, and there is none",
               "--type {} kræver en nævner, og der er ingen", request.type),
           Text{"name its column with --n", "angiv dens kolonne med --n"});
  }
  return has;
}

/// Counts, and what they are divided by, are never below 0.
bool counts_events(stats::ChartType type) {
  using stats::ChartType;
  return type == ChartType::c || type == ChartType::u || type == ChartType::up ||
         type == ChartType::p || type == ChartType::pp || type == ChartType::g;
}

struct Facets {
  CategoryColumn first, second;
  [[nodiscard]] std::uint32_t count() const {
    return static_cast<std::uint32_t>(std::max<std::size_t>(first.names.size(), 1) *
                                      std::max<std::size_t>(second.names.size(), 1));
  }
  /// The first column's names vary fastest.
  [[nodiscard]] std::uint32_t of_row(std::size_t row) const {
    const auto firsts = static_cast<std::uint32_t>(std::max<std::size_t>(first.names.size(), 1));
    const std::uint32_t a = first.values.empty() ? 0 : first.values[row];
    const std::uint32_t b = second.values.empty() ? 0 : second.values[row];
    return b * firsts + a;
  }
};

/// The columns of one request, read in one go.
class ControlTable {
 public:
  ControlTable(const ChartRequest& request, const CsvFile& file)
      : request_(request), table_(request, file) {
    with_n_ = has_denominator(table_, request);
    columns_ = {table_.number_of(request.x, "--x"), table_.number_of(request.y, "--y")};
    if (with_n_) columns_.push_back(table_.number_of(request.n, "--n"));
    for (const std::string& facet : request.facets) {
      columns_.push_back(table_.number_of(facet, "--facet"));
    }
    cells_ = table_.read(columns_);
  }

  XColumn x() const { return table_.need(read_x(table_.column(columns_[0], cells_[0]))); }

  stats::Rows rows(const std::vector<double>& x, const Facets& facets) const {
    stats::Rows rows;
    rows.x = x;
    const bool may_be_negative = !counts_events(request_.chart.type);
    rows.y = table_.need(read_numbers(table_.column(columns_[1], cells_[1]), may_be_negative));
    if (with_n_) {
      rows.n = table_.need(read_numbers(table_.column(columns_[2], cells_[2]), false));
    }
    rows.facets = facets.count();
    for (std::size_t row = 0; rows.facets > 1 && row < x.size(); ++row) {
      rows.facet.push_back(facets.of_row(row));
    }
    return rows;
  }

  Facets facets() const {
    const std::size_t first = with_n_ ? 3 : 2;
    Facets facets;
    if (!request_.facets.empty()) facets.first = read_categories(cells_[first]);
    if (request_.facets.size() > 1) facets.second = read_categories(cells_[first + 1]);
    return facets;
  }

  [[nodiscard]] bool with_n() const { return with_n_; }

  /// The first time between events that is not above 0.
  [[noreturn]] void refuse_time(const std::vector<double>& y) const {
    const auto row = std::find_if(y.begin(), y.end(), [](double v) { return v <= 0.0; });
    const auto number = row == y.end() ? 0 : static_cast<std::size_t>(row - y.begin());
    table_.refuse_table(table_.column(columns_[1], cells_[1])
                            .file.problem_at(number, columns_[1],
                                             Text{"time between events must be greater than zero",
                                                  "tid mellem hændelser skal være større end nul"},
                                             Text{"a G chart takes days of 0 as well",
                                                  "et G-diagram kan også tage 0 dage"}));
  }

 private:
  const ChartRequest& request_;
  Table table_;
  bool with_n_ = false;
  std::vector<std::size_t> columns_;
  std::vector<CsvCells> cells_;
};

std::optional<std::string> facet_name(const CategoryColumn& column, std::size_t number) {
  if (column.values.empty()) return std::nullopt;
  const std::string& name = column.names[number];
  return parse_number(name) ? name : mask_cpr(name);
}

std::vector<report::PointLabel> labels_of(const stats::ChartSeries& parts, const XColumn& x,
                                          std::optional<stats::Period> period, Language language) {
  std::vector<report::PointLabel> labels;
  for (const stats::ChartPart& part : parts) {
    for (const stats::ChartPoint& point : part.points) {
      labels.push_back(report::point_label(x, point.x, period, language));
    }
  }
  return labels;
}

}  // namespace

CsvFile open_table(Invocation& invocation, const ChartRequest& request) {
  std::string text;
  if (request.file == "-") {
    std::istream& in = invocation.streams().in;
    text.assign(std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>());
  } else {
    auto read = read_input(from_start(invocation.environment(), request.file), kMostBytes);
    if (const auto* why = std::get_if<Unreadable>(&read)) {
      throw CommandError{CommandError::Kind::io,
                         say("the table cannot be read: {}", "tabellen kan ikke læses: {}",
                             unreadable_reason(*why)),
                         {},
                         request.file};
    }
    text = std::get<std::string>(std::move(read));
  }
  auto opened = CsvFile::open(std::move(text));
  if (const auto* problem = std::get_if<CsvProblem>(&opened)) refuse_place(request, *problem);
  return std::get<CsvFile>(std::move(opened));
}

report::ControlView control_view(Invocation& invocation, const ChartRequest& request,
                                 const CsvFile& file) {
  const ControlTable table(request, file);
  XColumn x = table.x();
  put_in_periods(x, request);
  const Facets facets = table.facets();
  const stats::Rows rows = table.rows(x.values, facets);
  if (!rows.n.empty() && std::all_of(rows.n.begin(), rows.n.end(), is_missing)) {
    invocation.tell(
        say("column {} is empty, so that no row has a value; leave it out with "
            "--no-denominator",
            "kolonnen {} er tom, så ingen række har en værdi; se bort fra den med "
            "--no-denominator",
            in_quotes(request.n)));
  }
  stats::ChartOptions options = request.chart;
  options.x_is_name = x.kind == XKind::name;
  auto charts = stats::control_charts(stats::subgroups(rows, request.aggregate), options);
  if (!charts) table.refuse_time(rows.y);

  report::ControlView view;
  view.language = invocation.language();
  view.type = options.type;
  view.type_key = request.type;
  view.x_name = request.x;
  view.y_name = request.y;
  view.n_name = table.with_n() ? request.n : "";
  view.multiply = options.multiply;
  view.x_is_number = x.kind == XKind::number;
  view.x_is_name = options.x_is_name;
  view.target = request.target;
  const auto period = report::label_period(x, request.period);
  const std::size_t firsts = std::max<std::size_t>(facets.first.names.size(), 1);
  for (std::size_t i = 0; i < charts->size(); ++i) {
    if ((*charts)[i].empty()) continue;  // two facets that never meet
    report::ControlFacet& facet = view.facets.emplace_back();
    facet.first_number = i % firsts;
    facet.first = facet_name(facets.first, i % firsts);
    facet.second = facet_name(facets.second, i / firsts);
    facet.parts = std::move((*charts)[i]);
    facet.labels = labels_of(facet.parts, x, period, view.language);
  }
  return view;
}

report::MdcView mdc_view(Invocation& invocation, const ChartRequest& request, const CsvFile& file) {
  const Table table(request, file);
  const bool has_x = request.x_named || table.has(request.x);
  std::vector<std::size_t> columns{table.number_of(request.y, "--y")};
  if (has_x) columns.push_back(table.number_of(request.x, "--x"));
  const std::vector<CsvCells> cells = table.read(columns);
  const std::vector<double> y = table.need(read_numbers(table.column(columns[0], cells[0])));
  XColumn x;
  if (has_x) x = table.need(read_x(table.column(columns[1], cells[1])));
  for (std::size_t i = 0; !has_x && i < y.size(); ++i) {
    x.values.push_back(static_cast<double>(i + 1));
  }
  const std::vector<std::size_t> order = report::order_of_time(x.values);
  for (std::size_t i = 1; i < order.size(); ++i) {
    if (x.values[order[i]] != x.values[order[i - 1]]) continue;
    table.refuse_table(file.problem_at(
        order[i], columns[1],
        say("{} comes twice: {}", "{} forekommer to gange: {}", request.x,
            x.text(x.values[order[i]])),
        Text{"mdc takes one value for each date", "mdc tager én værdi for hver dato"}));
  }
  std::vector<double> sorted;
  report::MdcView view;
  view.language = invocation.language();
  const auto period = report::label_period(x, {});
  for (const std::size_t row : order) {
    sorted.push_back(y[row]);
    view.labels.push_back(report::point_label(x, x.values[row], period, view.language));
  }
  const auto chart = stats::making_data_count(sorted, request.mdc);
  if (!chart) {
    const auto missing = std::find_if(y.begin(), y.end(), is_missing);
    table.refuse_table(
        file.problem_at(static_cast<std::size_t>(missing - y.begin()), columns[0],
                        say("{} is missing where 7 points might be a trend",
                            "{} mangler, hvor 7 punkter kunne være en tendens", request.y),
                        Text{"leave the row out, or take another chart",
                             "udelad rækken, eller brug et andet diagram"}));
  }
  view.x_name = has_x ? request.x : "";
  view.y_name = request.y;
  view.options = request.mdc;
  view.chart = *chart;
  return view;
}

report::ParetoView pareto_view(Invocation& invocation, const ChartRequest& request,
                               const CsvFile& file) {
  const Table table(request, file);
  const bool only_one = file.names().size() == 1 && !request.category_named;
  const std::size_t column = only_one ? 0 : table.number_of(request.category, "--category");
  CategoryColumn categories = read_categories(table.read({column}).front());
  std::vector<std::int64_t> counts(categories.names.size(), 0);
  for (const std::uint32_t value : categories.values) ++counts[value];
  if (categories.has_missing() && !request.with_missing) counts.back() = 0;
  report::ParetoView view;
  view.language = invocation.language();
  view.category_name = file.names()[column];
  for (const std::string& name : categories.names) {
    view.names.push_back(parse_number(name) ? name : mask_cpr(name));
  }
  view.bars = stats::pareto(counts);
  return view;
}

}  // namespace trivsel
