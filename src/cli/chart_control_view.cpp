#include <algorithm>
#include <chrono>
#include <cmath>

#include "cli/chart_columns.hpp"
#include "cli/chart_table.hpp"
#include "model/field_text.hpp"
#include "report/control/point_label.hpp"
#include "text/personal.hpp"

namespace trivsel {
namespace {

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

bool has_denominator(const ChartColumns& table, const ChartRequest& request) {
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
    refuse_place(request_,
                 table_.column(columns_[1], cells_[1])
                     .file.problem_at(number, columns_[1],
                                      Text{"time between events must be greater than zero",
                                           "tid mellem hændelser skal være større end nul"},
                                      Text{"a G chart takes days of 0 as well",
                                           "et G-diagram kan også tage 0 dage"}));
  }

 private:
  const ChartRequest& request_;
  ChartColumns table_;
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

}  // namespace trivsel
