#include <algorithm>
#include <cmath>

#include "cli/chart_columns.hpp"
#include "cli/chart_table.hpp"
#include "report/control/point_label.hpp"

namespace trivsel {

report::MdcView mdc_view(Invocation& invocation, const ChartRequest& request, const CsvFile& file) {
  const ChartColumns table(request, file);
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
    refuse_place(request, file.problem_at(order[i], columns[1],
                                          say("{} comes twice: {}", "{} forekommer to gange: {}",
                                              request.x, x.text(x.values[order[i]])),
                                          Text{"mdc takes one value for each date",
                                               "mdc tager én værdi for hver dato"}));
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
    const auto missing = std::find_if(y.begin(), y.end(), [](double v) { return std::isnan(v); });
    refuse_place(request,
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

}  // namespace trivsel
