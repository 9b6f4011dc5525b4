#pragma once

#include "report/schema/shape.hpp"

namespace trivsel::report {

Json runs_shape(const Numbers& numbers);
Json chart_shape(const Numbers& numbers);   ///< `#/definitions/chart`
Json charts_shape(const Numbers& numbers);  ///< the value of `charts`
/// The months of a kind of record.
std::vector<Key> series_keys(const Numbers& numbers);

}  // namespace trivsel::report
