#include "cli/chart_table.hpp"
#include "cli/table.hpp"
#include "report/control/figure.hpp"

namespace trivsel {
namespace {

constexpr std::size_t kUsualWidth = 80;

std::size_t width_of(const Invocation& invocation) {
  return invocation.width() > 0 ? invocation.width() : kUsualWidth;
}

std::string pareto_answer(const report::ParetoView& view, const std::string& format,
                          std::size_t width) {
  if (format == "csv") return pareto_csv(view);
  if (format == "json") return pareto_json(view);
  return format == "svg" ? pareto_svg(view) : pareto_text(view, width);
}

std::string mdc_answer(const report::MdcView& view, const std::string& format, std::size_t width) {
  if (format == "csv") return mdc_csv(view);
  if (format == "json") return mdc_json(view);
  const report::ControlFigure figure = mdc_figure(view);
  return format == "svg" ? figure_svg(figure) : figure_text(figure, width);
}

std::string control_answer(const report::ControlView& view, const std::string& format,
                           std::size_t width) {
  if (format == "csv") return control_csv(view);
  if (format == "json") return control_json(view);
  const report::ControlFigure figure = control_figure(view);
  return format == "svg" ? figure_svg(figure) : figure_text(figure, width);
}

int run_chart_command(Invocation& invocation) {
  const ChartRequest request = read_chart_request(invocation.args());
  const CsvFile file = open_table(invocation, request);
  const std::size_t width = width_of(invocation);
  if (request.is_pareto()) {
    invocation.print(pareto_answer(pareto_view(invocation, request, file), request.format, width));
  } else if (request.is_mdc()) {
    invocation.print(mdc_answer(mdc_view(invocation, request, file), request.format, width));
  } else {
    const report::ControlView view = control_view(invocation, request, file);
    invocation.print(control_answer(view, request.format, width));
  }
  return kDone;
}

}  // namespace

Command chart_command() {
  return {.name = "chart",
          .summary = {"draw and judge any table: run and control charts, Pareto, Making Data Count",
                      "tegn og bedøm en hvilken som helst tabel: serie- og kontroldiagrammer, "
                      "Pareto, Making Data Count"},
          .options = chart_option_rows(),
          .positionals = {{.name = "FILE",
                           .help = {"a CSV file; - reads stdin", "en CSV-fil; - læser stdin"},
                           .required = true}},
          .in_folder = false,
          .run = run_chart_command};
}

}  // namespace trivsel
