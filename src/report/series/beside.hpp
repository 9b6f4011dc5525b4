#pragma once

#include "report/series/verdict.hpp"

namespace trivsel::report {

/// Something of the course with a first day, which a reader of a chart should know of.
struct Landmark {
  enum class Kind : std::uint8_t { trial, practice_change, vacancy };
  Kind kind = Kind::trial;
  Date from{};
  Message name;  ///< "the trial Pause before demands", "no daily leader in team-a"
};

/// Trials and changes of registration practice that have begun, and seats of implementation teams
/// that stood empty; by their first day.
std::vector<Landmark> landmarks(const CourseFolder& folder, const Words& words, Date today);

/// How far from the first point of a run something still falls beside it. Our choice: the month
/// before and the one after.
constexpr int kDaysBeside = 31;

/// What falls beside the beginning of the long run, or in the period of a point outside the limits.
std::vector<Landmark> beside(const PlottedSeries& series, const SeriesChart& chart,
                             const std::vector<Landmark>& landmarks);

/// The same in a sentence that says nothing of why; empty where there is nothing.
Message beside_sentence(const PlottedSeries& series, const SeriesChart& chart,
                        const std::vector<Landmark>& landmarks);

}  // namespace trivsel::report
