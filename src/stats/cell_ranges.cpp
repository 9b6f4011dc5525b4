#include <algorithm>

#include "stats/cell_suppression.hpp"

namespace trivsel::stats {

namespace {

std::int64_t capped(std::int64_t number) {
  return std::min(number, CellRange::kNoEnd);
}

CellRange range_of(std::int64_t count, CellState state, int fewest) {
  switch (state) {
    case CellState::shown:
      return {count, count};
    case CellState::small:
      return {1, fewest - 1};
    case CellState::within_small:
      return {0, fewest - 1};
    case CellState::with_others:
      return {fewest, CellRange::kNoEnd};
    case CellState::with_all:
      break;
  }
  return {0, CellRange::kNoEnd};
}

bool narrow(CellRange& range, std::int64_t from, std::int64_t to) {
  const CellRange before = range;
  range.from = std::max(range.from, from);
  range.to = std::min(range.to, to);
  return range != before;
}

/// What a sum says of its cells. True where that is news.
bool narrow_by(const CellSum& sum, std::vector<CellRange>& ranges) {
  std::int64_t least = 0;
  std::int64_t most = 0;
  std::size_t endless = 0;
  for (const std::size_t part : sum.parts) {
    least += ranges[part].from;
    if (ranges[part].to == CellRange::kNoEnd) {
      ++endless;
    } else {
      most += ranges[part].to;
    }
  }
  bool news = narrow(ranges[sum.total], least, endless > 0 ? CellRange::kNoEnd : most);
  const CellRange total = ranges[sum.total];
  for (const std::size_t part : sum.parts) {
    CellRange& range = ranges[part];
    const bool is_endless = range.to == CellRange::kNoEnd;
    const bool others_end = endless == (is_endless ? 1U : 0U);
    const std::int64_t others_most = is_endless ? most : most - range.to;
    const std::int64_t from = others_end ? total.from - others_most : 0;
    const std::int64_t to =
        total.to == CellRange::kNoEnd ? CellRange::kNoEnd : total.to - (least - range.from);
    if (!narrow(range, from, capped(to))) continue;
    return true;  // the sums above no longer stand
  }
  return news;
}

}  // namespace

std::vector<CellRange> known_ranges(const Cells& cells, const std::vector<CellState>& states,
                                    int fewest) {
  std::vector<CellRange> ranges;
  for (std::size_t i = 0; i < states.size(); ++i) {
    ranges.push_back(range_of(cells.counts[i], states[i], fewest));
  }
  for (bool news = true; news;) {
    news = false;
    for (const CellSum& sum : cells.sums) {
      while (narrow_by(sum, ranges)) news = true;
    }
  }
  return ranges;
}

}  // namespace trivsel::stats
