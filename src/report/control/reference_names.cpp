#include "report/control/control_view.hpp"

namespace trivsel::report {

std::string_view special_cause_text(const stats::MdcPoint& point) {
  switch (point.cause) {
    case stats::SpecialCause::none:
      break;
    case stats::SpecialCause::outside_limits:
      return point.high ? "Above UCL" : "Below LCL";
    case stats::SpecialCause::trend:
      return point.high ? "7 Point Trend (Increasing)" : "7 Point Trend (Decreasing)";
    case stats::SpecialCause::two_in_three:
      return point.high ? "2 in 3 Above CL" : "2 in 3 Below CL";
    case stats::SpecialCause::shift:
      return point.high ? "7 Points Above CL" : "7 Points Below CL";
  }
  return "Common Cause";
}

std::string_view variation_key(stats::Variation variation) {
  switch (variation) {
    case stats::Variation::common_cause:
      break;
    case stats::Variation::improvement:
      return "special_cause_improvement";
    case stats::Variation::concern:
      return "special_cause_concern";
    case stats::Variation::neutral_high:
      return "special_cause_neutral_high";
    case stats::Variation::neutral_low:
      return "special_cause_neutral_low";
  }
  return "common_cause";
}

std::string_view assurance_key(stats::Assurance assurance) {
  switch (assurance) {
    case stats::Assurance::inconsistent:
      break;
    case stats::Assurance::consistent_pass:
      return "consistent_pass";
    case stats::Assurance::consistent_fail:
      return "consistent_fail";
  }
  return "inconsistent";
}

}  // namespace trivsel::report
