#pragma once

#include <optional>
#include <span>
#include <vector>

#include "csv/csv_values.hpp"
#include "report/control/control_view.hpp"
#include "stats/period.hpp"

namespace trivsel::report {

/// How a value of x is written; CPR numbers in names are masked.
PointLabel point_label(const XColumn& x, double value, std::optional<stats::Period> period,
                       Language language);

/// How the days of a column are named: by month where all are the first of one, as monthly tables
/// are written; else as `period` says.
std::optional<stats::Period> label_period(const XColumn& x, std::optional<stats::Period> period);

/// The rows that have an x, by rising x; rows of equal x stay as they are.
std::vector<std::size_t> order_of_time(std::span<const double> x);

}  // namespace trivsel::report
