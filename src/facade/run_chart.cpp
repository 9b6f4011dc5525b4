#include "trivsel/run_chart.hpp"

#include "stats/run_chart.hpp"

namespace trivsel::api {

RunChart run_chart(const std::vector<std::optional<double>>& points, std::size_t baseline) {
  const stats::RunChart chart = stats::run_chart(points, baseline);
  RunChart result;
  result.centre = chart.centre;
  if (!chart.runs) return result;
  result.useful = chart.runs->useful;
  result.longest_run = chart.runs->longest_run;
  result.longest_run_max = chart.runs->longest_run_max;
  result.crossings = chart.runs->crossings;
  result.crossings_min = chart.runs->crossings_min;
  result.signal = chart.runs->signal;
  return result;
}

}  // namespace trivsel::api
