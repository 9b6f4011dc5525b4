#include "stats/silence.hpp"

namespace trivsel {

std::optional<double> probability_of_silence(const ReportingDays& days) {
  const bool enough = days.reporting >= kFewestReportingDays && days.days >= kShortestBaseline &&
                      days.reporting <= days.days;
  if (!enough || days.silent < kShortestSilence) return std::nullopt;
  double probability = 1;
  for (int i = 0; i < days.reporting; ++i) {
    probability *= static_cast<double>(days.days - i) / (days.days + days.silent - i);
  }
  return probability;
}

}  // namespace trivsel
