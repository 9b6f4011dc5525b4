#pragma once

#include <optional>

#include "cli/chart_options.hpp"
#include "report/control/control_view.hpp"

namespace trivsel {

// From the request and the table to what is shown. A column that is not there is CommandError
// (usage) with the nearest name; what is wrong inside the table is CommandError (io) with line and
// column.

/// Reads the whole file, or stdin for `-`.
CsvFile open_table(Invocation& invocation, const ChartRequest& request);

report::ControlView control_view(Invocation& invocation, const ChartRequest& request,
                                 const CsvFile& file);
report::MdcView mdc_view(Invocation& invocation, const ChartRequest& request, const CsvFile& file);
report::ParetoView pareto_view(Invocation& invocation, const ChartRequest& request,
                               const CsvFile& file);

}  // namespace trivsel
