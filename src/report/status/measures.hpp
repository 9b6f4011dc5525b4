#pragma once

#include "folder/course_folder.hpp"
#include "report/control/control_view.hpp"
#include "report/document/document.hpp"

namespace trivsel::report {

/// One answer of a group to a measure.
struct MeasureAnswer {
  Date date{};
  double value = 0.0;
  std::optional<int> n;  ///< how many answered
};

/// A measure of well-being or safety, `measures:` of plan.yaml, with the values until a day.
struct MeasureView {
  std::string id, title;
  std::optional<EffectFor> for_whom;
  std::optional<double> low, high;     ///< ends of its scale
  std::vector<MeasureAnswer> answers;  ///< by day; values that cannot be read are not among them
};

/// Those of residents, children and young people first, then those of staff.
std::vector<MeasureView> measure_views(const Plan& plan, Date today);

/// Of both groups: a table of all values, and a chart of each measure from two values on.
Section measures_section(const std::vector<MeasureView>& measures, const Words& words,
                         Language language);

/// "Mean of staff, scale 1 to 5".
Message measure_unit(const MeasureView& measure, const Words& words);
/// Its chart: of the values by day, an I chart where there are enough for limits, else a run chart.
ControlView measure_chart(const MeasureView& measure, Language language);
/// x, y, answered: for `trivsel chart`.
std::string measure_csv(const MeasureView& measure);

}  // namespace trivsel::report
