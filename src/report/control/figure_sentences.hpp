#pragma once

#include <vector>

#include "report/control/control_view.hpp"

namespace trivsel::report {

/// What a part shows: its size and lines, points outside the limits, runs. Never why. `labels` are
/// those of its points; `number` counts from 1, and is 0 where there is one part only.
std::vector<Message> part_sentences(const ControlView& view, const stats::ChartPart& part,
                                    std::span<const PointLabel> labels, std::size_t number);

/// Variation, assurance, special points and groups that are still short.
std::vector<Message> mdc_sentences(const MdcView& view);

}  // namespace trivsel::report
