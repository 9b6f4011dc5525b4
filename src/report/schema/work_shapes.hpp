#pragma once

#include "report/schema/shape.hpp"

namespace trivsel::report {

Json activity_shape();  ///< `#/definitions/activity`
Json work_shape();      ///< `#/definitions/work`

Json trials_shape();
Json plan_shape();
Json authorities_shape();
Json outcomes_shape();
Json focus_areas_shape();
Json deliverables_shape();
Json attendance_shape(const Numbers& numbers);
Json money_shape(const Numbers& numbers);
Json findings_shape(const Numbers& numbers);
Json pictures_shape(const Numbers& numbers);

}  // namespace trivsel::report
