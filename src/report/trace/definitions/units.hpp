#pragma once

#include "text/language.hpp"

namespace trivsel::report {

inline constexpr Text kRecords{"records", "registreringer"};
inline constexpr Text kMonths{"months", "måneder"};
inline constexpr Text kDays{"days", "dage"};
inline constexpr Text kPoints{"points", "punkter"};
inline constexpr Text kAsDrawn{"as the chart's points", "som diagrammets punkter"};
inline constexpr Text kTimes{"times", "gange"};
inline constexpr Text kSeats{"seats", "pladser"};
inline constexpr Text kEntries{"entries", "poster"};
inline constexpr Text kFindings{"findings", "fund"};
inline constexpr Text kKroner{"DKK", "kr."};
inline constexpr Text kFactor{"a factor", "en faktor"};
inline constexpr Text kCourses{"courses", "forløb"};
inline constexpr Text kParties{"parties", "parter"};
inline constexpr Text kRules{"rules", "regler"};
inline constexpr Text kRate{"records per 1,000 resident days",
                            "registreringer pr. 1.000 beboerdøgn"};

}  // namespace trivsel::report
